import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { CalendarDate } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import { ParticipantId } from './participant.ts'
import { registerText, someRegisterLine, someRegisterText } from './register-text.ts'
import { lengths } from './text.ts'

export const ProcessingKindId = z.uuid().brand<'ProcessingKindId'>()

export const Novelty = z.enum(['new', 'changed', 'existing'])
export const novelties = {
  new: { nl: 'nieuw', en: 'new' },
  changed: { nl: 'gewijzigd', en: 'changed' },
  existing: { nl: 'bestaand', en: 'existing' },
} as const satisfies Record<z.infer<typeof Novelty>, Bilingual>

/** A way of processing that the RAC judges before it begins or changes (WGS 1.8(6); BGS 1.13). */
export const ProcessingKindDraft = z.strictObject({
  title: someRegisterLine(lengths.title),
  description: someRegisterText(lengths.note),
  articles: someRegisterLine(lengths.title),
  novelty: Novelty,
  /** Results go to a third party in this way; each such provision names a kind that was judged (WGS 1.7(2)). */
  provision: z.boolean(),
})
export type ProcessingKindDraft = z.infer<typeof ProcessingKindDraft>

export const AdviceOutcome = z.enum(['positive', 'conditional', 'negative'])
export type AdviceOutcome = z.infer<typeof AdviceOutcome>
export const adviceOutcomes = {
  positive: { nl: 'positief', en: 'positive' },
  conditional: { nl: 'positief met voorwaarden', en: 'positive with conditions' },
  negative: { nl: 'negatief', en: 'negative' },
} as const satisfies Record<AdviceOutcome, Bilingual>

export const AdviceRequest = z.strictObject({ on: CalendarDate, question: registerText(lengths.note).optional() })
export const AdviceDraft = z.strictObject({
  on: CalendarDate,
  outcome: AdviceOutcome,
  summary: someRegisterText(lengths.note),
  conditions: registerText(lengths.note).optional(),
  link: z
    .url({ protocol: /^https?$/, error: 'invalid' })
    .max(500, { error: 'too_long' })
    .optional(),
})
export type AdviceDraft = z.infer<typeof AdviceDraft>

/** Deviating is reasoned, and told to the committee and to the coordinating DPO (BGS 1.13(6)). */
export const DeviationDraft = z.strictObject({
  on: CalendarDate,
  reasons: someRegisterText(lengths.note),
  decidedBy: z.array(ParticipantId).min(1).max(40),
  reportedToRacOn: CalendarDate,
  reportedToDpoOn: CalendarDate,
  minorityNote: registerText(lengths.note).optional(),
})
export type DeviationDraft = z.infer<typeof DeviationDraft>

export const LegalityEventKind = z.enum(['asked', 'advised', 'deviated'])
export type LegalityEventKind = z.infer<typeof LegalityEventKind>

export const Legality = z.enum(['not_asked', 'changed_since', 'asked', 'positive', 'conditional', 'negative', 'deviated'])
export type Legality = z.infer<typeof Legality>

/** How a kind of processing stands, and whether it may be used now. */
export const legalities = {
  not_asked: { nl: 'nog geen advies gevraagd', en: 'no advice asked yet', mayBeUsed: false },
  changed_since: { nl: 'gewijzigd na het advies', en: 'changed since the advice', mayBeUsed: false },
  asked: { nl: 'advies gevraagd', en: 'advice asked', mayBeUsed: false },
  positive: { nl: 'positief advies', en: 'positive advice', mayBeUsed: true },
  conditional: { nl: 'positief met voorwaarden', en: 'positive with conditions', mayBeUsed: true },
  negative: { nl: 'negatief advies', en: 'negative advice', mayBeUsed: false },
  deviated: { nl: 'gemotiveerd afgeweken', en: 'reasoned deviation', mayBeUsed: true },
} as const satisfies Record<Legality, Bilingual & { mayBeUsed: boolean }>

type LegalityEvent = { kind: LegalityEventKind; version: number; on: CalendarDate; outcome: AdviceOutcome | null }

/**
 * The last thing that happened decides, as far as it is about the present wording: advice on an earlier version says nothing
 * of what the processing has become since (WGS 1.8(6): new processing and changes in it).
 */
export function legalityOf(version: number, events: readonly LegalityEvent[]): Legality {
  const last = events.findLast((event) => event.version === version)
  if (!last) return events.some((event) => event.kind !== 'asked') ? 'changed_since' : 'not_asked'
  if (last.kind === 'asked') return 'asked'
  return last.kind === 'deviated' ? 'deviated' : (last.outcome ?? 'asked')
}

type Sofar = { version: number; events: readonly LegalityEvent[] }

export function askAdvice({ version, events }: Sofar, on: CalendarDate, today: CalendarDate): void {
  refuseIf(future('on', on, today))
  if (legalityOf(version, events) === 'asked') throw new DomainError('advice_already_asked')
}

/** The committee also advises of its own accord (BGS 1.13), so nothing need have been asked; what was asked comes first. */
export function receiveAdvice({ version, events }: Sofar, draft: AdviceDraft, today: CalendarDate): void {
  const last = events.findLast((event) => event.version === version)
  const issues = future('on', draft.on, today)
  if (last && draft.on < last.on) issues.push({ path: 'on', code: 'before_what_it_answers' })
  if (draft.outcome === 'conditional' && !draft.conditions?.trim()) issues.push({ path: 'conditions', code: 'required' })
  refuseIf(issues)
}

/** Only from advice that stands in the way can one deviate (BGS 1.13(6)). */
export function deviate({ version, events }: Sofar, draft: DeviationDraft, today: CalendarDate): void {
  const standing = legalityOf(version, events)
  if (standing !== 'negative' && standing !== 'conditional') throw new DomainError('deviation_without_advice')
  const advised = events.findLast((event) => event.version === version)
  const issues = (['on', 'reportedToRacOn', 'reportedToDpoOn'] as const).flatMap((path) => future(path, draft[path], today))
  if (advised && draft.on < advised.on) issues.push({ path: 'on', code: 'before_what_it_answers' })
  for (const path of ['reportedToRacOn', 'reportedToDpoOn'] as const) {
    if (draft[path] < draft.on) issues.push({ path, code: 'before_what_it_answers' })
  }
  refuseIf(issues)
}

function future(path: string, on: CalendarDate, today: CalendarDate): Issue[] {
  return on > today ? [{ path, code: 'date_in_future' }] : []
}

function refuseIf(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}
