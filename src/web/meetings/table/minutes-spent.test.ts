import { expect, test } from 'vitest'
import { minutesSpent } from './minutes-spent.ts'

const begunAt = '2026-11-10T09:00:00.000Z'
const at = (time: string) => Date.parse(`2026-11-10T${time}.000Z`)

test('a case that was not on the table yet took no time', () => {
  expect(minutesSpent({ begunAt: null, endedAt: null }, at('09:30:00'))).toBe(0)
})

test('a case on the table counts whole minutes until now, and none backwards', () => {
  expect(minutesSpent({ begunAt, endedAt: null }, at('09:12:59'))).toBe(12)
  expect(minutesSpent({ begunAt, endedAt: null }, at('08:59:00'))).toBe(0)
})

test('a case that is done took what it took', () => {
  expect(minutesSpent({ begunAt, endedAt: '2026-11-10T09:25:00.000Z' }, at('11:00:00'))).toBe(25)
})
