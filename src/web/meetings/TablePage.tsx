import Monitor from 'lucide-react/icons/monitor'
import { Suspense, useEffect, useRef, useState } from 'react'
import { type MeetingItem, meetingOperations } from '../../api/meetings.ts'
import { MeetingId } from '../../domain/ids.ts'
import type { Step } from '../../domain/meeting.ts'
import { useAddressPart, useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { useKeys } from '../shell/keys.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Skeleton } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { readProblem } from '../ui/form-problem.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import type { Meeting } from './MeetingPage.tsx'
import { AgreementLineDialog } from './table/AgreementLineDialog.tsx'
import { Attendees } from './table/Attendees.tsx'
import { CurrentItem } from './table/CurrentItem.tsx'
import { DecisionDialog } from './table/DecisionDialog.tsx'
import { Projector } from './table/Projector.tsx'
import { Questions } from './table/Questions.tsx'
import { TableAgenda } from './table/TableAgenda.tsx'
import styles from './table/table.module.css'
import { useFollowing } from './table/use-following.ts'

export function TablePage() {
  const id = MeetingId.safeParse(useAddressPart('meetingId'))
  return id.success ? <MeetingTable meetingId={id.data} /> : <NotFoundPage />
}

/** The meeting as it runs: agenda and clock, what this step needs, and the questions; all by keyboard. */
function MeetingTable({ meetingId }: { meetingId: Meeting['id'] }) {
  const { t } = useI18n()
  const filters = useFilters()
  const meeting = useShown(meetingOperations.showMeeting, { params: { meetingId } })
  usePageTitle(t('table.title'))
  const item = meeting.agenda.find((each) => each.id === filters.get('casus')) ?? meeting.agenda[0]
  const open = (next: MeetingItem) => filters.set({ casus: next.id })
  const isProjector = filters.get('scherm') === '1'
  useFollowing(meeting, item, isProjector ? open : undefined)
  if (!item) return <EmptyTable meeting={meeting} />
  if (isProjector) return <Projector meeting={meeting} item={item} onEnd={() => filters.set({ scherm: undefined })} />
  return <OpenTable meeting={meeting} item={item} onOpen={open} />
}

function EmptyTable({ meeting }: { meeting: Meeting }) {
  const { t } = useI18n()
  return (
    <>
      <PageHeader title={t('table.title')} subtitle={meeting.title} />
      <EmptyState title={t('table.noItems')}>{meeting.hiddenItems > 0 && t('table.hidden', { n: meeting.hiddenItems })}</EmptyState>
    </>
  )
}

function OpenTable({ meeting, item, onOpen }: { meeting: Meeting; item: MeetingItem; onOpen: (item: MeetingItem) => void }) {
  const { t } = useI18n()
  const may = useMay()
  const [open, setOpen] = useState<'agreement' | 'decision'>()
  const { move, failure } = useMoving(item)
  const isClosed = meeting.approvedAt !== null
  const mayNote = !isClosed && may('meeting.note', item)
  const mayRun = !isClosed && may('meeting.run', item)
  const mayAgree = !isClosed && may('plan.write', item)
  useTableKeys(meeting, item, onOpen, {
    agreement: () => mayAgree && setOpen('agreement'),
    decision: () => mayNote && setOpen('decision'),
    step: (step) => mayRun && void move(step),
  })
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t('meetings.title'), to: '/overleggen' },
              { label: meeting.title, to: `/overleggen/${meeting.id}` },
              { label: t('table.title') },
            ]}
          />
        }
        title={`${item.caseNumber} ${item.subject}`}
        subtitle={meeting.title}
        actions={
          <>
            <LinkButton to={`/overleggen/${meeting.id}/besluitenlijst`}>{t('table.toDecisionList')}</LinkButton>
            <Button icon={Monitor} onClick={() => openProjector(item)}>
              {t('table.projector')}
            </Button>
          </>
        }
      />
      {isClosed && <Notice>{t('table.closed')}</Notice>}
      {failure && (
        <Notice tone="error" isLive>
          {failure}
        </Notice>
      )}
      <div className={styles.table}>
        <TableAgenda meeting={meeting} current={item} onOpen={onOpen} />
        <Suspense fallback={<Skeleton label={t('common.loading')} />}>
          <CurrentItem
            key={item.id}
            item={item}
            mayNote={mayNote}
            onStep={mayRun ? move : undefined}
            onAgreement={mayAgree ? () => setOpen('agreement') : undefined}
            onDecision={mayNote ? () => setOpen('decision') : undefined}
          />
        </Suspense>
        <div className={styles.side}>
          <Questions key={item.id} item={item} mayAnswer={mayNote} />
          <Attendees item={item} />
        </div>
      </div>
      {open === 'agreement' && <AgreementLineDialog item={item} onClose={close} />}
      {open === 'decision' && <DecisionDialog item={item} onClose={close} />}
    </>
  )
}

function useMoving(item: MeetingItem) {
  const moveStep = useDoing(meetingOperations.moveStep)
  const [failure, setFailure] = useState<string>()
  async function move(step: Step) {
    setFailure(undefined)
    try {
      await moveStep({ params: { caseId: item.caseId, itemId: item.id }, body: { step } })
    } catch (thrown) {
      setFailure(readProblem(thrown)?.title ?? String(thrown))
    }
  }
  return { move, failure }
}

type Acts = { agreement: () => void; decision: () => void; step: (step: Step) => void }

function useTableKeys(meeting: Meeting, item: MeetingItem, onOpen: (item: MeetingItem) => void, acts: Acts) {
  const { t } = useI18n()
  const go = (by: number) => {
    const next = meeting.agenda[meeting.agenda.indexOf(item) + by]
    if (next) onOpen(next)
  }
  useArrows(go)
  useKeys([
    { keys: 'a', label: t('table.keyAgreement'), run: acts.agreement },
    { keys: 'b', label: t('table.keyDecision'), run: acts.decision },
    { keys: '1', label: t('table.keyPicture'), run: () => acts.step('picture') },
    { keys: '2', label: t('table.keyJudgment'), run: () => acts.step('judgment') },
    { keys: '3', label: t('table.keyDecisionStep'), run: () => acts.step('decision') },
    { keys: 'p', label: t('table.keyProjector'), run: () => openProjector(item) },
    { keys: 'j', label: t('table.keyNext'), run: () => go(1) },
    { keys: 'k', label: t('table.keyPrevious'), run: () => go(-1) },
  ])
}

// Not bound as keys everywhere: in fields, choices and scrolling regions the arrows have their own meaning.
function useArrows(go: (by: number) => void) {
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      const isElsewhere = event.target instanceof Element && event.target.closest('input, select, textarea, dialog, [tabindex="0"]')
      if (by === undefined || isElsewhere || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
      event.preventDefault()
      latest.current(by)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function openProjector(item: MeetingItem) {
  const address = new URL(location.href)
  address.search = `?casus=${item.id}&scherm=1`
  window.open(address, 'vangnet-scherm', 'popup')
}
