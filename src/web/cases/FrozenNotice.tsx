import type * as z from 'zod'
import type { RadicalisationReport } from '../../api/radicalisation.ts'
import { radicalisationReceivers } from '../../domain/radicalisation.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'

/** A case reported as possible radicalisation: nothing goes on until it is known whether it was taken up elsewhere, the next step above. */
export function FrozenNotice({ report }: { report: z.infer<typeof RadicalisationReport> }) {
  const { t, language, formatDate } = useI18n()
  const { receiver, reportedOn, reportedBy, participant } = report
  return (
    <Notice tone="warning" title={t('cases.frozen')}>
      <p>
        {t('cases.frozenText', {
          who: `${reportedBy} (${participant})`,
          to: radicalisationReceivers[receiver][language],
          date: formatDate(reportedOn),
        })}
      </p>
    </Notice>
  )
}
