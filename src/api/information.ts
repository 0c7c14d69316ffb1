import * as z from 'zod'
import { QuestionEnd } from '../domain/asked.ts'
import { CalendarDate } from '../domain/date.ts'
import { PersonId, RequestId, SupplyId } from '../domain/ids.ts'
import { LifeDomain } from '../domain/life-domains.ts'
import { ParticipantId } from '../domain/participant.ts'
import { AnswerDraft, KnownAnswerDraft, KnownDraft, RequestDraft, Restrictions, SupplyDraft } from '../domain/supply.ts'
import { RefusalReason } from '../domain/supply-refusals.ts'
import { Category, Nature, RefusalOutcome, SupplyGround } from '../domain/supply-tables.ts'
import { lengths, someText } from '../domain/text.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

export const RequestKind = z.enum(['known', 'question'])
export const SupplyStatus = z.enum(['active', 'disputed', 'rectified'])
export const Supply = z.object({
  id: SupplyId,
  requestId: RequestId.nullable(),
  personId: PersonId.nullable(),
  category: Category,
  nature: Nature,
  lifeDomains: z.array(LifeDomain),
  ground: SupplyGround,
  groundMotive: z.string().nullable(),
  consentOn: CalendarDate.nullable(),
  happenedOn: CalendarDate.nullable(),
  text: z.string(),
  restrictions: Restrictions,
  suppliedBy: ParticipantId,
  participant: z.string(),
  enteredBy: z.string(),
  suppliedAt: z.iso.datetime(),
  firstProcessedOn: CalendarDate,
  eraseOn: CalendarDate,
  special: z.boolean(),
  criminal: z.boolean(),
  status: SupplyStatus,
  dispute: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
  rectification: z.object({ at: z.iso.datetime(), reason: z.string(), earlierText: z.string() }).nullable(),
})
export type Supply = z.infer<typeof Supply>
export const InformationRequest = z.object({
  id: RequestId,
  /** Only whether somebody is known, or a question for content. */
  kind: RequestKind,
  participantId: ParticipantId,
  participant: z.string(),
  question: z.string(),
  categories: z.array(Category),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  dueOn: CalendarDate,
  outcome: z.enum([...RefusalOutcome.options, 'known', 'ended']).nullable(),
  /** Whom to ask there, when the person is known. */
  contact: z.string().nullable(),
  refusalReason: RefusalReason.nullable(),
  /** Of a refusal, for the bureau and for the participant that refuses; null to everybody else (R-CAS-06). */
  explanation: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  answeredBy: z.string().nullable(),
  /** When gate 2 overtook it before it was answered, and why. */
  endedAt: z.iso.datetime().nullable(),
  endedAs: QuestionEnd.nullable(),
  remindedAt: z.iso.datetime().nullable(),
})
export const InformationRoom = z.object({ requests: z.array(InformationRequest), supplies: z.array(Supply) })

const ofRequest = z.object({ ...inCase.shape, requestId: RequestId })
const ofSupply = z.object({ ...inCase.shape, supplyId: SupplyId })

export const informationOperations = {
  askParticipant: operation({
    method: 'POST',
    path: '/cases/:caseId/information-requests',
    nl: 'Stel een deelnemer een vraag',
    en: 'Ask a participant a question',
    action: 'information.ask',
    params: inCase,
    body: RequestDraft,
    result: InformationRequest,
    errors: ['participant_not_active', 'not_in_composition', 'already_asked', 'due_date_in_past'],
  }),
  askIfKnown: operation({
    method: 'POST',
    path: '/cases/:caseId/known-questions',
    nl: 'Vraag deelnemers of iemand bij hen bekend is, nog zonder inhoud',
    en: 'Ask participants whether they know somebody, without content yet',
    action: 'information.ask',
    params: inCase,
    body: KnownDraft,
    result: z.object({ requests: z.array(InformationRequest) }),
    errors: ['participant_not_active', 'not_in_composition', 'due_date_in_past'],
  }),
  answerIfKnown: operation({
    method: 'POST',
    path: '/cases/:caseId/information-requests/:requestId/known-answer',
    nl: 'Antwoord of iemand bij uw organisatie bekend is',
    en: 'Answer whether your organisation knows somebody',
    action: 'information.answer',
    params: ofRequest,
    body: KnownAnswerDraft,
    result: InformationRequest,
    errors: ['already_answered', 'question_ended'],
  }),
  remindParticipant: operation({
    method: 'POST',
    path: '/cases/:caseId/information-requests/:requestId/reminder',
    nl: 'Herinner een deelnemer aan een open vraag',
    en: 'Remind a participant of an open question',
    action: 'information.ask',
    params: ofRequest,
    result: InformationRequest,
    errors: ['already_answered', 'question_ended', 'reminded_today'],
  }),
  answerRequest: operation({
    method: 'POST',
    path: '/cases/:caseId/information-requests/:requestId/answer',
    nl: 'Beantwoord een vraag: lever aan, niets bekend, of weiger op een geldige grond',
    en: 'Answer a question: supply, nothing known, or refuse on a valid ground',
    action: 'information.answer',
    params: ofRequest,
    body: AnswerDraft,
    result: z.object({ request: InformationRequest, supplies: z.array(Supply) }),
    errors: ['already_answered', 'question_ended', 'answer_without_items'],
  }),
  supplyItem: operation({
    method: 'POST',
    path: '/cases/:caseId/supplies',
    nl: 'Lever een gegeven aan',
    en: 'Supply an item of information',
    action: 'information.supply',
    params: inCase,
    body: SupplyDraft,
    result: Supply,
    errors: [],
  }),
  disputeSupply: operation({
    method: 'POST',
    path: '/cases/:caseId/supplies/:supplyId/dispute',
    nl: 'Betwist een gegeven',
    en: 'Dispute an item',
    action: 'information.dispute',
    params: ofSupply,
    body: z.strictObject({ reason: someText(lengths.note) }),
    result: Supply,
  }),
  rectifySupply: operation({
    method: 'POST',
    path: '/cases/:caseId/supplies/:supplyId/rectification',
    nl: 'Herstel een gegeven van uw organisatie',
    en: 'Rectify an item of your organisation',
    action: 'information.rectify',
    params: ofSupply,
    body: z.strictObject({ text: someText(lengths.body), reason: someText(lengths.note) }),
    result: Supply,
    errors: ['only_the_supplier'],
  }),
}
