import type * as z from 'zod'
import { type InformationRequest, informationOperations } from '../../api/information.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { errors } from '../../domain/errors.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { toast } from '../ui/Toaster.tsx'

type Request = Pick<z.output<typeof InformationRequest>, 'id' | 'participant' | 'remindedAt'>

/** Puts an open question on top of the work of who was asked; once a day at most. */
export function RemindButton({ caseId, request }: { caseId: string; request: Request }) {
  const { t, language, formatDate } = useI18n()
  const remind = useDoing(informationOperations.remindParticipant)
  const isToday = request.remindedAt !== null && dateInAmsterdam(new Date(request.remindedAt)) === dateInAmsterdam(new Date())
  return (
    <ActButton
      size="small"
      variant="ghost"
      aria-label={t('supply.remindWho', { who: request.participant })}
      title={request.remindedAt ? t('supply.remindedOn', { date: formatDate(request.remindedAt) }) : undefined}
      disabledReason={isToday ? errors.reminded_today[language] : undefined}
      onClick={async () => {
        await remind({ params: { caseId, requestId: request.id } })
        toast(t('supply.reminded', { who: request.participant }))
      }}
    >
      {t('supply.remind')}
    </ActButton>
  )
}
