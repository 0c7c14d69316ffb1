import Check from 'lucide-react/icons/check'
import CloudOff from 'lucide-react/icons/cloud-off'
import { type MouseEvent, useEffect, useRef } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { announce } from '../shell/Announcer.tsx'
import { Meta } from '../ui/Chip.tsx'
import { readProblem } from '../ui/form-problem.ts'
import { Notice } from '../ui/Notice.tsx'
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
  const { t } = useI18n()
  function go(event: MouseEvent, path: string) {
    event.preventDefault()
    onGo(path)
  }
  const isRefused = draft.refusal !== undefined
  // told once it is over too: whoever heard that it was not saved, hears that it is
  const wasTroubled = useRef(false)
  const isTroubled = draft.isCutOff || isRefused
  useEffect(() => {
    if (wasTroubled.current && !isTroubled && draft.state === 'saved') announce(t('referrals.savedAfterAll'))
    if (isTroubled || draft.state === 'saved') wasTroubled.current = isTroubled
  }, [isTroubled, draft.state, t])
  return (
    <>
      {/* there before there is anything to say, so that it is heard; it stays in sight however far one scrolls */}
      <div role="status" className={styles.trouble} data-print="never">
        {draft.isCutOff && (
          <Notice tone="warning" title={t('referrals.offlineTitle')}>
            {t('referrals.offlineText')}
          </Notice>
        )}
        {isRefused && (
          <Notice tone="error" title={readProblem(draft.refusal)?.title ?? t('common.submitFailed')}>
            {t('referrals.refusedText')}
          </Notice>
        )}
      </div>
      {draft.invalid.length > 0 && (
        <Notice tone="warning" title={t('referrals.invalidTitle')}>
          <p>{t('referrals.invalidText')}</p>
          <ul className={styles.missing}>
            {draft.invalid.map(({ path }) => (
              <li key={path}>
                <a href={`#${fieldId(path)}`} onClick={(event) => go(event, path)}>
                  {draft.label(path)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
