import { expect, test } from 'vitest'
import { z } from 'zod'
import { isOptionalAt, toInput } from './form-paths.ts'

const Referral = z.object({
  reason: z.string(),
  subject: z.object({ name: z.string(), birthDate: z.iso.date().nullable() }),
  agreements: z.array(z.object({ what: z.string() })),
  hours: z.number().optional(),
  note: z.string().optional(),
})

test('fields with dots become the nested thing the schema reads', () => {
  const input = toInput(Referral, {
    reason: ' dreigt ',
    'subject.name': 'A',
    'agreements.0.what': 'bellen',
    'agreements.1.what': 'langsgaan',
  })
  expect(input).toEqual({ reason: 'dreigt', subject: { name: 'A' }, agreements: [{ what: 'bellen' }, { what: 'langsgaan' }] })
})

test('an empty box is not given, or an explicit nothing where the schema wants that', () => {
  expect(toInput(Referral, { note: '', 'subject.birthDate': '' })).toEqual({ subject: { birthDate: null } })
})

test('a number is read with a Dutch comma', () => {
  expect(toInput(Referral, { hours: '1,5' })).toEqual({ hours: 1.5 })
})

test('whether a field may stay empty is asked of the schema', () => {
  expect(isOptionalAt(Referral, 'note')).toBe(true)
  expect(isOptionalAt(Referral, 'subject.birthDate')).toBe(true)
  expect(isOptionalAt(Referral, 'subject.name')).toBe(false)
  expect(isOptionalAt(Referral, 'agreements.3.what')).toBe(false)
})
