import * as z from 'zod'
import { SeatRole } from '../domain/access.ts'
import { CasePhase, NotTakenOutcome } from '../domain/case.ts'
import { CompositionDraft, ExpectedThirdParty } from '../domain/composition.ts'
import { CalendarDate } from '../domain/date.ts'
import { QuestionId } from '../domain/ids.ts'
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
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
})
export const ShownComposition = z.object({
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
  recordedBy: z.string(),
  decidedAt: z.iso.datetime(),
})
export const CompositionRoom = z.object({
  decisions: z.array(ShownComposition),
  seats: z.array(Seat),
  questions: z.array(
    z.object({ id: QuestionId, question: z.string(), answer: z.string().nullable(), answeredAt: z.iso.datetime().nullable() }),
  ),
})

export const compositionOperations = {
  decideComposition: operation({
    method: 'POST',
    path: '/cases/:caseId/composition-decisions',
    nl: 'Leg vast wie betrokken is en mag verwerken (poort 2)',
    en: 'Record who is involved and may process (gate 2)',
    action: 'composition.decide',
    params: inCase,
    body: CompositionDraft,
    result: z.object({
      phase: CasePhase,
      decision: ShownComposition,
      seatsBegun: z.int(),
      seatsEnded: z.int(),
      eraseOn: CalendarDate.nullable(),
    }),
    errors: ['quorum_missing', 'process_lead_required', 'participant_not_active', 'review_too_late', 'due_date_in_past'],
  }),
}
