import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { asAdmin } from '../src/server/db/provision.ts'
import { addHouse, type Estate, listHouses, openEstate, openListed } from '../src/server/directory.ts'
import { closeHouse } from '../src/server/house.ts'
import { HouseDefinition } from '../src/server/houses/definition.ts'
import { fillKeys } from '../src/server/identity/fill-keys.ts'
import { hashToken, newToken } from '../src/server/session.ts'
import { fillPeople } from '../src/testing/people/fill.ts'
import { type Somebody, somebody } from '../src/testing/people/generate.ts'
import { type Misspelt, misspeltQueries } from '../src/testing/people/queries.ts'
import { rivierenlandOost } from '../src/world/houses.ts'
import { chanceFrom } from '../src/world/random.ts'
import { quantile, senderTo } from './load.ts'
import { cpuOf, cpuOfCluster, type Postgres, startPostgres } from './postgres.ts'
import { startProgram } from './program.ts'
import { machine } from './report.ts'
import { bytes, fill, type Row } from './rows.ts'
import { idFor } from './shape.ts'

// Whether somebody is found again whose name or birth date was written wrongly, and how long that takes, through the real program.

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '100000' },
    queries: { type: 'string', default: '5000' },
    clients: { type: 'string', default: '2' },
    seed: { type: 'string', default: '2026' },
    misses: { type: 'boolean', default: false },
  },
})
const [persons, count, clients, seed] = [values.persons, values.queries, values.clients, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
] // four given, four numbers
const bars = { recall: 0.95, p95: 100 }
const warmUp = 300
const say = (line = ''): void => void process.stdout.write(`${line}\n`)

type Judge = { id: string; participantId: string; token: string; caseId: string }
// each may search sixty times a minute, so it takes many to ask this much
const judges: Judge[] = Array.from({ length: Math.ceil((count + warmUp) / 50) }, (_, n) => ({
  id: idFor('judge', n),
  participantId: rivierenlandOost.professionals.find((each) => each.username === 'piet')?.participantId ?? '',
  token: newToken(),
  caseId: '',
}))
const judgeOf = (n: number): Judge | undefined => judges[n % judges.length]
/** One more person for each judge: the subject of the referral that is weighed. */
const people: Somebody[] = Array.from({ length: persons + judges.length }, (_, n) => somebody(seed, n))

async function fillHouse(estate: Estate): Promise<void> {
  const database = 'vangnet_rivierenland_oost'
  await addHouse(estate, HouseDefinition.parse(rivierenlandOost))
  const rows = new Map<string, Row[]>([
    ['professionals', judges.map(({ id, participantId }, n) => ({ ...person(id, n), participant_id: participantId }))],
    [
      'sessions',
      judges.map(({ id, token }) => ({
        token_hash: bytes(hashToken(token)),
        professional_id: id,
        created_at: 'now',
        seen_at: 'now',
        expires_at: '2100-01-01',
      })),
    ],
  ])
  await fill({ ...estate.admin, database }, [rows])
  const place = new Map(people.map(({ id }, n) => [id, n]))
  const [supplier = '', referrer = ''] = [judges[0]?.participantId, judges[0]?.id]
  await asAdmin(estate.admin, database, async (client) => {
    await fillPeople(client, people, { supplier, referrer, judgeOf: ({ id }) => judgeOf(place.get(id) ?? 0) })
    const { rows: own } = await client.query<{ id: string; case_id: string }>('select id, case_id from persons where id = any ($1)', [
      people.slice(persons).map(({ id }) => id),
    ])
    for (const { id, case_id } of own) {
      const judge = judgeOf(place.get(id) ?? 0)
      if (judge) judge.caseId = case_id
    }
  })
}

const person = (id: string, n: number): Row => ({
  id,
  name: `Beoordelaar ${n}`,
  username: `beoordelaar-${n}`,
  house_roles: ['judge', 'professional'],
  designated_from: '2025-03-01',
  screened_on: '2025-02-03',
  no_commercial_tasks: true,
  trainings: [],
})

/** As the server does by itself for who came in without keys. */
async function makeKeys(estate: Estate): Promise<void> {
  const [listed] = await listHouses(estate)
  if (!listed) throw new Error('no house')
  const house = await openListed(estate, listed)
  const began = performance.now()
  const filled = await fillKeys(house)
  await closeHouse(house)
  const size = await asAdmin(estate.admin, listed.database, async (client) => {
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ table: string; index: string; keys: string }>(
      `select pg_size_pretty(pg_relation_size('persons')) as table, pg_size_pretty(pg_relation_size('persons_name_keys')) as index,
              round(avg(cardinality(name_keys)), 1)::text as keys from persons`,
    )
    return rows[0]
  })
  const ms = performance.now() - began
  say(
    `${filled} persons given their keys in ${(ms / 1_000).toFixed(1)} s; ${size?.keys} keys each; persons ${size?.table}, index ${size?.index}`,
  )
}

type Found = { query: Misspelt; isFound: boolean; suggested: number; ms: number }

async function run(postgres: Postgres): Promise<Found[]> {
  const data = join(postgres.folder, 'data')
  mkdirSync(data)
  const estate = { admin: postgres.admin, data }
  await openEstate(estate)
  const began = performance.now()
  await fillHouse(estate)
  say(`filled with ${people.length.toLocaleString('en')} persons in ${Math.round((performance.now() - began) / 1_000)} s`)
  await makeKeys(estate)
  const server = await startProgram([join(import.meta.dirname, '../src/cli/main.ts'), 'serve'], {
    DATABASE_URL: postgres.url,
    VANGNET_DATA: data,
    PORT: '0',
    HOST: '127.0.0.1',
  })
  const send = senderTo(server.address)
  const ask = async (query: Misspelt, n: number): Promise<Found> => {
    const judge = judgeOf(n)
    const { givenName, prefix, familyName, birthDate } = query.asked
    const body = { givenName, familyName, birthDate, ...(prefix ? { prefix } : {}) }
    const start = performance.now()
    const cookie = `vangnet=rivierenland-oost.${judge?.token}`
    const answer = await send('POST', `/api/v1/cases/${judge?.caseId}/person-searches`, { cookie }, body)
    const ms = performance.now() - start
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.slice(0, 300)}`)
    const { likely }: { likely: { personId: string }[] } = JSON.parse(answer.body)
    return { query, isFound: likely.some(({ personId }) => personId === query.person.id), suggested: likely.length, ms }
  }
  const all = async (queries: readonly Misspelt[]): Promise<Found[]> => {
    const found: Found[] = []
    let next = 0
    const client = async (): Promise<void> => {
      for (let n = next++; n < queries.length; n = next++) {
        const query = queries[n]
        if (query) found.push(await ask(query, n))
      }
    }
    await Promise.all(Array.from({ length: clients }, client))
    return found
  }
  const asked = people.slice(0, persons)
  try {
    await all(misspeltQueries(asked, warmUp, chanceFrom(seed, 1_000_001)))
    const queries = misspeltQueries(asked, count, chanceFrom(seed, 1_000_002))
    const before = [cpuOf(server.pid), cpuOfCluster(postgres.pid)]
    const found = await all(queries)
    const after = [cpuOf(server.pid), cpuOfCluster(postgres.pid)]
    const [program = 0, database = 0] = after.map((each, n) => (each - (before[n] ?? 0)) / count)
    const times = found.map(({ ms }) => ms)
    say(
      `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, highest ${Math.max(...times).toFixed(0)} ms`,
    )
    say(
      `CPU per search: program ${program.toFixed(2)} ms, PostgreSQL ${database.toFixed(2)} ms, together ${(program + database).toFixed(2)} ms`,
    )
    return found
  } finally {
    await server.stop()
  }
}

const recallOf = (found: readonly Found[]): number => found.filter((each) => each.isFound).length / found.length

function report(found: readonly Found[]): void {
  const line = (name: string, some: readonly Found[]): void =>
    say(`  ${name.padEnd(40)} ${(100 * recallOf(some)).toFixed(1).padStart(6)} % of ${some.length}`)
  say('\nfound among at most five suggestions')
  for (const kind of new Set(found.map(({ query }) => query.kinds[0] ?? '').sort())) {
    line(
      kind,
      found.filter(({ query }) => query.kinds.length === 1 && query.kinds[0] === kind),
    )
  }
  line(
    'two of these at once',
    found.filter(({ query }) => query.kinds.length === 2),
  )
  const misses = found.filter(({ isFound }) => !isFound)
  if (values.misses) for (const { query } of misses) say(JSON.stringify(query))
  const [recall, p95] = [
    recallOf(found),
    quantile(
      found.map(({ ms }) => ms),
      0.95,
    ),
  ]
  const suggested = found.reduce((sum, each) => sum + each.suggested, 0) / found.length
  say(
    `\nrecall ${recall.toFixed(4)}: bar ≥ ${bars.recall} ${recall >= bars.recall ? 'reached' : 'MISSED'}; ${suggested.toFixed(2)} suggestions on average`,
  )
  say(`p95 ${p95.toFixed(1)} ms: bar ≤ ${bars.p95} ms ${p95 <= bars.p95 ? 'reached' : 'MISSED'}`)
  if (recall < bars.recall || p95 > bars.p95) process.exitCode = 1
}

const postgres = await startPostgres()
try {
  const told = machine(postgres.version)
  say(`${told.cpu}, ${told.cores} cores, ${told.memoryGiB} GiB, ${told.platform}; node ${told.node}; PostgreSQL ${told.postgres}`)
  say(`${count} misspelt queries by ${clients} clients among ${persons.toLocaleString('en')} persons, seed ${seed}`)
  report(await run(postgres))
} finally {
  await postgres.stop()
}
