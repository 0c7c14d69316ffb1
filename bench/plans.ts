import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { asAdmin } from '../src/server/db/provision.ts'
import { openEstate } from '../src/server/directory.ts'
import { caseIdOf, fillHouse } from './fill-house.ts'
import { type Answer, senderTo } from './load.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { startProgram } from './program.ts'
import { referralOf } from './shape.ts'

// The plan of every statement of every list, as the real program runs it for a real person, at a size at which a wrong plan hurts.

type Asking = { who: string; method?: 'POST'; path: string; body?: unknown; buffers: number }

/** Who asks what, and how many 8 kB pages one statement of it may touch. */
const lists: Record<string, Asking> = {
  'my cases, last changed first': { who: 'reader', path: '/cases?limit=50', buffers: 1_500 },
  'my cases by number': { who: 'reader', path: '/cases?limit=50&sort=number', buffers: 1_500 },
  'my cases by what is next': { who: 'reader', path: '/cases?limit=50&sort=next', buffers: 1_500 },
  'my cases with a name': { who: 'reader', method: 'POST', path: '/case-searches', body: { search: 'Terlingen' }, buffers: 1_500 },
  'my work': { who: 'reader', path: '/my-work', buffers: 3_000 },
  'one dossier': { who: 'reader', path: `/cases/${caseIdOf(0)}`, buffers: 200 },
  'weighing agenda': { who: 'piet', path: '/weighing-agenda', buffers: 1_500 },
  // ten given and ten family names for all: each of them is shared by far more people than in life
  'who is this, with a mistake in name and date': {
    who: 'piet',
    method: 'POST',
    path: '/cases/REFERRED/person-searches',
    body: { givenName: 'Samir', familyName: 'Terlinge', birthDate: '1967-09-08' },
    buffers: 3_000,
  },
  meetings: { who: 'fatima', path: '/meetings', buffers: 500 },
  history: { who: 'piet', path: '/cases/REFERRED/history', buffers: 200 },
  'retention clocks': { who: 'vincent', path: '/retention-clocks', buffers: 1_500 },
  'destruction certificates': { who: 'vincent', path: '/destruction-certificates', buffers: 200 },
  'shielded cases': { who: 'vincent', path: '/shielded-cases', buffers: 1_500 },
}

type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[]; 'Shared Hit Blocks'?: number; 'Shared Read Blocks'?: number }
type Explained = { 'Query Text': string; Plan: Node }

const explain = {
  session_preload_libraries: "'auto_explain'",
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  'auto_explain.log_nested_statements': 'on',
}

const scans = (node: Node): string[] => [
  ...(node['Node Type'] === 'Seq Scan' && node['Relation Name'] ? [node['Relation Name']] : []),
  ...(node.Plans ?? []).flatMap(scans),
]
const buffersOf = ({ Plan }: Explained): number => (Plan['Shared Hit Blocks'] ?? 0) + (Plan['Shared Read Blocks'] ?? 0)

function explainedIn(text: string): Explained[] {
  return [...text.matchAll(/duration: [\d.]+ ms {2}plan:\n((?:\t.*\n?)+)/g)].map(([, json = '']) => JSON.parse(json.replace(/^\t/gm, '')))
}

const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' }, show: { type: 'boolean', default: false } } })
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function check(postgres: Postgres, cases: number): Promise<number> {
  const data = join(postgres.folder, 'data')
  mkdirSync(data)
  const estate = { admin: postgres.admin, data }
  await openEstate(estate)
  const { slug, database, readers, referrers, cast } = await fillHouse(estate, cases)
  const large = await asAdmin(postgres.admin, database, async (client) => {
    await client.query("load 'auto_explain'")
    for (const [name, value] of Object.entries(explain)) await client.query(`alter database ${database} set ${name} = ${value}`)
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= $1",
      [cases / 2],
    )
    return new Set(rows.map((row) => row.name))
  })
  const server = await startProgram([join(import.meta.dirname, '../src/cli/main.ts'), 'serve'], {
    DATABASE_URL: postgres.url,
    VANGNET_DATA: data,
    PORT: '0',
    HOST: '127.0.0.1',
  })
  const send = senderTo(server.address)
  const tokenOf = (who: string): string | undefined => (who === 'reader' ? readers[0] : cast.get(who))?.token
  const ask = async (token: string | undefined, path: string, method: 'GET' | 'POST' = 'GET', body?: unknown): Promise<Answer> => {
    const answer = await send(method, `/api/v1${path}`, { cookie: `vangnet=${slug}.${token}` }, body)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body.slice(0, 300)}`)
    return answer
  }
  const log = join(postgres.folder, 'postgres/postgres.log')
  let wrong = 0
  try {
    let referred = ''
    for (const [n, { token }] of referrers.slice(0, 50).entries()) {
      referred = JSON.parse((await ask(token, '/referrals', 'POST', { referral: referralOf(n) })).body).caseId
      await ask(token, `/cases/${referred}/submission`, 'POST')
    }
    for (const [name, { who, method, path, body, buffers }] of Object.entries(lists)) {
      // the first five are planned for their values, the ones after that once for all: those are what people wait for
      for (let n = 0; n < 8; n++) await ask(tokenOf(who), path.replace('REFERRED', referred), method, body)
      await sleep(200)
      const before = readFileSync(log).length
      await ask(tokenOf(who), path.replace('REFERRED', referred), method, body)
      await sleep(200)
      const explained = explainedIn(readFileSync(log).subarray(before).toString())
      const scanned = new Set(explained.flatMap(({ Plan }) => scans(Plan)).filter((table) => large.has(table)))
      const most = explained.toSorted((a, b) => buffersOf(b) - buffersOf(a))[0]
      const pages = most ? buffersOf(most) : 0
      const faults = [
        ...(explained.length === 0 ? ['nothing was explained'] : []),
        ...[...scanned].map((table) => `reads all of ${table}`),
        ...(pages > buffers ? [`touches ${pages} pages, more than ${buffers}`] : []),
      ]
      wrong += faults.length
      say(
        `${faults.length === 0 ? 'ok   ' : 'WRONG'} ${name}: ${explained.length} statements, at most ${pages} of ${buffers} pages ${faults.join('; ')}`,
      )
      if (faults.length > 0 || values.show) say(`      ${most?.['Query Text'].replace(/\s+/g, ' ').slice(0, 400)}`)
    }
  } finally {
    await server.stop()
  }
  return wrong
}

if (process.env.DATABASE_URL) throw new Error('the plans are read from the log of the embedded PostgreSQL; leave DATABASE_URL out')
const postgres = await startPostgres()
try {
  const wrong = await check(postgres, Number(values.cases))
  say(`${wrong} wrong at ${values.cases} cases on PostgreSQL ${postgres.version}`)
  process.exitCode = wrong === 0 ? 0 : 1
} finally {
  await postgres.stop()
}
