import type * as z from 'zod'
import type { RadicalisationReport } from '../../api/radicalisation.ts'
import { radicalisationReceivers } from '../../domain/radicalisation.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

type FrozenNoticeProps = { report: z.infer<typeof RadicalisationReport>; onSettle: (() => void) | undefined }

/** A case reported as possible radicalisation: nothing goes on until it is known whether it was taken up elsewhere. */
export function FrozenNotice({ report, onSettle }: FrozenNoticeProps) {
  const { t, language, formatDate } = useI18n()
  const { receiver, reportedOn, reportedBy, participant } = report
  return (
    <Notice
      tone="warning"
      title={t('cases.frozen')}
      actions={
        onSettle && (
          <Button variant="primary" aria-haspopup="dialog" onClick={onSettle}>
            {t('cases.step_settle_radicalisation')}
          </Button>
        )
      }
    >
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
