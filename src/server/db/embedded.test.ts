import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { findBinaries, usableBinaries } from './embedded-binaries.ts'
import { choosePlace } from './embedded-place.ts'
import { startPostmaster, stopPostmaster } from './embedded-postmaster.ts'

const isRoot = process.getuid?.() === 0
const running: Embedded[] = []
let open: string

beforeAll(() => {
  open = mkdtempSync(join(tmpdir(), 'vangnet-embedded-'))
  chmodSync(open, 0o711)
})

afterEach(async () => {
  for (const embedded of running.splice(0)) await embedded.stop()
})

afterAll(() => rmSync(open, { recursive: true, force: true }))

test('what was written is there after a stop and a start', async () => {
  const dataDir = join(open, 'kept')
  const first = await start(dataDir)
  await query(first, 'create table notes (text text)')
  await query(first, `insert into notes values ('Rotterdam-Rijnmond')`)
  await first.stop()

  expect(await query(await start(dataDir), 'select text from notes')).toEqual([{ text: 'Rotterdam-Rijnmond' }])
})

test('the database is UTF-8, checks its pages, listens to no network, and asks for a password', async () => {
  const embedded = await start(join(open, 'kept'))
  const asked = `current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums, current_setting('listen_addresses') as network`

  expect(await query(embedded, `select ${asked}, lower('É') as lower`)).toEqual([
    { encoding: 'UTF8', checksums: 'on', network: '', lower: 'é' },
  ])
  await expect(new pg.Client(embedded.connection('postgres', 'postgres', 'guessed')).connect()).rejects.toThrow(
    'password authentication failed',
  )
})

test('a refused statement leaves no personal data in the log', async () => {
  const dataDir = join(open, 'kept')
  const embedded = await start(dataDir)
  await query(embedded, 'create table persons (name text primary key)')
  await query(embedded, `insert into persons values ('Jansen')`)

  await expect(query(embedded, `insert into persons values ('Jansen')`)).rejects.toThrow('duplicate key')
  await expect(query(embedded, `select 'Jansen'::int`)).rejects.toThrow('invalid input syntax')
  await expect(query(embedded, 'select $1::int', ['Jansen'])).rejects.toThrow('invalid input syntax')
  expect(readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8')).not.toContain('Jansen')
})

test('a second server on the same data folder is refused in Dutch and English', async () => {
  await start(join(open, 'kept'))

  const second = startEmbedded(join(open, 'kept'))
  await expect(second).rejects.toThrow(`al in gebruik door een andere Vangnet-server (proces ${process.pid})`)
  await expect(second).rejects.toThrow('already in use by another Vangnet server')
  expect(await nextLine(startInOtherProcess(join(open, 'kept')))).toContain('already in use')
})

test('a server that was killed leaves a database that the next one adopts', async () => {
  const dataDir = join(open, 'adopted')
  const killed = startInOtherProcess(dataDir)
  const pid = await nextLine(killed)
  killed.kill('SIGKILL')
  await once(killed, 'exit')

  const embedded = await start(dataDir)
  expect(postmasterPid(join(dataDir, 'postgres'))).toBe(Number(pid))
  expect(await query(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
  expect(existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
})

test('a database that is killed comes back by itself with all it had acknowledged', async () => {
  const dataDir = join(open, 'revived')
  const embedded = await start(dataDir)
  await query(embedded, 'create table acknowledged (number int)')
  await query(embedded, 'insert into acknowledged select generate_series(1, 1000)')
  const killed = postmasterPid(join(dataDir, 'postgres'))
  process.kill(killed, 'SIGKILL')

  await expect
    .poll(() => query(embedded, 'select count(*)::int from acknowledged').catch(() => undefined), patience)
    .toEqual([{ count: 1000 }])
  expect(postmasterPid(join(dataDir, 'postgres'))).not.toBe(killed)
})

test('a process that a killed database left holds up the next one until it ends, however much the others write', async () => {
  const dataDir = join(open, 'held-up')
  const killed = startInOtherProcess(dataDir)
  const pid = Number(await nextLine(killed))
  const [left, home] = [await connectTo(dataDir), join(dataDir, 'postgres')]
  const { rows } = await left.query<{ pid: number }>('select pg_backend_pid() as pid')
  const backend = rows[0]?.pid ?? 0
  process.kill(backend, 'SIGSTOP')
  process.kill(pid, 'SIGKILL')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const log = join(home, 'postgres.log')
  const others = setInterval(() => appendFileSync(log, 'FATAL:  terminating connection due to unexpected postmaster exit\n'.repeat(9)), 1)
  const started = start(dataDir)
  try {
    await expect.poll(() => readFileSync(log, 'utf8'), patience).toContain('pre-existing shared memory block')
    await sleep(500)
  } finally {
    process.kill(backend, 'SIGCONT')
    clearInterval(others)
  }

  expect(await query(await started, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(postmasterPid(home)).not.toBe(pid)
  await left.end().catch(() => undefined)
})

test('two that start the database of one folder at the same time end up with the same one', async () => {
  const dataDir = join(open, 'rivals')
  await (await start(dataDir)).stop()
  const place = choosePlace(realpathSync(dataDir), join(open, 'shelter'))
  const binaries = usableBinaries(findBinaries(), place.account, join(open, 'shelter'))
  for (let round = 0; round < 5; round++) {
    const [one, other] = await Promise.all([startPostmaster(binaries, place), startPostmaster(binaries, place)])
    expect(one.pid).toBe(other.pid)
    await stopPostmaster(one.pid, place)
  }
})

test('an empty file of its process number holds up the next one as long as another might be writing it; then a power cut left it', async () => {
  const dataDir = join(open, 'cut')
  await (await start(dataDir)).stop()
  const written = Date.now()
  writeFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), '')

  expect(await query(await start(dataDir), 'select 1 as one')).toEqual([{ one: 1 }])
  expect(Date.now() - written).toBeGreaterThan(2_900)
})

test('a stale process number that another process got since does not stand in the way', async () => {
  const dataDir = join(open, 'reused')
  const home = join(dataDir, 'postgres')
  await (await start(dataDir)).stop()
  // what a power cut leaves behind, on a machine that gave the number to another process of the same account
  const other = spawn('sleep', ['60'], { ...ownerOf(join(home, 'data')), cwd: '/' })
  writeFileSync(join(home, 'data', 'postmaster.pid'), `${other.pid}\n${home}/data\n1\n5432\n${home}/socket\n\n`)
  writeFileSync(join(home, 'socket', '.s.PGSQL.5432.lock'), `${other.pid}\n${home}/data\n1\n5432\n${home}/socket\n`)

  expect(await query(await start(dataDir), 'select 1 as one')).toEqual([{ one: 1 }])
  other.kill()
})

test('a long path gets a short socket', async () => {
  const name = 'a-name-of-thirty-characters-or-so'
  const dataDir = join(open, name, name, name)
  const embedded = await start(dataDir)

  expect(Buffer.byteLength(embedded.socketDir)).toBeLessThan(90)
  expect(await query(embedded, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
  rmSync(embedded.socketDir, { recursive: true })
})

test('root may keep both the program and its data below a folder that others may not enter', async () => {
  const closed = join(open, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const native = installWithoutScripts(join(closed, 'package'))
  const options = { native, shelter: join(open, 'shelter') }
  const first = await start(join(closed, 'data'), options)
  await query(first, 'create table notes (text text)')
  await first.stop()

  const again = await start(join(closed, 'data'), options)
  const [place] = await query(again, `select current_setting('data_directory') as folder, (select count(*)::int from notes) as notes`)
  expect(place).toEqual({ folder: expect.stringContaining(isRoot ? join(open, 'shelter') : join(closed, 'data')), notes: 0 })
})

const patience = { timeout: 10_000, interval: 50 }

async function start(dataDir: string, options?: EmbeddedOptions): Promise<Embedded> {
  const embedded = await startEmbedded(dataDir, options)
  running.push(embedded)
  return embedded
}

async function query(embedded: Embedded, sql: string, values?: unknown[]): Promise<unknown[]> {
  const client = new pg.Client(embedded.connection('postgres'))
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

async function connectTo(dataDir: string): Promise<pg.Client> {
  const place = choosePlace(realpathSync(dataDir), join(open, 'shelter'))
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim()
  const client = new pg.Client({ host: place.socketDir, port: 5432, user: 'postgres', password, database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Prints the process id of the database once it is ready, or why it does not start. */
function startInOtherProcess(dataDir: string): ChildProcess {
  const script = `
    import { readFileSync } from 'node:fs'
    import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)}
    try {
      await startEmbedded(${JSON.stringify(dataDir)})
      console.log(readFileSync(${JSON.stringify(join(dataDir, 'postgres', 'data', 'postmaster.pid'))}, 'utf8').split('\\n')[0])
      setInterval(() => {}, 1000)
    } catch (error) {
      console.log(error.message.replaceAll('\\n', ' '))
    }`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: dirname(fileURLToPath(import.meta.url)),
  })
}

async function nextLine(child: ChildProcess): Promise<string> {
  const [chunk] = child.stdout ? await once(child.stdout, 'data') : ['']
  return String(chunk).trim()
}

function postmasterPid(home: string): number {
  return Number(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
}

function ownerOf(path: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

/** As npm leaves the package when it may not run install scripts: without the symbolic links. */
function installWithoutScripts(target: string): string {
  const source = dirname(findBinaries())
  cpSync(source, target, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a') })
  return join(target, 'native')
}
