import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { houseOperations } from '../../api/houses.ts'
import { referralOperations as operations } from '../../api/referrals.ts'
import { caseInTreatment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { sequence } from './sequence.ts'
import { verifyJournal } from './verify.ts'

let world: TestHouse
let data: string
let caseId: string

/** A few hundred acts of several people, put in the tree in some twenty goes. */
beforeAll(async () => {
  world = await testHouse()
  data = mkdtempSync(join(tmpdir(), 'vangnet-journal-'))
  caseId = (await caseInTreatment(world)).params.caseId
  for (let go = 0; go < 20; go++) {
    const { caseId: draft } = await call(world.as('piet'), operations.startReferral, { body: { referral: completeReferral() } })
    for (const who of ['piet', 'anouk', 'tom', 'soraya']) {
      await call(world.as(who), operations.showReferral, { params: { caseId: draft } }).catch(() => undefined)
      await call(world.as(who), houseOperations.listParticipants, {})
      await call(world.as(who), operations.showReferral, { params: { caseId } }).catch(() => undefined)
    }
    await sequence(world.house, data)
  }
  await keepAside()
})
afterAll(async () => {
  await world.close()
  rmSync(data, { recursive: true, force: true })
})

const heads = (): string => join(data, 'heads', `${world.house.slug}.log`)
let soundHeads = ''

async function keepAside(): Promise<void> {
  soundHeads = readFileSync(heads(), 'utf8')
  await asSuperuser(world, (client) =>
    client.query(`create schema aside; create table aside.journal as table journal;
      create table aside.leaves as table journal_leaves; create table aside.tree as table journal_tree`),
  )
}

async function putBack(): Promise<void> {
  writeFileSync(heads(), soundHeads)
  await tamper(`truncate journal, journal_leaves, journal_tree;
    insert into journal overriding system value select * from aside.journal;
    insert into journal_leaves select * from aside.leaves;
    insert into journal_tree select * from aside.tree`)
}

/** As a superuser who knows the tables well; triggers are off. */
function tamper(sql: string): Promise<unknown> {
  return asSuperuser(world, (client) => client.query(`set session_replication_role = replica; ${sql}`))
}

async function lineAt(position: number): Promise<number> {
  const { rows } = await asSuperuser(world, (client) => client.query('select seq from journal_leaves where position = $1', [position]))
  return Number(rows[0]?.seq)
}

const findings = async () => (await verifyJournal(world.house, data)).findings

describe('the journal (R-LOG-06)', () => {
  afterEach(putBack)

  test('of a few hundred acts that nobody touched is sound', async () => {
    const verified = await verifyJournal(world.house, data)
    expect(verified.findings).toEqual([])
    expect(verified.lines).toBeGreaterThan(200)
    expect(verified.heads).toBe(20)
  })

  test.each([
    ['who', "professional_id = '00000000-0000-4000-8011-000000000001'"],
    ['what', "action = 'case.read'"],
    ['when', "at = at - interval '1 hour'"],
    ['which case', 'case_id = gen_random_uuid()'],
    ['the outcome', "outcome = 'account_not_active'"],
    ['from where', "origin = '192.0.2.1'"],
  ])('an edited line is named by its number: %s', async (_what, change) => {
    const seq = await lineAt(57)
    await tamper(`update journal set ${change} where seq = ${seq}`)
    expect(await findings()).toEqual([{ kind: 'edited', seq }])
  })

  test('an edited line is named also when its leaf was reckoned anew', async () => {
    const seq = await lineAt(57)
    await tamper(`update journal set origin = '192.0.2.1' where seq = ${seq}; update journal j set leaf = app.leaf(j) where seq = ${seq}`)
    expect(await findings()).toEqual([{ kind: 'edited', seq }])
  })

  test('and when the tree was made to agree, the signed heads do not', async () => {
    const seq = await lineAt(57)
    await tamper(`update journal set origin = '192.0.2.1' where seq = ${seq}; update journal j set leaf = app.leaf(j) where seq = ${seq};
      update journal_leaves l set leaf = j.leaf from journal j where j.seq = l.seq`)
    const [finding] = await findings()
    expect(finding).toMatchObject({ kind: 'reordered' })
    expect(finding?.between?.[0]).toBeLessThanOrEqual(57)
    expect(finding?.between?.[1]).toBeGreaterThan(57)
  })

  test('a removed line is named by its number', async () => {
    const seq = await lineAt(57)
    await tamper(`delete from journal where seq = ${seq}`)
    expect(await findings()).toEqual([{ kind: 'removed', seq }])
  })

  test('a line removed together with its place in the tree shows in the heads', async () => {
    await tamper(`delete from journal where seq = ${await lineAt(57)}; delete from journal_leaves where position = 57;
      update journal_leaves set position = -position where position > 57; update journal_leaves set position = -position - 1 where position < 0`)
    const found = await findings()
    expect(found.some(({ between }) => between && between[0] <= 57 && between[1] > 57)).toBe(true)
  })

  test('a removed tail is known by the heads that were signed over it', async () => {
    const { lines } = await verifyJournal(world.house, data)
    await tamper(`delete from journal where seq in (select seq from journal_leaves where position >= ${lines - 5});
      delete from journal_leaves where position >= ${lines - 5}`)
    expect(await findings()).toEqual([{ kind: 'head_without_lines', seq: null, between: [lines - 5, lines] }])
  })

  const columns =
    'professional_id, participant_id, house_roles, seat_roles, action, operation, case_id, outcome, purpose, origin, trace_id, mac, salt, leaf'
  const inserted = (values: string): string =>
    `set session_replication_role = origin; insert into journal (${columns}) select ${values} from journal where seq = `

  test('a line put in fresh is named, before and after it entered the tree', async () => {
    const values = columns.replace('mac', "'\\x00'::bytea").replace('trace_id', "'00'")
    await tamper(inserted(values) + (await lineAt(57)))
    const { rows } = await asSuperuser(world, (client) => client.query<{ seq: string }>('select max(seq) as seq from journal'))
    const seq = Number(rows[0]?.seq)
    expect(await findings()).toEqual([{ kind: 'inserted', seq }])
    await sequence(world.house, data)
    expect(await findings()).toEqual([{ kind: 'inserted', seq }])
  })

  test('a copied line is named, and not the one it was copied from', async () => {
    const original = await lineAt(57)
    await tamper(inserted(columns) + original)
    const { rows } = await asSuperuser(world, (client) => client.query<{ seq: string }>('select max(seq) as seq from journal'))
    expect(await findings()).toEqual([{ kind: 'inserted', seq: Number(rows[0]?.seq) }])
    await sequence(world.house, data)
    expect(await findings()).toEqual([{ kind: 'inserted', seq: Number(rows[0]?.seq) }])
  })

  test('a copied line that was given an earlier number is named too', async () => {
    const copy = `set session_replication_role = origin; insert into journal (seq, ${columns}) overriding system value select -7, ${columns} from journal where seq = `
    await tamper(copy + (await lineAt(57)))
    expect(await findings()).toEqual([{ kind: 'inserted', seq: -7 }])
  })

  test('a forged head is named by its line in the file of heads', async () => {
    appendFileSync(heads(), `${JSON.stringify({ size: 3, root: '0'.repeat(64), at: '2026-11-22T05:00:00.000Z', mac: '0'.repeat(64) })}\n`)
    expect(await findings()).toEqual([{ kind: 'head_forged', seq: null, line: 21 }])
    const lines = soundHeads.split('\n')
    writeFileSync(heads(), [lines[0], lines[1]?.replace(/"size":\d+/, '"size":1'), ...lines.slice(2)].join('\n'))
    expect(await findings()).toEqual([{ kind: 'head_forged', seq: null, line: 2 }])
  })
})

describe('what the journal says (R-LOG-02, R-LOG-07)', () => {
  async function linesOf(trace: string) {
    const { rows } = await asSuperuser(world, (client) =>
      client.query('select * from journal where trace_id like $1 order by seq', [`${trace}-%`]),
    )
    return rows
  }

  async function ask(who: string, url: string, trace: string, method: 'GET' | 'POST' = 'GET', body?: object) {
    const headers = { cookie: await world.cookieOf(who), traceparent: `00-${trace}-1234567890abcdef-01` }
    return world.app.inject({ method, url: `/api/v1${url}`, headers, ...(body ? { payload: body } : {}) })
  }

  test('who read a case, as what, and when', async () => {
    const trace = 'a'.repeat(32)
    expect((await ask('anouk', `/cases/${caseId}/referral`, trace)).statusCode).toBe(200)
    expect(await linesOf(trace)).toMatchObject([
      {
        professional_id: world.idOf('anouk'),
        participant_id: world.participantOf('anouk'),
        seat_roles: ['member'],
        action: 'referral.read',
        operation: 'showReferral',
        case_id: caseId,
        outcome: 'done',
        origin: '127.0.0.1',
      },
    ])
  })

  test('a list that was looked at', async () => {
    const trace = 'b'.repeat(32)
    expect((await ask('anouk', '/participants', trace)).statusCode).toBe(200)
    expect(await linesOf(trace)).toMatchObject([{ operation: 'listParticipants', case_id: null, outcome: 'done' }])
  })

  test.each([
    ['who has no seat', 'yasmina', `not_found`, 'c'],
    ['whose seat does not give it', 'anouk', `not_allowed`, 'd'],
  ])('a refusal of %s, with its reason', async (_who, username, outcome, letter) => {
    const trace = letter.repeat(32)
    await ask(username, `/cases/${caseId}/advice`, trace, 'POST', { text: 'Neem haar serieus.' })
    expect(await linesOf(trace)).toMatchObject([
      { professional_id: world.idOf(username), operation: 'advisePurpose', case_id: caseId, outcome },
    ])
  })

  test('the line of a refusal opens nothing', async () => {
    const seq = await asSuperuser(world, async (client) => {
      const { rows } = await client.query("select max(seq) as seq from journal where outcome = 'not_found'")
      return rows[0]?.seq
    })
    const client = await world.house.pool.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('app.journal', $1, true)", [String(seq)])
      expect((await client.query('select app.me() as me')).rows).toEqual([{ me: null }])
      expect((await client.query('select * from participants')).rows).toEqual([])
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  // else a connection that planned it while the journal was short reads it whole, and goes on doing so as it grows
  test('who acts is found by index, however short the journal was when that was planned', async () => {
    const { rows } = await asSuperuser(world, (client) =>
      client.query<{ name: string }>(
        `select proname as name from pg_proc
          where pronamespace = 'app'::regnamespace and prosrc like '%current_setting(''app.journal''%' and not coalesce('enable_seqscan=off' = any (proconfig), false)`,
      ),
    )
    expect(rows).toEqual([])
  })

  test('nothing of what people wrote: no name, no text, no number (R-LOG-03)', async () => {
    const { rows } = await asSuperuser(world, (client) => client.query('select * from journal'))
    const all = JSON.stringify(rows)
    for (const secret of ['Rick', 'Terlingen', '999990019', 'Dijkweg', 'ex-partner']) expect(all).not.toContain(secret)
  })
})
