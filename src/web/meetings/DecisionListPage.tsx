import Printer from 'lucide-react/icons/printer'
import { useState } from 'react'
import { type MeetingItem, meetingOperations } from '../../api/meetings.ts'
import { MeetingId } from '../../domain/ids.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip, Meta } from '../ui/Chip.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Table } from '../ui/Table.tsx'
import { toast } from '../ui/Toaster.tsx'
import type { Meeting } from './MeetingPage.tsx'
import styles from './meetings.module.css'

export function DecisionListPage() {
  const id = MeetingId.safeParse(useAddressPart('meetingId'))
  return id.success ? <DecisionList meetingId={id.data} /> : <NotFoundPage />
}

/** What came of the meeting, agreements first; made while it went on, approved after it. */
function DecisionList({ meetingId }: { meetingId: Meeting['id'] }) {
  const { t, formatDateTime } = useI18n()
  const may = useMay()
  const meeting = useShown(meetingOperations.showMeeting, { params: { meetingId } })
  const [isApproving, setApproving] = useState(false)
  usePageTitle(t('meetings.decisionList'))
  const crumbs = [
    { label: t('meetings.title'), to: '/overleggen' },
    { label: meeting.title, to: `/overleggen/${meeting.id}` },
    { label: t('meetings.decisionList') },
  ]
  return (
    <Stack>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={crumbs} />}
        title={t('meetings.decisionList')}
        subtitle={meeting.title}
        meta={
          <>
            <Meta>{formatDateTime(meeting.startsAt)}</Meta>
            <Meta>
              {t('meetings.chair')}: {meeting.chair}
            </Meta>
            {meeting.approvedAt ? (
              <Chip tone="positive">
                {t('meetings.approvedBy', { who: meeting.approvedBy ?? '', at: formatDateTime(meeting.approvedAt) })}
              </Chip>
            ) : (
              <Chip tone="warning">{t('meetings.concept')}</Chip>
            )}
          </>
        }
        actions={
          <>
            <Button icon={Printer} onClick={() => window.print()}>
              {t('common.print')}
            </Button>
            {may('meeting.approve') && !meeting.approvedAt && (
              <Button variant="primary" onClick={() => setApproving(true)}>
                {t('meetings.approve')}
              </Button>
            )}
          </>
        }
      />
      <p>{t('meetings.confidential')}</p>
      {meeting.agenda.length === 0 && <EmptyState title={t('meetings.agendaEmpty')} />}
      {meeting.agenda.map((item) => (
        <ItemList key={item.id} item={item} />
      ))}
      {isApproving && <ApproveDialog meetingId={meetingId} onClose={() => setApproving(false)} />}
    </Stack>
  )
}

function ItemList({ item }: { item: MeetingItem }) {
  const { t, formatDate, formatList } = useI18n()
  const nameOf = (id: string) => item.involved.find((each) => each.participantId === id)?.participant ?? ''
  const present = item.attendees.filter((each) => each.presence === 'present').map((each) => each.name)
  return (
    <section className={styles.item} aria-label={item.caseNumber}>
      <h2>
        {item.caseNumber} {item.subject}
      </h2>
      <p>
        <strong>{t('meetings.goal')}:</strong> {item.goal}
      </p>
      {present.length > 0 && (
        <p className={styles.quiet}>
          {t('meetings.present')}: {formatList(present)}
        </p>
      )}
      <Table
        caption={`${t('meetings.agreements')}: ${item.caseNumber}`}
        isCaptionShown
        rows={item.agreements}
        rowKey={(each) => each.id}
        empty={<p>{t('meetings.noAgreements')}</p>}
        columns={[
          { key: 'what', header: t('meetings.what'), cell: (each) => each.text },
          { key: 'who', header: t('meetings.who'), cell: (each) => nameOf(each.participantId) },
          { key: 'due', header: t('meetings.due'), isTight: true, cell: (each) => formatDate(each.dueOn) },
        ]}
      />
      <h3>{t('meetings.decisions')}</h3>
      {item.decisions.length === 0 && <p className={styles.quiet}>{t('meetings.noDecisions')}</p>}
      <ol>
        {item.decisions.map((each) => (
          <li key={each.id} className={styles.text}>
            {each.text}
            {each.dissent && ` (${t('meetings.dissent')}: ${each.dissent})`}
          </li>
        ))}
      </ol>
      {item.questions.length > 0 && (
        <>
          <h3>{t('meetings.questions')}</h3>
          <dl className={styles.answers}>
            {item.questions.map((each) => (
              <div key={each.id}>
                <dt>{each.question}</dt>
                <dd className={styles.text}>{each.answer ?? t('meetings.openQuestion')}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

function ApproveDialog({ meetingId, onClose }: { meetingId: Meeting['id']; onClose: () => void }) {
  const { t } = useI18n()
  const approve = useDoing(meetingOperations.approveDecisionList)
  return (
    <ConfirmDialog
      title={t('meetings.approveTitle')}
      consequences={[t('meetings.approveConsequence1'), t('meetings.approveConsequence2')]}
      confirmLabel={t('meetings.approve')}
      onConfirm={async () => {
        await approve({ params: { meetingId } })
        toast(t('meetings.approveDone'))
      }}
      onClose={onClose}
    />
  )
}
