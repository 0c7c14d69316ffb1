import { expect, test } from 'vitest'
import { overtaken } from '../../domain/asked.ts'
import { effectsOf, involvedBy, type Present, valuesOf } from './present.ts'

type Seat = Present['room']['seats'][number]
const present: Present = {
  goal: 'Rust in huis',
  reviewOn: '2026-12-24',
  room: {
    decisions: [],
    questions: [{ id: 'q1', question: 'Is er behandeling?', answer: null, answeredAt: null }],
    seats: [
      seat('anouk', 'member'),
      seat('fatima', 'process_lead'),
      seat('daan', 'support'),
      seat('bart', 'supplier'),
      seat('piet', 'member', '2026-01-01T00:00:00.000Z'),
    ],
  } as unknown as Present['room'], // ids of a story are names here
}
const begin = valuesOf(present, () => true)

function seat(professionalId: string, role: Seat['role'], until: string | null = null) {
  return { professionalId, role, until, why: `Omdat ${professionalId}` }
}

test('the form begins with who is involved now, who leads first, and not with the support or who left', () => {
  expect(begin.counts).toEqual({ questions: 1, members: 2, thirdParties: 0 })
  expect(begin.values).toMatchObject({
    goal: 'Rust in huis',
    'questions.0': 'Is er behandeling?',
    'members.0.professionalId': 'fatima',
    'members.0.role': 'process_lead',
    'members.1.professionalId': 'anouk',
    'members.1.why': 'Omdat anouk',
  })
})

test('whose designation has ended is not named again', () => {
  expect(valuesOf(present, (id) => id !== 'anouk').counts.members).toBe(1)
})

test('only who was asked loses the seat when nothing else changes', () => {
  expect(effectsOf(present, begin.values, 2)).toEqual([{ kind: 'ends', professionalId: 'bart', role: 'supplier' }])
})

test('one loses the seat, one gets a seat and one gets another role', () => {
  const values = { ...begin.values, 'members.1.professionalId': 'tom', 'members.1.role': 'case_lead', 'members.2.professionalId': 'bart' }
  expect(effectsOf(present, { ...values, 'members.2.role': 'member' }, 3)).toEqual([
    { kind: 'ends', professionalId: 'anouk', role: 'member' },
    { kind: 'begins', professionalId: 'tom', role: 'case_lead' },
    { kind: 'changes', professionalId: 'bart', from: 'supplier', role: 'member' },
  ])
})

test('a row that is not filled in yet does nothing', () => {
  expect(effectsOf(present, begin.values, 3)).toHaveLength(1)
})

test('the open questions that end are those to participants of which nobody is named but a process director (WGS 2.31(4))', () => {
  const people = [
    { id: 'fatima', participantId: 'merwestad' },
    { id: 'anouk', participantId: 'ggz' },
  ]
  const involved = involvedBy(begin.values, 3, people)
  expect(involved).toEqual(['ggz'])
  const questions = [
    { id: 1, participantId: 'ggz', outcome: null },
    { id: 2, participantId: 'merwestad', outcome: null },
    { id: 3, participantId: 'politie', outcome: null },
    { id: 4, participantId: 'politie', outcome: 'supplied' },
  ]
  expect(overtaken(questions, involved).map(({ id }) => id)).toEqual([2, 3])
})
