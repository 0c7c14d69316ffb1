import { useAsked } from '../criteria/asked.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { findUnsaved } from './draft-keeper.ts'
import { labelOf } from './labels.ts'
import type { GivenUp } from './ReferralPage.tsx'
import styles from './referrals.module.css'

/** For who had this draft, perhaps open on the screen: who took it over, and what was typed here and not saved any more, to hand over. */
export function TakenOverPage({ takenOver }: { takenOver: GivenUp }) {
  const { t, language, formatDateTime } = useI18n()
  const { caseId, number, by, at, why } = takenOver
  const unsaved = findUnsaved(caseId)
  const extra = useAsked()
  usePageTitle(t('referrals.referral', { number }))
  return (
    <Stack>
      <PageHeader title={t('referrals.referral', { number })} />
      <Notice
        tone="warning"
        isLive
        title={t('referrals.takenOverBy', { name: by, at: formatDateTime(at) })}
        actions={<LinkButton to="/aanmeldingen">{t('referrals.toMine')}</LinkButton>}
      >
        {t('referrals.takenOverWhy', { why })}
      </Notice>
      {unsaved.length > 0 && (
        <Notice title={t('referrals.unsavedTitle')}>
          <dl>
            {unsaved.map(({ path, text }) => (
              <div key={path}>
                <dt>{labelOf(path, language, extra)}</dt>
                <dd className={styles.text}>{text}</dd>
              </div>
            ))}
          </dl>
        </Notice>
      )}
    </Stack>
  )
}
