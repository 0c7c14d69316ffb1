import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { CasePhase } from './case.ts'
import { CalendarDate } from './date.ts'
import { DomainError } from './errors.ts'
import type { ParticipantKind } from './participant.ts'

export const RadicalisationReceiver = z.enum(['police', 'prosecution', 'mayor'])
export type RadicalisationReceiver = z.infer<typeof RadicalisationReceiver>

/** Where a case is reported that may belong in the consultation on radicalisation (WGS 2.31(13); WGPRTA 5(1)). */
export const radicalisationReceivers = {
  police: { nl: 'politie', en: 'police', source: 'WGPRTA 5(1)' },
  prosecution: { nl: 'openbaar ministerie', en: 'public prosecution service', source: 'WGPRTA 5(1)' },
  mayor: { nl: 'burgemeester van de woon- of verblijfplaats', en: 'mayor of the place of residence', source: 'WGPRTA 5(1)' },
} as const satisfies Record<RadicalisationReceiver & ParticipantKind, Bilingual & { source: string }>

/** Date and receiver, and nothing of what was seen: ideological indications are not recorded here (R-RAD-01, R-RAD-04). */
export const RadicalisationReportDraft = z.strictObject({ receiver: RadicalisationReceiver, reportedOn: CalendarDate })

export const RadicalisationOutcome = z.enum(['taken_up', 'not_taken_up'])
export type RadicalisationOutcome = z.infer<typeof RadicalisationOutcome>

export const radicalisationOutcomes = {
  taken_up: { nl: 'opgepakt in het overleg over radicalisering', en: 'taken up in the consultation on radicalisation' },
  not_taken_up: { nl: 'niet opgepakt', en: 'not taken up' },
} as const satisfies Record<RadicalisationOutcome, Bilingual>

export const RadicalisationOutcomeDraft = z.strictObject({ outcome: RadicalisationOutcome, on: CalendarDate })

/** The phases from which a case can be reported, and to which it returns when it is not taken up. */
export const ReportedFrom = CasePhase.extract(['purpose_review', 'enrichment', 'in_treatment'])
export type ReportedFrom = z.infer<typeof ReportedFrom>

/** What happened is recorded afterwards: not before it was reported, and never in the future. */
export function checkReportDates(on: CalendarDate, path: string, today: CalendarDate, notBefore?: CalendarDate): void {
  if (on > today) throw new DomainError('invalid_input', [{ path, code: 'date_in_future' }])
  if (notBefore !== undefined && on < notBefore) throw new DomainError('invalid_input', [{ path, code: 'before_what_it_answers' }])
}
