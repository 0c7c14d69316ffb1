import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { signalOperations as operations } from '../../api/signals.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { caseNotification, melding } from '../../testing/messages.ts'
import { askState, doorTo, type Sent, sendSignal } from '../../testing/signals.ts'
import { mustConform, validatorOf } from '../../testing/standards.ts'

// What goes in and out by the doors, against the published documents themselves.

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const webhook = 'zgw/nrc-consumer-webhook-1.0.0-rc1.yaml'
const notification = caseNotification()
const changes: readonly [string, Record<string, unknown>][] = Object.keys(notification).flatMap((field) =>
  [
    undefined,
    null,
    '',
    ' ',
    'onzin',
    17,
    true,
    [],
    {},
    { a: '' },
    { a: 1 },
    { a: 'b' },
    'x'.repeat(101),
    '2026-02-30T08:00:00Z',
    '2026-11-20',
  ].map((value): [string, Record<string, unknown>] => [
    `${field} = ${JSON.stringify(value)?.slice(0, 30)}`,
    { ...notification, [field]: value },
  ]),
)

describe.skipIf(!mustConform)('a ZGW notification, by the published webhook', () => {
  const isNotification = () => validatorOf(webhook, '/components/schemas/Notificatie')
  const send = async (secret: string, message: unknown): Promise<Sent> => sendSignal(world, secret, message, 'zgw')

  test.each([
    ['as the standard has it', {}],
    ['without kenmerken', { kenmerken: undefined }],
    ['with empty kenmerken', { kenmerken: {} }],
    ['with a field of a later version', { source: 'zaken.merwestad.example' }],
    ['with a word of its own for what was done', { actie: 'partial_update', resource: 'rol' }],
    ['with a long address', { hoofdObject: `https://zaken.merwestad.example/${'a'.repeat(900)}` }],
  ])('%s is taken with 204 and nothing else', async (_what, change) => {
    const { secret } = await doorTo(world, 'joris', 'zgw')
    const valid = isNotification()
    const message = JSON.parse(JSON.stringify({ ...notification, ...change }))
    expect(valid(message), JSON.stringify(valid.errors)).toBe(true)
    expect(await send(secret, message)).toMatchObject({ status: 204, json: {} })
    const { signals } = await call(world.as('joris'), operations.listSignals, {})
    for (const params of signals) await call(world.as('joris'), operations.showSignal, { params })
  })

  test('is refused whenever the standard refuses it, as problem details with the fields that the standard asks for', async () => {
    const { secret } = await doorTo(world, 'joris', 'zgw')
    const [valid, isRefusal] = [isNotification(), validatorOf(webhook, '/components/schemas/ValidatieFout')]
    const wrong = changes.filter(([, message]) => !valid(JSON.parse(JSON.stringify(message))))
    expect(wrong.length).toBeGreaterThan(50)
    for (const [what, message] of wrong) {
      const answer = await send(secret, message)
      expect(answer, what).toMatchObject({ status: 400, type: expect.stringContaining('application/problem+json') })
      expect(isRefusal(answer.json), `${what}: ${JSON.stringify(isRefusal.errors)}`).toBe(true)
      expect(answer.json['invalid-params'], what).toContainEqual(
        expect.objectContaining({ name: expect.stringMatching(`^${what.split(' ')[0]}`), reason: expect.stringMatching(/\w/) }),
      )
    }
  })

  test('is refused beyond the standard only where it could not be shown or opened', async () => {
    const { secret } = await doorTo(world, 'joris', 'zgw')
    const valid = isNotification()
    const right = changes.filter(([, message]) => valid(JSON.parse(JSON.stringify(message))))
    const refused: string[] = []
    for (const [what, message] of right) if ((await send(secret, message)).status !== 204) refused.push(what)
    // a word of nothing but a blank
    expect(refused.sort()).toEqual(['actie = " "', 'kanaal = " "', 'resource = " "'])
    for (const hoofdObject of ['urn:zaak:1', 'javascript:alert(1)', 'ftp://zaken.example/1']) {
      expect(valid({ ...notification, hoofdObject })).toBe(true)
      expect(await send(secret, { ...notification, hoofdObject })).toMatchObject({ status: 400 })
    }
  })

  test('with a wrong secret or no JSON is refused in the words of the standard too, by what the journal calls it', async () => {
    const isRefusal = validatorOf(webhook, '/components/schemas/Fout')
    const { door, secret } = await doorTo(world, 'joris', 'zgw')
    for (const [answer, status] of [
      [await send(`deur_${'b'.repeat(43)}`, notification), 401],
      [await send('', notification), 401],
      [await send(secret, '{'), 400],
      [await send(secret, []), 400],
    ] as const) {
      expect(answer.status).toBe(status)
      expect(isRefusal(answer.json), JSON.stringify(isRefusal.errors)).toBe(true)
    }
    const refused = await send(secret, [])
    const { rows } = await world.house.jobs.query('select trace_id from journal where origin = $1 order by seq desc limit 1', [
      `door:${door.id}`,
    ])
    expect(refused.json.instance).toBe(`urn:vangnet:trace:${rows[0].trace_id}`)
  })
})

describe.skipIf(!mustConform)('the report back of a JZV Melding, by Samen onder Handbereik', () => {
  test('is an event of the standard at each step, with the OIN of the participant that the door belongs to', async () => {
    const published = validatorOf('samen-onder-handbereik/yaml/AsynchroneInteracties.yaml', '/components/schemas/CloudEvent')
    const ours = validatorOf('own/soh-cloudevent.schema.json')
    const sent = validatorOf('samen-onder-handbereik/yaml/Melding.yaml', '/components/schemas/Melding')
    const { secret } = await doorTo(world, 'yasmina', 'jzv')
    expect(sent(melding('melding/9', {})), JSON.stringify(sent.errors)).toBe(true)
    const { json } = await sendSignal(world, secret, melding('melding/9', {}), 'jzv')
    const { signals } = await call(world.as('yasmina'), operations.listSignals, {})
    const [params] = signals
    if (!params) throw new Error('it did not arrive')
    const registered = (await askState(world, secret, json.reference)).json.terugmelding
    await call(world.as('yasmina'), operations.adoptSignal, { params })
    const takenUp = (await askState(world, secret, json.reference)).json.terugmelding
    for (const event of [registered, takenUp]) {
      expect(published(event), JSON.stringify(published.errors)).toBe(true)
      expect(ours(event), JSON.stringify(ours.errors)).toBe(true)
      expect(event).toMatchObject({ source: expect.stringMatching(/^\/oin\/\d{20}\/systeem\/[a-z]+$/), subject: json.reference })
    }
    expect(Object(registered).id).not.toBe(Object(takenUp).id)
  })
})
