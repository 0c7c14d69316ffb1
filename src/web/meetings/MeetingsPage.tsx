import CalendarDays from 'lucide-react/icons/calendar-days'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import type * as z from 'zod'
import { type ListedMeeting, meetingOperations } from '../../api/meetings.ts'
import { meetingKinds } from '../../domain/meeting.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { PlanDialog } from './PlanDialog.tsx'

type Meeting = z.infer<typeof ListedMeeting>

export function MeetingsPage() {
  const { t, language, formatDateTime } = useI18n()
  const may = useMay()
  const filters = useFilters()
  const isPast = filters.get('toon') === 'geweest'
  const [isPlanning, setPlanning] = useState(false)
  const { meetings } = useShown(meetingOperations.listMeetings, { query: isPast ? { past: 'true' } : {} })
  usePageTitle(t('meetings.title'))
  const columns: Column<Meeting>[] = [
    { key: 'title', header: t('meetings.meeting'), cell: (each) => each.title },
    { key: 'when', header: t('meetings.when'), isTight: true, cell: (each) => formatDateTime(each.startsAt) },
    { key: 'kind', header: t('meetings.kind'), cell: (each) => meetingKinds[each.kind][language] },
    { key: 'place', header: t('meetings.place'), cell: (each) => each.place ?? '–' },
    { key: 'items', header: t('meetings.items'), align: 'end', isTight: true, cell: (each) => each.items },
    { key: 'minutes', header: t('meetings.minutes'), align: 'end', isTight: true, cell: (each) => each.minutes },
    {
      key: 'list',
      header: t('meetings.decisionList'),
      cell: (each) => t(each.approvedAt ? 'meetings.approved' : 'meetings.notApproved'),
    },
  ]
  return (
    <Stack>
      <PageHeader
        title={t('meetings.title')}
        actions={
          may('meeting.plan') && (
            <Button variant="primary" icon={Plus} onClick={() => setPlanning(true)}>
              {t('meetings.plan')}
            </Button>
          )
        }
      />
      <Toolbar label={t('common.filter')}>
        <SegmentedControl
          label={t('meetings.which')}
          value={isPast ? 'geweest' : 'komend'}
          onChange={(toon) => filters.set({ toon: toon === 'geweest' ? 'geweest' : undefined })}
          options={[
            { value: 'komend', label: t('meetings.coming') },
            { value: 'geweest', label: t('meetings.past') },
          ]}
        />
      </Toolbar>
      <Table
        caption={t('meetings.title')}
        columns={columns}
        rows={meetings}
        rowKey={(each) => each.id}
        rowTo={(each) => `/overleggen/${each.id}`}
        empty={
          <EmptyState icon={CalendarDays} title={t('meetings.noMeetings')}>
            {t('meetings.noMeetingsText')}
          </EmptyState>
        }
      />
      {isPlanning && <PlanDialog onClose={() => setPlanning(false)} />}
    </Stack>
  )
}
