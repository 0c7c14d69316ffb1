import { useLocation, useRouter } from '@tanstack/react-router'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import History from 'lucide-react/icons/history'
import Scale from 'lucide-react/icons/scale'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { purposeOperations } from '../../api/purpose.ts'
import { access } from '../../domain/access.ts'
import { houseRoles } from '../../domain/house-roles.ts'
import { participantKinds } from '../../domain/participant.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMay, useMe } from '../session.tsx'
import { announce } from '../shell/Announcer.tsx'
import { RefusedPage } from '../shell/ErrorPage.tsx'
import { useKeys } from '../shell/keys.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Meta } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Agenda, type Card } from './Agenda.tsx'
import { groupsOf } from './groups.ts'
import { LastJudgment, type Saved } from './LastJudgment.tsx'
import { WeighedCase } from './WeighedCase.tsx'
import styles from './weighing.module.css'
import { ruleTexts } from './weighing-texts.ts'

const LetterDialog = lazy(() => import('../follow-up/LetterDialog.tsx'))

/** The agenda of the week as cards in order; one lies on the table. Its address can be kept: `/weegtafel#…`. */
export function WeighingPage() {
  const { t, formatDateTime, formatList } = useI18n()
  const { cards, quorum, rule, weighingOn, nextWeighingAt, cutOffAt, isClosed, later, covenantVersion } = useShown(
    purposeOperations.listWeighing,
  )
  const may = useMay()
  const groups = groupsOf(cards, weighingOn)
  const inOrder = groups.flatMap((group) => group.cards)
  const [last, setLast] = useState<Saved>()
  const [undone, setUndone] = useState(0)
  const [told, setTold] = useState<string>()
  const table = useTable(inOrder, `${undone} ${told ?? ''}`)
  const next = useNextToJudge(inOrder)
  const { card } = table
  usePageTitle(t('weighing.title'))
  useKeys([
    { keys: 'ArrowRight', label: t('weighing.keyNext'), run: () => table.lay(table.index + 1) },
    { keys: 'ArrowLeft', label: t('weighing.keyPrevious'), run: () => table.lay(table.index - 1) },
  ])
  // a seat shows its cards, whatever the role; without either there is nothing to weigh here, today or later
  if (cards.length === 0 && !may('weighing.look_back')) return <NotForYou />
  return (
    <Stack>
      <PageHeader
        title={t('weighing.title')}
        subtitle={t('weighing.count', { n: cards.length })}
        meta={
          <>
            <Meta icon={CalendarClock}>{t('weighing.nextAt', { at: formatDateTime(nextWeighingAt) })}</Meta>
            <Meta>{t(isClosed ? 'weighing.closed' : 'weighing.cutOff', { at: formatDateTime(cutOffAt) })}</Meta>
            <Meta>{t('weighing.quorum', { kinds: formatList(quorum.map((kind) => participantKinds[kind].short)) })}</Meta>
            <Meta>{t(ruleTexts[rule])}</Meta>
            {next.total > 0 && <Meta>{t('weighing.progress', { n: next.done, total: next.total })}</Meta>}
          </>
        }
        actions={
          may('weighing.look_back') && (
            <LinkButton icon={History} to="/weegtafel/eerder">
              {t('weighing.past')}
            </LinkButton>
          )
        }
      />
      {last && (
        <LastJudgment
          key={last.caseId}
          last={last}
          onUndone={() => {
            setLast(undefined)
            setUndone(undone + 1)
            table.lay(inOrder.findIndex((each) => each.caseId === last.caseId))
          }}
        />
      )}
      {card ? (
        <div className={styles.table}>
          <Agenda
            groups={groups}
            weighingOn={weighingOn}
            current={card.caseId}
            onLay={(caseId) => table.lay(inOrder.findIndex((each) => each.caseId === caseId))}
          />
          <WeighedCase
            key={`${card.caseId} ${undone}`}
            card={card}
            later={later}
            covenantVersion={covenantVersion}
            onSaved={(saved, earlier) => {
              setLast({ caseId: card.caseId, number: card.number, saved, earlier })
              table.lay(next.after(table.index))
            }}
            onNotTaken={() => setTold(card.caseId)}
          />
        </div>
      ) : (
        <EmptyState icon={Scale} title={t('weighing.empty')}>
          {t('weighing.emptyText')}
        </EmptyState>
      )}
      <Suspense>{told && <LetterDialog caseId={told} onClose={() => setTold(undefined)} />}</Suspense>
    </Stack>
  )
}

/** Whoever typed the address without a part in the weighing is told whose it is, and by which rule. */
function NotForYou() {
  const { t, language, formatList } = useI18n()
  const roles = access['weighing.look_back'].houseRoles.map((role) => houseRoles[role][language])
  return (
    <RefusedPage>
      <p>{t('weighing.forJudges', { roles: formatList(roles) })}</p>
    </RefusedPage>
  )
}

/**
 * Which card lies on the table. Whenever another comes to lie there it shows its beginning and gets the focus, so that
 * the next key is for it; so too after another turn at the same card: a judgment undone, a letter placed.
 */
function useTable(cards: readonly Card[], turn: string) {
  const router = useRouter()
  const hash = useLocation({ select: (location) => location.hash })
  const found = cards.findIndex((card) => card.caseId === hash)
  const index = Math.max(found, 0)
  const card = cards[index]
  const caseId = card?.caseId
  const shown = `${caseId} ${turn}`
  const before = useRef(shown)
  useEffect(() => {
    if (before.current !== shown) beginAtTop()
    before.current = shown
  }, [shown])
  function lay(at: number) {
    const next = cards[(at + cards.length) % Math.max(cards.length, 1)]
    if (!next) return
    void router.navigate({ href: `/weegtafel#${next.caseId}`, replace: true, resetScroll: false, hashScrollIntoView: false })
    if (next.caseId === caseId) beginAtTop()
    announce(`${next.number} ${next.subject}`)
  }
  return { index, card, lay }
}

/** The page stays where it is as long as the head of the card stands in its upper half. */
function beginAtTop(): void {
  const head = document.getElementById('op-tafel')
  const top = head?.getBoundingClientRect().top ?? 0
  if (top < 0 || top > innerHeight / 2) head?.scrollIntoView({ block: 'start' })
  head?.focus({ preventScroll: true })
}

/** The cards that wait for a judgment of my own participant, and the next of them after this one. */
function useNextToJudge(cards: readonly Card[]) {
  const may = useMay()
  const { participant } = useMe()
  const mine = cards.map((card) => may('purpose.judge', { seats: card.seats, phase: card.phase }))
  const isOpen = (card: Card, index: number) =>
    mine[index] === true && !card.purpose.judgments.some((judgment) => judgment.participantId === participant.id)
  const total = mine.filter(Boolean).length
  const done = total - cards.filter(isOpen).length
  function after(index: number): number {
    const turns = cards.map((_, step) => (index + 1 + step) % cards.length).filter((at) => at !== index)
    return (
      turns.find((at) => {
        const card = cards[at]
        return card !== undefined && isOpen(card, at)
      }) ?? index
    )
  }
  return { total, done, after }
}
