import type * as z from 'zod'
import type { WorkItem, workOperations } from '../../api/work.ts'
import { type Action, mayDo, SeatRole, type Standing } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import type { CaseCovenant } from '../../domain/case-covenant.ts'
import { addDays, addWeeks, addWorkingDays, CalendarDate, dateInAmsterdam, holdsOn } from '../../domain/date.ts'
import { missingFromQuorum } from '../../domain/purpose.ts'
import { isPersonUntold } from '../../domain/stage.ts'
import { fullName } from '../../domain/subject.ts'
import { firstContactDueOn, isReminded, nextWeighing } from '../../domain/weighing.ts'
import { adviceTasks } from '../advice/work.ts'
import { consultationWork } from '../consultations/work.ts'
import { endedQuestionTasks, putAwayQuestion } from '../information/work.ts'
import type { Network } from '../network.ts'
import { reviewTasks } from '../people/due.ts'
import { takeoverTasks } from '../people/takeovers.ts'
import { mapReferrals } from '../referrals/queries.ts'
import type { Context, Handlers } from '../serve.ts'
import { agendaOf } from '../weighing/agenda.ts'
import { mapPostponedUntil } from '../weighing/queries.ts'
import { reader } from '../whitelist.ts'
import { type Asked, listAsked, listComingItems, listMyCases } from './queries.ts'

type Item = Omit<z.input<typeof WorkItem>, 'isReminded'> & { isReminded?: boolean }
type CaseRow = Awaited<ReturnType<typeof listMyCases>>[number]
type Days = { nextOn: CalendarDate; weighedOn: (row: CaseRow) => CalendarDate; reviewUntil: CalendarDate }
type Mine = { row: CaseRow; may: (action: Action) => boolean }

export const workHandlers: Handlers<typeof workOperations> = {
  async showMyWork(_input, context) {
    const { tx, vault, now, today, standing, network } = context
    const rows = (await listMyCases(tx, context, today)).map((row) => namedFor(row, standing))
    const mine = new Map(rows.map((row) => [row.id, { row, may: (action: Action) => mayDo(action, standingIn(row, standing)) }]))
    const known = await network()
    const { on: nextOn } = nextWeighing(known.covenant.weighing, now)
    const postponed = await mapPostponedUntil(tx)
    const days = {
      nextOn,
      weighedOn: (row: CaseRow) => agendaOf(row, postponed.get(row.id), known, now)?.on ?? nextOn,
      reviewUntil: addDays(today, daysAhead.review),
    }
    const byState = [...mine.values()].flatMap((each) => askedByState(each, days, context, known))
    const asked = (await listAsked(tx, context)).filter((each) => mine.get(each.caseId)?.may(actions[each.kind]))
    const coming = await listComingItems(tx, now, new Date(now.getTime() + daysAhead.meeting * 86_400_000))
    const drafts = rows.filter((row) => row.phase === 'draft' || row.phase === 'signal').map((row) => row.id)
    await vault.readAhead([...asked.map((each) => each.caseId), ...drafts])
    const named = await Promise.all(
      asked.map(async (each): Promise<Item & { mine: boolean }> => {
        const { number, subject_name } = mine.get(each.caseId)?.row ?? { number: '', subject_name: '' }
        const { kind, id: objectId, caseId, dueOn } = each
        return {
          kind,
          caseId,
          caseNumber: number,
          subject: subject_name,
          objectId,
          what: await whatOf(each, context),
          dueOn,
          isReminded: each.isReminded,
          mine: each.mine,
        }
      }),
    )
    const meetings = coming.flatMap((item): Item[] => {
      const found = mine.get(item.case_id)
      if (!found?.may('meeting.read')) return []
      const dueOn = dateInAmsterdam(new Date(item.starts_at))
      return [{ ...itemOf(found.row, 'prepare_meeting', dueOn), objectId: item.id, what: item.title }]
    })
    const subjects = drafts.length > 0 ? await mapReferrals(tx, vault, drafts) : new Map()
    const all = [...named, ...[...byState, ...meetings, ...(await consultationWork(context))].map((item) => ({ ...item, mine: true }))]
    return {
      items: all.sort(bySoonest).map(({ mine: _, ...item }) => {
        const isLate = item.dueOn !== null && isReminded(CalendarDate.parse(item.dueOn), today)
        const reminded = { ...item, isReminded: ('isReminded' in item && item.isReminded === true) || isLate }
        const referral = subjects.get(item.caseId)
        return referral ? { ...reminded, subject: fullName(referral.subject) } : reminded
      }),
      tasks: [
        ...(await adviceTasks(context)),
        ...(await reviewTasks(context)),
        ...(await takeoverTasks(context)),
        ...(await endedQuestionTasks(context)),
      ],
    }
  },

  async putAwayQuestion({ params: { requestId } }, context) {
    await putAwayQuestion(requestId, context)
    return { putAway: true }
  },
}

const actions = {
  answer_known: 'information.answer',
  answer_request: 'information.answer',
  rectify: 'information.rectify',
  agreement: 'agreement.report',
  confirm_handover: 'handover.confirm',
} as const satisfies Record<Asked['kind'], Action>

const readSeats = reader(SeatRole.array())

/** How long beforehand something shows up, in days. */
const daysAhead = { meeting: 7, review: 14 } as const

function standingIn(row: CaseRow, { participantClass, houseRoles }: Standing): Standing {
  return { participantClass, houseRoles, seats: readSeats(row.roles), phase: CasePhase.parse(row.phase) }
}

/** Whose case it is, is not told to every seat. */
function namedFor(row: CaseRow, standing: Standing): CaseRow {
  return isPersonUntold(standingIn(row, standing)) ? { ...row, subject_name: '' } : row
}

function itemOf(row: CaseRow, kind: Item['kind'], dueOn: string | null): Item {
  return { kind, caseId: row.id, caseNumber: row.number, subject: row.subject_name, objectId: null, what: null, dueOn }
}

/** What the state of a case asks of who may do it: nothing here gives a permission, `may` asks the one table of them. */
function askedByState(
  { row, may }: Mine,
  { nextOn, weighedOn, reviewUntil }: Days,
  { participantId, today }: Context,
  { covenantOf, participant }: Network,
): Item[] {
  const covenant = covenantOf(row)
  const judged = row.judged_by.map(participant).filter((each) => holdsOn(each, today))
  const isComplete = missingFromQuorum(covenant, judged).length === 0
  const isBureau = row.roles.includes('intake')
  const directs = isBureau || row.roles.includes('process_lead')
  const answerOn = row.phase === 'enrichment' ? nextOn : null
  const isAnswered = [...row.confirmed_by, ...row.objected_by].includes(participantId)
  const contactDueOn = row.submitted_at && firstContactDueOn(new Date(row.submitted_at), covenant)
  const plan = row.plan_version ?? 1
  const reviewSoon = row.review_on !== null && row.review_on <= reviewUntil
  const isAsked: readonly [Item['kind'], Action, boolean, string | null][] = [
    ['adopt_signal', 'signal.adopt', true, row.erase_on],
    ['finish_referral', 'referral.write', true, row.erase_on],
    ['judge_purpose', 'purpose.judge', !row.judged_by.includes(participantId), weighedOn(row)],
    ['decide_purpose', 'purpose.decide', isBureau && isComplete, weighedOn(row)],
    ['decide_composition', 'composition.decide', isBureau && !row.awaits_answers && row.proposal_waits === null, nextOn],
    ['confirm_composition', 'composition.confirm', row.proposal_waits !== null && !isAnswered, answerOn],
    ['record_composition', 'composition.decide', directs && row.proposal_waits === false, answerOn],
    ['answer_objection', 'composition.decide', directs && row.objected_by.length > 0, answerOn],
    ['settle_radicalisation', 'radicalisation.settle', directs, null],
    ['first_contact', 'contact.record', isBureau && !row.contacted && contactDueOn !== null, contactDueOn],
    ['supplement_referral', 'referral.supplement', row.supplement_asked === true, weighedOn(row)],
    ['inform_referrer', 'outcome.inform', row.letter_sent !== true, informDueOn(row, covenant)],
    ['answer_offer', 'outcome.receive', row.offer_open === true, null],
    ['hand_over', 'outcome.hand_over', row.offer_accepted === true, null],
    ['read_letter', 'outcome.receive', row.letter_unread === true, null],
    ['approve_plan', 'plan.approve', plan > 1 && (row.approved_version ?? 0) < plan, null],
    ['evaluate', 'case.evaluate', row.roles.includes('process_lead') && reviewSoon, row.review_on],
    ['agree_closing', 'closing.agree', row.closing_proposed === true && row.closing_agreed !== true, null],
  ]
  return isAsked.flatMap(([kind, action, holds, dueOn]) => (holds && may(action) ? [itemOf(row, kind, dueOn)] : []))
}

/** The referrer hears of a decision within the days in which the covenant has a first contact made. */
function informDueOn({ phase, erase_on: eraseOn }: CaseRow, { rejectedWeeks, firstContactWorkingDays }: CaseCovenant): string | null {
  if (phase !== 'not_taken' || !eraseOn) return null
  return addWorkingDays(addWeeks(CalendarDate.parse(eraseOn), -rejectedWeeks), firstContactWorkingDays)
}

/** The question or agreement in so many words; a line in a list. */
async function whatOf({ caseId, sealed }: Asked, { vault }: Context): Promise<string> {
  const texts = await vault.open<{ question?: string; reason?: string; text?: string }>(
    caseId,
    sealed.by,
    sealed.column,
    sealed.row,
    sealed.text,
  )
  const text = texts.question ?? texts.reason ?? texts.text ?? ''
  return text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text
}

type Sorted = Item & { mine: boolean }

/** The earliest date first and what has none last; on one day what I am to do myself before what a colleague is. */
function bySoonest(a: Sorted, b: Sorted): number {
  const [first, second] = [a.dueOn ?? '9999', b.dueOn ?? '9999']
  if (first !== second) return first < second ? -1 : 1
  if (a.mine !== b.mine) return a.mine ? -1 : 1
  return a.caseNumber.localeCompare(b.caseNumber)
}
