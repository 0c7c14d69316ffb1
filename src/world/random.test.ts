import { expect, test } from 'vitest'
import { chanceFrom } from './random.ts'

test('the same seed and place give the same chances', () => {
  const [one, other] = [chanceFrom(7, 3), chanceFrom(7, 3)]
  const drawn = Array.from({ length: 50 }, () => one.between(1, 6))
  expect(Array.from({ length: 50 }, () => other.between(1, 6))).toEqual(drawn)
  expect(new Set(drawn)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  expect(Array.from({ length: 50 }, () => chanceFrom(8, 3).between(1, 6))).not.toEqual(drawn)
})

test('all ids of one seed differ, over many places', () => {
  const ids = new Set<string>()
  for (let place = 0; place < 4_000; place += 1) {
    const chance = chanceFrom(2026, place)
    for (let count = 0; count < 50; count += 1) ids.add(chance.id())
  }
  expect(ids.size).toBe(200_000)
  expect([...ids].slice(0, 1_000).every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
    true,
  )
})
