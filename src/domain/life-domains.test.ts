import { expect, test } from 'vitest'
import { LifeDomain, lifeDomains } from './life-domains.ts'

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
