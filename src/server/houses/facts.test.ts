import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { houseFactsOperations as operations } from '../../api/house-facts.ts'
import { publicHouseOperations } from '../../api/public-houses.ts'
import { sessionOperations } from '../../api/session.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { HouseSlug } from '../../domain/ids.ts'
import { ParticipantId } from '../../domain/participant.ts'
import { sendThrough, type TestHouse, testHouse } from '../../testing/house.ts'

const slug = HouseSlug.parse('rivierenland-oost')
const today = dateInAmsterdam(new Date())
let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const participant = (username: string) => ParticipantId.parse(world.participantOf(username))
const facts = () => ({
  name: 'Zorg- en Veiligheidshuis Rivierenland',
  contactPoint: 'Contactpunt gegevens',
  contactParticipantId: participant('sem'),
  contactAddress: 'Stadhuisplein 1\n4001 AA Merwestad',
  contactEmail: 'contactpunt@merwestad.example.nl',
  contactPhone: '14 0999',
  coordinatingDpo: 'Vincent Ooms',
  managingParticipantId: participant('ingrid'),
})
const own = () => call(world.as('hanneke'), operations.showOwnHouse, {})
const stranger = () => sendThrough(world.app, async () => '')
const inPublic = () => call(stranger(), publicHouseOperations.showHouse, { params: { slug } })
const change = (body: object, version: number, username = 'hanneke') =>
  call(world.as(username), operations.changeHouse, { body: { ...facts(), ...body }, version })

describe('the house as everybody may know it (R-RGT-01, R-RGT-13)', () => {
  test('names contact point, coordinating officer, manager, territory and participants to who is not signed in', async () => {
    const { version } = await own()
    await change({}, version)
    const house = await inPublic()
    expect(house).toMatchObject({
      name: 'Zorg- en Veiligheidshuis Rivierenland',
      contactPoint: {
        name: 'Contactpunt gegevens',
        participant: 'College van Merwestad',
        email: 'contactpunt@merwestad.example.nl',
        phone: '14 0999',
      },
      managingParticipant: 'College van Oudewaard',
      publications: [],
    })
    expect(house.territory).toMatchObject({ on: today })
    expect(house.participants).toContainEqual({
      kind: 'police',
      class: 'public',
      name: 'Politie Rivierenland',
      from: '2025-03-01',
      until: null,
    })
    expect((await call(stranger(), publicHouseOperations.listHouses, {})).houses).toEqual([{ slug, name: facts().name }])
    expect((await call(world.as('piet'), sessionOperations.showSession, {})).house.name).toBe(facts().name)
  })

  test('tells strangers nobody to call at a participant', async () => {
    const { body } = await world.app.inject({ method: 'GET', url: `/api/v1/houses/${slug}` })
    expect(Object.keys(JSON.parse(body).participants[0]).sort()).toEqual(['class', 'from', 'kind', 'name', 'until'])
  })

  test('has the college or the mayor of a participating municipality as contact point (BGS 1.1)', async () => {
    const { version } = await own()
    await expect(change({ contactParticipantId: participant('piet') }, version)).rejects.toMatchObject({
      code: 'contact_point_municipal',
      issues: [{ path: 'contactParticipantId', code: 'contact_point_municipal' }],
    })
    const gone = ParticipantId.parse(crypto.randomUUID())
    await expect(change({ managingParticipantId: gone }, version)).rejects.toMatchObject({ code: 'participant_not_active' })
    expect((await change({ contactParticipantId: participant('els') }, version)).version).toBe(version + 1)
  })

  test('is not overwritten by who had not seen the latest', async () => {
    const { version } = await own()
    await change({ contactPhone: '14 0111' }, version, 'sem')
    await expect(change({ contactPhone: '14 0222' }, version)).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect((await own()).contactPhone).toBe('14 0111')
  })

  test('names every field that is wrong at once', async () => {
    await expect(change({ contactEmail: 'geen', contactPhone: '', name: '' }, 1)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [
        { path: 'name', code: 'required' },
        { path: 'contactEmail', code: 'email_address' },
        { path: 'contactPhone', code: 'required' },
      ],
    })
  })

  test('is administered by the administrator and the network manager only', async () => {
    await expect(change({}, 1, 'mieke')).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('of a house that is not here does not exist, and a day that is none is refused', async () => {
    const asked = (path: string) => world.app.inject({ method: 'GET', url: `/api/v1/houses/${path}` })
    expect((await asked('nergens')).statusCode).toBe(404)
    expect((await asked(`${slug}?on=2026-02-30`)).json()).toMatchObject({ code: 'invalid_input', issues: [{ path: 'on' }] })
  })
})

describe('what the house publishes (WGS 1.12; BGS 2.22; R-RGT-13)', () => {
  const report = {
    kind: 'annual_report',
    title: 'Jaarverslag 2025',
    year: 2025,
    url: 'https://example.nl/jaarverslag-2025',
    publishedOn: today,
  } as const
  const publish = async (body: object = {}) =>
    call(world.as('sem'), operations.addPublication, { body: { ...report, ...body }, version: (await own()).version })

  test('is listed for everybody, changed and taken off again', async () => {
    const { version } = await publish()
    const [listed] = (await inPublic()).publications
    expect(listed).toMatchObject(report)
    if (!listed) throw new Error('not listed')
    const params = { publicationId: listed.id }
    const body = { ...report, title: 'Jaarverslag 2025, tweede druk' }
    const changed = await call(world.as('sem'), operations.changePublication, { params, body, version })
    expect((await inPublic()).publications).toMatchObject([{ title: 'Jaarverslag 2025, tweede druk' }])
    await call(world.as('sem'), operations.removePublication, { params, version: changed.version })
    expect((await inPublic()).publications).toEqual([])
    const again = call(world.as('sem'), operations.removePublication, { params, version: changed.version + 1 })
    await expect(again).rejects.toMatchObject({ code: 'not_found' })
  })

  test('stands at a safe address, was published already, and an annual report has its year', async () => {
    await expect(publish({ url: 'http://example.nl/verslag' })).rejects.toMatchObject({ issues: [{ path: 'url', code: 'web_address' }] })
    await expect(publish({ url: 'javascript:alert(1)' })).rejects.toMatchObject({ issues: [{ path: 'url', code: 'web_address' }] })
    await expect(publish({ publishedOn: addDays(today, 1) })).rejects.toMatchObject({ code: 'date_in_future' })
    await expect(publish({ year: undefined })).rejects.toMatchObject({ issues: [{ path: 'year', code: 'required' }] })
  })
})
