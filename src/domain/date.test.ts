import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWeeks,
  addWorkingDays,
  addYears,
  ageOn,
  CalendarDate,
  dateInAmsterdam,
  daysBetween,
  earliest,
  holdsOn,
  instantInAmsterdam,
  latest,
  weekdayOf,
} from './date.ts'

const date = (text: string) => CalendarDate.parse(text)
const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((instant) => date(instant.toISOString().slice(0, 10)))

test.each(['2027-02-29', '2026-13-01', '2026-1-1', '2026-11-22T10:00:00Z', '22-11-2026', ''])('%j is no date', (text) => {
  expect(CalendarDate.safeParse(text).success).toBe(false)
})

test('29 February plus five years is 28 February, the earlier of the two readings', () => {
  expect(addYears(date('2028-02-29'), 5)).toBe('2033-02-28')
})

test('29 February plus four years is 29 February again', () => {
  expect(addYears(date('2028-02-29'), 4)).toBe('2032-02-29')
})

test('28 February plus years stays 28 February, also in a leap year', () => {
  expect(addYears(date('2027-02-28'), 1)).toBe('2028-02-28')
})

test('a month after 31 January is the last day of February', () => {
  expect(addMonths(date('2027-01-31'), 1)).toBe('2027-02-28')
  expect(addMonths(date('2028-01-31'), 1)).toBe('2028-02-29')
})

test('months carry over the turn of the year in both directions', () => {
  expect(addMonths(date('2026-11-30'), 3)).toBe('2027-02-28')
  expect(addMonths(date('2027-01-15'), -1)).toBe('2026-12-15')
  expect(addMonths(date('2026-12-31'), 12)).toBe('2027-12-31')
})

test('a week counts seven days over the night that summer time begins and the night it ends', () => {
  expect(addWeeks(date('2026-03-26'), 1)).toBe('2026-04-02')
  expect(addWeeks(date('2026-10-22'), 1)).toBe('2026-10-29')
  expect(daysBetween(date('2026-03-28'), date('2026-03-30'))).toBe(2)
  expect(daysBetween(date('2026-10-24'), date('2026-10-26'))).toBe(2)
})

test('days carry over 29 February only in a leap year', () => {
  expect(addDays(date('2028-02-28'), 1)).toBe('2028-02-29')
  expect(addDays(date('2027-02-28'), 1)).toBe('2027-03-01')
})

test('adding the days between two dates leads from the one to the other', () => {
  fc.assert(fc.property(anyDate, anyDate, (from, to) => addDays(from, daysBetween(from, to)) === to))
})

test('adding months lands in the month that was meant, whatever the day', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -240, max: 240 }), (from, months) => {
      const monthOf = (day: CalendarDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
      expect(monthOf(addMonths(from, months))).toBe(monthOf(from) + months)
    }),
  )
})

test('half an hour before midnight UTC is already the next day in the Netherlands, in winter and in summer', () => {
  expect(dateInAmsterdam(new Date('2026-01-31T23:30:00Z'))).toBe('2026-02-01')
  expect(dateInAmsterdam(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02')
  expect(dateInAmsterdam(new Date('2026-01-31T22:30:00Z'))).toBe('2026-01-31')
})

test('the Dutch day turns at the right hour around both DST nights', () => {
  expect(dateInAmsterdam(new Date('2026-03-28T22:59:59Z'))).toBe('2026-03-28')
  expect(dateInAmsterdam(new Date('2026-03-28T23:00:00Z'))).toBe('2026-03-29')
  expect(dateInAmsterdam(new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30')
  expect(dateInAmsterdam(new Date('2026-10-24T22:00:00Z'))).toBe('2026-10-25')
  expect(dateInAmsterdam(new Date('2026-10-25T22:59:59Z'))).toBe('2026-10-25')
  expect(dateInAmsterdam(new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-26')
})

test('a person is a year older on the birthday, not the day before', () => {
  expect(ageOn(date('2008-11-22'), date('2026-11-21'))).toBe(17)
  expect(ageOn(date('2008-11-22'), date('2026-11-22'))).toBe(18)
})

test('who was born on 29 February comes of age on 1 March', () => {
  expect(ageOn(date('2008-02-29'), date('2026-02-28'))).toBe(17)
  expect(ageOn(date('2008-02-29'), date('2026-03-01'))).toBe(18)
})

test('a period holds from its first day and no longer on its end date', () => {
  const period = { from: date('2026-01-01'), until: date('2027-01-01') }
  expect(holdsOn(period, date('2025-12-31'))).toBe(false)
  expect(holdsOn(period, date('2026-01-01'))).toBe(true)
  expect(holdsOn(period, date('2026-12-31'))).toBe(true)
  expect(holdsOn(period, date('2027-01-01'))).toBe(false)
  expect(holdsOn({ ...period, until: null }, date('2090-01-01'))).toBe(true)
})

test('the earliest and the latest of dates are found over years', () => {
  expect(earliest(date('2030-03-10'), date('2029-12-31'), date('2031-01-01'))).toBe('2029-12-31')
  expect(latest(date('2030-03-10'), date('2029-12-31'), date('2031-01-01'))).toBe('2031-01-01')
})

test('five working days after a Thursday is the next Thursday; the weekend does not count', () => {
  expect(addWorkingDays(date('2026-11-19'), 5)).toBe('2026-11-26')
  expect(addWorkingDays(date('2026-11-20'), 1)).toBe('2026-11-23')
})

test('working days counted from a Sunday begin on Monday', () => {
  expect(addWorkingDays(date('2026-11-22'), 1)).toBe('2026-11-23')
})

test('a term in working days always ends on a working day', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 20 }), (from, days) => {
      const end = addWorkingDays(from, days)
      expect(['saturday', 'sunday']).not.toContain(weekdayOf(end))
      expect(daysBetween(from, end)).toBeGreaterThanOrEqual(days)
    }),
  )
})

test('half past one in the Netherlands is half past twelve UTC in winter and half past eleven in summer', () => {
  expect(instantInAmsterdam(date('2026-11-24'), '13:30').toISOString()).toBe('2026-11-24T12:30:00.000Z')
  expect(instantInAmsterdam(date('2026-07-07'), '13:30').toISOString()).toBe('2026-07-07T11:30:00.000Z')
})
