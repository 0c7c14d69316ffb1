import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { signalOperations as operations } from '../../api/signals.ts'
import { testBsn } from '../../domain/bsn.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { askState, doorTo, sendSignal } from '../../testing/signals.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const at = (path: string) => ({ id: path, url: `https://meldingen.example.nl/${path}` })
const melding = (id: string, change: Record<string, unknown> = {}) => ({
  ...at(id),
  soort: 'VT',
  datumTijd: '2026-11-02T09:15:00+01:00',
  verzoek: 'Graag samen bezien hoe de kinderen veilig blijven.',
  terugkoppelingGewenst: true,
  zorgelijkeSituatie: {
    ...at('situatie/1'),
    situatieSchets: 'Moeder en twee kinderen wonen sinds de zomer in een tijdelijk huis.',
    nadereOmschrijving: 'Een ex-partner zoekt hen op.',
    vraagAntwoord: { ...at('vraag/1'), vraag: 'Is er nu gevaar?', antwoord: 'Ja, in het weekend.' },
  },
  contact: { ...at('contact/1'), naam: 'Y. el Khatib', emailAdres: 'vt@example.nl', telefoonnummer: '0800-0000' },
  overigeInformatie: { ...at('informatie/1'), omschrijving: 'Er is een tolk nodig.' },
  heeftBetrekkingOp: [
    {
      url: 'https://meldingen.example.nl/betrokkene/1',
      burgerservicenummer: String(testBsn(77)),
      geslacht: '2',
      naam: { ...at('naam/1'), voornamen: 'Leonie', voorvoegsel: '-', geslachtsnaam: 'Haverkort' },
      adres: { ...at('adres/1'), straatnaam: 'Lindelaan', huisnummer: 12, postcode: '9901 AB', plaats: 'Oudewaard' },
    },
  ],
  ...change,
})
const notification = (change: Record<string, unknown> = {}) => ({
  kanaal: 'zaken',
  hoofdObject: 'https://zaken.merwestad.example/api/v1/zaken/3a1f',
  resource: 'zaak',
  resourceUrl: 'https://zaken.merwestad.example/api/v1/zaken/3a1f',
  actie: 'create',
  aanmaakdatum: '2026-11-20T08:00:00Z',
  kenmerken: { bronorganisatie: '000000000' },
  ...change,
})

describe('a JZV Melding through the door (R-INT-01)', () => {
  test('says what was not taken over, lies ready with the sender beside it, and is reported back in events of the standard', async () => {
    const { secret } = await doorTo(world, 'yasmina', 'jzv')
    const { json } = await sendSignal(world, secret, melding('melding/1', { eigenVeld: 'x' }), 'jzv')
    expect(json.notTakenOver).toEqual(expect.arrayContaining(['overigeInformatie', 'heeftBetrekkingOp.0.geslacht', 'eigenVeld']))
    const { signals } = await call(world.as('yasmina'), operations.listSignals, {})
    const [params] = signals
    if (!params) throw new Error('it did not arrive')
    const shown = await call(world.as('yasmina'), operations.showSignal, { params })
    expect(shown).toMatchObject({
      origin: 'jzv_melding',
      subject: 'Leonie Haverkort',
      details: { contact: 'Y. el Khatib, 0800-0000, vt@example.nl', link: 'https://meldingen.example.nl/melding/1' },
    })
    const before = (await askState(world, secret, json.reference)).json.terugmelding
    expect(before).toMatchObject({
      specversion: '1.0',
      type: 'uitwisselen-melding.melding-geregistreerd',
      subject: json.reference,
      data: {},
    })
    await call(world.as('yasmina'), operations.adoptSignal, { params })
    const after = (await askState(world, secret, json.reference)).json.terugmelding
    expect(after).toMatchObject({ type: 'uitwisselen-melding.melding-opgepakt' })
    expect(after).not.toMatchObject({ id: Object(before).id })
    expect(JSON.stringify(after)).not.toMatch(/Leonie|Haverkort|Yasmina/)
  })

  test('that asks for no report back gets none, and its plain status all the same', async () => {
    const { secret } = await doorTo(world, 'yasmina', 'jzv')
    const { json } = await sendSignal(world, secret, melding('melding/2', { terugkoppelingGewenst: false }), 'jzv')
    expect((await askState(world, secret, json.reference)).json).toMatchObject({ status: 'received', terugmelding: null })
  })

  test('is refused with every problem named in the sender’s own words', async () => {
    const { secret } = await doorTo(world, 'yasmina', 'jzv')
    const answer = await sendSignal(world, secret, melding('melding/3', { soort: 'XX', contact: null }), 'jzv')
    expect(answer).toMatchObject({ status: 400, json: { issues: [{ path: 'soort' }, { path: 'contact' }] } })
  })
})

describe('a notification of a municipal case system (ZGW)', () => {
  test('brings a reference and no content; several about one case are one signal', async () => {
    const { secret } = await doorTo(world, 'joris', 'zgw')
    const first = await sendSignal(world, secret, notification(), 'zgw')
    const second = await sendSignal(world, secret, notification({ actie: 'update', resource: 'status' }), 'zgw')
    expect(second.json.reference).toBe(first.json.reference)
    const { signals } = await call(world.as('joris'), operations.listSignals, {})
    const [params] = signals
    if (!params) throw new Error('it did not arrive')
    const shown = await call(world.as('joris'), operations.showSignal, { params })
    expect(shown).toMatchObject({ subject: '', origin: 'municipal_case_system', details: { link: expect.stringContaining('/zaken/3a1f') } })
    expect(shown.referral).toMatchObject({ subject: {}, a: {} })
  })

  test('with an address that is none, or fields that the standard does not have, is refused with each named', async () => {
    const { secret } = await doorTo(world, 'joris', 'zgw')
    const answer = await sendSignal(world, secret, notification({ hoofdObject: 'javascript:alert(1)', inhoud: 'Jan', actie: '' }), 'zgw')
    const { issues } = answer.json
    expect(answer.status).toBe(400)
    expect(Array.isArray(issues) && issues.map((issue) => issue.path).sort()).toEqual(['actie', 'hoofdObject', 'inhoud'])
  })
})
