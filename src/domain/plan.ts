import * as z from 'zod'
import { CalendarDate } from './date.ts'
import { DomainError } from './errors.ts'
import { AgreementId, GoalId, MeetingItemId } from './ids.ts'
import { LifeDomain } from './life-domains.ts'
import { nameLine } from './name-line.ts'
import { ParticipantId, ProfessionalId } from './participant.ts'
import { lengths, line, someText, text } from './text.ts'

/** The lines along which interventions work (LK13: repression, administrative intervention and care). */
export const Line = z.enum(['criminal_law', 'administration', 'care'])
export const lines = {
  criminal_law: { nl: 'strafrecht', en: 'criminal law' },
  administration: { nl: 'bestuur', en: 'administration' },
  care: { nl: 'zorg en hulp', en: 'care and help' },
} as const satisfies Record<z.infer<typeof Line>, { nl: string; en: string }>

export const GoalDraft = z.strictObject({
  lifeDomain: LifeDomain,
  text: someText(lengths.note),
  subjectsOwn: z.boolean().default(false),
  status: z.enum(['open', 'reached', 'dropped']).default('open'),
})
export type GoalDraft = z.infer<typeof GoalDraft>
export const Goal = z.object({ ...GoalDraft.shape, id: GoalId, participantId: ParticipantId, version: z.int() })

const AgreementKind = z.enum(['intervention', 'safety'])

/** Nobody's agreement is nobody's: one participant owns it, acting under its own competence (WGS 1.3(4); R-CAS-10, R-CAS-13). */
export const AgreementDraft = z.strictObject({
  goalId: GoalId.optional(),
  meetingItemId: MeetingItemId.optional(),
  kind: AgreementKind.default('intervention'),
  participantId: ParticipantId,
  executorId: ProfessionalId.optional(),
  line: Line,
  text: someText(lengths.note),
  startsOn: CalendarDate.optional(),
  dueOn: CalendarDate,
  condition: line(lengths.title).optional(),
  signals: text(lengths.note).optional(),
  whoActs: nameLine(lengths.title).optional(),
  payer: nameLine(lengths.name).optional(),
  funding: z.enum(['not_needed', 'requested', 'granted', 'refused']).default('not_needed'),
})
export type AgreementDraft = z.infer<typeof AgreementDraft>

export const AgreementStatus = z.enum(['open', 'under_way', 'done', 'not_possible', 'obsolete'])
export type AgreementStatus = z.infer<typeof AgreementStatus>
export const agreementStatuses = {
  open: { nl: 'open', en: 'open', settled: false },
  under_way: { nl: 'mee bezig', en: 'under way', settled: false },
  done: { nl: 'gereed', en: 'done', settled: true },
  not_possible: { nl: 'niet mogelijk', en: 'not possible', settled: true },
  obsolete: { nl: 'vervallen', en: 'obsolete', settled: true },
} as const satisfies Record<AgreementStatus, { nl: string; en: string; settled: boolean }>

export const ReportDraft = z.strictObject({
  status: z.enum(['under_way', 'done', 'not_possible', 'obsolete', 'proposal']),
  note: text(lengths.note).optional(),
  proposedDueOn: CalendarDate.optional(),
})
export type ReportDraft = z.infer<typeof ReportDraft>

export const Agreement = z.object({
  ...AgreementDraft.shape,
  id: AgreementId,
  status: AgreementStatus,
  version: z.int(),
  registeredAt: z.iso.datetime(),
  registeredBy: ProfessionalId,
  supplierId: ParticipantId,
  reports: z.array(
    z.object({
      status: ReportDraft.shape.status,
      note: z.string().nullable(),
      proposedDueOn: CalendarDate.nullable(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
})
export type Agreement = z.infer<typeof Agreement>

/** An agreement always has one owning participant that is involved (WGS 2.31(4)-(5)). Dates are calendar dates in the Netherlands. */
export function checkAgreement(draft: AgreementDraft, involved: readonly string[], today: CalendarDate): void {
  if (!involved.includes(draft.participantId))
    throw new DomainError('participant_not_involved', [{ path: 'participantId', code: 'participant_not_involved' }])
  if (draft.dueOn < today) throw new DomainError('due_date_in_past', [{ path: 'dueOn', code: 'due_date_in_past' }])
  if (draft.kind === 'safety' && !(draft.signals?.trim() && draft.whoActs?.trim())) {
    throw new DomainError('safety_needs_signals', [
      { path: 'signals', code: 'required' },
      { path: 'whoActs', code: 'required' },
    ])
  }
}

/** What a report makes of the agreement's status; a refusal to act says why (R-CAS-13). */
export function reportOn(status: AgreementStatus, report: ReportDraft): AgreementStatus {
  if (agreementStatuses[status].settled) throw new DomainError('agreement_settled')
  const explains = report.status === 'not_possible' || report.status === 'obsolete' || report.status === 'proposal'
  if (explains && !report.note?.trim()) throw new DomainError('reason_required', [{ path: 'note', code: 'required' }])
  return report.status === 'proposal' ? status : report.status
}
