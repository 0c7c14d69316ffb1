import * as z from 'zod'
import { addMonths, CalendarDate } from './date.ts'
import { DomainError } from './errors.ts'
import { AgreementId } from './ids.ts'
import { covenantBounds } from './legal-values.ts'
import { LifeDomain } from './life-domains.ts'
import { nameLine } from './name-line.ts'
import { ParticipantId } from './participant.ts'
import { type AgreementStatus, agreementStatuses } from './plan.ts'
import { lengths, someText, text } from './text.ts'

/** Necessity is looked at anew at least every six months (R-CAS-15; WGS 1.8(7)). */
export const EvaluationDraft = z.strictObject({
  stillMeetsCriteria: z.boolean(),
  involvementConfirmed: z.boolean(),
  attainment: someText(lengths.body),
  changes: text(lengths.body).optional(),
  nextReviewOn: CalendarDate,
  scores: z
    .array(z.strictObject({ lifeDomain: LifeDomain, score: z.int().min(covenantBounds.scoreFrom.min).max(covenantBounds.scoreTo.max) }))
    .max(LifeDomain.options.length)
    .default([]),
})
export type EvaluationDraft = z.infer<typeof EvaluationDraft>

/** The next look lies ahead, and no further off than the covenant allows. */
export function checkReview(nextReviewOn: CalendarDate, today: CalendarDate, months: number): void {
  if (nextReviewOn < today) throw new DomainError('due_date_in_past', [{ path: 'nextReviewOn', code: 'due_date_in_past' }])
  if (nextReviewOn > addMonths(today, months)) throw new DomainError('review_too_late', [{ path: 'nextReviewOn', code: 'review_too_late' }])
}

/** To whom a running task goes; a participant, or a party outside the house by name (R-CAS-14). */
export const HandoverDraft = z.strictObject({
  agreementId: AgreementId,
  toParticipantId: ParticipantId.optional(),
  toOutside: nameLine(lengths.title).optional(),
  note: text(lengths.note).optional(),
})
export type HandoverDraft = z.infer<typeof HandoverDraft>

/** Exactly one receiver: an involved participant, or a party outside the house by name. */
export function checkHandover(draft: HandoverDraft, involved: readonly string[]): HandoverDraft {
  const toOutside = draft.toOutside?.trim() || undefined
  const wrong = (path: string, code: string) => new DomainError('invalid_input', [{ path, code }])
  if (!draft.toParticipantId && !toOutside) throw wrong('toParticipantId', 'required')
  if (draft.toParticipantId && toOutside) throw wrong('toOutside', 'twice')
  if (draft.toParticipantId && !involved.includes(draft.toParticipantId)) throw wrong('toParticipantId', 'participant_not_involved')
  return { ...draft, toOutside }
}

export const HandoverConfirmation = z.strictObject({ receivedBy: nameLine(lengths.name), note: text(lengths.note).optional() })
export type HandoverConfirmation = z.infer<typeof HandoverConfirmation>

export const ClosingReason = z.enum(['goals_reached', 'handed_over', 'no_longer_necessary', 'moved', 'died', 'other'])
export const closingReasons = {
  goals_reached: { nl: 'doelen bereikt', en: 'goals reached' },
  handed_over: { nl: 'warm overgedragen', en: 'handed over' },
  no_longer_necessary: { nl: 'niet langer noodzakelijk', en: 'no longer necessary' },
  moved: { nl: 'verhuisd', en: 'moved' },
  died: { nl: 'overleden', en: 'died' },
  other: { nl: 'anders', en: 'other' },
} as const satisfies Record<z.infer<typeof ClosingReason>, { nl: string; en: string }>

export const RelapseRisk = z.enum(['small', 'present', 'great'])
export const relapseRisks = {
  small: { nl: 'klein', en: 'small' },
  present: { nl: 'aanwezig', en: 'present' },
  great: { nl: 'groot', en: 'great' },
} as const satisfies Record<z.infer<typeof RelapseRisk>, { nl: string; en: string }>

export const ClosingDraft = z.strictObject({
  reason: ClosingReason,
  result: someText(lengths.body),
  relapseRisk: RelapseRisk,
  eraseOn: CalendarDate.optional(),
})
export type ClosingDraft = z.infer<typeof ClosingDraft>

export type RunningTask = { agreementId: string; status: AgreementStatus; handoverConfirmed: boolean }

export function tasksWithoutReceiver(tasks: readonly RunningTask[]): readonly RunningTask[] {
  return tasks.filter((task) => !agreementStatuses[task.status].settled && !task.handoverConfirmed)
}

/** Nobody lets go before the other has taken over; leaving that rule takes a reason (R-CAS-14), and the public participants decide (WGS 2.31(8)). */
export function closeCase(
  tasks: readonly RunningTask[],
  publicInvolved: readonly string[],
  agreed: readonly string[],
  overrideReason: string | undefined,
): void {
  if (publicInvolved.some((id) => !agreed.includes(id))) throw new DomainError('closing_not_agreed')
  const loose = tasksWithoutReceiver(tasks)
  if (loose.length > 0 && !overrideReason?.trim()) {
    throw new DomainError(
      'handover_open',
      loose.map((task) => ({ path: `agreements.${task.agreementId}`, code: 'handover_open' })),
    )
  }
}
