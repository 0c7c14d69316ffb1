import { useAsked } from '../criteria/asked.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'
import { findUnsaved } from './draft-keeper.ts'
import { labelOf } from './labels.ts'
import styles from './referrals.module.css'

/** What was typed on this screen and can no longer be saved, because the draft was taken over or submitted elsewhere: to hand over. */
export function Unsaved({ caseId }: { caseId: string }) {
  const { t, language } = useI18n()
  const extra = useAsked()
  const unsaved = findUnsaved(caseId)
  if (unsaved.length === 0) return null
  return (
    <div data-print="never">
      <Notice tone="warning" isLive title={t('referrals.unsavedTitle')}>
        <dl>
          {unsaved.map(({ path, text }) => (
            <div key={path}>
              <dt>{labelOf(path, language, extra)}</dt>
              <dd className={styles.text}>{text}</dd>
            </div>
          ))}
        </dl>
      </Notice>
    </div>
  )
}
