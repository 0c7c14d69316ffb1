import { CalendarDate } from './date.ts'

export type DateLikeness = 'same' | 'swapped' | 'one_digit' | 'neighbours' | 'swapped_digit'

/** How one date may have become the other: day and month swapped, one digit wrong, two neighbouring digits swapped. */
export function dateLikeness(one: CalendarDate, other: CalendarDate): DateLikeness | undefined {
  if (one === other) return 'same'
  if (swapDayAndMonth(one) === other) return 'swapped'
  const wrong = [...one].flatMap((digit, place) => (digit === other[place] ? [] : [place]))
  if (wrong.length === 1) return 'one_digit'
  const [first = 0, second = 0] = wrong
  const isSwap = wrong.length === 2 && one[first] === other[second] && one[second] === other[first]
  if (isSwap && isNeighbour(first, second)) return 'neighbours'
  return [...swapDayAndMonth(one)].filter((digit, place) => digit !== other[place]).length === 1 ? 'swapped_digit' : undefined
}

// across the hyphens too: 1989-10 and 1981-90 is no date, but 1987-01 and 1970-81 might have been
const isNeighbour = (first: number, second: number): boolean => second - first === 1 || (second - first === 2 && [4, 7].includes(first + 1))

/** Every date of somebody who could be alive that is one slip of the pen away. */
export function nearDates(date: CalendarDate): CalendarDate[] {
  return real([swapDayAndMonth(date), ...withOneDigit(date), ...withNeighbours(date)]).filter((each) => each !== date)
}

/** Every date that has any likeness to this one, itself first. */
export function likelyDates(date: CalendarDate): CalendarDate[] {
  return [date, ...nearDates(date), ...real(withOneDigit(swapDayAndMonth(date)))]
}

function withOneDigit(date: string): string[] {
  const signs = [...date]
  return signs.flatMap((old, place) =>
    old === '-' ? [] : [...'0123456789'].filter((digit) => digit !== old).map((digit) => signs.with(place, digit).join('')),
  )
}

function withNeighbours(date: string): string[] {
  const signs = [...date]
  return signs.flatMap((old, place) => {
    const next = signs[place + 1] === '-' ? place + 2 : place + 1
    const other = signs[next]
    return old === '-' || other === undefined || other === old ? [] : [signs.with(place, other).with(next, old).join('')]
  })
}

function real(dates: readonly string[]): CalendarDate[] {
  return [...new Set(dates)].flatMap((each) => {
    const parsed = CalendarDate.safeParse(each)
    return parsed.success && parsed.data >= '1900' && parsed.data < '2100' ? [parsed.data] : []
  })
}

function swapDayAndMonth(date: string): string {
  const [year, month, day] = date.split('-')
  return [year, day, month].join('-')
}
