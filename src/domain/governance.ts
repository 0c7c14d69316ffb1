import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { CalendarDate } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import { ProcessingKindId } from './legality-advice.ts'
import { ParticipantId } from './participant.ts'
import { PlusTaskId } from './plus-task.ts'
import { registerLine, registerText, someRegisterLine, someRegisterText } from './register-text.ts'
import { lengths } from './text.ts'

export const GovernanceMeetingId = z.uuid().brand<'GovernanceMeetingId'>()
export const AgendaPointId = z.uuid().brand<'AgendaPointId'>()
export const GovernanceDecisionId = z.uuid().brand<'GovernanceDecisionId'>()
export const PriorityId = z.uuid().brand<'PriorityId'>()

/** Above the case meetings: without persons concerned, on how the cooperation works (LK24 5.2). */
export const GovernanceLevel = z.enum(['partner', 'steering', 'national'])
export type GovernanceLevel = z.infer<typeof GovernanceLevel>
export const governanceLevels = {
  partner: { nl: 'partneroverleg', en: 'partner meeting', prefix: 'PO', source: 'LK24 5.2' },
  steering: { nl: 'regionale stuurgroep', en: 'regional steering group', prefix: 'RS', source: 'LK24 5.2' },
  national: { nl: 'landelijke Stuurgroep Zorg en Veiligheid', en: 'national steering group', prefix: 'LS', source: 'LK24 5.2; LK24 6' },
} as const satisfies Record<GovernanceLevel, Bilingual & { prefix: string; source: string }>

export const GovernanceMeetingDraft = z.strictObject({
  level: GovernanceLevel,
  title: someRegisterLine(lengths.title),
  on: CalendarDate,
  place: registerLine(lengths.title).optional(),
})
export type GovernanceMeetingDraft = z.infer<typeof GovernanceMeetingDraft>

/** Who was there, by organisation: participants of the house and others. */
export const GovernanceAttendance = z.strictObject({
  participants: z.array(ParticipantId).max(60),
  organisations: z.array(someRegisterLine(lengths.name)).max(60),
})

export const AgendaPointDraft = z.strictObject({ title: someRegisterLine(lengths.title), text: registerText(lengths.note).optional() })

export const GovernanceDecisionDraft = z.strictObject({
  text: someRegisterText(lengths.note),
  owner: ParticipantId,
  dueOn: CalendarDate.optional(),
  plusTaskId: PlusTaskId.optional(),
  processingKindId: ProcessingKindId.optional(),
})
export type GovernanceDecisionDraft = z.infer<typeof GovernanceDecisionDraft>

/** A decision that was recorded wrongly is taken back with a reason, and stays in sight. */
export const DecisionWithdrawalDraft = z.strictObject({ reason: someRegisterText(lengths.title) })
export type DecisionWithdrawalDraft = z.infer<typeof DecisionWithdrawalDraft>

export const PriorityStatus = z.enum(['proposed', 'active', 'reached', 'dropped'])
export type PriorityStatus = z.infer<typeof PriorityStatus>
export const priorityStatuses = {
  proposed: { nl: 'voorgesteld', en: 'proposed' },
  active: { nl: 'vastgesteld', en: 'adopted' },
  reached: { nl: 'bereikt', en: 'reached' },
  dropped: { nl: 'vervallen', en: 'dropped' },
} as const satisfies Record<PriorityStatus, Bilingual>
export const PriorityDraft = z.strictObject({
  level: GovernanceLevel,
  title: someRegisterLine(lengths.title),
  description: registerText(lengths.note).optional(),
  status: PriorityStatus,
  from: CalendarDate,
  until: CalendarDate,
})
export type PriorityDraft = z.infer<typeof PriorityDraft>

/** A decision is called by its body, its year and its number: RS-2026-03. */
export function decisionNumber(level: GovernanceLevel, year: number, n: number): string {
  return `${governanceLevels[level].prefix}-${year}-${String(n).padStart(2, '0')}`
}

export function checkPriority({ from, until }: PriorityDraft): void {
  if (until < from) throw new DomainError('invalid_input', [{ path: 'until', code: 'ends_before_it_begins' }])
}

type Decided = { year: number; dueOn: CalendarDate | null }

/** A meeting that decided was held, in the year its decisions are numbered by, and before any of them that holds was due. */
export function checkMoved(on: CalendarDate, decided: readonly Decided[], today: CalendarDate): void {
  const issues: Issue[] = []
  if (decided.length > 0 && on > today) issues.push({ path: 'on', code: 'date_in_future' })
  if (decided.some(({ year }) => !on.startsWith(`${year}-`))) issues.push({ path: 'on', code: 'other_year_than_decisions' })
  if (decided.some(({ dueOn }) => dueOn !== null && dueOn < on)) issues.push({ path: 'on', code: 'after_decision_due' })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}

/** Who was there is known once it was held. */
export function checkHeld(on: CalendarDate, today: CalendarDate): void {
  if (on > today) throw new DomainError('meeting_still_to_come')
}

/** A decision is owned by a participant of the house, and can be due only after it was taken. */
export function checkDecision(
  draft: GovernanceDecisionDraft,
  meetingOn: CalendarDate,
  participants: readonly string[],
  today: CalendarDate,
): void {
  const issues: Issue[] = []
  if (!participants.includes(draft.owner)) issues.push({ path: 'owner', code: 'invalid_choice' })
  if (draft.dueOn !== undefined && draft.dueOn < meetingOn) issues.push({ path: 'dueOn', code: 'before_what_it_answers' })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  checkHeld(meetingOn, today)
}
