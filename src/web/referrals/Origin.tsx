import type * as z from 'zod'
import type { ShownReferral } from '../../api/referrals.ts'
import { referralOrigins } from '../../domain/signal.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'

/** How this draft came to me, when I did not begin it myself. */
export function Origin({ shown }: { shown: z.output<typeof ShownReferral> }) {
  const { t, language, formatDate } = useI18n()
  const { origin, takenOver } = shown
  return (
    <>
      {takenOver && (
        <Notice title={t('referrals.takenOverFrom', { name: takenOver.from, at: formatDate(takenOver.at) })}>
          {t('referrals.takenOverWhy', { why: takenOver.why })}
        </Notice>
      )}
      {origin !== 'form' && (
        <Notice title={t('referrals.origin', { origin: referralOrigins[origin][language] })}>{t('referrals.originText')}</Notice>
      )}
    </>
  )
}
