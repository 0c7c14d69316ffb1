import { addDays, CalendarDate } from './date.ts'
import type { ParticipantId, ParticipantKind } from './participant.ts'
import type { AgreementDraft } from './plan.ts'

/** Who may be named in the line, by any of these names. */
export type Nameable = { participantId: ParticipantId; names: readonly string[] }

type UnderstoodLine = {
  participantId: ParticipantId | undefined
  text: string
  dueOn: CalendarDate | undefined
  /** The day that was named falls on another weekday than was named. */
  weekdayDiffers: boolean
}

/** Along which line a participant usually acts; proposed at the table, chosen by people (LK13). */
export const usualLines = {
  child_protection_board: 'care',
  custodial_agency: 'criminal_law',
  police: 'criminal_law',
  prosecution: 'criminal_law',
  mayor: 'administration',
  municipal_executive: 'administration',
  public_health_service: 'care',
  probation: 'criminal_law',
  safe_home: 'care',
  certified_institution: 'care',
  mental_health: 'care',
  commissioned_institution: 'care',
} as const satisfies Record<ParticipantKind, AgreementDraft['line']>

/** Reads "politie huisbezoek vr 14": who comes first, when comes last, what stands between. What is not understood stays text. */
export function readAgreementLine(line: string, involved: readonly Nameable[], today: CalendarDate): UnderstoodLine {
  const words = line.trim().split(/\s+/).filter(Boolean)
  const who = readWho(words, involved)
  const rest = words.slice(who.length)
  const when = readWhen(rest, today)
  const what = rest.slice(0, rest.length - when.length).filter((word, index, all) => index < all.length - 1 || !isJoint(word))
  return { participantId: who.participantId, text: what.join(' '), dueOn: when.dueOn, weekdayDiffers: when.weekdayDiffers }
}

// The longest name wins, so that "Bgm Oudewaard" is not taken for "Oudewaard".
function readWho(words: readonly string[], involved: readonly Nameable[]): { participantId: ParticipantId | undefined; length: number } {
  for (let length = Math.min(words.length, 6); length > 0; length -= 1) {
    const said = fold(words.slice(0, length).join(' '))
    const named = involved.filter((each) => each.names.some((name) => fold(name) === said))
    const begun =
      named.length > 0 || said.length < 3 ? named : involved.filter((each) => each.names.some((name) => fold(name).startsWith(said)))
    if (begun.length === 1) return { participantId: begun[0]?.participantId, length }
  }
  return { participantId: undefined, length: 0 }
}

type When = { dueOn: CalendarDate | undefined; length: number; weekdayDiffers: boolean }

function readWhen(words: readonly string[], today: CalendarDate): When {
  for (let length = Math.min(words.length, 4); length > 0; length -= 1) {
    const when = readDate(words.slice(-length).map(fold), today)
    if (when) return { ...when, length }
  }
  return { dueOn: undefined, length: 0, weekdayDiffers: false }
}

function readDate(words: readonly string[], today: CalendarDate): Omit<When, 'length'> | undefined {
  const [first = '', ...rest] = words
  const weekday = weekdays[first]
  if (weekday !== undefined && rest.length === 0) return sure(nextWeekday(today, weekday))
  if (weekday !== undefined) return onWeekday(rest, weekday, today)
  // A bare number is a day only after a weekday: "nummer 3" is no date.
  if (rest.length === 0 && /^\d+e?$/.test(first)) return undefined
  const days = readDays(words)
  return sure(days === undefined ? readDay(words, today) : addDays(today, days))
}

function readDays([first = '', ...rest]: readonly string[]): number | undefined {
  if (rest.length === 0) return relativeDays[first]
  const [count = '', unit = '', ...more] = rest
  if (!/^(over|in)$/.test(first) || !/^\d{1,3}$/.test(count) || more.length > 0) return undefined
  const days = units[unit]
  return days === undefined ? undefined : Number(count) * days
}

// "vr 14" is the coming fourteenth that is a Friday, this month or one of the next two; else the coming fourteenth, with a doubt.
function onWeekday(rest: readonly string[], weekday: number, today: CalendarDate): Omit<When, 'length'> | undefined {
  const said = readDay(rest, today)
  if (!said) return undefined
  if (weekdayOf(said) === weekday) return sure(said)
  const isDayOnly = rest.length === 1 && /^\d{1,2}e?$/.test(rest[0] ?? '')
  const later = isDayOnly ? [...Array(75).keys()].map((days) => addDays(said, days)) : []
  const fits = later.find((date) => date.slice(8) === said.slice(8) && weekdayOf(date) === weekday)
  return fits ? sure(fits) : { dueOn: said, weekdayDiffers: true }
}

function readDay(words: readonly string[], today: CalendarDate): CalendarDate | undefined {
  const written = words.join(' ')
  const whole = CalendarDate.safeParse(written)
  if (whole.success) return whole.data
  const parts = /^(\d{1,2})e?(?:[-/ ](\d{1,2}|[a-z]{3,9})\.?(?:[-/ ](\d{4}))?)?$/.exec(written)
  if (!parts) return undefined
  const [, day = '', month, year] = parts
  if (month === undefined) return words.length === 1 ? comingDay(Number(day), today) : undefined
  const monthNumber = /^\d+$/.test(month) ? Number(month) : months[month.slice(0, 3)]
  if (monthNumber === undefined) return undefined
  const thisYear = Number(today.slice(0, 4))
  const inYear = (of: number) => dateOf(of, monthNumber, Number(day))
  if (year !== undefined) return inYear(Number(year))
  const date = inYear(thisYear)
  return date !== undefined && date < today ? inYear(thisYear + 1) : date
}

function comingDay(day: number, today: CalendarDate): CalendarDate | undefined {
  return [...Array(62).keys()].map((days) => addDays(today, days)).find((date) => Number(date.slice(8)) === day)
}

function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const date = CalendarDate.safeParse(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  return date.success ? date.data : undefined
}

function nextWeekday(today: CalendarDate, weekday: number): CalendarDate {
  return addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7)
}

function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

function sure(dueOn: CalendarDate | undefined): Omit<When, 'length'> | undefined {
  return dueOn && { dueOn, weekdayDiffers: false }
}

function isJoint(word: string): boolean {
  return /^(voor|uiterlijk|op|by|on|before)$/i.test(word)
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}.,:]/gu, '')
    .toLowerCase()
}

const weekdays: Record<string, number | undefined> = Object.fromEntries(
  [
    ['zo', 'zondag', 'sun', 'sunday'],
    ['ma', 'maandag', 'mon', 'monday'],
    ['di', 'dinsdag', 'tue', 'tuesday'],
    ['wo', 'woensdag', 'wed', 'wednesday'],
    ['do', 'donderdag', 'thu', 'thursday'],
    ['vr', 'vrijdag', 'fri', 'friday'],
    ['za', 'zaterdag', 'sat', 'saturday'],
  ].flatMap((names, index) => names.map((name) => [name, index])),
)
const relativeDays: Record<string, number | undefined> = { vandaag: 0, today: 0, morgen: 1, tomorrow: 1, overmorgen: 2 }
const units: Record<string, number | undefined> = { dag: 1, dagen: 1, day: 1, days: 1, week: 7, weken: 7, weeks: 7 }
const months: Record<string, number | undefined> = {
  jan: 1,
  feb: 2,
  mrt: 3,
  maa: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
}
