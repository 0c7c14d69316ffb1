import { addDays, type CalendarDate, dateInAmsterdam, instantInAmsterdam, weekdayOf } from './date.ts'
import type { Covenant } from './house.ts'

/** The next weighing by the covenant, and until when a referral can still be on it (R-CAS-07). One that has begun is no longer next. */
export function nextWeighing({ day, time, cutOffDay, cutOffTime }: Covenant['weighing'], now: Date): { at: Date; cutOffAt: Date } {
  const today = dateInAmsterdam(now)
  const coming = onOrAfter(today, day)
  const on = instantInAmsterdam(coming, time) > now ? coming : addDays(coming, 7)
  const at = instantInAmsterdam(on, time)
  const last = onOrAfter(addDays(on, -6), cutOffDay)
  const cutOffAt = instantInAmsterdam(last, cutOffTime)
  // on the day of the weighing itself, but after it: then it closed a week earlier
  return { at, cutOffAt: cutOffAt <= at ? cutOffAt : instantInAmsterdam(addDays(last, -7), cutOffTime) }
}

function onOrAfter(date: CalendarDate, weekday: string): CalendarDate {
  return weekdayOf(date) === weekday ? date : onOrAfter(addDays(date, 1), weekday)
}
