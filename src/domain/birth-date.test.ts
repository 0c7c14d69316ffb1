import { expect, test } from 'vitest'
import { birthDateIssue } from './birth-date.ts'
import { CalendarDate } from './date.ts'

const on = (day: string) => CalendarDate.parse(day)
const today = on('2026-11-22')

test('a date of birth lies at most 120 years back and never ahead (R-DAT-04)', () => {
  expect(birthDateIssue(on('1850-01-01'), today)).toBe('born_too_long_ago')
  expect(birthDateIssue(on('1906-11-21'), today)).toBe('born_too_long_ago')
  expect(birthDateIssue(on('1906-11-22'), today)).toBeUndefined()
  expect(birthDateIssue(today, today)).toBeUndefined()
  expect(birthDateIssue(on('2026-11-23'), today)).toBe('born_in_future')
  expect(birthDateIssue(undefined, today)).toBeUndefined()
})
