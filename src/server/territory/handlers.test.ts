import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { call } from '../../api/client.ts'
import { houseFactsOperations, territoryOperations as operations } from '../../api/house-facts.ts'
import { publicHouseOperations } from '../../api/public-houses.ts'
import { regionalTableOperations } from '../../api/tables.ts'
import { addDays, addYears, type CalendarDate, CalendarDate as Day, dateInAmsterdam } from '../../domain/date.ts'
import { HouseSlug } from '../../domain/ids.ts'
import type { LineCorrection } from '../../domain/territory.ts'
import { caseInReview } from '../../testing/case.ts'
import { sendThrough, type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { rivierenlandOost } from '../../world/houses.ts'
import { HouseDefinition, installHouse } from '../houses/definition.ts'

const newYear = Day.parse('2027-01-01')
const lastDay = Day.parse('2026-12-31')
const slug = HouseSlug.parse('rivierenland-oost')
const today = dateInAmsterdam(new Date())

let gooi: TestHouse
let invented: TestHouse
beforeAll(async () => {
  const municipalities = [
    { code: '1696', name: 'Wijdemeren', from: '2025-03-01' },
    { code: '0376', name: 'Blaricum', from: '2025-03-01' },
  ]
  gooi = await testHouse({ ...rivierenlandOost, fictitious: false, municipalities })
  invented = await testHouse()
})
afterAll(() => Promise.all([gooi.close(), invented.close()]))

const own = (house: TestHouse) => call(house.as('sem'), houseFactsOperations.showOwnHouse, {})
const version = async (house: TestHouse) => (await own(house)).version
const inPublic = (house: TestHouse, on?: CalendarDate) =>
  call(
    sendThrough(house.app, async () => ''),
    publicHouseOperations.showHouse,
    { params: { slug }, query: { on } },
  )
const namesOn = async (house: TestHouse, on: CalendarDate) =>
  (await inPublic(house, on)).territory.municipalities.map(({ name }) => name).sort()
const add = async (house: TestHouse, body: { code: string; from: CalendarDate; name?: string }) =>
  call(house.as('sem'), operations.addMunicipality, { body, version: await version(house) })
const end = async (house: TestHouse, body: { code: string; from: CalendarDate; until: CalendarDate | null }) =>
  call(house.as('sem'), operations.endMunicipality, { body, version: await version(house) })
const march = Day.parse('2025-03-01')

describe('the territory of a house (BGS 2.18; R-RGT-13)', () => {
  test('offers the municipalities of the day, and of two named Bergen each can be told from the other (A1)', async () => {
    const search = (on: CalendarDate, municipality?: string) =>
      call(gooi.as('piet'), operations.listMunicipalities, { query: { on, municipality } })
    expect((await search(lastDay)).municipalities).toHaveLength(342)
    expect((await search(newYear)).municipalities).toHaveLength(341)
    expect((await search(lastDay, 'bergen')).municipalities.slice(0, 3).map(({ code, name, region }) => [code, name, region])).toEqual([
      ['0893', 'Bergen (L.)', 'Limburg-Noord'],
      ['0373', 'Bergen (NH.)', 'Noord-Holland Noord'],
      ['0748', 'Bergen op Zoom', 'Midden- en West-Brabant'],
    ])
    expect((await search(lastDay, 'den haag')).municipalities.map(({ name }) => name)).toEqual(["'s-Gravenhage"])
  })

  test('takes up both municipalities named Bergen under their own names', async () => {
    await add(gooi, { code: '0373', from: today })
    await add(gooi, { code: '0893', from: today })
    expect(await namesOn(gooi, today)).toEqual(expect.arrayContaining(['Bergen (L.)', 'Bergen (NH.)']))
  })

  test('gets a municipality from a day on, and not before', async () => {
    const nextYear = addYears(today, 1)
    await add(gooi, { code: '0363', from: nextYear })
    expect(await namesOn(gooi, addDays(nextYear, -1))).not.toContain('Amsterdam')
    expect(await namesOn(gooi, nextYear)).toContain('Amsterdam')
  })

  test('refuses a municipality that is territory already, one that does not exist then, and a beginning in the past', async () => {
    await expect(add(gooi, { code: '0376', from: addDays(today, 3) })).rejects.toMatchObject({
      code: 'municipality_covered',
      issues: [{ path: 'code', code: 'municipality_covered' }],
    })
    await expect(add(gooi, { code: '1696', from: Day.parse('2030-01-01') })).rejects.toMatchObject({ code: 'municipality_unknown' })
    await expect(add(gooi, { code: '9901', from: today, name: 'Nergenshuizen' })).rejects.toMatchObject({ code: 'municipality_unknown' })
    await expect(add(gooi, { code: '0014', from: addDays(today, -1) })).rejects.toMatchObject({ code: 'due_date_in_past' })
  })

  test('of an invented house has invented codes and names of its own', async () => {
    await add(invented, { code: '9909', from: today, name: 'Nergenshuizen' })
    expect(await namesOn(invented, today)).toContain('Nergenshuizen')
    await expect(add(invented, { code: '0363', from: today, name: 'Amsterdam' })).rejects.toMatchObject({ code: 'municipality_unknown' })
    await expect(add(invented, { code: '9908', from: today })).rejects.toMatchObject({ issues: [{ path: 'name', code: 'required' }] })
  })

  test('loses a municipality on a day, and what was territory before stays written down', async () => {
    await end(invented, { code: '9904', from: march, until: today })
    expect(await namesOn(invented, addDays(today, -1))).toContain('Hoog-Bergen')
    expect(await namesOn(invented, today)).not.toContain('Hoog-Bergen')
    await expect(end(invented, { code: '9904', from: march, until: null })).rejects.toMatchObject({ code: 'period_ended' })
    await expect(end(invented, { code: '9901', from: march, until: addDays(today, -1) })).rejects.toMatchObject({
      code: 'due_date_in_past',
    })
    await add(invented, { code: '9904', from: today, name: 'Hoog-Bergen' })
    expect((await inPublic(invented)).municipalities.filter(({ code }) => code === '9904')).toHaveLength(2)
  })

  test('may be changed back as long as the change has not come', async () => {
    const nextMonth = addDays(today, 30)
    await end(invented, { code: '9901', from: march, until: nextMonth })
    await end(invented, { code: '9901', from: march, until: null })
    expect(await namesOn(invented, nextMonth)).toContain('Merwestad')
    await add(invented, { code: '9907', from: nextMonth, name: 'Polderveen' })
    const withdraw = async (code: string, from: CalendarDate) =>
      call(invented.as('hanneke'), operations.withdrawMunicipality, { body: { code, from }, version: await version(invented) })
    await withdraw('9907', nextMonth)
    expect(await namesOn(invented, nextMonth)).not.toContain('Polderveen')
    await expect(withdraw('9901', march)).rejects.toMatchObject({ code: 'period_begun' })
    await expect(withdraw('9999', nextMonth)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('shows who comes second that somebody else changed it meanwhile', async () => {
    const before = await version(invented)
    await call(invented.as('hanneke'), operations.addMunicipality, {
      body: { code: '9906', from: today, name: 'Uiterdijk' },
      version: before,
    })
    const late = call(invented.as('sem'), operations.addMunicipality, {
      body: { code: '9905', from: today, name: 'Binnendijk' },
      version: before,
    })
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile', current: { version: before + 1 } })
    expect(await namesOn(invented, today)).not.toContain('Binnendijk')
  })

  test('is changed by the administrator and the network manager only', async () => {
    const asPiet = call(invented.as('piet'), operations.addMunicipality, {
      body: { code: '9905', from: today, name: 'Binnendijk' },
      version: 1,
    })
    await expect(asPiet).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('a line of the territory that was entered wrongly (BGS 2.18)', () => {
  const correct = async (body: z.input<typeof LineCorrection>, who = 'hanneke', house = invented) =>
    call(house.as(who), operations.correctMunicipality, { body, version: await version(house) })
  const reason = 'Verkeerd overgenomen uit het besluit.'
  const removed = (code: string, from: CalendarDate) => ({ correction: 'removed' as const, code, from, reason })
  const lines = async (code: string) => (await own(invented)).municipalities.filter((each) => each.code === code)

  test('gets the day on which it did begin, in the past too, and what stood there stays known with the reason', async () => {
    await add(invented, { code: '9930', from: today, name: 'Buitendijk' })
    const line = { correction: 'replaced' as const, code: '9930', from: today, toCode: '9930', toName: 'Buitendijk', toFrom: march, reason }
    await correct(line)
    expect(await lines('9930')).toEqual([{ code: '9930', name: 'Buitendijk', from: march, until: null }])
    const { corrections } = await call(invented.as('sem'), operations.listTerritoryCorrections, {})
    expect(corrections[0]).toMatchObject({
      was: { code: '9930', from: today, until: null },
      became: { code: '9930', from: march, until: null },
      reason,
      by: 'Hanneke Vos',
    })
    await expect(correct({ ...line, from: march })).rejects.toMatchObject({ issues: [{ path: 'toFrom', code: 'nothing_changes' }] })
    await expect(correct({ ...line, from: march, toUntil: march })).rejects.toMatchObject({
      issues: [{ path: 'toUntil', code: 'ends_before_it_begins' }],
    })
    await expect(correct({ ...line, from: march, toCode: '9901' })).rejects.toMatchObject({ code: 'municipality_covered' })
    await expect(correct({ ...line, from: march, toCode: '0363' })).rejects.toMatchObject({
      issues: [{ path: 'toCode', code: 'municipality_unknown' }],
    })
  })

  test('is taken out when it never was territory, and does not come back with the file of the house', async () => {
    await add(invented, { code: '9931', from: today, name: 'Nergensland' })
    await correct(removed('9931', today))
    expect(await lines('9931')).toEqual([])
    await expect(correct(removed('9931', today))).rejects.toMatchObject({ code: 'not_found' })
    await expect(correct({ ...removed('9930', march), reason: ' ' })).rejects.toMatchObject({
      issues: [{ path: 'reason', code: 'required' }],
    })
    const file = HouseDefinition.parse({ ...rivierenlandOost, municipalities: [{ code: '9931', name: 'Nergensland', from: today }] })
    await asSuperuser(invented, (client) => installHouse(client, file))
    expect(await lines('9931')).toEqual([])
  })

  test('stays when a case or a table rests on the days that would fall away, and says which', async () => {
    await caseInReview(invented, {
      subject: { givenName: 'Sien', familyName: 'Prins', birthDate: '1980-02-02', municipality: 'Merwestad' },
    })
    await expect(correct(removed('9901', march))).rejects.toMatchObject({
      code: 'territory_used',
      issues: [{ path: 'correction', code: 'rests_on_cases' }],
    })
    const line = { code: '9901', from: march, toCode: '9901', toName: 'Merwestad', reason }
    const late = correct({ correction: 'replaced', ...line, toFrom: addDays(today, 1) })
    await expect(late).rejects.toMatchObject({ code: 'territory_used', issues: [{ path: 'toFrom', code: 'rests_on_cases' }] })
    await correct({ correction: 'replaced', ...line, toFrom: addDays(march, 1) })
    const table = {
      name: 'Tafel onbegrepen gedrag',
      purpose: 'Afstemmen van hulp en toezicht.',
      legalBasis: 'Wmo 2015, 2.3.2',
      chair: 'gemeente, afdeling veiligheid',
      frequency: 'elke twee weken',
      participants: [invented.participantOf('piet')],
      organisations: [],
      themes: [],
      ages: [],
      levels: ['regular' as const],
      municipalities: ['9930'],
      from: today,
    }
    await call(invented.as('hanneke'), regionalTableOperations.registerRegionalTable, { body: table })
    await expect(correct(removed('9930', march))).rejects.toMatchObject({ issues: [{ path: 'correction', code: 'rests_on_tables' }] })
  })

  test('is corrected by the administrator and the network manager only', async () => {
    await expect(correct(removed('9930', march), 'piet')).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(call(invented.as('mieke'), operations.listTerritoryCorrections, {})).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the redivision of 1 January 2027 (A1)', () => {
  test('is announced, followed in one act, and changes nothing before its day', async () => {
    const announced = { code: '1696', name: 'Wijdemeren', on: newYear, into: { code: '0402', name: 'Hilversum' } }
    expect((await own(gooi)).redivisions).toMatchObject([announced])
    expect((await inPublic(gooi)).redivisions).toMatchObject([announced])

    await call(gooi.as('sem'), operations.followRedivision, { body: { code: '1696', on: newYear }, version: await version(gooi) })

    expect(await namesOn(gooi, lastDay)).toContain('Wijdemeren')
    expect(await namesOn(gooi, lastDay)).not.toContain('Hilversum')
    expect(await namesOn(gooi, newYear)).toContain('Hilversum')
    expect(await namesOn(gooi, newYear)).not.toContain('Wijdemeren')
    const { municipalities, redivisions } = await inPublic(gooi)
    expect((await own(gooi)).redivisions).toEqual([])
    expect(municipalities.filter(({ code }) => code === '1696')).toEqual([
      { code: '1696', name: 'Wijdemeren', from: march, until: newYear },
    ])
    // who lives there goes on belonging to the house, and reads so
    expect(redivisions).toMatchObject([announced])
  })

  test('is followed once', async () => {
    const again = call(gooi.as('sem'), operations.followRedivision, { body: { code: '1696', on: newYear }, version: await version(gooi) })
    await expect(again).rejects.toMatchObject({ code: 'redivision_followed' })
  })

  test('ends the old one only, where its successor is territory already', async () => {
    const { redivisions, municipalities } = await own(invented)
    expect(redivisions.map(({ code, into }) => [code, into.code])).toEqual([['9903', '9902']])
    await call(invented.as('sem'), operations.followRedivision, { body: { code: '9903', on: newYear }, version: await version(invented) })
    const after = (await own(invented)).municipalities
    expect(after).toHaveLength(municipalities.length)
    expect(after.find(({ code }) => code === '9903')?.until).toBe(newYear)
    expect(after.find(({ code }) => code === '9902')?.until).toBe(null)
  })
})
