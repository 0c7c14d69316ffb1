import * as z from 'zod'
import { SeatRole } from '../domain/access.ts'
import { CasePhase, NotTakenOutcome } from '../domain/case.ts'
import { CaseCovenant } from '../domain/case-covenant.ts'
import { ExtraCriterion } from '../domain/covenant-parts.ts'
import { CalendarDate } from '../domain/date.ts'
import { OutcomeRule } from '../domain/house.ts'
import { CaseId } from '../domain/ids.ts'
import { NotTakenDetails } from '../domain/not-taken.ts'
import { ParticipantId, ParticipantKind } from '../domain/participant.ts'
import { JudgmentDraft, PurposeDecisionDraft, PurposeOutcome } from '../domain/purpose.ts'
import { Referral } from '../domain/referral.ts'
import { someShownText } from '../domain/shown-words.ts'
import { LeftWaiting } from '../domain/stepping-aside.ts'
import { lengths } from '../domain/text.ts'
import { AgendaPlace, ContactWay } from '../domain/weighing.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'
import { ShownLevel } from './triage.ts'

export const ShownJudgment = z.object({
  ...JudgmentDraft.shape,
  participantId: ParticipantId,
  participant: z.string(),
  kind: ParticipantKind,
  by: z.string(),
  at: z.iso.datetime(),
})
export const ShownAdvice = z.object({ participant: z.string(), by: z.string(), at: z.iso.datetime(), text: z.string() })
const ShownPurposeDecision = z.object({
  outcome: PurposeOutcome,
  rule: OutcomeRule,
  notTaken: NotTakenOutcome.nullable(),
  motive: z.string(),
  adviceToReferrer: z.string().nullable(),
  details: NotTakenDetails,
  dissent: z.array(ParticipantId),
  covenantVersion: z.int().nullable(),
  weighedOn: CalendarDate.nullable(),
  decidedAt: z.iso.datetime(),
  recordedBy: z.string(),
})
/** Somebody who knows the subject privately and stepped aside (R-SEC-09). */
const ShownRecusal = z.object({ participant: z.string(), by: z.string(), at: z.iso.datetime() })
export const ShownPostponement = z.object({
  weighedOn: CalendarDate,
  until: CalendarDate,
  reason: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
})
/** What the referrer was asked to add, and the dated addition beside the referral. */
export const ShownSupplement = z.object({
  id: z.uuid(),
  question: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  text: z.string().nullable(),
  by: z.string().nullable(),
  at: z.iso.datetime().nullable(),
})
export const PurposeRoom = z.object({
  /** Counts up with every judgment, withdrawal, recusal and advice; who records the decision says which one they saw. */
  version: z.int(),
  /** By what is judged: of the covenant that was in force at the submission (R-GOV-08). */
  covenant: CaseCovenant,
  judgments: z.array(ShownJudgment),
  advice: z.array(ShownAdvice),
  decision: ShownPurposeDecision.nullable(),
  recusals: z.array(ShownRecusal),
  postponements: z.array(ShownPostponement),
  supplements: z.array(ShownSupplement),
  /** What is judged on top of a to d, by the covenant under which the case came in. */
  extraCriteria: z.array(ExtraCriterion),
  /** Where in the pyramid somebody placed the case; chosen, never computed (R-GOV-01). */
  level: ShownLevel.nullable(),
  quorumMissing: z.array(ParticipantKind),
  eraseOn: CalendarDate.nullable(),
})
export const ShownContact = z.object({ on: CalendarDate, way: ContactWay, by: z.string() })
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
  firstContact: ShownContact.nullable(),
  urgent: z.boolean(),
  /** The weighing that it is on and why; a case past gate 1 is on none. */
  agenda: z.object({ on: CalendarDate, place: AgendaPlace }).nullable(),
  referral: Referral,
  purpose: PurposeRoom,
  openRequests: z.int(),
  answeredRequests: z.int(),
})

/** One line of the history of judging; criteria only where a judgment was given. */
export const PastJudgment = z.object({
  kind: z.enum(['judged', 'withdrawn', 'stepped_aside']),
  participant: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  criteria: z.record(z.string(), z.boolean()),
  motive: z.string().nullable(),
})

export const purposeOperations = {
  listWeighing: operation({
    method: 'GET',
    path: '/weighing-agenda',
    nl: 'Toon de weegtafel van deze week',
    en: 'Show the weighing table of this week',
    action: 'case.list',
    result: z.object({
      weighingOn: CalendarDate,
      nextWeighingAt: z.iso.datetime(),
      cutOffAt: z.iso.datetime(),
      isClosed: z.boolean(),
      later: z.array(CalendarDate),
      /** Of the covenant in force; a card says by which it is judged itself. */
      rule: OutcomeRule,
      quorum: z.array(ParticipantKind),
      covenantVersion: z.int(),
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
  withdrawJudgment: operation({
    method: 'DELETE',
    path: '/cases/:caseId/judgment',
    nl: 'Neem het oordeel van uw organisatie terug',
    en: 'Take back the judgment of your organisation',
    action: 'purpose.judge',
    params: inCase,
    result: z.object({ withdrawn: z.boolean() }),
  }),
  foreseeStepAside: operation({
    method: 'GET',
    path: '/cases/:caseId/recusal',
    nl: 'Toon wat er wacht als u zich verschoont',
    en: 'Show what waits when you step aside',
    action: 'case.step_aside',
    params: inCase,
    result: z.object({
      waits: z.array(LeftWaiting),
      keepsReferral: z.boolean(),
      /** Named in the composition that is proposed now, which cannot be recorded any more then. */
      isProposed: z.boolean(),
    }),
  }),
  stepAside: operation({
    method: 'POST',
    path: '/cases/:caseId/recusal',
    nl: 'Verschoon u: u kent de betrokkene privé',
    en: 'Step aside: you know the subject privately',
    action: 'case.step_aside',
    params: inCase,
    result: z.object({ seatsEnded: z.int() }),
  }),
  listJudgments: operation({
    method: 'GET',
    path: '/cases/:caseId/judgments',
    nl: 'Toon wie wanneer wat oordeelde',
    en: 'Show who judged what and when',
    action: 'purpose.read',
    params: inCase,
    result: z.object({ judgments: z.array(PastJudgment) }),
  }),
  advisePurpose: operation({
    method: 'POST',
    path: '/cases/:caseId/advice',
    nl: 'Geef advies bij de beoordeling',
    en: 'Give advice with the judgment',
    action: 'purpose.advise',
    params: inCase,
    body: z.strictObject({ text: someShownText(lengths.note) }),
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
    versioned: true,
    result: z.object({ decision: ShownPurposeDecision, phase: CasePhase, eraseOn: CalendarDate.nullable() }),
    errors: ['quorum_missing', 'outcome_contradicts_judgments', 'outcome_code_required'],
  }),
}
