import { useRouter } from '@tanstack/react-router'
import * as z from 'zod'
import { meetingOperations } from '../../api/meetings.ts'
import { CalendarDate, instantInAmsterdam } from '../../domain/date.ts'
import { MeetingDraft, MeetingKind, meetingKinds } from '../../domain/meeting.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TimeField } from '../ui/TimeField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

// On screen a day and a time, as on the wall; sent as one moment.
const Planned = z.strictObject({ ...MeetingDraft.omit({ startsAt: true }).shape, date: z.iso.date(), time: z.iso.time({ precision: -1 }) })

export function PlanDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useI18n()
  const router = useRouter()
  const plan = useDoing(meetingOperations.planMeeting)
  const form = useForm({
    schema: Planned,
    labels: {
      title: t('meetings.subject'),
      kind: t('meetings.kind'),
      date: t('meetings.date'),
      time: t('meetings.time'),
      place: t('meetings.place'),
    },
    initial: { kind: 'case_meeting' },
    submit: async ({ date, time, ...rest }) => {
      const meeting = await plan({ body: { ...rest, startsAt: instantInAmsterdam(CalendarDate.parse(date), time).toISOString() } })
      toast(t('meetings.planned'))
      onClose()
      await router.navigate({ href: `/overleggen/${meeting.id}` })
    },
  })
  return (
    <Dialog title={t('meetings.plan')} onClose={onClose}>
      <Form form={form} submitLabel={t('meetings.plan')} onCancel={onClose}>
        <TextField {...form.text('title')} />
        <Select {...form.choice('kind', optionsOf(MeetingKind.options, meetingKinds, language))} isOptional={false} />
        <FieldRow>
          <DateField {...form.text('date')} />
          <TimeField {...form.text('time')} />
        </FieldRow>
        <TextField {...form.text('place')} />
      </Form>
    </Dialog>
  )
}
