import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { asAdmin } from '../src/server/db/provision.ts'
import { openEstate } from '../src/server/directory.ts'
import { fillHouse } from './fill-house.ts'
import { fillFloor } from './floor/fill.ts'
import { load, senderTo } from './load.ts'
import { measure } from './measure.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { startProgram } from './program.ts'
import { explain, machine, print, type Result, type System } from './report.ts'
import { floorDoing, operationOf, vangnetDoing, type Work, works } from './works.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    cases: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    work: { type: 'string' },
    out: { type: 'string' },
    /** Options of node for the server under measurement, such as --cpu-prof. */
    node: { type: 'string', default: '' },
  },
})
const sizes = (values.cases ?? (values.quick ? '1000' : '10000,100000')).split(',').map(Number)
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3))
const ms = Number(values.seconds ?? (values.quick ? 2 : 5)) * 1_000
const chosen = (Object.keys(works) as Work[]).filter((work) => !values.work || values.work.split(',').includes(work))

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const root = join(import.meta.dirname, '..')

async function run(postgres: Postgres, cases: number): Promise<Result[]> {
  const began = performance.now()
  const data = join(postgres.folder, `data-${cases}`)
  mkdirSync(data)
  const estate = { admin: postgres.admin, data }
  await openEstate(estate)
  const filled = await fillHouse(estate, cases)
  const floorDatabase = await fillFloor(postgres.admin, cases)
  say(`filled both with ${cases.toLocaleString('en')} cases in ${Math.round((performance.now() - began) / 1_000)} s`)
  const server = await startProgram([...values.node.split(' ').filter(Boolean), join(root, 'src/cli/main.ts'), 'serve'], {
    DATABASE_URL: postgres.url,
    VANGNET_DATA: data,
    PORT: '0',
    HOST: '127.0.0.1',
  })
  const floor = await startProgram([join(root, 'bench/floor/main.ts')], { FLOOR_DATABASE: JSON.stringify(floorDatabase) })
  const systems = {
    vangnet: { doing: await vangnetDoing(senderTo(server.address), filled), pid: server.pid },
    floor: { doing: await floorDoing(senderTo(floor.address), filled), pid: floor.pid },
  }
  try {
    // long enough for the engine to have compiled what is hot
    for (const { doing } of Object.values(systems)) for (const work of chosen) await load(4, ms * 2, operationOf(doing, work))
    const results: Result[] = chosen.map((work) => ({ cases, work, rounds: { vangnet: [], floor: [] } }))
    for (let round = 0; round < rounds; round++) {
      for (const result of results) {
        const order: readonly System[] = round % 2 === 0 ? ['vangnet', 'floor'] : ['floor', 'vangnet']
        for (const system of order) {
          const { doing, pid } = systems[system]
          result.rounds[system].push(await measure(doing, result.work, ms, pid, postgres.pid))
        }
      }
    }
    return results
  } finally {
    await Promise.all([server.stop(), floor.stop()])
    await asAdmin(postgres.admin, postgres.admin.database, async (client) => {
      for (const database of ['floor', filled.database, 'vangnet_directory']) await client.query(`drop database ${database} with (force)`)
    })
  }
}

const postgres = await startPostgres()
try {
  const told = machine(postgres.version)
  say(`${told.cpu}, ${told.cores} cores, ${told.memoryGiB} GiB, ${told.platform}; node ${told.node}; PostgreSQL ${told.postgres}`)
  say(`${rounds} round(s) of ${ms / 1_000} s per kind of work, Vangnet and floor in turn`)
  explain()
  const results: Result[] = []
  for (const cases of sizes) {
    const found = await run(postgres, cases)
    print(found)
    results.push(...found)
  }
  if (values.out) writeFileSync(values.out, JSON.stringify({ at: new Date(), machine: told, ms, results }, null, 2))
} finally {
  await postgres.stop()
}
