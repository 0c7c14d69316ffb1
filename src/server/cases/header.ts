import type * as z from 'zod'
import type { CaseHeader, Dossier, NextStep } from '../../api/cases.ts'
import { access, type Rule, refusal, SeatRole } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import { type CaseStep, caseSteps } from '../../domain/case-steps.ts'
import { ageOn, CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import { isOnlyAsked, isPersonUntold, stageOf } from '../../domain/stage.ts'
import { Theme } from '../../domain/themes.ts'
import { findNotTaken } from '../composition/room.ts'
import { together } from '../db/connect.ts'
import { findReport, findTakenUp } from '../radicalisation/handlers.ts'
import type { Context } from '../serve.ts'
import { isToldOutcome } from '../weighing/queries.ts'
import { reader } from '../whitelist.ts'
import type { Gathered } from './dossier.ts'
import { ifHeld } from './held.ts'
import { findNextMeeting } from './queries.ts'

type Rooms = Omit<z.input<typeof Dossier>, 'header'>

const readThemes = reader(Theme.array())

type HeaderRows = Awaited<ReturnType<typeof readHeader>>

/** What the header takes from the database whatever the rooms hold, so that it can be asked with them. */
export function readHeader(caseId: string, context: Context, { row, seats }: Gathered) {
  return together([row, seats, ifHeld(context, 'meeting_items', () => findNextMeeting(context.tx, caseId), null)])
}

/** What stands above every screen of a case: whose, why, who leads, until when, and what comes next. */
export async function caseHeader(
  caseId: string,
  [row, seats, nextMeetingAt]: HeaderRows,
  rooms: Rooms,
  context: Context,
): Promise<z.input<typeof CaseHeader>> {
  const { network, today } = context
  const { professional } = await network()
  const name = (id: string | null): string | null => (id === null ? null : professional(id).name)
  const isOwn = (seat: (typeof seats)[number]) =>
    seat.professional_id === context.userId && (seat.until === null || seat.until > context.now.toISOString())
  const goals = rooms.composition?.decisions.filter((decision) => decision.goal !== null) ?? []
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    subject: row.subject_name,
    birthDate: row.subject_birth_date,
    age: row.subject_birth_date === null ? null : ageOn(CalendarDate.parse(row.subject_birth_date), today),
    phase: CasePhase.parse(row.phase),
    stage: stageOf(context.standing),
    themes: readThemes(row.themes),
    urgent: row.urgent,
    goal: goals.at(-1)?.goal ?? rooms.referral?.referral?.goal ?? null,
    processLead: name(row.process_lead_id),
    caseLead: name(row.case_lead_id),
    referredBy: professional(row.referred_by).name,
    seats: seats.filter(isOwn).map((seat) => ({ role: SeatRole.parse(seat.role), why: seat.why, from: seat.from, until: seat.until })),
    firstProcessedOn: row.first_processed_at === null ? null : dateInAmsterdam(new Date(row.first_processed_at)),
    ceilingOn: row.ceiling_on,
    eraseOn: row.erase_on,
    reviewOn: row.review_on,
    nextMeetingAt,
    notTaken: row.phase === 'not_taken' ? ((await findNotTaken(caseId, context)) ?? (await findTakenUp(caseId, context))) : null,
    radicalisation: row.phase === 'radicalisation' ? await findReport(caseId, context) : null,
    nextSteps: nextSteps(rooms, context, row.phase === 'not_taken' && (await isToldOutcome(context.tx, caseId))),
    ...(isOnlyAsked(context.standing) && untoldToAsked),
    // whom to tell, and until when it can still be told
    ...(context.may('outcome.inform') && { referredBy: professional(row.referred_by).name, eraseOn: row.erase_on }),
    ...(isPersonUntold(context.standing) && { ...untoldOfPerson, goal: rooms.proposal?.open?.goal ?? null }),
  }
}

/** Who is only asked sees who it is about and the number to refer to; what happens in the case is not needed to answer (R-AUT-02; WGS 2.31(3)). */
const untoldToAsked = {
  themes: [],
  urgent: false,
  goal: null,
  processLead: null,
  caseLead: null,
  referredBy: null,
  firstProcessedOn: null,
  ceilingOn: null,
  eraseOn: null,
  reviewOn: null,
  nextMeetingAt: null,
} as const satisfies Partial<z.input<typeof CaseHeader>>

/** Whose case it is; to who decides who is involved its goal stands in the proposal (R-AUT-02; WGS 2.31(4)). */
const untoldOfPerson = { subject: '', birthDate: null, age: null } as const satisfies Partial<z.input<typeof CaseHeader>>

/** The steps of this phase: possible now, or refused with the code that says why. */
function nextSteps(rooms: Rooms, context: Context, isTold: boolean): z.input<typeof NextStep>[] {
  const { standing } = context
  return Object.entries(caseSteps).flatMap(([step, action]) => {
    const rule: Rule = access[action]
    if (!('seats' in rule) || standing.phase === undefined || !rule.during.includes(standing.phase)) return []
    const isForFew = isOnlyAsked(standing) || step === 'confirm_composition'
    if (isForFew && refusal(action, standing)) return []
    if (step === 'confirm_composition' && !awaitsConfirmation(rooms, context)) return []
    return [
      {
        step: step as CaseStep,
        refused: refusal(action, standing) ?? stateRefusal(step as CaseStep, rooms, isTold, context) ?? null,
        source: rule.source,
      },
    ]
  })
}

/** A step only for the participant that has not said yet what it thinks of the proposal that lies open. */
function awaitsConfirmation({ proposal }: Rooms, { participantId }: Context): boolean {
  return proposal?.open?.decidedBy.some((each) => each.participantId === participantId && each.answer === null) ?? false
}

function stateRefusal(step: CaseStep, rooms: Rooms, isTold: boolean, { participantId }: Context): ErrorCode | undefined {
  const { purpose, plan, information } = rooms
  const waits = information?.requests.some((request) => request.participantId === participantId && request.outcome === null)
  if (step === 'answer' && !waits) return 'nothing_asked'
  if (step === 'inform_referrer' && isTold) return 'letter_already_sent'
  if (step === 'decide_purpose' && purpose && purpose.quorumMissing.length > 0) return 'quorum_missing'
  if ((step === 'agree_closing' || step === 'close') && plan && !plan.closing) return 'closing_not_proposed'
  if (step === 'close' && plan?.closing && plan.closing.waitingFor.length > 0) return 'closing_not_agreed'
  return undefined
}
