import { useNavigate } from '@tanstack/react-router'
import FilePlus from 'lucide-react/icons/file-plus'
import { referralOperations } from '../../api/referrals.ts'
import type { Theme } from '../../domain/themes.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { useMay } from '../session.tsx'
import { ActButton } from '../ui/ActButton.tsx'
import styles from './advice.module.css'

/** A question about nobody leads to a referral about somebody: only theme and goal go along. */
export function ReferButton({ themes, goal }: { themes: readonly Theme[]; goal: string | null }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const start = useDoing(referralOperations.startReferral)
  if (!useMay()('referral.start')) return null
  async function begin() {
    const { caseId } = await start({ body: { referral: { themes: [...themes], ...(goal ? { goal } : {}) } } })
    await navigate({ href: `/aanmeldingen/${caseId}` })
  }
  return (
    <div>
      <ActButton icon={FilePlus} onClick={begin}>
        {t('advice.refer')}
      </ActButton>
      <p className={styles.small}>{t('advice.referText')}</p>
    </div>
  )
}
