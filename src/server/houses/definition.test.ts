import { expect, inject, test } from 'vitest'
import { CalendarDate } from '../../domain/date.ts'
import { dropDatabase, freshDatabase } from '../../testing/database.ts'
import { rivierenlandOost } from '../../world/houses.ts'
import { asAdmin } from '../db/provision.ts'
import { HouseDefinition, installHouse, unknownMunicipalities } from './definition.ts'

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

test('a municipality that has ended is held against the last day it was there', () => {
  const wijdemeren = HouseDefinition.parse({
    ...rivierenlandOost,
    fictitious: false,
    municipalities: [{ code: '1696', name: 'Wijdemeren', from: '2025-03-01', until: '2027-01-01' }],
  })
  expect(unknownMunicipalities(wijdemeren, on('2028-05-01'))).toEqual([])
})

test('a file names its manager and contact point among its participants, and no municipality twice at a time', () => {
  const [merwestad] = rivierenlandOost.municipalities
  const wrong = HouseDefinition.safeParse({
    ...rivierenlandOost,
    managingParticipant: 'College van Elders',
    contact: { participant: 'Politie Rivierenland' },
    municipalities: [...rivierenlandOost.municipalities, { ...merwestad, from: '2026-01-01' }],
  })
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['managingParticipant', 'invalid_choice'],
    ['contact.participant', 'invalid_choice'],
    [`municipalities.${rivierenlandOost.municipalities.length}`, 'twice'],
  ])
})

test('a file installed twice changes nothing, and takes away nothing that was written down since (A1)', async () => {
  const database = await freshDatabase()
  const plain = HouseDefinition.parse({
    ...rivierenlandOost,
    contact: undefined,
    participants: rivierenlandOost.participants.map((each) => ({ ...each, contactPhone: undefined })),
  })
  const rows = await asAdmin(inject('postgres'), database, async (client) => {
    const all = async () => [
      (await client.query('select * from house')).rows,
      (await client.query('select * from house_municipalities order by code')).rows,
      (await client.query('select * from participants order by id')).rows,
      (await client.query('select * from professionals order by id')).rows,
    ]
    await client.query('set role vangnet_job')
    await installHouse(client, HouseDefinition.parse(rivierenlandOost))
    const first = await all()
    await installHouse(client, HouseDefinition.parse(rivierenlandOost))
    const second = await all()
    await client.query("update house set contact_hours = 'op werkdagen'")
    await client.query("update house_municipalities set until = '2027-01-01' where code = '9903'")
    await client.query("update participants set until = '2027-01-01', contact_phone = '14 0999' where kind = 'probation'")
    const changed = await all()
    await installHouse(client, plain)
    return { first, second, changed, third: await all() }
  })
  await dropDatabase(database)
  expect(rows.second).toEqual(rows.first)
  expect(rows.third).toEqual(rows.changed)
})
