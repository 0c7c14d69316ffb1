import { expect, test } from 'vitest'
import { CalendarDate } from './date.ts'
import { classOf, decides, Participant, ParticipantKind, participantKinds } from './participant.ts'

const police = {
  id: '5f0c1c1e-7a53-4f0e-9a3b-0d4b7f6f1a01',
  kind: 'police',
  name: 'Politie, eenheid Rivierenland',
  shortName: 'Politie',
  from: '2025-03-01',
  until: null,
  controller: true,
}

const issuesOf = (input: unknown) => Participant.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message])

test('WGS 2.27 knows seven public and five private kinds of participant (R-GOV-06)', () => {
  const publicKinds = ParticipantKind.options.filter((kind) => classOf(kind) === 'public')
  expect(publicKinds).toEqual([
    'child_protection_board',
    'custodial_agency',
    'police',
    'prosecution',
    'mayor',
    'municipal_executive',
    'public_health_service',
  ])
  expect(ParticipantKind.options).toHaveLength(12)
})

test('every kind of participant names its own letter of the paragraph that fits its class', () => {
  const sources = ParticipantKind.options.map((kind) => participantKinds[kind].source)
  expect(sources).toEqual([
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `WGS 2.27(1)(${letter})`),
    ...['a', 'b', 'c', 'd', 'e'].map((letter) => `WGS 2.27(2)(${letter})`),
  ])
})

test('probation takes part but does not decide (R-AUT-02)', () => {
  expect(decides('probation')).toBe(false)
  expect(decides('police')).toBe(true)
})

test('a public participant may be a controller', () => {
  expect(Participant.parse(police)).toEqual(police)
})

test('a private participant is never a controller (R-GOV-02)', () => {
  expect(issuesOf({ ...police, kind: 'probation' })).toEqual([['controller', 'controller_must_be_public']])
  expect(issuesOf({ ...police, kind: 'probation', controller: false })).toBeUndefined()
})

test('an OIN has twenty digits', () => {
  expect(issuesOf({ ...police, oin: '00000001003214345000' })).toBeUndefined()
  expect(issuesOf({ ...police, oin: '0000000100321434500' })).toEqual([['oin', 'oin_has_twenty_digits']])
})

test('a participation does not end before it begins', () => {
  expect(issuesOf({ ...police, until: CalendarDate.parse('2025-03-01') })).toEqual([['until', 'ends_before_it_begins']])
})

test('a kind outside the closed list is refused: a housing corporation is no participant', () => {
  expect(issuesOf({ ...police, kind: 'housing_corporation' })?.[0]?.[0]).toBe('kind')
})
