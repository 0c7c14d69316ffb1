import { expect, test } from 'vitest'
import { Referral } from '../../domain/referral.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { merge, referralOf, valuesOf } from './values.ts'

const complete = Referral.parse(completeReferral())

test('what a referral says survives its fields', () => {
  expect(referralOf(valuesOf(complete))).toEqual({ referral: { ...complete, b: [complete.b[0], complete.b[1]] }, invalid: [] })
})

test('a number that is not right yet does not hold up the rest of the form', () => {
  const { referral, invalid } = referralOf({ ...valuesOf(complete), 'subject.bsn': '12', goal: 'Rust in de straat' })
  expect(invalid.map(({ path }) => path)).toEqual(['subject.bsn'])
  expect(referral.goal).toBe('Rust in de straat')
  expect(referral.subject.bsn).toBeUndefined()
})

test('a date of birth that nobody living has does not hold up the rest of the form', () => {
  for (const [day, message] of [
    ['1850-01-01', 'born_too_long_ago'],
    ['2199-01-01', 'born_in_future'],
  ] as const) {
    const { referral, invalid } = referralOf({ ...valuesOf(complete), 'subject.birthDate': day, 'subject.bsn': '12' })
    expect(invalid).toContainEqual({ path: 'subject.birthDate', message })
    expect(invalid.map(({ path }) => path)).toContain('subject.bsn')
    expect(referral.subject.birthDate).toBeUndefined()
    expect(referral.subject.givenName).toBe(complete.subject.givenName)
  }
})

test('a fact that is too long is named by its life domain', () => {
  const { invalid } = referralOf({ ...valuesOf(complete), 'b.substance_use.facts': 'x'.repeat(3_000) })
  expect(invalid.map(({ path }) => path)).toEqual(['b.substance_use.facts'])
})

test('two writers who each add something both keep it', () => {
  const base = valuesOf(complete)
  const { values, conflicts } = merge(base, { ...base, 'b.housing': true }, { ...base, goal: 'Anders' })
  expect(conflicts).toEqual([])
  expect(values).toMatchObject({ 'b.housing': true, goal: 'Anders' })
})

test('two writers of the same field are asked which text stands', () => {
  const base = valuesOf(complete)
  expect(merge(base, { ...base, goal: 'Van mij' }, { ...base, goal: 'Van hen' }).conflicts).toEqual(['goal'])
})
