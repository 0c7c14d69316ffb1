import { describe, expect, test } from 'vitest'
import { Referral } from '../../domain/referral.ts'
import { stepOf } from './steps.ts'

describe('a field of a referral that cannot be saved (B1)', () => {
  test('is looked for on the step on which it stands', () => {
    const { subject } = Referral.shape
    for (const key of Object.keys(subject.unwrap().shape)) expect(stepOf(`subject.${key}`), key).toBe('subject')
    for (const path of ['goal', 'themes', 'urgent', 'urgencyReason']) expect(stepOf(path), path).toBe('subject')
    for (const path of ['a.problem', 'b', 'b.housing.facts']) expect(stepOf(path), path).toBe('problems')
    for (const path of ['c.explanation', 'c.indications']) expect(stepOf(path), path).toBe('consequences')
    for (const path of ['d.tried', 'extra.o3']) expect(stepOf(path), path).toBe('cooperation')
    for (const path of ['quality.how', 'informed.reviewOn']) expect(stepOf(path), path).toBe('accountability')
  })
})
