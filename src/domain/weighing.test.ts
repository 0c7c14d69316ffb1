import { expect, test } from 'vitest'
import { proposedCovenant } from './house.ts'
import { nextWeighing } from './weighing.ts'

const { weighing } = proposedCovenant
const at = (now: string, change: Partial<typeof weighing> = {}) => {
  const next = nextWeighing({ ...weighing, ...change }, new Date(now))
  return [next.at.toISOString(), next.cutOffAt.toISOString()]
}

test('on Sunday the next weighing is Tuesday at half past one, and its list closes on Monday at noon (R-CAS-07)', () => {
  expect(at('2026-11-22T10:00:00Z')).toEqual(['2026-11-24T12:30:00.000Z', '2026-11-23T11:00:00.000Z'])
})

test('on Tuesday morning it is today, and its list is closed already', () => {
  expect(at('2026-11-24T08:00:00Z')).toEqual(['2026-11-24T12:30:00.000Z', '2026-11-23T11:00:00.000Z'])
})

test('once it has begun, the next one is a week later', () => {
  expect(at('2026-11-24T12:30:00Z')).toEqual(['2026-12-01T12:30:00.000Z', '2026-11-30T11:00:00.000Z'])
})

test('it stays half past one on the wall when the clocks go back in between', () => {
  expect(at('2026-10-20T12:00:00Z')).toEqual(['2026-10-27T12:30:00.000Z', '2026-10-26T11:00:00.000Z'])
  expect(at('2026-10-19T12:00:00Z')[0]).toBe('2026-10-20T11:30:00.000Z')
})

test('a list may close the week before, or on the day itself', () => {
  expect(at('2026-11-22T10:00:00Z', { cutOffDay: 'thursday' })[1]).toBe('2026-11-19T11:00:00.000Z')
  expect(at('2026-11-22T10:00:00Z', { cutOffDay: 'tuesday', cutOffTime: '09:00' })[1]).toBe('2026-11-24T08:00:00.000Z')
  expect(at('2026-11-22T10:00:00Z', { cutOffDay: 'tuesday', cutOffTime: '17:00' })[1]).toBe('2026-11-17T16:00:00.000Z')
})

test('a quarter to midnight UTC on Monday in summer is already the day of the weighing', () => {
  expect(at('2026-07-06T23:45:00Z')[0]).toBe('2026-07-07T11:30:00.000Z')
})
