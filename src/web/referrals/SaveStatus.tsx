import Check from 'lucide-react/icons/check'
import CloudOff from 'lucide-react/icons/cloud-off'
import type { MouseEvent } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Meta } from '../ui/Chip.tsx'
import { readProblem } from '../ui/form-problem.ts'
import { Notice } from '../ui/Notice.tsx'
import { labelOf } from './labels.ts'
import styles from './referrals.module.css'
import { type Draft, fieldId } from './use-draft.ts'

/** Whether what stands here stands on the server too. */
export function SaveStatus({ draft }: { draft: Draft }) {
  const { t, formatTime, formatDate } = useI18n()
  const isSaved = draft.state === 'saved'
  return (
    <>
      <Meta icon={isSaved ? Check : CloudOff}>
        {isSaved ? t('referrals.savedAt', { time: formatTime(draft.savedAt) }) : t('referrals.notSavedYet')}
      </Meta>
      {draft.expiresOn && <Meta>{t('referrals.expiresOn', { date: formatDate(draft.expiresOn) })}</Meta>}
    </>
  )
}

/** What stands in the way of saving, and what the writer can do. */
export function SaveTrouble({ draft, onGo }: { draft: Draft; onGo: (path: string) => void }) {
  const { t, language } = useI18n()
  function go(event: MouseEvent, path: string) {
    event.preventDefault()
    onGo(path)
  }
  return (
    <>
      {draft.state === 'offline' && (
        <Notice tone="warning" isLive title={t('referrals.offlineTitle')}>
          {t('referrals.offlineText')}
        </Notice>
      )}
      {draft.state === 'refused' && (
        <Notice tone="error" isLive title={readProblem(draft.refusal)?.title ?? t('common.submitFailed')}>
          {t('referrals.refusedText')}
        </Notice>
      )}
      {draft.invalid.length > 0 && (
        <Notice tone="warning" title={t('referrals.invalidTitle')}>
          <p>{t('referrals.invalidText')}</p>
          <ul className={styles.missing}>
            {draft.invalid.map(({ path }) => (
              <li key={path}>
                <a href={`#${fieldId(path)}`} onClick={(event) => go(event, path)}>
                  {labelOf(path, language)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
