import Check from 'lucide-react/icons/check'
import CloudOff from 'lucide-react/icons/cloud-off'
import { useI18n } from '../i18n/use-i18n.ts'
import { Meta } from '../ui/Chip.tsx'
import { readProblem } from '../ui/form-problem.ts'
import { Notice } from '../ui/Notice.tsx'
import { labelOf } from './labels.ts'
import type { Draft } from './use-draft.ts'

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
export function SaveTrouble({ draft }: { draft: Draft }) {
  const { t, language, formatList } = useI18n()
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
          {t('referrals.invalidText', { fields: formatList(draft.invalid.map(({ path }) => labelOf(path, language))) })}
        </Notice>
      )}
    </>
  )
}
