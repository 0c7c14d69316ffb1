import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { doorOperations as operations, signalOperations } from '../../api/signals.ts'
import { testBsn } from '../../domain/bsn.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { askState, doorTo, sendSignal, signalMessage } from '../../testing/signals.ts'
import { newSalt } from '../house.ts'
import { sequence } from '../journal/sequence.ts'
import { verifyJournal } from '../journal/verify.ts'
import { hashToken } from '../session.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const waiting = async () => (await call(world.as('piet'), signalOperations.listSignals, {})).signals.length
const pathsOf = ({ json }: { json: Record<string, unknown> }): string[] => {
  const { issues } = json
  return Array.isArray(issues) ? issues.map(({ path }) => String(path)).sort() : []
}

describe('a door for another system (B11)', () => {
  test('is opened by the administrator, shows its secret once and keeps only a hash of it', async () => {
    const { door, secret } = await doorTo(world, 'piet', 'safe_home')
    expect(secret).toMatch(/^deur_[\w-]{43}$/)
    expect(door).toMatchObject({
      path: '/api/v1/houses/rivierenland-oost/signals/safe-home',
      participant: 'Politie',
      createdBy: 'Sem Ketel',
    })
    const { doors } = await call(world.as('sem'), operations.listDoors, {})
    expect(JSON.stringify(doors)).not.toContain(secret.slice(5))
    const { rows } = await world.house.jobs.query('select secret_hash from doors where id = $1', [door.id])
    expect(rows[0].secret_hash).toEqual(hashToken(secret))
    await expect(world.house.pool.query('select secret_hash from doors')).rejects.toThrow(/permission denied/)
    for (const other of ['piet', 'mieke', 'vincent']) {
      await expect(call(world.as(other), operations.listDoors, {})).rejects.toMatchObject({ code: 'not_allowed' })
    }
  })

  test('lets nobody in without its secret, with that of another kind, after renewal or after closing', async () => {
    const { door, secret } = await doorTo(world, 'piet')
    const before = await waiting()
    for (const wrong of ['', 'deur_', `deur_${'a'.repeat(43)}`, secret.slice(0, -1), `${secret}x`, "' or 1=1 --"]) {
      expect(await sendSignal(world, wrong, signalMessage())).toMatchObject({ status: 401, json: { code: 'door_unknown' } })
    }
    expect(await sendSignal(world, secret, signalMessage(), 'safe_home')).toMatchObject({ status: 401 })
    const renewed = await call(world.as('sem'), operations.renewDoor, { params: { doorId: door.id } })
    expect((await sendSignal(world, secret, signalMessage())).status).toBe(401)
    expect((await sendSignal(world, renewed.secret, signalMessage())).status).toBe(200)
    await call(world.as('sem'), operations.closeDoor, { params: { doorId: door.id } })
    expect((await sendSignal(world, renewed.secret, signalMessage())).status).toBe(401)
    await expect(call(world.as('sem'), operations.renewDoor, { params: { doorId: door.id } })).rejects.toMatchObject({ code: 'not_found' })
    expect(await waiting()).toBe(before + 1)
  })

  test('in a house that does not exist is not told from a wrong secret', async () => {
    const { secret } = await doorTo(world, 'piet')
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/v1/houses/bestaat-niet/signals/zsm',
      headers: { authorization: `Bearer ${secret}` },
      payload: signalMessage(),
    })
    expect(answer.json()).toMatchObject({ code: 'door_unknown' })
  })

  test('makes one draft of one message, also when a hundred arrive at once', async () => {
    const { secret } = await doorTo(world, 'piet')
    const before = await waiting()
    const message = signalMessage()
    const answers = await Promise.all(Array.from({ length: 100 }, () => sendSignal(world, secret, message, 'zsm', '10.0.0.2')))
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([200]))
    expect(new Set(answers.map((each) => each.json.reference)).size).toBe(1)
    expect(await waiting()).toBe(before + 1)
  })

  test('loses nothing of another message under the same registration number', async () => {
    const { secret } = await doorTo(world, 'piet')
    const before = await waiting()
    const message = signalMessage({ problem: 'Derde aanhouding in zes weken.' })
    const other = { ...message, subject: { familyName: 'Anders' }, problem: 'Vierde aanhouding.' }
    const answers = [message, other, message].map((each) => sendSignal(world, secret, each))
    const [first, second, again] = (await Promise.all(answers)).map(({ json }) => json.reference)
    expect(again).toBe(first)
    expect(second).not.toBe(first)
    expect(await waiting()).toBe(before + 2)
  })

  test('answers the same whether or not somebody is known here (WGS 2.31(2))', async () => {
    const { secret } = await doorTo(world, 'piet')
    const same = { subject: { givenName: 'Sjoerd', familyName: 'Verzonnen', bsn: String(testBsn(31)) } }
    const [first, second] = [await sendSignal(world, secret, signalMessage(same)), await sendSignal(world, secret, signalMessage(same))]
    expect({ ...first.json, reference: '' }).toEqual({ ...second.json, reference: '' })
    expect(first.json).toEqual({ reference: expect.any(String), status: 'received', notTakenOver: [] })
  })

  test('names everything that is wrong with a message at once, and keeps nothing of it (R-INT-01)', async () => {
    const { secret } = await doorTo(world, 'piet')
    const before = await waiting()
    const wrong = signalMessage({
      subject: { bsn: '123456789', birthDate: '2026-02-30' },
      problem: '',
      extra: 1,
      registrationNumber: undefined,
    })
    const answer = await sendSignal(world, secret, wrong)
    expect(answer).toMatchObject({ status: 400, type: expect.stringContaining('application/problem+json') })
    expect(pathsOf(answer)).toEqual(['extra', 'problem', 'registrationNumber', 'subject.birthDate', 'subject.bsn'])
    expect(JSON.stringify(answer.json)).not.toContain('123456789')
    expect(await waiting()).toBe(before)
  })

  test.each([
    ['a picture as text', signalMessage({ problem: 'Zie data:image/png;base64,iVBORw0KGgo=' }), 400],
    ['a file as base64', signalMessage({ problem: 'Abc123+/'.repeat(60) }), 400],
    ['NUL', signalMessage({ problem: 'a\u0000b' }), 400],
    ['half a character', signalMessage({ problem: '\ud800' }), 400],
    ['a list', [signalMessage()], 400],
    ['null', null, 400],
    ['text that is no JSON', '{"registrationNumber": ', 400],
    ['far too much', signalMessage({ problem: 'x'.repeat(300_000) }), 413],
    ['what would change every object', '{"__proto__":{"polluted":true},"registrationNumber":"1","subject":{},"problem":"Iets"}', 400],
  ])('refuses %s and does not fall over (R-DAT-06)', async (_what, message, status) => {
    const { secret } = await doorTo(world, 'piet')
    expect((await sendSignal(world, secret, message)).status).toBe(status)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('takes no more than three hundred messages a minute from one address', async () => {
    const send = async () => (await sendSignal(world, `deur_${'b'.repeat(43)}`, {}, 'zsm', '10.9.9.9')).status
    const first = await Promise.all(Array.from({ length: 300 }, send))
    expect(new Set(first)).toEqual(new Set([401]))
    expect(await send()).toBe(429)
  })

  test('cannot ask after the signal of another door, nor tell it from one that is not there', async () => {
    const [one, other] = [await doorTo(world, 'piet'), await doorTo(world, 'piet')]
    const { json } = await sendSignal(world, one.secret, signalMessage())
    expect((await askState(world, one.secret, json.reference)).json).toMatchObject({ status: 'received' })
    const [foreign, none] = [await askState(world, other.secret, json.reference), await askState(world, other.secret, crypto.randomUUID())]
    expect(foreign).toEqual(none)
    expect(foreign.status).toBe(404)
    expect((await askState(world, other.secret, 'geen-uuid')).status).toBe(404)
  })

  test('that nobody can answer keeps nothing and says so', async () => {
    const { secret } = await doorTo(world, 'ingrid')
    expect(await sendSignal(world, secret, signalMessage())).toMatchObject({ status: 409, json: { code: 'nobody_receives' } })
  })
})

describe('what a door may touch in the database', () => {
  test('is nothing: no row of any table opens to its context (R-AUT-02)', async () => {
    const { secret } = await doorTo(world, 'piet')
    await sendSignal(world, secret, signalMessage())
    const { rows } = await world.house.jobs.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    )
    const client = await world.house.pool.connect()
    const open: string[] = []
    try {
      await client.query('begin')
      const values = [hashToken(secret), 'zsm', 'test', crypto.randomUUID(), Buffer.from('key'), 'trace', newSalt(), newSalt(), newSalt()]
      const entered = await client.query('select * from app.enter_by_door($1, $2, $3, $4, $5, $6, $7, $8, $9)', values)
      expect(entered.rowCount).toBe(1)
      for (const { name } of rows) {
        await client.query('savepoint look')
        const found = await client.query(`select from ${name} limit 1`).catch(() => undefined)
        if (found?.rowCount) open.push(name)
        await client.query('rollback to look')
      }
    } finally {
      await client.query('rollback')
      client.release()
    }
    // the public page of the house, which is there for everyone
    expect(open.filter((name) => !publicToAll.includes(name))).toEqual([])
  })

  test('stands in the journal as done by the door, and the journal is whole (R-LOG-06)', async () => {
    const { door, secret } = await doorTo(world, 'piet')
    await sendSignal(world, secret, signalMessage())
    await sendSignal(world, secret, { onzin: true })
    const { rows } = await world.house.jobs.query(
      'select professional_id, participant_id, operation, outcome from journal where origin = $1 order by seq',
      [`door:${door.id}`],
    )
    const line = { professional_id: null, participant_id: null, operation: 'sendZsmSignal' }
    expect(rows).toEqual([
      { ...line, outcome: 'done' },
      { ...line, outcome: 'invalid_input' },
    ])
    const folder = mkdtempSync(join(tmpdir(), 'vangnet-heads-'))
    await sequence(world.house, folder)
    expect((await verifyJournal(world.house, folder)).findings).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

const publicToAll = ['house', 'house_municipalities']
