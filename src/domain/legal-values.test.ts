import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { amount, covenantBounds, legalValues, spelled } from './legal-values.ts'
import { LifeDomain } from './life-domains.ts'
import { ParticipantKind } from './participant.ts'
import { Criterion } from './purpose.ts'
import { clocks } from './retention-clocks.ts'
import { Category } from './supply-tables.ts'

const sources = globSync('src/{domain,api,server,web}/**/*.{ts,tsx}').filter((path) => !/\.test\.|legal-values|retention-clocks/.test(path))

// How a term of law would look if somebody wrote it down a second time.
const secondTime = {
  'five years': /addYears\([^()]*, 5\)|addMonths\([^()]*, 60\)|years: 5\b|count: 5, unit: 'years'/,
  'two years': /addYears\([^()]*, 2\)|addMonths\([^()]*, 24\)|years: 2\b/,
  'six months': /addMonths\([^()]*, 6\)|months: 6\b|(?<!proposed)reviewMonths: z|max\(6\).*[Mm]onth/,
  'weeks of a rejected referral': /rejectedWeeks: z\.|max\(8\).*[Ww]eek|addWeeks\([^()]*, [48]\)/,
  'how many life domains, domains or categories': /\.size >= \d\b|array\((LifeDomain|Category)\)\.m(in|ax)\(\d/,
  'how often access is reviewed': /everyMonths: \d|reviewDueOn\([^()]*\d\)|addMonths\([^()]*, (3|12)\)/,
  'size of the quorum': /array\(ParticipantKind\)\s*\.min\(2\)/,
}

test.each(Object.entries(secondTime))('%s stands in one place of the program only, with its article and its day', (_, pattern) => {
  expect(sources.filter((path) => pattern.test(readFileSync(path, 'utf8')))).toEqual([])
})

test('the counts of law are the counts of the lists (WGS 2.27, 2.30; BGS 2.20)', () => {
  expect(legalValues.participant_kinds.value).toBe(ParticipantKind.options.length)
  expect(legalValues.categories.value).toBe(Category.options.length)
  expect(legalValues.criteria.value).toBe(Criterion.options.length)
  expect(covenantBounds.lifeDomains.max).toBe(LifeDomain.options.length)
})

test('every value and every bound names its article, its requirement and the day from which it holds', () => {
  for (const each of [...Object.values(legalValues), ...Object.values(covenantBounds), ...Object.values(clocks)]) {
    expect(each.source).not.toBe('')
    expect(each.requirement).toMatch(/^R-[A-Z]+-\d+[a-z]?$/)
    expect(each.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
  expect([covenantBounds.rejectedWeeks.max, covenantBounds.reviewMonths.max, covenantBounds.quorum.min]).toEqual([8, 6, 2])
})

test('an amount is said in words', () => {
  expect([spelled(2, 'weeks', 'nl'), spelled(1, 'weeks', 'en'), spelled(20, 'weeks', 'nl')]).toEqual(['twee weken', 'one week', '20 weken'])
  expect([amount(1, 'weeks', 'nl'), amount(4, 'weeks', 'nl'), amount(2, 'working_days', 'en')]).toEqual([
    '1 week',
    '4 weken',
    '2 working days',
  ])
})
