import * as z from 'zod'
import { isPublicHoliday } from './public-holidays.ts'

/** A day on the Dutch calendar, without a time or zone. Two dates compare with `<` as they stand. */
export const CalendarDate = z.iso.date().refine(isOfOurTime, { error: 'invalid' }).brand<'CalendarDate'>()
export type CalendarDate = z.infer<typeof CalendarDate>

/** A moment that somebody names, with its offset from UTC. */
export const Moment = z.iso.datetime({ offset: true }).refine(isOfOurTime, { error: 'invalid' })

/** From 1850 on and before 2300: nobody here was born earlier, and beyond it terms can no longer be reckoned or kept. */
function isOfOurTime(text: string): boolean {
  return text >= '1850' && text < '2300'
}

/** Begins on `from` and no longer holds on `until`: Dutch "van … tot". */
export type Period = { from: CalendarDate; until: CalendarDate | null }

/** A day that the target month lacks becomes its last day: 29 February plus five years is 28 February. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12)
}

export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromUtc(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
}

export function addWeeks(date: CalendarDate, weeks: number): CalendarDate {
  return addDays(date, weeks * 7)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromUtc(utcOf(date) + days * millisecondsPerDay)
}

/** Counts Monday to Friday without public holidays; backwards when `days` is negative. */
export function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  let [day, left] = [date, Math.abs(days)]
  while (left > 0) {
    day = addDays(day, Math.sign(days))
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

export function weekdayOf(date: CalendarDate): (typeof weekdays)[number] {
  return weekdays[new Date(utcOf(date)).getUTCDay()] ?? 'sunday'
}

/** Nights between two dates; negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (utcOf(to) - utcOf(from)) / millisecondsPerDay
}

export function earliest(first: CalendarDate, ...others: CalendarDate[]): CalendarDate {
  return others.reduce((earlier, date) => (date < earlier ? date : earlier), first)
}

export function latest(first: CalendarDate, ...others: CalendarDate[]): CalendarDate {
  return others.reduce((later, date) => (date > later ? date : later), first)
}

export function holdsOn(period: Period, date: CalendarDate): boolean {
  return period.from <= date && (period.until === null || date < period.until)
}

/** The day it is in the Netherlands at this instant: 23:30 UTC in summer is already tomorrow there. */
export function dateInAmsterdam(instant: Date): CalendarDate {
  return withinHour(dates, instant.getTime(), () => CalendarDate.parse(amsterdam.format(instant)))
}

/** The instant at which a clock in the Netherlands shows this time; one that the change to summer skips comes an hour later. */
export function instantInAmsterdam(date: CalendarDate, time: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`)
  const first = wall - offsetAt(wall)
  return new Date(wall - offsetAt(first))
}

/** Full years lived. Who was born on 29 February comes of age on 1 March in other years, so that a minor is protected a day longer. */
export function ageOn(birth: CalendarDate, date: CalendarDate): number {
  const born = partsOf(birth)
  const now = partsOf(date)
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day)
  return now.year - born.year - (hadBirthday ? 0 : 1)
}

// All arithmetic runs on UTC midnights, where every day has 24 hours; local time would lose or gain one on DST nights.
const millisecondsPerDay = 86_400_000

// Canadian English writes a date as ISO 8601 does
const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const amsterdamClock = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

// since 1970 clocks and dates in the Netherlands change on the hour of UTC only; asking the calendar takes some 10 µs
const dates = new Map<number, CalendarDate>()
const offsets = new Map<number, number>()
const millisecondsPerHour = 3_600_000

function withinHour<T>(known: Map<number, T>, instant: number, ask: () => T): T {
  const hour = Math.floor(instant / millisecondsPerHour)
  const found = hour >= 0 ? known.get(hour) : undefined
  if (found !== undefined) return found
  const answer = ask()
  if (known.size >= 5_000) known.clear()
  if (hour >= 0) known.set(hour, answer)
  return answer
}

/** How far clocks in the Netherlands are ahead of UTC at this instant, in milliseconds. */
function offsetAt(instant: number): number {
  return withinHour(offsets, instant, () => askOffset(instant))
}

function askOffset(instant: number): number {
  const part = Object.fromEntries(amsterdamClock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000
}

function isWorkingDay(date: CalendarDate): boolean {
  const day = weekdayOf(date)
  return day !== 'saturday' && day !== 'sunday' && !isPublicHoliday(date)
}

function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number)
  return { year, month, day }
}

function utcOf(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function fromUtc(milliseconds: number): CalendarDate {
  const day = new Date(milliseconds).toISOString().slice(0, 10)
  return isOfOurTime(day) ? (day as CalendarDate) : CalendarDate.parse(day) // a day by how it was made; measured only when it may be refused
}
