import { expect, test } from 'vitest'
import { defaultScoreScale, isScore, LifeDomain, lifeDomains } from './life-domains.ts'

const namesIn = (instrument: 'risc' | 'zrm' | 'lij') =>
  LifeDomain.options.flatMap((domain): readonly string[] => lifeDomains[domain][instrument])

test.each([
  ['risc', 12],
  ['zrm', 13],
  ['lij', 10],
] as const)('each name in %s stands with exactly one life domain (R-CAS-18)', (instrument, count) => {
  expect(namesIn(instrument)).toHaveLength(count)
  expect(new Set(namesIn(instrument)).size).toBe(count)
})

test('a life domain is scored one to five unless the covenant says zero to four', () => {
  const accepted = (scale: 'one_to_five' | 'zero_to_four') => [-1, 0, 1, 2.5, 4, 5, 6].filter((score) => isScore(score, scale))
  expect(accepted(defaultScoreScale)).toEqual([1, 4, 5])
  expect(accepted('zero_to_four')).toEqual([0, 1, 4])
})
