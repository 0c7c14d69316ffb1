import { expect, test } from 'vitest'
import { isoOf } from './connect.ts'

test.each([
  '2026-11-22 14:35:00+00',
  '2026-11-22 14:35:00.1+00',
  '2026-11-22 14:35:00.12+00',
  '2026-11-22 14:35:00.999999+00',
  '1853-03-01 23:59:59.9999+00',
  '2026-11-22 14:35:00.5+01',
  '2026-11-22 14:35:00.25+05:30',
  '2026-11-22 14:35:00-10:00',
])('the moment %s of the database is written as every other moment is', (text) => {
  expect(isoOf(text)).toBe(new Date(text).toISOString())
})
