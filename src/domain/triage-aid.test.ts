import { describe, expect, test } from 'vitest'
import { completeReferral } from '../testing/referrals.ts'
import { criterionSets } from './covenant-parts.ts'
import { CalendarDate } from './date.ts'
import { Referral } from './referral.ts'
import { factsOnLevel, levelSigns, triageGaps } from './triage-aid.ts'

const o3 = criterionSets.o3.criteria.map((each) => ({ ...each, from: CalendarDate.parse('2026-01-01') }))
const complete = Referral.parse(completeReferral())
const lackingIn = (referral: Referral, criterion: string) =>
  triageGaps(referral, o3)
    .find((each) => each.criterion === criterion)
    ?.lacking.map(({ what }) => what.nl)

describe('the triage aid (R-GOV-01)', () => {
  test('names per criterion the fact or the source that a referral lacks', () => {
    const referral = Referral.parse(
      completeReferral({ a: {}, d: { domains: ['care', 'safety'], insufficient: 'Hij kwam niet.' }, quality: { onlyOwnData: true } }),
    )
    expect(lackingIn(referral, 'a')).toEqual([
      'Bij wie zijn de problemen?',
      'Wat zijn de problemen?',
      'Waar de feiten vandaan komen en wie ze controleerde',
    ])
    expect(lackingIn(referral, 'd')).toEqual(['Wat is al geprobeerd?', 'Waar de feiten vandaan komen en wie ze controleerde'])
  })

  test('asks a fact for each criterion of the house’s own, and is satisfied with one', () => {
    expect(lackingIn(complete, 'ontwrichtend')).toEqual(['Een feit bij dit criterium'])
    expect(lackingIn({ ...complete, extra: { ontwrichtend: 'De straat is bang.' } }, 'ontwrichtend')).toEqual([])
  })

  test('lacks nothing in a referral that says everything', () => {
    expect(triageGaps(complete, []).flatMap(({ lacking }) => lacking)).toEqual([])
  })

  test('asks for indications only where the harm is still to come, as the form does (BGS 2.20(1)(c))', () => {
    const inTense = (tense: Referral['c']['tense']) => lackingIn({ ...complete, c: { ...complete.c, tense } }, 'c')
    expect([inTense('has_led'), inTense('leads'), inTense('would_lead')]).toEqual([[], [], ['Duidelijke en objectieve aanwijzingen']])
  })

  test('computes no score: no number anywhere, and no order by how much is lacking', () => {
    const outputs = [complete, Referral.parse({})].map((referral) => triageGaps(referral, o3))
    for (const output of [...outputs, levelSigns, factsOnLevel(complete, 'nl')]) expect(numbersIn(output)).toEqual([])
    const [one, other] = outputs.map((gaps) => gaps.map(({ criterion }) => criterion))
    expect(one).toEqual(other)
    expect(one).toEqual(['a', 'b', 'c', 'd', ...o3.map(({ id }) => id)])
  })

  test('points to no level: it lays the referrer’s own words beside the signs', () => {
    expect(factsOnLevel(complete, 'nl').map(({ said }) => said)).toContain(complete.d.tried)
    expect(factsOnLevel(Referral.parse({}), 'nl')).toEqual([])
  })
})

function numbersIn(value: unknown): unknown[] {
  if (typeof value === 'number' || typeof value === 'bigint') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
