import { expect, test } from 'vitest'
import { CalendarDate } from './date.ts'
import { ParticipantId, type ParticipantKind } from './participant.ts'
import { answersTo, decidePurpose, type Judgment, meetsAll, PurposeOutcome } from './purpose.ts'

/** A number from 0 to 1, the same sequence every time. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) | 0
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296
  }
}
const next = random(7)
const chance = () => next() < 0.7
const kinds: readonly ParticipantKind[] = ['police', 'prosecution', 'municipal_executive', 'custodial_agency']

const judged = (extra: Record<string, boolean>): Judgment[] =>
  kinds.map((kind, n) => ({
    participantId: ParticipantId.parse(`00000000-0000-4000-8001-00000000000${n}`),
    kind,
    a: chance(),
    b: chance(),
    c: chance(),
    d: chance(),
    extra,
  }))

const allows = (rule: 'unanimous' | 'majority' | 'recorded_consensus', judgments: readonly Judgment[]): string[] =>
  PurposeOutcome.options.filter((outcome) => {
    const covenant = { quorum: kinds.slice(0, 3), rule }
    try {
      decidePurpose(covenant, judgments, { outcome, motive: 'Overwogen.', notTaken: 'advice' })
      return true
    } catch {
      return false
    }
  })

test('a criterion of the house’s own never turns a negative outcome into a positive one (R-GOV-08, BGS 2.20(1))', () => {
  let narrowed = 0
  for (let round = 0; round < 2_000; round += 1) {
    const without = judged({})
    const withExtra = without.map((each) => ({ ...each, extra: { ondoorgrondelijk: chance(), ongrijpbaar: chance() } }))
    for (const rule of ['unanimous', 'majority', 'recorded_consensus'] as const) {
      const [before, after] = [allows(rule, without), allows(rule, withExtra)]
      if (!before.includes('in_accordance')) expect(after).not.toContain('in_accordance')
      if (before.includes('in_accordance') && !after.includes('in_accordance')) narrowed += 1
    }
  }
  expect(narrowed).toBeGreaterThan(100)
})

test('a criterion of the house’s own never stands in for one of the law', () => {
  const law = { a: true, b: true, c: true, d: true }
  expect(meetsAll({ ...law, extra: { ontwrichtend: true } })).toBe(true)
  expect(meetsAll({ ...law, d: false, extra: { ontwrichtend: true } })).toBe(false)
  expect(meetsAll({ ...law, extra: { ontwrichtend: false } })).toBe(false)
  expect(meetsAll(law)).toBe(true)
})

test('what nobody answered counts as not met, and what nobody asked does not count', () => {
  const asked = [{ id: 'ontwrichtend', question: 'Is de situatie ontwrichtend?', from: CalendarDate.parse('2027-01-01') }]
  expect(answersTo(asked, { ongrijpbaar: true })).toEqual({ ontwrichtend: false })
})
