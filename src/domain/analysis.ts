import * as z from 'zod'
import { CalendarDate } from './date.ts'
import { DomainError } from './errors.ts'
import type { Covenant } from './house.ts'
import { LifeDomain } from './life-domains.ts'
import { lengths, line, someLine, text } from './text.ts'

/** One life domain in the joint problem analysis; the score is given by people, never computed (R-CAS-18, R-GOV-01). */
export const DomainAnalysisDraft = z.strictObject({
  situation: text(lengths.body),
  criminogenic: z.boolean(),
  criminogenicFactor: text(lengths.note).optional(),
  protectiveFactor: text(lengths.note).optional(),
  score: z.int().min(0).max(10).optional(),
  priority: z.boolean().default(false),
})
export type DomainAnalysisDraft = z.infer<typeof DomainAnalysisDraft>

export const DomainAnalysis = z.object({
  ...DomainAnalysisDraft.shape,
  lifeDomain: LifeDomain,
  participantId: z.string(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
  version: z.int(),
  earlier: z.array(z.object({ score: z.int().nullable(), situation: z.string(), on: CalendarDate })),
})
export type DomainAnalysis = z.infer<typeof DomainAnalysis>

/** What holds it together, and how the subject and relatives see it themselves (LK24 4.3; R-RGT-12). */
export const AnalysisViews = z.strictObject({
  connection: text(lengths.body),
  subjectView: text(lengths.body),
  relativesView: text(lengths.body),
})
export type AnalysisViews = z.infer<typeof AnalysisViews>

/** The result of a risk instrument, in the instrument's own terms; recorded, not calculated (R-CAS-19). */
export const InstrumentResultDraft = z.strictObject({
  instrument: someLine(lengths.name),
  on: CalendarDate,
  result: someLine(lengths.title),
  validUntil: CalendarDate.optional(),
  note: line(lengths.title).optional(),
})
export type InstrumentResultDraft = z.infer<typeof InstrumentResultDraft>

/** The scale is the house's own; whoever scores stays on it. */
export function checkScore(score: number, scale: Covenant['scores'], path: string): void {
  if (score < scale.from || score > scale.to) throw new DomainError('invalid_input', [{ path, code: 'invalid_choice' }])
}
