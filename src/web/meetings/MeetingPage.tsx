import ListChecks from 'lucide-react/icons/list-checks'
import Presentation from 'lucide-react/icons/presentation'
import { useState } from 'react'
import { meetingOperations } from '../../api/meetings.ts'
import type { Result } from '../../api/operation.ts'
import { MeetingId } from '../../domain/ids.ts'
import { meetingKinds } from '../../domain/meeting.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip, Meta } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { AddItemDialog } from './AddItemDialog.tsx'
import { AgendaItem } from './AgendaItem.tsx'

export type Meeting = Result<typeof meetingOperations.showMeeting>

export function MeetingPage() {
  const id = MeetingId.safeParse(useAddressPart('meetingId'))
  return id.success ? <OpenMeeting meetingId={id.data} /> : <NotFoundPage />
}

function OpenMeeting({ meetingId }: { meetingId: Meeting['id'] }) {
  const { t } = useI18n()
  const may = useMay()
  const meeting = useShown(meetingOperations.showMeeting, { params: { meetingId } })
  const [isAdding, setAdding] = useState(false)
  usePageTitle(t('meetings.meeting'))
  const isClosed = meeting.approvedAt !== null
  return (
    <Stack>
      <MeetingHeader meeting={meeting} onAdd={may('meeting.plan') && !isClosed ? () => setAdding(true) : undefined} />
      {meeting.hiddenItems > 0 && <p>{t('meetings.hidden', { n: meeting.hiddenItems })}</p>}
      {meeting.agenda.length === 0 && <EmptyState icon={ListChecks} title={t('meetings.agendaEmpty')} />}
      {meeting.agenda.map((item) => (
        <AgendaItem key={item.id} item={item} isClosed={isClosed} />
      ))}
      {isAdding && <AddItemDialog meeting={meeting} onClose={() => setAdding(false)} />}
    </Stack>
  )
}

function MeetingHeader({ meeting, onAdd }: { meeting: Meeting; onAdd: (() => void) | undefined }) {
  const { t, language, formatDateTime } = useI18n()
  const crumbs = [{ label: t('meetings.title'), to: '/overleggen' }, { label: meeting.title }]
  return (
    <PageHeader
      breadcrumbs={<Breadcrumbs items={crumbs} />}
      title={meeting.title}
      meta={
        <>
          <Chip>{meetingKinds[meeting.kind][language]}</Chip>
          <Meta>{formatDateTime(meeting.startsAt)}</Meta>
          {meeting.place && <Meta>{meeting.place}</Meta>}
          <Meta>
            {t('meetings.chair')}: {meeting.chair}
          </Meta>
          <Meta>{t('meetings.minutesN', { n: meeting.minutes })}</Meta>
          <Chip tone={meeting.approvedAt ? 'positive' : 'neutral'}>
            {t('meetings.decisionList')}: {t(meeting.approvedAt ? 'meetings.approved' : 'meetings.notApproved')}
          </Chip>
        </>
      }
      actions={
        <>
          {onAdd && <Button onClick={onAdd}>{t('meetings.addItem')}</Button>}
          <LinkButton to={`/overleggen/${meeting.id}/besluitenlijst`}>{t('meetings.toDecisionList')}</LinkButton>
          <LinkButton variant="primary" icon={Presentation} to={`/overleggen/${meeting.id}/tafel`}>
            {t('meetings.toTable')}
          </LinkButton>
        </>
      }
    />
  )
}
