import * as z from 'zod'
import { CalendarDate } from './date.ts'
import { Ceiling, type Covenant, OutcomeRule, Weekday } from './house.ts'
import { LifeDomain } from './life-domains.ts'
import { ParticipantId, ParticipantKind } from './participant.ts'
import { lengths, line, someText, text } from './text.ts'
import { Theme } from './themes.ts'

// A number box that is empty or half typed is kept as nothing; the covenant itself says what is right.
const typedNumber = z.number().min(-1_000_000).max(1_000_000).nullish()
const typedLine = line(lengths.title).optional()
const typedText = text(lengths.body).optional()
const rows = <Row extends z.ZodType>(row: Row) => z.array(row).max(40).optional()

/** A coming covenant as it is typed: the same shape, nothing obligatory. Whether it can be adopted is asked of `Covenant`. */
export const CovenantTyped = z.strictObject({
  weighing: z
    .strictObject({
      quorum: rows(ParticipantKind),
      rule: OutcomeRule.optional(),
      day: Weekday.optional(),
      time: typedLine,
      cutOffDay: Weekday.optional(),
      cutOffTime: typedLine,
      mostPostponements: typedNumber,
    })
    .optional(),
  terms: z
    .strictObject({
      firstContactWorkingDays: typedNumber,
      answerDays: typedNumber,
      rejectedWeeks: typedNumber,
      reviewMonths: typedNumber,
      draftWeeks: typedNumber,
      signalDays: typedNumber,
      consultationDays: typedNumber,
    })
    .optional(),
  ceiling: Ceiling.optional(),
  scores: z.strictObject({ from: typedNumber, to: typedNumber }).optional(),
  lifeDomains: rows(LifeDomain),
  domainNames: rows(z.strictObject({ lifeDomain: LifeDomain, risc: typedLine, zrm: typedLine, lij: typedLine })),
  themes: rows(Theme),
  extraCriteria: rows(z.strictObject({ id: typedLine, question: typedLine, explanation: typedText, from: typedLine })),
  aveLevels: rows(
    z.strictObject({
      name: typedLine,
      caseDirection: typedLine,
      processDirection: typedLine,
      operational: typedLine,
      administrative: typedLine,
    }),
  ),
  meetings: rows(z.strictObject({ name: typedLine, purpose: typedLine })),
  templates: z.strictObject({ receipt: typedText, notTaken: typedText, handedOver: typedText }).optional(),
})
export type CovenantTyped = z.infer<typeof CovenantTyped>

/** What was typed, as the covenant reads it: an empty letter is an empty text, an empty list an empty list. */
export function asCovenant(typed: CovenantTyped): unknown {
  const { templates = {}, themes = [], extraCriteria = [], meetings = [], domainNames = [] } = typed
  const { receipt = '', notTaken = '', handedOver = '' } = templates
  return { ...typed, themes, extraCriteria, meetings, domainNames, templates: { receipt, notTaken, handedOver } }
}

/** A covenant is agreed by the participants; the bureau records who did, and where that can be read (R-GOV-08; LK24 5.1). */
export const AdoptionDraft = z.strictObject({
  validFrom: CalendarDate,
  agreedBy: z.array(ParticipantId).min(1).max(50),
  minutes: someText(lengths.title),
  /** Why a public participant is not among those that agreed. */
  absentReason: text(lengths.note).optional(),
})
export type AdoptionDraft = z.infer<typeof AdoptionDraft>

type Network = {
  today: CalendarDate
  lastValidFrom: CalendarDate
  /** The public participants that take part today. */
  publicParticipants: readonly { id: string }[]
  /** The kinds of public participant that take part on the day the covenant begins to hold. */
  kindsThen: readonly z.infer<typeof ParticipantKind>[]
  /** What the last version asks beside a to d. */
  criteriaBefore: Covenant['extraCriteria']
}

/** Everything that keeps this covenant from being adopted so; empty when it can be. */
export function adoptionIssues(
  covenant: Covenant,
  adoption: AdoptionDraft,
  { today, lastValidFrom, publicParticipants, kindsThen, criteriaBefore }: Network,
) {
  const { validFrom, agreedBy, absentReason } = adoption
  const issues: { path: string; code: string }[] = []
  if (validFrom < today) issues.push({ path: 'validFrom', code: 'due_date_in_past' })
  else if (validFrom <= lastValidFrom) issues.push({ path: 'validFrom', code: 'not_after_last_version' })
  if (agreedBy.some((id) => !publicParticipants.some((each) => each.id === id)))
    issues.push({ path: 'agreedBy', code: 'only_public_participants' })
  const isAgreedByAll = publicParticipants.every(({ id }) => agreedBy.some((each) => each === id))
  if (!isAgreedByAll && !absentReason?.trim()) issues.push({ path: 'absentReason', code: 'reason_required' })
  // a quorum that nobody can fill by then would stop every weighing
  if (covenant.weighing.quorum.some((kind) => !kindsThen.includes(kind)))
    issues.push({ path: 'covenant.weighing.quorum', code: 'participant_not_active' })
  const isAskedAlready = (one: { id: string; from: string }) => criteriaBefore.some(({ id, from }) => id === one.id && from === one.from)
  for (const [n, criterion] of covenant.extraCriteria.entries())
    if (criterion.from < validFrom && !isAskedAlready(criterion) && !isOld(criterion.from, lastValidFrom, today))
      issues.push({ path: `covenant.extraCriteria.${n}.from`, code: 'before_valid_from' })
  return issues
}

// A criterion that an earlier version had keeps its day; a new one asks nothing of before its covenant.
const isOld = (from: CalendarDate, lastValidFrom: CalendarDate, today: CalendarDate): boolean => from <= lastValidFrom && from <= today
