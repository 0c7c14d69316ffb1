import * as z from 'zod'
import type { CaseCovenant } from './case-covenant.ts'
import { addDays, addWorkingDays, CalendarDate, dateInAmsterdam, instantInAmsterdam, weekdayOf } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import type { Covenant } from './house.ts'
import { shownText, someShownText } from './shown-words.ts'
import { lengths } from './text.ts'

/** On which day and at what time the house weighs: of today, for every case on the agenda. */
type Weekly = Pick<Covenant['weighing'], 'day' | 'time' | 'cutOffDay' | 'cutOffTime'>
export type Weighing = { on: CalendarDate; at: Date; cutOffAt: Date }

/** The weighing of today or the first to come, and until when a referral can still be on it (R-CAS-07). It stays so until its day is over. */
export function nextWeighing(weekly: Weekly, now: Date): Weighing {
  return weighingOn(weekly, onOrAfter(dateInAmsterdam(now), weekly.day))
}

function weighingOn({ time, cutOffDay, cutOffTime }: Weekly, on: CalendarDate): Weighing {
  const at = instantInAmsterdam(on, time)
  const last = onOrAfter(addDays(on, -6), cutOffDay)
  const cutOffAt = instantInAmsterdam(last, cutOffTime)
  // on the day of the weighing itself, but after it: then it closed a week earlier
  return { on, at, cutOffAt: cutOffAt <= at ? cutOffAt : instantInAmsterdam(addDays(last, -7), cutOffTime) }
}

/** The weighings after this one to which a case may be postponed. */
export function laterWeighings(weekly: Weekly, now: Date): readonly Weighing[] {
  const { on } = nextWeighing(weekly, now)
  return [1, 2, 3, 4, 5, 6].map((weeks) => weighingOn(weekly, addDays(on, weeks * 7)))
}

export const AgendaPlace = z.enum(['in_time', 'carried_over', 'urgent_after_cut_off', 'postponed_to_this', 'after_cut_off', 'postponed'])
export type AgendaPlace = z.infer<typeof AgendaPlace>

type Weighed = { submittedAt: Date; urgent: boolean; postponedUntil: CalendarDate | null }

/**
 * On which weighing a referral is, and why. The list closes at the cut-off; only what is urgent still joins it, marked as such.
 * What was not reached stays on the agenda until it is decided.
 */
export function placeOnAgenda(weekly: Weekly, now: Date, { submittedAt, urgent, postponedUntil }: Weighed) {
  const { on, cutOffAt } = nextWeighing(weekly, now)
  const next = addDays(on, 7)
  if (postponedUntil !== null && postponedUntil > on) return { on: postponedUntil, place: 'postponed' as const }
  if (postponedUntil !== null && postponedUntil > addDays(on, -7)) return { on, place: 'postponed_to_this' as const }
  if (submittedAt < weighingOn(weekly, addDays(on, -7)).cutOffAt) return { on, place: 'carried_over' as const }
  if (submittedAt < cutOffAt) return { on, place: 'in_time' as const }
  return urgent ? { on, place: 'urgent_after_cut_off' as const } : { on: next, place: 'after_cut_off' as const }
}

/** The weighing to which a decision of this moment belongs: the last that was held, when the referral was on it, or the coming one. */
export function weighingOf(weekly: Weekly, submittedAt: Date, now: Date): CalendarDate {
  const { on } = nextWeighing(weekly, now)
  if (on === dateInAmsterdam(now)) return on
  const last = weighingOn(weekly, addDays(on, -7))
  return submittedAt < last.cutOffAt ? last.on : on
}

export const PostponementDraft = z.strictObject({
  until: CalendarDate,
  /** Why, for who weighs. */
  reason: someShownText(lengths.note),
  /** What the referrer is asked to add; nothing when the waiting is for something else. */
  question: shownText(lengths.note).optional(),
})
export type PostponementDraft = z.infer<typeof PostponementDraft>

/** How often a case waits: once for each weighing that it was put off to, however often that was said or mended (R-CAS-07). */
export const timesPostponed = (until: readonly string[]): number => new Set(until).size

/** To a weighing that is still to come, and not more often than the covenant of the case allows: the referrer waits, and the term runs on (R-CAS-07). */
export function postpone(
  weekly: Weekly,
  { mostPostponements }: Pick<CaseCovenant, 'mostPostponements'>,
  now: Date,
  earlier: readonly string[],
  draft: PostponementDraft,
): void {
  if (timesPostponed([...earlier, draft.until]) > mostPostponements) throw new DomainError('postponed_too_often')
  const issues: Issue[] = laterWeighings(weekly, now).some(({ on }) => on === draft.until)
    ? []
    : [{ path: 'until', code: 'not_a_weighing' }]
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}

/** How a first contact was made with the referrer. */
export const ContactWay = z.enum(['by_phone', 'in_person', 'by_video'])
export type ContactWay = z.infer<typeof ContactWay>
export const contactWays = {
  by_phone: { nl: 'telefonisch', en: 'by phone' },
  in_person: { nl: 'in een gesprek', en: 'in person' },
  by_video: { nl: 'via beeldbellen', en: 'by video call' },
} as const satisfies Record<ContactWay, { nl: string; en: string }>

export const FirstContactDraft = z.strictObject({ on: CalendarDate, way: ContactWay, byId: z.uuid() })
export type FirstContactDraft = z.infer<typeof FirstContactDraft>

export function firstContactDueOn(
  submittedAt: Date,
  { firstContactWorkingDays }: Pick<CaseCovenant, 'firstContactWorkingDays'>,
): CalendarDate {
  return addWorkingDays(dateInAmsterdam(submittedAt), firstContactWorkingDays)
}

/** A contact lies between the referral and today. */
export function checkFirstContact(submittedAt: Date, today: CalendarDate, { on }: FirstContactDraft): void {
  const issues: Issue[] = []
  if (on > today) issues.push({ path: 'on', code: 'date_in_future' })
  if (on < dateInAmsterdam(submittedAt)) issues.push({ path: 'on', code: 'before_the_referral' })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}

/** Two working days beforehand somebody is reminded, and from then on. */
export function isReminded(dueOn: CalendarDate, today: CalendarDate): boolean {
  return addWorkingDays(dueOn, -2) <= today
}

function onOrAfter(date: CalendarDate, weekday: string): CalendarDate {
  return weekdayOf(date) === weekday ? date : onOrAfter(addDays(date, 1), weekday)
}
