import { expect, test } from 'vitest'
import { answerOf } from './stored-answer.ts'

test('the free text of an earlier refusal is an explanation, for the bureau and its writer only (R-CAS-06)', () => {
  const reason = 'Zonder toestemming geven wij niets.'
  const refused = { contact: null, refusalReason: null, explanation: reason }
  expect(answerOf({ outcome: 'refused_professional_secrecy' }, { reason })).toEqual(refused)
  expect(answerOf({ outcome: 'nothing_known' }, { reason })).toEqual(refused)
})

test('what was written beside an earlier yes is whom to ask there', () => {
  const nothingElse = { refusalReason: null, explanation: null }
  expect(answerOf({ outcome: 'known' }, { reason: 'Behandelaar' })).toEqual({ contact: 'Behandelaar', ...nothingElse })
  expect(answerOf({ outcome: 'supplied' }, { reason: null })).toEqual({ contact: null, ...nothingElse })
})
