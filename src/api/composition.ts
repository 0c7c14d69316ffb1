import * as z from 'zod'
import { SeatRole } from '../domain/access.ts'
import { CasePhase, NotTakenOutcome } from '../domain/case.ts'
import { ComposedMember, CompositionDraft, ExpectedThirdParty, MemberObstacle, Objection } from '../domain/composition.ts'
import { CalendarDate } from '../domain/date.ts'
import { ProposalId, QuestionId } from '../domain/ids.ts'
import { NotTakenDetails } from '../domain/not-taken.ts'
import { ParticipantClass, ParticipantId, ParticipantKind, ProfessionalId } from '../domain/participant.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

export const Seat = z.object({
  professionalId: ProfessionalId,
  name: z.string(),
  participantId: ParticipantId,
  participant: z.string(),
  kind: ParticipantKind,
  class: ParticipantClass,
  role: SeatRole,
  why: z.string().nullable(),
  /** Told to those who name people: this person stepped aside in this case (R-SEC-09). */
  isAside: z.boolean(),
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
})
/** One public participant that is named as deciding, and what it says of the proposal. */
export const Naming = z.object({
  participantId: ParticipantId,
  participant: z.string(),
  answer: z.enum(['confirmed', 'objected']).nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  /** Why it objects. */
  reason: z.string().nullable(),
  /** Its judges who may confirm now; nobody, when the last one left and none came. */
  judges: z.array(z.string()),
})
/** What the bureau proposes to be decided at gate 2; nothing of it is in force before it is confirmed and recorded. */
export const ShownProposal = z.object({
  id: ProposalId,
  outcome: z.enum(['taken_up', 'not_taken']),
  motive: z.string(),
  goal: z.string().nullable(),
  questions: z.array(z.string()),
  members: z.array(
    z.object({
      ...ComposedMember.shape,
      name: z.string(),
      participantId: ParticipantId,
      participant: z.string(),
      /** What came in the way since: as long as it is there the proposal cannot be recorded, and is made anew. */
      obstacle: MemberObstacle.nullable(),
    }),
  ),
  thirdParties: z.array(ExpectedThirdParty),
  reviewOn: CalendarDate.nullable(),
  notTaken: NotTakenOutcome.nullable(),
  adviceToReferrer: z.string().nullable(),
  details: z.object(NotTakenDetails.shape),
  decidedBy: z.array(Naming),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
})
export type ShownProposal = z.infer<typeof ShownProposal>
/** The proposal that lies open, when there is one. */
export const ProposalRoom = z.object({ open: ShownProposal.nullable() })

const ShownComposition = z.object({
  id: z.uuid(),
  outcome: z.enum(['taken_up', 'not_taken']),
  motive: z.string(),
  goal: z.string().nullable(),
  notTaken: NotTakenOutcome.nullable(),
  adviceToReferrer: z.string().nullable(),
  /** To whom the referrer is advised to turn, as the outcome asks. */
  details: z.object(NotTakenDetails.shape),
  thirdParties: z.array(ExpectedThirdParty),
  decidedBy: z.array(z.string()),
  /** Who said so for each of them; nobody in a decision from before that was asked. */
  confirmations: z.array(z.object({ participant: z.string(), by: z.string(), at: z.iso.datetime() })),
  recordedBy: z.string(),
  decidedAt: z.iso.datetime(),
})
/** That somebody took over a case that nobody directed: a decision of its own, on which the seat of process director rests. */
export const Takeover = z.object({
  id: z.uuid(),
  by: z.string(),
  participant: z.string(),
  why: z.string(),
  previous: z.string(),
  previousUntil: z.iso.datetime(),
  decidedAt: z.iso.datetime(),
})
export const CompositionRoom = z.object({
  takeovers: z.array(Takeover),
  decisions: z.array(ShownComposition),
  seats: z.array(Seat),
  questions: z.array(
    z.object({ id: QuestionId, question: z.string(), answer: z.string().nullable(), answeredAt: z.iso.datetime().nullable() }),
  ),
})

const ofProposal = z.object({ ...inCase.shape, proposalId: ProposalId })

export const compositionOperations = {
  proposeComposition: operation({
    method: 'POST',
    path: '/cases/:caseId/composition-proposals',
    nl: 'Stel aan de publieke deelnemers voor wie betrokken is en mag verwerken (poort 2)',
    en: 'Propose to the public participants who is involved and may process (gate 2)',
    action: 'composition.decide',
    params: inCase,
    body: CompositionDraft,
    result: ShownProposal,
    errors: [
      'quorum_missing',
      'only_public_participants',
      'process_lead_required',
      'review_too_late',
      'due_date_in_past',
      'not_in_this_phase',
    ],
  }),
  withdrawProposal: operation({
    method: 'POST',
    path: '/cases/:caseId/composition-proposals/:proposalId/withdrawal',
    nl: 'Trek het voorstel over de samenstelling in',
    en: 'Withdraw the proposal on the composition',
    action: 'composition.decide',
    params: ofProposal,
    result: z.object({ withdrawn: z.boolean() }),
    errors: ['proposal_not_open'],
  }),
  confirmComposition: operation({
    method: 'POST',
    path: '/cases/:caseId/composition-proposals/:proposalId/confirmation',
    nl: 'Bevestig namens uw organisatie het voorstel over de samenstelling',
    en: 'Confirm the proposal on the composition for your organisation',
    action: 'composition.confirm',
    params: ofProposal,
    result: ShownProposal,
    errors: ['proposal_not_open', 'not_allowed'],
  }),
  objectToComposition: operation({
    method: 'POST',
    path: '/cases/:caseId/composition-proposals/:proposalId/objection',
    nl: 'Maak namens uw organisatie bezwaar tegen het voorstel over de samenstelling',
    en: 'Object to the proposal on the composition for your organisation',
    action: 'composition.confirm',
    params: ofProposal,
    body: Objection,
    result: ShownProposal,
    errors: ['proposal_not_open', 'not_allowed'],
  }),
  decideComposition: operation({
    method: 'POST',
    path: '/cases/:caseId/composition-decisions',
    nl: 'Leg vast wat de publieke deelnemers bevestigden: wie betrokken is en mag verwerken (poort 2)',
    en: 'Record what the public participants confirmed: who is involved and may process (gate 2)',
    action: 'composition.decide',
    params: inCase,
    body: z.strictObject({ proposalId: ProposalId }),
    result: z.object({
      phase: CasePhase,
      decision: ShownComposition,
      seatsBegun: z.int(),
      seatsEnded: z.int(),
      /** Asked before and not answered, of participants that are not involved. */
      questionsEnded: z.int(),
      eraseOn: CalendarDate.nullable(),
    }),
    errors: [
      'proposal_not_open',
      'composition_not_confirmed',
      'quorum_missing',
      'only_public_participants',
      'process_lead_required',
      'review_too_late',
      'due_date_in_past',
    ],
  }),
}
