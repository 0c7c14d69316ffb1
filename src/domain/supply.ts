import * as z from 'zod'
import { CalendarDate } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import { PersonId } from './ids.ts'
import { LifeDomain } from './life-domains.ts'
import { nameLine } from './name-line.ts'
import { ParticipantId, type ParticipantKind, ProfessionalId } from './participant.ts'
import { RefusalReason, refusalIssues } from './supply-refusals.ts'
import { Category, categoriesFor, groundsFor, KnownOutcome, Nature, RefusalOutcome, SupplyGround, supplyGrounds } from './supply-tables.ts'
import { lengths, someText, text } from './text.ts'

/** What a supplier asks others to respect (WGS 2.29(3); R-DAT-10). */
export const Restrictions = z.strictObject({
  notTo: z.array(ParticipantId).max(20).default([]),
  onlyOrally: z.boolean().default(false),
  notInDocument: z.boolean().default(false),
  until: CalendarDate.optional(),
  note: text(lengths.title).optional(),
})
export type Restrictions = z.infer<typeof Restrictions>

/** One item of supplied information with its provenance (R-DAT-07). Supplier and dates are added by the system. */
export const SupplyDraft = z.strictObject({
  personId: PersonId.optional(),
  category: Category,
  nature: Nature,
  lifeDomains: z.array(LifeDomain).max(LifeDomain.options.length).default([]),
  ground: SupplyGround,
  groundMotive: text(lengths.note).optional(),
  consentOn: CalendarDate.optional(),
  happenedOn: CalendarDate.optional(),
  text: someText(lengths.body),
  restrictions: Restrictions.default({ notTo: [], onlyOrally: false, notInDocument: false }),
})
export type SupplyDraft = z.infer<typeof SupplyDraft>

export const RequestDraft = z.strictObject({
  participantId: ParticipantId,
  professionalIds: z.array(ProfessionalId).min(1).max(10),
  question: someText(lengths.note),
  categories: z.array(Category).max(Category.options.length).default([]),
  dueOn: CalendarDate.optional(),
})
export type RequestDraft = z.infer<typeof RequestDraft>

/** Whether participants know somebody, asked of several at once; no content is asked, so none is offered (WGS 2.31(3)). */
export const KnownDraft = z.strictObject({
  participants: z
    .array(z.strictObject({ participantId: ParticipantId, professionalIds: z.array(ProfessionalId).min(1, { error: 'required' }).max(10) }))
    .min(1, { error: 'required' })
    .max(20),
  dueOn: CalendarDate.optional(),
})
export type KnownDraft = z.infer<typeof KnownDraft>

export const KnownAnswerDraft = z.strictObject({
  outcome: KnownOutcome,
  /** Whom to ask there: a function or a colleague, with how to reach them (WGS 2.30(1)(c)). */
  contact: nameLine(lengths.title).optional(),
})

export const AnswerDraft = z.strictObject({
  outcome: RefusalOutcome,
  refusalReason: RefusalReason.optional(),
  /** For the bureau that asks and for one's own participant only, and nothing about the person (R-CAS-06). */
  explanation: text(lengths.note).optional(),
  items: z.array(SupplyDraft).max(50).default([]),
})
export type AnswerDraft = z.infer<typeof AnswerDraft>

/** Who supplies, and what stands in the house and the case to check it against; a form may not know the persons of the case. */
export type Supplying = {
  kind: ParticipantKind
  participantId: string
  participants: readonly string[]
  persons?: readonly string[]
  today: CalendarDate
}

/** Why this participant may not supply this item so; every problem at once (R-DAT-01, R-DAT-03, R-DAT-08, R-DAT-09, R-DAT-10). */
export function supplyIssues(supplying: Supplying, draft: SupplyDraft): readonly Issue[] {
  const { kind, persons, today } = supplying
  const issues: Issue[] = []
  if (draft.personId && persons && !persons.includes(draft.personId)) issues.push({ path: 'personId', code: 'invalid_choice' })
  if (!categoriesFor(kind).includes(draft.category)) issues.push({ path: 'category', code: 'category_not_allowed' })
  else if (!groundsFor(kind, draft.category).includes(draft.ground)) issues.push({ path: 'ground', code: 'ground_not_allowed' })
  const asks = supplyGrounds[draft.ground].needs
  if (asks === 'consent_date' && !draft.consentOn) issues.push({ path: 'consentOn', code: 'ground_needs_motive' })
  if (asks === 'motive' && !draft.groundMotive?.trim()) issues.push({ path: 'groundMotive', code: 'ground_needs_motive' })
  for (const field of ['consentOn', 'happenedOn'] as const) {
    if ((draft[field] ?? today) > today) issues.push({ path: field, code: 'date_in_future' })
  }
  return [...issues, ...restrictionIssues(supplying, draft.restrictions)]
}

/** A restriction that keeps nothing from anybody would only reassure its supplier (WGS 2.29(3)). */
function restrictionIssues({ participantId, participants, today }: Supplying, restrictions: Restrictions): Issue[] {
  const { notTo, onlyOrally, notInDocument, until, note } = restrictions
  const issues = notTo.flatMap((id, index): Issue[] => {
    const path = `restrictions.notTo.${index}`
    if (!participants.includes(id)) return [{ path, code: 'invalid_choice' }]
    if (id === participantId) return [{ path, code: 'kept_from_itself' }]
    return notTo.indexOf(id) < index ? [{ path, code: 'twice' }] : []
  })
  const isRestricted = notTo.length > 0 || onlyOrally || notInDocument || Boolean(note?.trim())
  if (until && until < today) issues.push({ path: 'restrictions.until', code: 'restriction_is_over' })
  else if (until && !isRestricted) issues.push({ path: 'restrictions.until', code: 'nothing_is_restricted' })
  return issues
}

/** An answer supplies something, or refuses without items; each item must be one this participant may supply. */
export function answerIssues(supplying: Supplying, answer: AnswerDraft): readonly Issue[] {
  if (answer.outcome === 'supplied' && answer.items.length === 0) throw new DomainError('answer_without_items')
  const issues = refusalIssues(supplying.kind, answer)
  if (answer.outcome !== 'supplied' && answer.items.length > 0) return [...issues, { path: 'items', code: 'not_with_refusal' }]
  const ofItems = answer.items.flatMap((item, index) =>
    supplyIssues(supplying, item).map((issue) => ({ ...issue, path: `items.${index}.${issue.path}` })),
  )
  return [...issues, ...ofItems]
}
