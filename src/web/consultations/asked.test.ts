import { expect, test } from 'vitest'
import { Asked, fieldsBefore } from './asked.ts'

const wrongIn = (given: object, step: number): string[] => {
  const issues = Asked.safeParse({ how: 'nobody', ground: 'public_task', ...given }).error?.issues ?? []
  return issues.map(({ path }) => path.join('.')).filter((path) => fieldsBefore(step).includes(path))
}

test('going on without a question is wrong at the question, and at nothing that is asked later', () => {
  expect(wrongIn({}, 1)).toEqual(['question'])
})

test('going on with a question alone is right after the first step, and lacks the people after the second', () => {
  expect(wrongIn({ question: 'Is aanmelden raadzaam?' }, 1)).toEqual([])
  expect(wrongIn({ question: 'Is aanmelden raadzaam?' }, 2)).toEqual(['people'])
})

test('who names somebody says the name and why before going on, though nobody was asked yet (R-CAS-03)', () => {
  expect(wrongIn({ question: 'Is aanmelden raadzaam?', how: 'named' }, 1)).toEqual(['name', 'why'])
  expect(wrongIn({ question: 'Is aanmelden raadzaam?', how: 'initials', initials: ' ' }, 1)).toEqual(['initials'])
})
