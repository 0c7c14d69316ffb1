import { expect, test } from 'vitest'
import { toInput } from '../ui/form-paths.ts'
import { Asked, type AskedPath, fieldsBefore, noLongerAsked, participantsOf } from './asked.ts'

const wrongIn = (given: object, step: number): string[] => {
  const issues = Asked.safeParse({ about: { how: 'nobody' }, ground: 'public_task', ...given }).error?.issues ?? []
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
  expect(wrongIn({ question: 'Is aanmelden raadzaam?', about: { how: 'named' } }, 1)).toEqual(['about.name', 'about.why'])
  expect(wrongIn({ question: 'Is aanmelden raadzaam?', about: { how: 'initials', initials: ' ' } }, 1)).toEqual(['about.initials'])
})

test('what was typed of a person who is not named after all is left out, so that nothing unseen can be wrong (R-CAS-03)', () => {
  const typed: Partial<Record<AskedPath, string>> = {
    question: 'Is aanmelden raadzaam?',
    'about.how': 'nobody',
    'about.birthYear': '20011',
    'about.name': 'R. Verzonnen',
    ground: 'wgs_1_5_1',
    consentOn: '2026-13',
  }
  expect(noLongerAsked(typed)).toEqual(['about.birthYear', 'about.name', 'consentOn'])
  expect(wrongIn(toInput(Asked, typed) as object, 1)).toEqual(['about.birthYear'])
  const left = Object.fromEntries(Object.entries(typed).filter(([path]) => !noLongerAsked(typed).some((each) => each === path)))
  expect(wrongIn(toInput(Asked, left) as object, 2)).toEqual(['people'])
  expect(noLongerAsked({ ...typed, 'about.how': 'named' })).toEqual(['about.birthYear', 'consentOn'])
})

test('people are counted by the participant they work for: two at most', () => {
  const people = ['om', 'om', 'police'].map((participantId, at) => ({ id: `${at}`, participantId }))
  expect(participantsOf(['0', '1', '2'], people)).toEqual(['om', 'police'])
})
