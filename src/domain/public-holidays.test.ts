import { expect, test } from 'vitest'
import { addWorkingDays, CalendarDate } from './date.ts'
import { easterOf, holidaysOf, isPublicHoliday } from './public-holidays.ts'

const date = (text: string) => CalendarDate.parse(text)

test.each([
  [2024, 3, 31],
  [2025, 4, 20],
  [2026, 4, 5],
  [2027, 3, 28],
  [2038, 4, 25],
  [2285, 3, 22],
])('Easter of %i is on %i-%i', (year, month, day) => {
  expect(easterOf(year)).toEqual({ month, day })
})

test('2026 has the holidays that article 3 of the Algemene termijnenwet names, and Good Friday (R-CAS-07)', () => {
  expect(holidaysOf(2026)).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-04-27',
    '2026-05-05',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
    '2026-12-26',
  ])
})

test('5 May is a public holiday every year, also when few people have it off', () => {
  expect([2025, 2026, 2027, 2028, 2029].map((year) => isPublicHoliday(`${year}-05-05`))).toEqual([true, true, true, true, true])
})

test("King's Day is kept on Saturday when 27 April is a Sunday", () => {
  expect(isPublicHoliday('2025-04-26')).toBe(true)
  expect(isPublicHoliday('2025-04-27')).toBe(false)
})

test('a term in working days leaves out public holidays (R-CAS-07)', () => {
  expect(addWorkingDays(date('2026-12-23'), 2)).toBe('2026-12-28')
  expect(addWorkingDays(date('2026-04-02'), 1)).toBe('2026-04-07')
  expect(addWorkingDays(date('2026-05-04'), 1)).toBe('2026-05-06')
  expect(addWorkingDays(date('2026-12-31'), 1)).toBe('2027-01-04')
})
