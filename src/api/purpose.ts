import * as z from 'zod'
import { SeatRole } from '../domain/access.ts'
import { CasePhase, NotTakenOutcome } from '../domain/case.ts'
import { CalendarDate } from '../domain/date.ts'
import { OutcomeRule } from '../domain/house.ts'
import { CaseId } from '../domain/ids.ts'
import { ParticipantId, ParticipantKind } from '../domain/participant.ts'
import { JudgmentDraft, PurposeDecisionDraft, PurposeOutcome } from '../domain/purpose.ts'
import { Referral } from '../domain/referral.ts'
import { lengths, someText } from '../domain/text.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

export const ShownJudgment = z.object({
  ...JudgmentDraft.shape,
  participantId: ParticipantId,
  participant: z.string(),
  kind: ParticipantKind,
  by: z.string(),
  at: z.iso.datetime(),
})
export const ShownAdvice = z.object({ participant: z.string(), by: z.string(), at: z.iso.datetime(), text: z.string() })
export const ShownPurposeDecision = z.object({
  outcome: PurposeOutcome,
  rule: OutcomeRule,
  notTaken: NotTakenOutcome.nullable(),
  motive: z.string(),
  adviceToReferrer: z.string().nullable(),
  dissent: z.array(ParticipantId),
  decidedAt: z.iso.datetime(),
  recordedBy: z.string(),
})
export const PurposeRoom = z.object({
  judgments: z.array(ShownJudgment),
  advice: z.array(ShownAdvice),
  decision: ShownPurposeDecision.nullable(),
  quorumMissing: z.array(ParticipantKind),
  eraseOn: CalendarDate.nullable(),
})
export const WeighingCard = z.object({
  caseId: CaseId,
  number: z.string(),
  subject: z.string(),
  phase: CasePhase,
  /** The requester's own, so that the screen asks `mayDo` and offers only what is possible. */
  seats: z.array(SeatRole),
  referredBy: z.string(),
  submittedAt: z.iso.datetime(),
  firstContactDueOn: CalendarDate,
  urgent: z.boolean(),
  referral: Referral,
  purpose: PurposeRoom,
  openRequests: z.int(),
  answeredRequests: z.int(),
})

export const purposeOperations = {
  listWeighing: operation({
    method: 'GET',
    path: '/weighing-agenda',
    nl: 'Toon de weegtafel van deze week',
    en: 'Show the weighing table of this week',
    action: 'case.list',
    result: z.object({
      nextWeighingAt: z.iso.datetime(),
      cutOffAt: z.iso.datetime(),
      rule: OutcomeRule,
      quorum: z.array(ParticipantKind),
      cards: z.array(WeighingCard),
    }),
  }),
  judgePurpose: operation({
    method: 'PUT',
    path: '/cases/:caseId/judgment',
    nl: 'Oordeel namens uw organisatie over de criteria a tot en met d',
    en: 'Judge criteria a to d on behalf of your organisation',
    action: 'purpose.judge',
    params: inCase,
    body: JudgmentDraft,
    result: ShownJudgment,
  }),
  advisePurpose: operation({
    method: 'POST',
    path: '/cases/:caseId/advice',
    nl: 'Geef advies bij de beoordeling',
    en: 'Give advice with the judgment',
    action: 'purpose.advise',
    params: inCase,
    body: z.strictObject({ text: someText(lengths.note) }),
    result: ShownAdvice,
  }),
  decidePurpose: operation({
    method: 'POST',
    path: '/cases/:caseId/purpose-decision',
    nl: 'Leg de beoordeling van het doel vast (poort 1)',
    en: 'Record the purpose decision (gate 1)',
    action: 'purpose.decide',
    params: inCase,
    body: PurposeDecisionDraft,
    result: z.object({ decision: ShownPurposeDecision, phase: CasePhase, eraseOn: CalendarDate.nullable() }),
    errors: ['quorum_missing', 'outcome_contradicts_judgments', 'outcome_code_required'],
  }),
}
