import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NotTakenOutcome } from './case.ts'
import { DomainError } from './errors.ts'
import { OutcomeRule } from './house.ts'
import { chosenByHand, detailsOf, notTakenNeeds } from './not-taken.ts'
import { decides, ParticipantId, ParticipantKind } from './participant.ts'
import { Criterion, decidePurpose, type Judgment, meetsAll, PurposeDecisionDraft, PurposeOutcome } from './purpose.ts'

const judges = ParticipantKind.options.filter(decides)
const idOf = (n: number) => ParticipantId.parse(`00000000-0000-4000-8001-${String(n).padStart(12, '0')}`)
const judgment = (kind: ParticipantKind, n: number, meets: boolean): Judgment => ({
  participantId: idOf(n),
  kind,
  a: true,
  b: true,
  c: true,
  d: meets,
})
const someJudgments = fc
  .array(fc.record({ kind: fc.constantFrom(...judges), a: fc.boolean(), b: fc.boolean(), c: fc.boolean(), d: fc.boolean() }), {
    maxLength: 9,
  })
  .map((given): Judgment[] => given.map((each, n) => ({ ...each, participantId: idOf(n) })))
const withRule = (rule: OutcomeRule, quorum: readonly ParticipantKind[] = ['police', 'prosecution']) => ({ rule, quorum: [...quorum] })
const draft = (outcome: PurposeOutcome) => ({ outcome, motive: 'Zo is besloten.', notTaken: 'single_domain' as const })

/** What came of it: the outcome as recorded with who dissents, or why not. */
function attempt(covenant: ReturnType<typeof withRule>, judgments: readonly Judgment[], outcome: PurposeOutcome) {
  try {
    return { decided: decidePurpose(covenant, judgments, draft(outcome)) }
  } catch (thrown) {
    if (thrown instanceof DomainError) return { refused: thrown.code }
    throw thrown
  }
}

describe('the outcome of any judgments by any rule (R-CAS-04b)', () => {
  test('never comes without the quorum, and always with it there', () => {
    fc.assert(
      fc.property(
        someJudgments,
        fc.constantFrom(...OutcomeRule.options),
        fc.subarray(judges, { minLength: 2 }),
        (judgments, rule, quorum) => {
          const isThere = quorum.every((kind) => judgments.some((each) => each.kind === kind))
          const { refused } = attempt(withRule(rule, quorum), judgments, 'in_accordance')
          expect(refused === 'quorum_missing').toBe(!isThere)
        },
      ),
    )
  })

  test('is yes or no when the rule says which, never both; only recorded consensus leaves a divided table the choice', () => {
    fc.assert(
      fc.property(someJudgments, fc.constantFrom(...OutcomeRule.options), (given, rule) => {
        const judgments = [...given, judgment('police', 90, true), judgment('prosecution', 91, given.length % 2 === 0)]
        const possible = PurposeOutcome.options.filter((outcome) => attempt(withRule(rule), judgments, outcome).decided)
        const yes = judgments.filter(meetsAll).length
        const isDivided = yes > 0 && yes < judgments.length
        expect(possible).toHaveLength(rule === 'recorded_consensus' && isDivided ? 2 : 1)
        if (rule === 'unanimous') expect(possible).toEqual([isDivided || yes === 0 ? 'not_in_accordance' : 'in_accordance'])
        if (rule === 'majority') expect(possible).toEqual([yes > judgments.length - yes ? 'in_accordance' : 'not_in_accordance'])
      }),
    )
  })

  test('keeps exactly those as dissenters whose own judgment says otherwise', () => {
    fc.assert(
      fc.property(someJudgments, fc.constantFrom(...PurposeOutcome.options), (given, outcome) => {
        const judgments = [...given, judgment('police', 90, true), judgment('prosecution', 91, false)]
        const { decided } = attempt(withRule('recorded_consensus'), judgments, outcome)
        const others = judgments.filter((each) => meetsAll(each) !== (outcome === 'in_accordance')).map((each) => each.participantId)
        expect(decided?.dissent).toEqual(others)
      }),
    )
  })

  test('does not depend on the order in which people judged', () => {
    fc.assert(
      fc.property(
        someJudgments,
        fc.constantFrom(...OutcomeRule.options),
        fc.constantFrom(...PurposeOutcome.options),
        (judgments, rule, outcome) => {
          const turned = [...judgments].reverse()
          expect(attempt(withRule(rule), turned, outcome).refused).toBe(attempt(withRule(rule), judgments, outcome).refused)
        },
      ),
    )
  })

  test('on a tie is no by majority: half is not most', () => {
    const tie = [judgment('police', 1, true), judgment('prosecution', 2, false)]
    expect(attempt(withRule('majority'), tie, 'in_accordance').refused).toBe('outcome_contradicts_judgments')
    expect(attempt(withRule('majority'), tie, 'not_in_accordance').decided?.dissent).toEqual([idOf(1)])
  })

  test('needs each of the four criteria: one that is not met is a no (BGS 2.20(1))', () => {
    for (const letter of Criterion.options) {
      const one = { ...judgment('police', 1, true), [letter]: false }
      expect(attempt(withRule('unanimous'), [one, judgment('prosecution', 2, true)], 'in_accordance').refused).toBe(
        'outcome_contradicts_judgments',
      )
    }
  })
})

describe('what is said with a case that is not taken (R-RET-02)', () => {
  const no = [judgment('police', 1, false), judgment('prosecution', 2, false)]
  const decide = (notTaken: NotTakenOutcome, details = {}) =>
    decidePurpose(withRule('unanimous'), no, { outcome: 'not_in_accordance', motive: 'Nee.', notTaken, ...details })

  test.each(chosenByHand)('is asked for by the outcome %s, everything that is missing at once', (notTaken) => {
    const { needs }: { needs: readonly string[] } = notTakenNeeds[notTaken]
    const full = Object.fromEntries(needs.map((need) => [need, 'Iets']))
    expect(decide(notTaken, full).notTaken).toBe(notTaken)
    const wrong = PurposeDecisionDraft.safeParse({ outcome: 'not_in_accordance', motive: '', notTaken })
    expect(wrong.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(['motive', ...needs].sort())
  })

  test('never is radicalisation by hand: that has a door of its own (WGS 2.31(13))', () => {
    expect(NotTakenOutcome.options.filter((outcome) => !chosenByHand.includes(outcome))).toEqual(['radicalisation'])
    expect(() => decide('radicalisation')).toThrow(expect.objectContaining({ issues: [{ path: 'notTaken', code: 'has_its_own_door' }] }))
  })

  test('keeps nothing that does not belong to the outcome', () => {
    const all = { advisedTo: 'Veilig Thuis', houseName: 'Huis', houseContact: '0123', offerHandover: true }
    expect(detailsOf('advice', all)).toEqual({})
    expect(detailsOf('safe_home', all)).toEqual({ advisedTo: 'Veilig Thuis' })
    expect(detailsOf('other_house', all)).toEqual({ houseName: 'Huis', houseContact: '0123', offerHandover: true })
  })
})
