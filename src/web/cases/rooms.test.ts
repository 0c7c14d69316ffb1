import { expect, test } from 'vitest'
import { articlesOf, orderedSteps } from './rooms.ts'

const given = (...steps: ('decide_composition' | 'confirm_composition' | 'plan_meeting' | 'answer')[]) =>
  steps.map((step) => ({ step, refused: null, source: '' }))
const names = (...ordering: Parameters<typeof orderedSteps>) => orderedSteps(...ordering).map(({ step }) => step)

test('in treatment changing who is involved presses nobody, until a proposal for it lies open', () => {
  const header = { phase: 'in_treatment', nextSteps: given('decide_composition', 'plan_meeting') } as const
  expect(names({ header, proposal: { open: null } })).toEqual(['plan_meeting', 'decide_composition'])
  expect(names({ header, proposal: { open: {} } })).toEqual(['decide_composition', 'plan_meeting'])
})

test('what others wait for, an answer and a confirmation, goes before proposing', () => {
  const header = { phase: 'enrichment', nextSteps: given('decide_composition', 'confirm_composition', 'answer') } as const
  expect(names({ header, proposal: { open: {} } })).toEqual(['answer', 'confirm_composition', 'decide_composition'])
})

test('a step names the articles that a professional knows, and no number of a requirement', () => {
  expect(articlesOf('WGS 2.31(4); R-AUT-02')).toBe('WGS 2.31(4)')
  expect(articlesOf('WGS 2.31(2); LK24 5.3')).toBe('WGS 2.31(2); LK24 5.3')
})
