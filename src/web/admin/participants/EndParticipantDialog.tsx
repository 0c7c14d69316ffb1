import type { ReactNode } from 'react'
import * as z from 'zod'
import { participantOperations } from '../../../api/participants.ts'
import { CalendarDate, dateInAmsterdam } from '../../../domain/date.ts'
import { participantKinds } from '../../../domain/participant.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useShownLater } from '../../operation.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useHouseAct } from '../house/own-house.ts'
import type { Participant } from './ParticipantTable.tsx'

type ParticipantProps = { participant: Participant; onClose: () => void }
const End = z.strictObject({ until: CalendarDate, knowsGate1Stops: z.boolean().optional() })

/** Ends a participation on a day, and says beforehand what that does. */
export function EndParticipantDialog({ participant: { id, name, version }, onClose }: ParticipantProps) {
  const { t, formatDate } = useI18n()
  const end = useHouseAct(participantOperations.endParticipant)
  const today = dateInAmsterdam(new Date())
  const form = useForm({
    schema: End,
    labels: { until: t('participants.until'), knowsGate1Stops: t('participants.knowsGate1Stops') },
    initial: { until: today },
    submit: async ({ until, knowsGate1Stops }) => {
      await end({ params: { participantId: id }, body: { until, knowsGate1Stops }, version })
      toast(t('participants.endedToast', { name, date: formatDate(until) }))
      onClose()
    },
  })
  const until = CalendarDate.safeParse(form.values.until).data
  return (
    <Dialog title={t('participants.endTitle', { name })} onClose={onClose}>
      <Form form={form} submitLabel={t('participants.endAct')} submitVariant="danger" onCancel={onClose}>
        <DateField {...form.text('until')} width="medium" min={today} hint={t('participants.untilHint')} />
        {until && <Effects participantId={id} until={until} />}
        {until && <Gate1 participantId={id} until={until} confirmation={<Checkbox {...form.flag('knowsGate1Stops')} />} />}
      </Form>
    </Dialog>
  )
}

type Gate1Props = { participantId: Participant['id']; until: CalendarDate; confirmation: ReactNode }

/** Nobody would be left of a kind that must judge: that is said on its own, and confirmed. */
function Gate1({ participantId, until, confirmation }: Gate1Props) {
  const { t, language } = useI18n()
  const effects = useShownLater(participantOperations.previewEnding, { params: { participantId }, query: { until } })
  if (!effects?.lostFromQuorum) return null
  const kind = participantKinds[effects.lostFromQuorum][language]
  return (
    <>
      <Notice tone="error" title={t('participants.gate1Stops')} isLive>
        {t('participants.gate1StopsText', { kind })}
      </Notice>
      {confirmation}
    </>
  )
}

function Effects({ participantId, until }: { participantId: Participant['id']; until: CalendarDate }) {
  const { t, formatDate } = useI18n()
  const effects = useShownLater(participantOperations.previewEnding, { params: { participantId }, query: { until } })
  if (!effects) return <p role="status">{t('common.loading')}</p>
  const { professionals, seats, cases, includesYou, isContactPoint, isManaging } = effects
  return (
    <Notice tone="warning" title={t('participants.effects', { date: formatDate(until) })} isLive>
      <ul>
        <li>{professionals > 0 ? t('participants.losesAccess', { n: professionals }) : t('participants.losesNobody')}</li>
        <li>
          {seats > 0 ? `${t('participants.seatsEnd', { n: seats })} ${t('participants.seatsIn', { n: cases })}` : t('participants.noSeats')}
        </li>
        <li>{t('participants.dataStay')}</li>
        {includesYou && (
          <li>
            <strong>{t('participants.includesYou')}</strong>
          </li>
        )}
        {isContactPoint && <li>{t('participants.isContactPoint')}</li>}
        {isManaging && <li>{t('participants.isManaging')}</li>}
      </ul>
    </Notice>
  )
}

/** An end that has not come yet is taken back. */
export function KeepParticipantDialog({ participant: { id, name, until, version }, onClose }: ParticipantProps) {
  const { t, formatDate } = useI18n()
  const end = useHouseAct(participantOperations.endParticipant)
  return (
    <ConfirmDialog
      title={t('participants.keepTitle', { name })}
      consequences={[t('participants.keepConsequence', { date: until ? formatDate(until) : '' })]}
      confirmLabel={t('participants.keep')}
      onConfirm={async () => {
        await end({ params: { participantId: id }, body: { until: null }, version })
        toast(t('participants.keptToast', { name }))
      }}
      onClose={onClose}
    />
  )
}
