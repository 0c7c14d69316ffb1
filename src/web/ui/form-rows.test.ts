import { expect, test } from 'vitest'
import { withoutRow } from './form-rows.ts'

test('taking a row away moves the later ones up and leaves the rest alone', () => {
  const values = { motive: 'Nodig', 'members.0.role': 'a', 'members.1.role': 'b', 'members.2.role': 'c', 'questions.1': 'Wie?' }
  expect(withoutRow(values, 'members', 1)).toEqual({ motive: 'Nodig', 'members.0.role': 'a', 'members.1.role': 'c', 'questions.1': 'Wie?' })
})
