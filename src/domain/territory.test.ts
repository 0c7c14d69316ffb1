import { expect, test } from 'vitest'
import { CalendarDate } from './date.ts'
import { codeNow, Redivision, redivisionsToTell, TerritoryPeriod } from './territory.ts'

const day = (text: string) => CalendarDate.parse(text)
const redivisions = [
  { on: '2027-01-01', code: '9903', name: 'Lingedorp', into: { code: '9902', name: 'Oudewaard' } },
  { on: '2029-01-01', code: '9902', name: 'Oudewaard', into: { code: '9901', name: 'Merwestad' } },
].map((each) => Redivision.parse({ ...each, note: '', source: null }))

test('a municipality that has gone up in another is found under that one, from that day on (A1, BGS 2.18)', () => {
  const find = (territory: string[], today: string) => codeNow('9903', territory, redivisions, day(today))
  expect(find(['9901', '9902', '9903'], '2026-12-31')).toBe('9903')
  expect(find(['9901', '9902'], '2027-01-01')).toBe('9902')
  expect(find(['9901'], '2029-01-01')).toBe('9901')
})

test('what is still territory, or left it without going up in another, stays under its own code', () => {
  expect(codeNow('9903', ['9903'], redivisions, day('2027-01-01'))).toBe('9903')
  expect(codeNow('9904', ['9901'], redivisions, day('2027-01-01'))).toBe('9904')
})

test('a redivision that the house has followed is told until its day, unless its people are left without a house (A1, BGS 2.18)', () => {
  const period = (code: string, until: string | null) => TerritoryPeriod.parse({ code, name: code, from: '2025-03-01', until })
  const told = (periods: [code: string, until: string | null][], today: string) =>
    redivisionsToTell(
      periods.map(([code, until]) => period(code, until)),
      redivisions,
      day(today),
    ).map(({ code }) => code)
  const followed: [string, string | null][] = [
    ['9903', '2027-01-01'],
    ['9902', null],
  ]
  expect(told([['9903', null]], '2026-12-31')).toEqual(['9903'])
  expect(told(followed, '2026-12-31')).toEqual(['9903', '9902'])
  expect(told(followed, '2027-01-01')).toEqual(['9902'])
  expect(told([['9903', '2027-01-01']], '2026-12-31')).toEqual([])
  expect(
    told(
      [
        ['9903', '2026-06-01'],
        ['9901', null],
      ],
      '2026-12-31',
    ),
  ).toEqual([])
})
