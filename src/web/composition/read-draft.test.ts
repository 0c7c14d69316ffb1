import { expect, test } from 'vitest'
import { ReadDraft } from './read-draft.ts'

const wrong = (input: unknown) => ReadDraft.safeParse(input).error?.issues.map(({ path }) => path.join('.'))

test('a proposal without a question for the meeting says so at the first question (R-CAS-04c)', () => {
  expect(wrong({ outcome: 'taken_up' })).toContain('questions.0')
  expect(wrong({ outcome: 'taken_up' })).not.toContain('questions')
  expect(wrong({ outcome: 'taken_up', questions: ['Waar kan hij wonen?'] })).not.toContain('questions.0')
})

test('who proposes not to treat a case is asked for no question', () => {
  expect(wrong({ outcome: 'not_taken' })).not.toContain('questions.0')
})
