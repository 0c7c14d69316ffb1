import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { signalOperations as operations } from '../../api/signals.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { caseNotification, melding } from '../../testing/messages.ts'
import { askState, doorTo, sendSignal } from '../../testing/signals.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

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

describe('what is not for the house (R-INT-01)', () => {
  test.each([
    'NAZ',
    'VT',
  ])('a Melding of kind %s is refused at that field, with all else that is wrong, and nothing is laid down', async (soort) => {
    const { secret } = await doorTo(world, 'yasmina', 'jzv')
    const before = (await call(world.as('yasmina'), operations.listSignals, {})).signals.length
    const answer = await sendSignal(world, secret, melding('melding/4', { soort }), 'jzv')
    expect(answer).toMatchObject({
      status: 400,
      json: { code: 'invalid_input', issues: [{ path: 'soort', code: 'melding_not_for_house' }] },
    })
    expect(answer.type).toMatch('application/problem+json')
    const { json } = await sendSignal(world, secret, melding('melding/5', { soort, verzoek: null }), 'jzv')
    expect(json.issues).toMatchObject([{ path: 'soort' }, { path: 'verzoek' }])
    expect((await call(world.as('yasmina'), operations.listSignals, {})).signals).toHaveLength(before)
  })

  test('a test notification of a case system is answered as it asks and journaled, and is no signal', async () => {
    const { door, secret } = await doorTo(world, 'els', 'zgw')
    const before = (await call(world.as('els'), operations.listSignals, {})).signals.length
    const tried = caseNotification({ kanaal: 'test', resource: 'test', actie: 'test', kenmerken: {} })
    for (let n = 0; n < 2; n++) expect(await sendSignal(world, secret, tried, 'zgw')).toMatchObject({ status: 204, json: {} })
    expect((await call(world.as('els'), operations.listSignals, {})).signals).toHaveLength(before)
    const { rows } = await world.house.jobs.query('select operation, outcome, case_id from journal where origin = $1', [`door:${door.id}`])
    expect(rows).toEqual(Array(2).fill({ operation: 'sendCaseNotification', outcome: 'done', case_id: null }))
    expect(await sendSignal(world, `deur_${'b'.repeat(43)}`, tried, 'zgw')).toMatchObject({ status: 401 })
    // what comes after it on the same door is a signal as ever
    expect(
      await sendSignal(world, secret, caseNotification({ hoofdObject: 'https://zaken.merwestad.example/na-de-proef' }), 'zgw'),
    ).toMatchObject({ status: 204 })
    expect((await call(world.as('els'), operations.listSignals, {})).signals).toHaveLength(before + 1)
  })
})

describe('a notification of a municipal case system (ZGW)', () => {
  test('brings a reference and no content; several about one case are one signal', async () => {
    const { secret } = await doorTo(world, 'joris', 'zgw')
    for (const change of [{}, { actie: 'update', resource: 'status' }, { inhoud: 'Jan Verzonnen' }]) {
      expect(await sendSignal(world, secret, caseNotification(change), 'zgw')).toMatchObject({ status: 204, json: {} })
    }
    const { signals } = await call(world.as('joris'), operations.listSignals, {})
    expect(signals).toHaveLength(1)
    const [params] = signals
    if (!params) throw new Error('it did not arrive')
    const shown = await call(world.as('joris'), operations.showSignal, { params })
    expect(shown).toMatchObject({ subject: '', origin: 'municipal_case_system', details: { link: expect.stringContaining('/zaken/3a1f') } })
    expect(shown.referral).toMatchObject({ subject: {}, a: {} })
    expect(JSON.stringify(shown)).not.toContain('Verzonnen')
  })

  test('with an address that is none or a field that says nothing is refused with each named', async () => {
    const { secret } = await doorTo(world, 'joris', 'zgw')
    const answer = await sendSignal(world, secret, caseNotification({ hoofdObject: 'javascript:alert(1)', actie: '' }), 'zgw')
    const { issues } = answer.json
    expect(answer.status).toBe(400)
    expect(Array.isArray(issues) && issues.map((issue) => issue.path).sort()).toEqual(['actie', 'hoofdObject'])
  })
})
