import { expect, test } from 'vitest'
import { crash } from '../../testing/crash.ts'

test('what was acknowledged survives kill -9 of server and database with its journal line, and nothing is half there', async () => {
  const figures = await crash(6)
  expect(figures).toMatchObject({ rounds: 6, lost: [], half: [], surprises: [] })
  expect(figures.acknowledged).toBeGreaterThan(20)
  expect(figures.verified).toMatch(/ 0 bevindingen/)
}, 180_000)
