import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { informationOperations } from '../../api/information.ts'
import { caseInTreatment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { housing } from '../../testing/information.ts'
import { enterAs } from '../../testing/proof/enter.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'

let world: TestHouse
let caseId: string
beforeAll(async () => {
  world = await testHouse()
  caseId = (await caseInTreatment(world)).params.caseId
})
afterAll(() => world.close())

async function rows<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  return asSuperuser(world, async (client) => (await client.query<T>(text, values)).rows)
}

const roles = ['vangnet_app', 'vangnet_job']
const logins = (): string[] => [`${world.database}_app`, `${world.database}_job`]

describe('the catalogue of the database', () => {
  test('every table is under row security that binds its owner too, and shows the application nothing without a policy', async () => {
    const bare = await rows(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname in ('public', 'app') and not (c.relrowsecurity and c.relforcerowsecurity)`,
    )
    expect(bare).toEqual([])
    const granted = await rows<{ relname: string; policies: string }>(
      `select c.relname, (select count(*) from pg_policy p where p.polrelid = c.oid and 'vangnet_app'::regrole = any (p.polroles)) as policies
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname = 'public' and has_any_column_privilege('vangnet_app', c.oid, 'select, insert, update')`,
    )
    expect(granted.length).toBeGreaterThan(30)
    expect(granted.filter(({ policies }) => Number(policies) === 0)).toEqual([])
    const forAll = await rows(`select polname from pg_policy where 0 = any (polroles) or polroles = '{}'`)
    expect(forAll).toEqual([])
  })

  test('application and daily work own nothing and cannot pass by the policies', async () => {
    const found = await rows(
      'select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)',
      [[...roles, ...logins(), 'vangnet_owner']],
    )
    expect(found).toEqual([])
    const owned = await rows(
      `select c.relname as name from pg_class c where c.relowner::regrole::text = any ($1) union all select proname from pg_proc where proowner::regrole::text = any ($1)
       union all select nspname from pg_namespace where nspowner::regrole::text = any ($1) union all select datname from pg_database where pg_get_userbyid(datdba) = any ($1)`,
      [[...roles, ...logins()]],
    )
    expect(owned).toEqual([])
    const members = await rows(
      `select pg_get_userbyid(member) as who from pg_auth_members where roleid = 'vangnet_owner'::regrole and pg_get_userbyid(member) = any ($1)`,
      [[...roles, ...logins()]],
    )
    expect(members).toEqual([])
    expect(await rows("select rolname from pg_roles where rolname = 'vangnet_owner' and rolcanlogin")).toEqual([])
  })

  test('there is no view that asks with its owner’s rights, and none that keeps a copy', async () => {
    const views = await rows(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'app')
          and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'))`,
    )
    expect(views).toEqual([])
  })

  test('every function with its owner’s rights has its own search path, and nobody else may call it', async () => {
    const loose = await rows(
      `select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'app')
          and ((prosecdef and not exists (select from unnest(proconfig) c where c like 'search_path=%'))
            or exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) a where a.grantee = 0 and prosecdef and prorettype <> 'trigger'::regtype))`,
    )
    expect(loose).toEqual([])
  })
})

/** One connection of the application's pool, without the door. */
async function raw<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await world.house.pool.connect()
  try {
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const refusedWith = async (client: pg.PoolClient, text: string): Promise<string> => {
  await client.query('begin')
  try {
    await client.query(text)
    return 'done'
  } catch (error) {
    return String((error as { code?: unknown }).code) // what the driver throws has a code
  } finally {
    await client.query('rollback')
  }
}

// what is published anyway (BGS 2.18)
const published = ['house', 'house_municipalities']

async function readable(): Promise<string[]> {
  const found = await rows<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = 'public' and has_table_privilege('vangnet_app', c.oid, 'select')`,
  )
  return found.map(({ name }) => name).filter((name) => !published.includes(name))
}

describe('no log, no content', () => {
  async function seen(client: pg.PoolClient): Promise<string[]> {
    const found: string[] = []
    for (const name of await readable()) if ((await client.query(`select from ${name}`)).rowCount) found.push(name)
    return found
  }

  test('a connection of the application that has journaled nothing sees nothing', async () => {
    expect(await raw(seen)).toEqual([])
    expect((await rows('select from supplies union all select from cases')).length).toBeGreaterThan(0)
  })

  test('nor does one that names somebody else’s line of the journal, or its own line of before', async () => {
    const [line] = await rows<{ seq: string }>("select max(seq) as seq from journal where outcome = 'done' and case_id = $1", [caseId])
    for (const local of [true, false]) {
      const found = await raw(async (client) => {
        await client.query('begin')
        await client.query('select pg_current_xact_id()') // a transaction with a number, as one with a line has
        await client.query("select set_config('app.journal', $1, $2)", [String(line?.seq), local])
        const shown = await seen(client)
        await client.query("select set_config('app.journal', '', false)")
        return shown
      })
      expect(found).toEqual([])
    }
  })

  test('two people on one connection: the sight of the first ends with their transaction', async () => {
    const count = 'select count(*)::int as n from cases'
    const piet = await enterAs(world, 'piet', { action: 'case.list' }, async (client) => (await client.query(count)).rows[0].n)
    expect(piet).toBe(1)
    const client = await world.house.pool.connect()
    client.release()
    for (const [who, n] of [
      ['piet', 1],
      ['yasmina', 0],
      ['piet', 1],
      ['vincent', 0],
    ] as const) {
      expect(await enterAs(world, who, { action: 'case.list' }, async (one) => (await one.query(count)).rows[0].n), who).toBe(n)
      expect(await raw(async (one) => (await one.query(count)).rows[0].n)).toBe(0)
    }
  })

  test('an act in one case sees no other case of the same person', async () => {
    const other = (await caseInTreatment(world)).params.caseId
    const seenIds = await enterAs(
      world,
      'piet',
      { caseId, action: 'plan.read' },
      async (client) => (await client.query('select id from cases')).rows,
    )
    expect(seenIds).toEqual([{ id: caseId }])
    expect(other).not.toBe(caseId)
  })
})

describe('the journal is only ever added to, and only through the door', () => {
  const writes = [
    "update journal set outcome = 'x'",
    'delete from journal',
    'truncate journal',
    "update journal_leaves set leaf = ''",
    'delete from journal_leaves',
  ]

  test.each([
    ...writes,
    "insert into journal (action) values ('x')",
    'update journal_tree set size = 0',
  ])('the application cannot: %s', async (text) => {
    expect(await raw((client) => refusedWith(client, text))).toBe('42501')
  })

  test.each(writes)('the daily work cannot: %s', async (text) => {
    const client = await world.house.jobs.connect()
    try {
      expect(await refusedWith(client, text)).toBe('42501')
    } finally {
      client.release()
    }
  })

  test.each([
    'set role vangnet_owner',
    'set role vangnet_job',
    'alter table journal disable trigger all',
    "set session_replication_role = 'replica'",
    'alter table cases disable row level security',
    'create table mine (a int)',
    'select * from accounts',
  ])('nor can the application lift a rule: %s', async (text) => {
    expect(await raw((client) => refusedWith(client, text))).toBe('42501')
  })
})

test('what people write is never part of a statement: not while it runs, and not in the log of the database', async () => {
  const secret = 'Zwanenburgwal-geheim-4711'
  const found: string[] = []
  let running = true
  const watching = asSuperuser(world, async (client) => {
    while (running) {
      const { rows: seen } = await client.query<{ query: string }>(
        'select query from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
        [world.database],
      )
      found.push(...seen.map(({ query }) => query))
    }
  })
  const { params } = await caseInTreatment(world)
  for (let n = 0; n < 10; n++) {
    await call(world.as('piet'), informationOperations.supplyItem, { params, body: { ...housing, text: secret } })
    await call(world.as('piet'), caseOperations.searchCases, { body: { search: 'Terlingen' } })
    await call(world.as('piet'), caseOperations.showDossier, { params })
  }
  // a statement that fails is what servers like to write down whole
  await raw((client) => client.query('select $1::int', [secret]).catch(() => undefined))
  running = false
  await watching
  expect(found.length).toBeGreaterThan(50)
  expect(found.some((query) => query.includes('$1'))).toBe(true)
  const log = join(dirname(inject('postgres').host), 'postgres.log')
  const logged = existsSync(log) ? readFileSync(log, 'utf8') : ''
  expect(existsSync(log) || Boolean(process.env.DATABASE_URL)).toBe(true)
  for (const each of [secret, 'Terlingen', '999990019', 'Huurachterstand', world.idOf('piet'), params.caseId]) {
    expect(
      found.filter((query) => query.includes(each)),
      each,
    ).toEqual([])
    expect(logged).not.toContain(each)
  }
})
