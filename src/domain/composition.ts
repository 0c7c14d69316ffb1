import * as z from 'zod'
import { NotTakenOutcome } from './case.ts'
import { CalendarDate } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import { type HouseRole, mayHoldSeat, seatRefusal } from './house-roles.ts'
import { someNameLine } from './name-line.ts'
import { askingDetails, missingDetails, NotTakenDetails } from './not-taken.ts'
import { ParticipantId, type ParticipantKind, ProfessionalId, participantKinds } from './participant.ts'
import { shownText, someShownText } from './shown-words.ts'
import { lengths, someLine } from './text.ts'

/** Who is involved and may process, and why that is necessary (WGS 2.31(4)). */
export const ComposedMember = z.strictObject({
  professionalId: ProfessionalId,
  role: z.enum(['process_lead', 'case_lead', 'member']),
  why: someNameLine(lengths.title),
})
export type ComposedMember = z.infer<typeof ComposedMember>

/** Who may sit in at the meeting without taking part, with what is needed of them; each signs the declaration beforehand (WGS 2.31(9); BGS 2.21). */
export const ExpectedThirdParty = z.strictObject({
  organisation: someNameLine(lengths.title),
  expertise: someLine(lengths.title),
  publicTask: someLine(lengths.title),
})
export type ExpectedThirdParty = z.infer<typeof ExpectedThirdParty>

export const CompositionDraft = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('taken_up'),
    decidedBy: z.array(ParticipantId).min(1).max(20),
    motive: someShownText(lengths.note),
    goal: someShownText(lengths.note),
    questions: z.array(someNameLine(lengths.title)).min(1).max(20),
    members: z.array(ComposedMember).min(1).max(60),
    thirdParties: z.array(ExpectedThirdParty).max(10).default([]),
    reviewOn: CalendarDate.optional(),
  }),
  askingDetails(
    z.strictObject({
      outcome: z.literal('not_taken'),
      decidedBy: z.array(ParticipantId).min(1).max(20),
      motive: someShownText(lengths.note),
      notTaken: NotTakenOutcome,
      adviceToReferrer: shownText(lengths.note).optional(),
      ...NotTakenDetails.shape,
    }),
  ),
])
export type CompositionDraft = z.infer<typeof CompositionDraft>

/** Why a participant does not agree; then the bureau proposes anew. */
export const Objection = z.strictObject({ reason: someShownText(lengths.note) })
export type Objection = z.infer<typeof Objection>

/** A participant or professional as the composition decision needs to know it. */
export type Composable = {
  professionalId: string
  participantId: string
  active: boolean
  houseRoles: readonly HouseRole[]
  steppedAside: boolean
  /** Designated anew since it was proposed. */
  returned: boolean
}

/** Why who was named gets no place: what stands in the way when it is decided, or came in the way since it was proposed. */
export const MemberObstacle = z.enum([
  'participant_not_active',
  'roles_carry_no_seat',
  'stepped_aside',
  'process_lead_required',
  'designated_anew_since',
])
export type MemberObstacle = z.infer<typeof MemberObstacle>

type Decider = { participantId: string; kind: ParticipantKind; takesPart: boolean }

/** Gate 2: only public participants that take part decide; the covenant's quorum stands behind it; one process director of the bureau. */
export function checkComposition(
  quorum: readonly ParticipantKind[],
  draft: CompositionDraft,
  deciders: readonly Decider[],
  people: readonly Composable[],
): void {
  if (deciders.some((decider) => participantKinds[decider.kind].class !== 'public')) throw new DomainError('only_public_participants')
  requireEach(deciders, ({ takesPart }) => takesPart, 'participant_not_active')
  const absent = quorum.filter((kind) => !deciders.some((decider) => decider.kind === kind))
  if (absent.length > 0)
    throw new DomainError(
      'quorum_missing',
      absent.map((kind) => ({ path: `decidedBy.${kind}`, code: 'required' })),
    )
  if (draft.outcome === 'not_taken') {
    const missing = missingDetails(draft.notTaken, draft)
    if (missing.length > 0) throw new DomainError('invalid_input', missing)
    return
  }
  checkMembers(draft.members, people)
}

/** Asked of a proposal while it lies open too: what can no longer be recorded is seen before it is tried. */
export function obstacleFor({ role }: Pick<ComposedMember, 'role'>, person: Composable | undefined): MemberObstacle | undefined {
  const refusal = person ? seatRefusal('member', person) : 'participant_not_active'
  if (refusal) return refusal
  // who knows the subject privately takes no part, in whatever role (R-SEC-09)
  if (person?.steppedAside) return 'stepped_aside'
  if (person && !mayHoldSeat(role, person)) return 'process_lead_required'
  // they may speak for another participant than the one that confirmed them (WGS 2.31(4))
  return person?.returned ? 'designated_anew_since' : undefined
}

function checkMembers(members: readonly ComposedMember[], people: readonly Composable[]): void {
  const issues: Issue[] = []
  members.forEach((member, index) => {
    const person = people.find((each) => each.professionalId === member.professionalId)
    const code = obstacleFor(member, person)
    if (code) issues.push({ path: `members.${index}.${code === 'process_lead_required' ? 'role' : 'professionalId'}`, code })
    if (members.findIndex((each) => each.professionalId === member.professionalId) !== index)
      issues.push({ path: `members.${index}.professionalId`, code: 'twice' })
  })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  if (members.filter((member) => member.role === 'process_lead').length !== 1) throw new DomainError('process_lead_required')
  if (members.filter((member) => member.role === 'case_lead').length > 1)
    throw new DomainError('invalid_input', [{ path: 'members', code: 'one_case_lead' }])
}

/** Each participant named can say so by a judge of its own. */
export function requireJudges<Named extends { participantId: string }>(
  deciders: readonly Named[],
  judges: readonly { participantId: string }[],
): void {
  requireEach(deciders, (decider) => judges.some((judge) => judge.participantId === decider.participantId), 'nobody_confirms')
}

type Answered = { participantId: string; answer: 'confirmed' | 'objected' }

/** What the bureau records has been decided: by each participant named, by its own people, and not by who records it (R-AUT-02, R-AUT-05). */
export function requireConfirmed(decidedBy: readonly string[], answers: readonly Answered[]): void {
  const issues = decidedBy.flatMap((id, index): Issue[] => {
    const given = answers.find(({ participantId }) => participantId === id)?.answer
    if (given === 'confirmed') return []
    return [{ path: `decidedBy.${index}`, code: given === 'objected' ? 'participant_objects' : 'awaits_confirmation' }]
  })
  if (issues.length > 0) throw new DomainError('composition_not_confirmed', issues)
}

function requireEach<Named>(deciders: readonly Named[], isRight: (decider: Named) => boolean, code: string): void {
  const issues = deciders.flatMap((decider, index) => (isRight(decider) ? [] : [{ path: `decidedBy.${index}`, code }]))
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}
