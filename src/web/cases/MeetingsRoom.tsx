import CalendarDays from 'lucide-react/icons/calendar-days'
import type * as z from 'zod'
import { meetingOperations, type MeetingsRoom as Shown } from '../../api/meetings.ts'
import { meetingKinds, steps } from '../../domain/meeting.ts'
import { useOpened } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShownLater } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Form } from '../ui/Form.tsx'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { Select } from '../ui/Select.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import { useCaseFile } from './case-file.ts'

type Meeting = z.infer<typeof Shown>['meetings'][number]

/** The meetings at which this case was or will be discussed. */
export default function MeetingsRoom() {
  const { t, language, formatDateTime } = useI18n()
  const { dossier, may } = useCaseFile()
  const [isOpen, setOpen] = useOpened('agenda')
  const columns: Column<Meeting>[] = [
    { key: 'title', header: t('dossier.meeting'), cell: (each) => each.title },
    { key: 'at', header: t('dossier.meetingAt'), isTight: true, cell: (each) => formatDateTime(each.item.startsAt) },
    { key: 'kind', header: t('dossier.kind'), cell: (each) => meetingKinds[each.kind][language] },
    { key: 'goal', header: t('dossier.itemGoal'), cell: (each) => each.item.goal },
    { key: 'step', header: t('dossier.itemStep'), cell: (each) => steps[each.item.step][language] },
    { key: 'decisions', header: t('dossier.decisions'), align: 'end', isTight: true, cell: (each) => each.item.decisions.length },
  ]
  return (
    <Stack gap="small">
      {may('meeting.prepare') && (
        <Toolbar label={t('cases.overleggen')} end={<Button onClick={() => setOpen(true)}>{t('dossier.toAgenda')}</Button>}>
          {null}
        </Toolbar>
      )}
      <Table
        caption={t('cases.overleggen')}
        columns={columns}
        rows={dossier.meetings?.meetings ?? []}
        rowKey={(each) => each.item.id}
        rowTo={(each) => `/overleggen/${each.id}`}
        empty={<EmptyState icon={CalendarDays} title={t('dossier.noMeetings')} />}
      />
      {isOpen && may('meeting.prepare') && <AgendaDialog onClose={() => setOpen(false)} />}
    </Stack>
  )
}

function AgendaDialog({ onClose }: { onClose: () => void }) {
  const { t, formatDateTime } = useI18n()
  const { caseId } = useCaseFile()
  const coming = useShownLater(meetingOperations.listMeetings, { query: {} })
  const add = useDoing(meetingOperations.addAgendaItem)
  const form = useForm({
    schema: meetingOperations.addAgendaItem.body,
    labels: { meetingId: t('dossier.meeting'), minutes: t('dossier.minutes'), goal: t('dossier.itemGoal') },
    initial: { minutes: '10' },
    submit: async (body) => {
      await add({ params: { caseId }, body })
      toast(t('dossier.onAgenda'))
      onClose()
    },
  })
  const open = coming?.meetings.filter((each) => each.approvedAt === null) ?? []
  return (
    <Dialog title={t('dossier.toAgenda')} onClose={onClose}>
      <Form form={form} submitLabel={t('dossier.toAgenda')} onCancel={onClose}>
        <Select
          {...form.choice(
            'meetingId',
            open.map((each) => ({ value: each.id as string, label: `${each.title}, ${formatDateTime(each.startsAt)}` })), // an id is a text
          )}
          hint={coming && open.length === 0 ? t('dossier.noComing') : undefined}
        />
        <TextField {...form.text('minutes')} inputMode="numeric" width="short" />
        <TextArea {...form.text('goal')} hint={t('dossier.itemGoalHint')} />
      </Form>
    </Dialog>
  )
}
