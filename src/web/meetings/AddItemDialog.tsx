import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { caseOperations, type ListedCase } from '../../api/cases.ts'
import { meetingOperations } from '../../api/meetings.ts'
import { CaseId } from '../../domain/ids.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { perform, useDoing, useShownLater } from '../operation.ts'
import { useMay } from '../session.tsx'
import { Combobox } from '../ui/Combobox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import type { Meeting } from './MeetingPage.tsx'

const Item = z.strictObject({ ...meetingOperations.addAgendaItem.body.omit({ meetingId: true }).shape, caseId: CaseId })

/** Puts a case on the agenda: with its own minutes and its own goal. */
export function AddItemDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useI18n()
  const may = useMay()
  const [search, setSearch] = useState('')
  const found = useFoundCases(search.trim())
  const add = useDoing(meetingOperations.addAgendaItem)
  const form = useForm({
    schema: Item,
    labels: { caseId: t('meetings.case'), minutes: t('meetings.minutes'), goal: t('meetings.goal') },
    initial: { minutes: '10' },
    submit: async ({ caseId, ...rest }) => {
      await add({ params: { caseId }, body: { ...rest, meetingId: meeting.id } })
      toast(t('meetings.itemAdded'))
      onClose()
    },
  })
  const cases = found
    .filter((each) => may('meeting.prepare', each) && !meeting.agenda.some((item) => item.caseId === each.id))
    .map((each) => ({ value: each.id as string, label: `${each.number} ${each.subject}` })) // an id is a text
  return (
    <Dialog title={t('meetings.addItem')} onClose={onClose}>
      <Form form={form} submitLabel={t('meetings.addItem')} onCancel={onClose}>
        <Combobox {...form.choice('caseId', cases)} onSearch={setSearch} hint={t('meetings.caseHint')} />
        <TextField {...form.text('minutes')} inputMode="numeric" width="short" />
        <TextArea {...form.text('goal')} hint={t('meetings.goalHint')} />
      </Form>
    </Dialog>
  )
}

function useFoundCases(search: string): readonly ListedCase[] {
  const mine = useShownLater(caseOperations.listCases, { query: { limit: 100 } })?.cases ?? []
  const { data } = useQuery({
    queryKey: [caseOperations.searchCases.path, { search }],
    queryFn: () => perform(caseOperations.searchCases, { body: { search } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
  return [...new Map([...mine, ...(data?.cases ?? [])].map((each) => [each.id, each])).values()]
}
