import * as z from 'zod'
import { ClosingDraft, EvaluationDraft, HandoverConfirmation, HandoverDraft } from '../domain/closing.ts'
import { CalendarDate, Moment } from '../domain/date.ts'
import { HandoverId } from '../domain/ids.ts'
import { lengths, text } from '../domain/text.ts'
import { operation } from './operation.ts'
import { Closing, Evaluation, Handover } from './plan.ts'
import { inCase } from './referrals.ts'

const ofHandover = z.object({ ...inCase.shape, handoverId: HandoverId })

export const closingOperations = {
  evaluate: operation({
    method: 'POST',
    path: '/cases/:caseId/evaluations',
    nl: 'Leg een evaluatie en de toets op noodzaak vast',
    en: 'Record an evaluation and the necessity review',
    action: 'case.evaluate',
    params: inCase,
    body: EvaluationDraft,
    result: Evaluation,
    errors: ['review_too_late', 'due_date_in_past'],
  }),
  proposeHandover: operation({
    method: 'POST',
    path: '/cases/:caseId/handovers',
    nl: 'Stel voor wie een lopende taak overneemt',
    en: 'Propose who takes over a running task',
    action: 'handover.propose',
    params: inCase,
    body: HandoverDraft,
    result: Handover,
    errors: ['agreement_settled'],
  }),
  confirmHandover: operation({
    method: 'POST',
    path: '/cases/:caseId/handovers/:handoverId/confirmation',
    nl: 'Bevestig dat de taak is overgenomen',
    en: 'Confirm that the task has been taken over',
    action: 'handover.confirm',
    params: ofHandover,
    body: HandoverConfirmation,
    result: Handover,
    errors: ['not_allowed'],
  }),
  proposeClosing: operation({
    method: 'PUT',
    path: '/cases/:caseId/closing',
    nl: 'Stel voor de casus af te sluiten',
    en: 'Propose closing the case',
    action: 'closing.propose',
    params: inCase,
    body: ClosingDraft,
    result: Closing,
    errors: ['beyond_ceiling', 'due_date_in_past'],
  }),
  agreeClosing: operation({
    method: 'POST',
    path: '/cases/:caseId/closing-agreements',
    nl: 'Stem namens uw organisatie in met afsluiten',
    en: 'Agree to closing on behalf of your organisation',
    action: 'closing.agree',
    params: inCase,
    /** The proposal that was read: consent does not pass to another one that took its place meanwhile. */
    body: z.strictObject({ proposedAt: Moment }).optional(),
    result: Closing,
    errors: ['closing_not_proposed', 'changed_meanwhile'],
  }),
  closeCase: operation({
    method: 'POST',
    path: '/cases/:caseId/closure',
    nl: 'Sluit de casus af en scherm de gegevens af',
    en: 'Close the case and shield its data',
    action: 'closing.close',
    params: inCase,
    body: z.strictObject({ overrideReason: text(lengths.note).optional() }),
    result: z.object({ closedAt: z.iso.datetime(), eraseOn: CalendarDate, seatsEnded: z.int(), itemsShielded: z.int() }),
    errors: ['closing_not_proposed', 'closing_not_agreed', 'handover_open'],
  }),
}
