import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { CalendarDate, holdsOn, type Period } from './date.ts'
import { DomainError } from './errors.ts'
import { lengths, someLine, someText } from './text.ts'

/** The municipalities a house works for, each for a period (BGS 2.18). What was territory once stays so: history is never rewritten. */

export const MunicipalityCode = z.string().regex(/^\d{4}$/, { error: 'municipality_code' })

export const TerritoryPeriod = z.object({
  code: MunicipalityCode,
  name: someLine(lengths.name),
  from: CalendarDate,
  until: CalendarDate.nullable(),
})
export type TerritoryPeriod = z.infer<typeof TerritoryPeriod>

/** A municipality that goes up in another on a day. */
export const Redivision = z.object({
  on: CalendarDate,
  code: MunicipalityCode,
  name: z.string(),
  into: z.object({ code: MunicipalityCode, name: z.string() }),
  note: z.string(),
  source: z.url().nullable(),
})
export type Redivision = z.infer<typeof Redivision>

export const PeriodState = z.enum(['past', 'now', 'coming'])
export type PeriodState = z.infer<typeof PeriodState>
export const periodStates = {
  past: { nl: 'voorbij', en: 'past' },
  now: { nl: 'nu', en: 'now' },
  coming: { nl: 'komt', en: 'coming' },
} as const satisfies Record<PeriodState, Bilingual>

export function stateOf(period: Period, today: CalendarDate): PeriodState {
  if (period.from > today) return 'coming'
  return holdsOn(period, today) ? 'now' : 'past'
}

export function territoryOn<Each extends Period>(periods: readonly Each[], date: CalendarDate): Each[] {
  return periods.filter((period) => holdsOn(period, date))
}

export function overlap(one: Period, other: Period): boolean {
  return (one.until === null || other.from < one.until) && (other.until === null || one.from < other.until)
}

/** Redivisions that touch this territory and have not been followed yet, the first one first. */
export function redivisionsToFollow(periods: readonly TerritoryPeriod[], known: readonly Redivision[]): Redivision[] {
  return known
    .filter((each) => periods.some((period) => period.code === each.code && (period.until === null || period.until > each.on)))
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

/** What everybody may know of redivisions: those to follow, and until its day also one that the house has followed. */
export function redivisionsToTell(periods: readonly TerritoryPeriod[], known: readonly Redivision[], today: CalendarDate): Redivision[] {
  const ends = ({ code, on }: Redivision) => periods.some((period) => period.code === code && period.until === on)
  const goesOn = ({ into, on }: Redivision) => periods.some((period) => period.code === into.code && holdsOn(period, on))
  const followed = known.filter((each) => each.on > today && ends(each) && goesOn(each))
  return [...redivisionsToFollow(periods, known), ...followed].toSorted((a, b) => a.on.localeCompare(b.on))
}

/** The code under which a municipality is territory now: one that has gone up in another is found under that one. */
export function codeNow(code: string, territory: readonly string[], known: readonly Redivision[], today: CalendarDate): string {
  if (territory.includes(code)) return code
  const into = known.find((each) => each.code === code && each.on <= today)?.into
  return into ? codeNow(into.code, territory, known, today) : code
}

/** Refuses a period that begins in the past, or in which the municipality is territory already. */
export function requireRoomFor(periods: readonly TerritoryPeriod[], added: TerritoryPeriod, today: CalendarDate): void {
  if (added.from < today) throw new DomainError('due_date_in_past', [{ path: 'from', code: 'due_date_in_past' }])
  if (periods.some((period) => period.code === added.code && overlap(period, added)))
    throw new DomainError('municipality_covered', [{ path: 'code', code: 'municipality_covered' }])
}

/** The period with another end. An end that has come stays; a coming one may move or be taken back. */
export function endedPeriod(
  periods: readonly TerritoryPeriod[],
  key: Pick<TerritoryPeriod, 'code' | 'from'>,
  until: CalendarDate | null,
  today: CalendarDate,
): TerritoryPeriod {
  const period = getPeriod(periods, key)
  if (period.until !== null && period.until <= today) throw new DomainError('period_ended')
  if (until !== null && until < today) throw new DomainError('due_date_in_past', [{ path: 'until', code: 'due_date_in_past' }])
  if (until !== null && until <= period.from) throw new DomainError('invalid_input', [{ path: 'until', code: 'ends_before_it_begins' }])
  const ended = { ...period, until }
  if (others(periods, period).some((other) => other.code === period.code && overlap(other, ended)))
    throw new DomainError('municipality_covered', [{ path: 'until', code: 'municipality_covered' }])
  return ended
}

/** A period that has not begun is no history yet, so it may be taken back. */
export function withdrawnPeriod(
  periods: readonly TerritoryPeriod[],
  key: Pick<TerritoryPeriod, 'code' | 'from'>,
  today: CalendarDate,
): TerritoryPeriod {
  const period = getPeriod(periods, key)
  if (period.from <= today) throw new DomainError('period_begun')
  return period
}

/** A line that was entered wrongly: with other dates or another municipality, or taken out because it never was territory. */
export const LineCorrection = z.discriminatedUnion('correction', [
  z.strictObject({
    correction: z.literal('replaced'),
    code: MunicipalityCode,
    from: CalendarDate,
    toCode: MunicipalityCode,
    /** An invented house names its own municipalities; the name of a real one is known. */
    toName: someLine(lengths.name).optional(),
    toFrom: CalendarDate,
    toUntil: CalendarDate.optional(),
    reason: someText(lengths.note),
  }),
  z.strictObject({ correction: z.literal('removed'), code: MunicipalityCode, from: CalendarDate, reason: someText(lengths.note) }),
])
export type LineCorrection = z.infer<typeof LineCorrection>

/** What may rest on the days that a correction takes away. */
export const TerritoryGround = z.enum(['tables', 'cases'])
export type TerritoryGround = z.infer<typeof TerritoryGround>
const territoryGrounds = { tables: 'rests_on_tables', cases: 'rests_on_cases' } as const satisfies Record<TerritoryGround, string>

/** The line as it stands, when it may become this one, or nothing. */
export function correctablePeriod(
  periods: readonly TerritoryPeriod[],
  key: Pick<TerritoryPeriod, 'code' | 'from'>,
  instead: TerritoryPeriod | null,
): TerritoryPeriod {
  const period = getPeriod(periods, key)
  if (!instead) return period
  const isSame =
    instead.code === period.code && instead.name === period.name && instead.from === period.from && instead.until === period.until
  if (isSame) throw new DomainError('invalid_input', [{ path: 'toFrom', code: 'nothing_changes' }])
  if (instead.until !== null && instead.until <= instead.from)
    throw new DomainError('invalid_input', [{ path: 'toUntil', code: 'ends_before_it_begins' }])
  if (others(periods, period).some((other) => other.code === instead.code && overlap(other, instead)))
    throw new DomainError('municipality_covered', [{ path: 'toCode', code: 'municipality_covered' }])
  return period
}

/** Refuses a correction that takes the ground from under what was done, naming all of it at once. */
export function requireNothingRests(grounds: readonly TerritoryGround[], path: 'toFrom' | 'correction'): void {
  if (grounds.length > 0)
    throw new DomainError(
      'territory_used',
      grounds.map((ground) => ({ path, code: territoryGrounds[ground] })),
    )
}

/** What following a redivision changes: the old one ends on the day, and its successor begins there unless it is territory already. */
export function followed(
  periods: readonly TerritoryPeriod[],
  { code, on, into }: Redivision,
): { ends: TerritoryPeriod; begins: TerritoryPeriod | undefined } {
  const old = periods.find((period) => period.code === code && period.from < on && (period.until === null || period.until > on))
  if (!old) throw new DomainError('redivision_followed')
  const successors = periods.filter((period) => period.code === into.code)
  const begins = { ...into, from: on, until: successors.find((period) => period.from > on)?.from ?? null }
  return { ends: { ...old, until: on }, begins: successors.some((period) => holdsOn(period, on)) ? undefined : begins }
}

function getPeriod(periods: readonly TerritoryPeriod[], { code, from }: Pick<TerritoryPeriod, 'code' | 'from'>): TerritoryPeriod {
  const found = periods.find((period) => period.code === code && period.from === from)
  if (!found) throw new DomainError('not_found')
  return found
}

function others(periods: readonly TerritoryPeriod[], period: TerritoryPeriod): TerritoryPeriod[] {
  return periods.filter((each) => each.code !== period.code || each.from !== period.from)
}
