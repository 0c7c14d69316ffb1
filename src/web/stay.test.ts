import { expect, test } from 'vitest'
import { isTyped } from './stay.ts'

test('what was typed or chosen would be lost; what stands there by itself would not', () => {
  expect(isTyped({ how: 'nobody', ground: 'public_task' }, ['how', 'ground'])).toBe(false)
  expect(isTyped({ how: 'nobody', question: '  ', people: [] }, ['how'])).toBe(false)
  expect(isTyped({ how: 'nobody', question: 'Is aan' }, ['how'])).toBe(true)
  expect(isTyped({ how: 'nobody', people: ['a'] }, ['how'])).toBe(true)
})
