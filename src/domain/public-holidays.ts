/** A day on which terms in working days stand still. */
type Holiday = { nl: string; en: string; source: string; on: (year: number) => Day }
type Day = { month: number; day: number }

/**
 * The general public holidays, with Good Friday, which is put on a par with them. Article 3 names 5 May for every year: that many people
 * have the day off only once in five years is by agreement with their employer, and changes nothing about terms.
 */
const publicHolidays: readonly Holiday[] = [
  { nl: 'Nieuwjaarsdag', en: 'New Year’s Day', source: 'Algemene termijnenwet 3(1)', on: () => ({ month: 1, day: 1 }) },
  { nl: 'Goede Vrijdag', en: 'Good Friday', source: 'Algemene termijnenwet 3(2)', on: (year) => fromEaster(year, -2) },
  { nl: 'Tweede paasdag', en: 'Easter Monday', source: 'Algemene termijnenwet 3(1)', on: (year) => fromEaster(year, 1) },
  { nl: 'Koningsdag', en: 'King’s Day', source: 'Algemene termijnenwet 3(1)', on: kingsDay },
  { nl: 'Bevrijdingsdag', en: 'Liberation Day', source: 'Algemene termijnenwet 3(1)', on: () => ({ month: 5, day: 5 }) },
  { nl: 'Hemelvaartsdag', en: 'Ascension Day', source: 'Algemene termijnenwet 3(1)', on: (year) => fromEaster(year, 39) },
  { nl: 'Tweede pinksterdag', en: 'Whit Monday', source: 'Algemene termijnenwet 3(1)', on: (year) => fromEaster(year, 50) },
  { nl: 'Eerste kerstdag', en: 'Christmas Day', source: 'Algemene termijnenwet 3(1)', on: () => ({ month: 12, day: 25 }) },
  { nl: 'Tweede kerstdag', en: 'Boxing Day', source: 'Algemene termijnenwet 3(1)', on: () => ({ month: 12, day: 26 }) },
]

/** The holidays of a year as ISO dates. */
export function holidaysOf(year: number): readonly string[] {
  return publicHolidays.map(({ on }) => iso(year, on(year)))
}

const known = new Map<number, ReadonlySet<string>>()

export function isPublicHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4))
  const days = known.get(year) ?? new Set(holidaysOf(year))
  known.set(year, days)
  return days.has(date)
}

/** Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher). */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const drift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - drift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return { month: Math.floor(days / 31), day: (days % 31) + 1 }
}

function fromEaster(year: number, days: number): Day {
  const { month, day } = easterOf(year)
  return dayOf(new Date(Date.UTC(year, month - 1, day + days)))
}

/** The King's birthday is 27 April, and the day before when that is a Sunday; until 2013 the Queen's was 30 April. */
function kingsDay(year: number): Day {
  const birthday = new Date(Date.UTC(year, 3, year >= 2014 ? 27 : 30))
  if (birthday.getUTCDay() !== 0) return dayOf(birthday)
  return dayOf(new Date(birthday.getTime() - 86_400_000))
}

function dayOf(date: Date): Day {
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function iso(year: number, { month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
