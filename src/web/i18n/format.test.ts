import { expect, test } from 'vitest'
import { clockState, daysUntil, formatDate, formatDateTime, relativeDays } from './format.ts'

test('a term counts calendar days in Amsterdam, also over the night the clock changes', () => {
  expect(daysUntil('2026-10-26', '2026-10-24T22:30:00Z')).toBe(1)
  expect(daysUntil('2026-03-30', '2026-03-28T22:59:00Z')).toBe(2)
})

test('just before midnight in Amsterdam a term of today is not yet late', () => {
  expect(relativeDays('2026-11-22', '2026-11-22T22:59:00Z')).toBe('vandaag')
  expect(relativeDays('2026-11-22', '2026-11-22T23:01:00Z')).toBe('1 dag te laat')
})

test('a term says how many days are left', () => {
  expect(relativeDays('2026-11-25', '2026-11-22')).toBe('nog 3 dagen')
  expect(clockState('2026-11-25', '2026-11-22')).toBe('soon')
  expect(clockState('2026-11-26', '2026-11-22')).toBe('ahead')
})

test('a bare date stays that day and a moment is shown in Dutch time', () => {
  expect(formatDate('2026-11-22')).toBe('22 nov 2026')
  expect(formatDateTime('2026-11-22T23:30:00Z')).toBe('23 nov 2026, 00:30')
})
