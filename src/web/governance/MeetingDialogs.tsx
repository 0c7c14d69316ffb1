import { useRouter } from '@tanstack/react-router'
import { type GovernanceMeeting, governanceOperations } from '../../api/governance.ts'
import { houseOperations } from '../../api/houses.ts'
import {
  AgendaPointDraft,
  GovernanceAttendance,
  GovernanceLevel,
  GovernanceMeetingDraft,
  governanceLevels,
} from '../../domain/governance.ts'
import { registerText } from '../../domain/register-text.ts'
import { lengths } from '../../domain/text.ts'
import { ChangedMeanwhile, textsBeside } from '../ChangedMeanwhile.tsx'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameWarning } from '../NameWarning.tsx'
import { useDoing, useShown } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import { useKeptForm } from '../use-kept-form.ts'

/** Plans a meeting, or changes one; its level is what it is. */
export function MeetingDialog({ meeting, onClose }: { meeting?: GovernanceMeeting; onClose: () => void }) {
  const { t, language } = useI18n()
  const router = useRouter()
  const plan = useDoing(governanceOperations.planGovernanceMeeting)
  const change = useDoing(governanceOperations.changeGovernanceMeeting)
  const form = useKeptForm(meeting ? undefined : 'governance meeting', {
    schema: GovernanceMeetingDraft,
    labels: { level: t('governance.level'), title: t('governance.title'), on: t('governance.on'), place: t('governance.place') },
    initial: meeting ? { level: meeting.level, title: meeting.title, on: meeting.on, place: meeting.place } : { level: 'steering' },
    submit: async ({ level, ...body }) => {
      if (meeting) await afterOthers(change({ params: { meetingId: meeting.id }, version: meeting.version, body }))
      else await router.navigate({ href: `/kennis/bestuur/${(await plan({ body: { level, ...body } })).id}` })
      toast(t('governance.done'))
      onClose()
    },
  })
  const title = t(meeting ? 'governance.changeTitle' : 'governance.plan')
  return (
    <Dialog title={title} onClose={onClose}>
      {meeting && (
        <ChangedMeanwhile
          version={meeting.version}
          fields={textsBeside(form, { title: meeting.title, on: meeting.on, place: meeting.place })}
        />
      )}
      <Form form={form} submitLabel={title} onCancel={onClose}>
        <Select
          {...form.choice('level', optionsOf(GovernanceLevel.options, governanceLevels, language))}
          isReadOnly={meeting !== undefined}
        />
        <TextField {...form.text('title')} />
        <DateField {...form.text('on')} />
        <TextField {...form.text('place')} />
        <NameWarning values={{ title: form.values.title }} />
      </Form>
    </Dialog>
  )
}

export function PointDialog({ meeting, onClose }: { meeting: GovernanceMeeting; onClose: () => void }) {
  const { t } = useI18n()
  const add = useDoing(governanceOperations.addGovernanceAgendaPoint)
  const form = useKeptForm(`agenda point ${meeting.id}`, {
    schema: AgendaPointDraft,
    labels: { title: t('governance.point'), text: t('governance.explanation') },
    submit: async (body) => {
      await add({ params: { meetingId: meeting.id }, body })
      toast(t('governance.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('governance.addPoint')} onClose={onClose}>
      <p>{t('registers.aboutNobody')}</p>
      <Form form={form} submitLabel={t('governance.addPoint')} onCancel={onClose}>
        <TextField {...form.text('title')} />
        <TextArea {...form.text('text')} />
        <NameWarning values={form.values} />
      </Form>
    </Dialog>
  )
}

/** The others one a line, as one types a list. */
const Present = GovernanceAttendance.extend({
  participants: GovernanceAttendance.shape.participants.default([]),
  organisations: registerText(lengths.note).default(''),
})

export function AttendanceDialog({ meeting, onClose }: { meeting: GovernanceMeeting; onClose: () => void }) {
  const { t } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  const record = useDoing(governanceOperations.recordGovernanceAttendance)
  const form = useForm({
    schema: Present,
    labels: { participants: t('governance.participants'), organisations: t('governance.organisations') },
    initial: {
      participants: meeting.attendance.participants.map((each) => each.id),
      organisations: meeting.attendance.organisations.join('\n'),
    },
    submit: async ({ participants, organisations }) => {
      const others = organisations.split('\n').flatMap((each) => each.trim() || [])
      const body = { participants, organisations: others }
      await afterOthers(record({ params: { meetingId: meeting.id }, version: meeting.version, body }))
      toast(t('governance.done'))
      onClose()
    },
  })
  const options = participants.map((each) => ({ value: each.id, label: each.name }))
  return (
    <Dialog title={t('governance.recordAttendance')} onClose={onClose}>
      <p>{t('registers.aboutNobody')}</p>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        <CheckboxGroup {...form.many('participants', options)} />
        <TextArea {...form.text('organisations')} hint={t('governance.organisationsHint')} />
        <NameWarning values={{ organisations: form.values.organisations }} />
      </Form>
    </Dialog>
  )
}
