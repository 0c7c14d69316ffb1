import * as z from 'zod'
import { NotTakenOutcome } from './case.ts'
import { CalendarDate } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import type { Covenant } from './house.ts'
import { type HouseRole, mayHoldSeat, seatRefusal } from './house-roles.ts'
import { askingDetails, missingDetails, NotTakenDetails } from './not-taken.ts'
import { ParticipantId, type ParticipantKind, ProfessionalId, participantKinds } from './participant.ts'
import { lengths, someLine, someText, text } from './text.ts'

/** Who is involved and may process, and why that is necessary (WGS 2.31(4)). */
export const ComposedMember = z.strictObject({
  professionalId: ProfessionalId,
  role: z.enum(['process_lead', 'case_lead', 'member']),
  why: someLine(lengths.title),
})
export type ComposedMember = z.infer<typeof ComposedMember>

/** Who may sit in at the meeting without taking part, with what is needed of them; each signs the declaration beforehand (WGS 2.31(9); BGS 2.21). */
export const ExpectedThirdParty = z.strictObject({
  organisation: someLine(lengths.title),
  expertise: someLine(lengths.title),
  publicTask: someLine(lengths.title),
})
export type ExpectedThirdParty = z.infer<typeof ExpectedThirdParty>

export const CompositionDraft = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('taken_up'),
    decidedBy: z.array(ParticipantId).min(1).max(20),
    motive: someText(lengths.note),
    goal: someText(lengths.note),
    questions: z.array(someLine(lengths.title)).min(1).max(20),
    members: z.array(ComposedMember).min(1).max(60),
    thirdParties: z.array(ExpectedThirdParty).max(10).default([]),
    reviewOn: CalendarDate.optional(),
  }),
  askingDetails(
    z.strictObject({
      outcome: z.literal('not_taken'),
      decidedBy: z.array(ParticipantId).min(1).max(20),
      motive: someText(lengths.note),
      notTaken: NotTakenOutcome,
      adviceToReferrer: text(lengths.note).optional(),
      ...NotTakenDetails.shape,
    }),
  ),
])
export type CompositionDraft = z.infer<typeof CompositionDraft>

/** A participant or professional as the composition decision needs to know it. */
export type Composable = {
  professionalId: string
  participantId: string
  active: boolean
  houseRoles: readonly HouseRole[]
  steppedAside: boolean
}
export type Decider = { participantId: string; kind: ParticipantKind }

/** Gate 2: only public participants decide; the covenant's quorum stands behind it; one process director of the bureau. */
export function decideComposition(
  covenant: Covenant,
  draft: CompositionDraft,
  deciders: readonly Decider[],
  people: readonly Composable[],
): void {
  const issues: Issue[] = []
  if (deciders.some((decider) => participantKinds[decider.kind].class !== 'public')) throw new DomainError('only_public_participants')
  const absent = covenant.weighing.quorum.filter((kind) => !deciders.some((decider) => decider.kind === kind))
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
  draft.members.forEach((member, index) => {
    const person = people.find((each) => each.professionalId === member.professionalId)
    const refusal = person ? seatRefusal('member', person) : 'participant_not_active'
    if (refusal) issues.push({ path: `members.${index}.professionalId`, code: refusal })
    // who knows the subject privately takes no part, in whatever role (R-SEC-09)
    if (person?.steppedAside) issues.push({ path: `members.${index}.professionalId`, code: 'stepped_aside' })
    if (person && !refusal && !mayHoldSeat(member.role, person))
      issues.push({ path: `members.${index}.role`, code: 'process_lead_required' })
    if (draft.members.findIndex((each) => each.professionalId === member.professionalId) !== index)
      issues.push({ path: `members.${index}.professionalId`, code: 'twice' })
  })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  if (draft.members.filter((member) => member.role === 'process_lead').length !== 1) throw new DomainError('process_lead_required')
  if (draft.members.filter((member) => member.role === 'case_lead').length > 1)
    throw new DomainError('invalid_input', [{ path: 'members', code: 'one_case_lead' }])
}
