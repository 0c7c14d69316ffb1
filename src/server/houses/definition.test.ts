import { expect, test } from 'vitest'
import { CalendarDate } from '../../domain/date.ts'
import { rivierenlandOost } from '../../world/houses.ts'
import { HouseDefinition, unknownMunicipalities } from './definition.ts'

const on = (day: string) => CalendarDate.parse(day)
const real = (municipalities: { code: string; name: string }[]) =>
  HouseDefinition.parse({
    ...rivierenlandOost,
    fictitious: false,
    municipalities: municipalities.map((each) => ({ ...each, from: '2025-03-01' })),
  })

test('a real house covers municipalities that exist, under their own name (A1)', () => {
  expect(unknownMunicipalities(real([{ code: '0363', name: 'Amsterdam' }]), on('2026-11-22'))).toEqual([])
  expect(
    unknownMunicipalities(
      real([
        { code: '0363', name: 'Merwestad' },
        { code: '9901', name: 'Merwestad' },
      ]),
      on('2026-11-22'),
    ),
  ).toHaveLength(2)
})

test('a municipality that has gone up in another is unknown from that day', () => {
  const house = real([{ code: '1696', name: 'Wijdemeren' }])
  expect(unknownMunicipalities(house, on('2026-12-31'))).toEqual([])
  expect(unknownMunicipalities(house, on('2027-01-01'))).toHaveLength(1)
})

test('an invented house has invented municipalities, so that none is taken for real', () => {
  expect(unknownMunicipalities(HouseDefinition.parse(rivierenlandOost), on('2026-11-22'))).toEqual([])
  expect(unknownMunicipalities({ ...real([{ code: '0363', name: 'Amsterdam' }]), fictitious: true }, on('2026-11-22'))).toHaveLength(1)
})

test('nobody processes and reviews or maintains at once, and only public participants judge (R-AUT-02, R-AUT-03)', () => {
  const withRoles = (username: string, houseRoles: string[]) =>
    HouseDefinition.safeParse({
      ...rivierenlandOost,
      professionals: rivierenlandOost.professionals.map((each) => (each.username === username ? { ...each, houseRoles } : each)),
    })
  expect(withRoles('piet', ['judge', 'professional']).success).toBe(true)
  expect(withRoles('piet', ['judge', 'administrator']).error?.issues[0]).toMatchObject({
    message: 'invalid_choice',
    path: ['professionals', 5, 'houseRoles'],
  })
  expect(withRoles('tom', ['judge']).success).toBe(false)
})
