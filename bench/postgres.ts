import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Credentials } from '../src/server/db/connect.ts'
import { startEmbedded } from '../src/server/db/embedded.ts'
import { parseDatabaseUrl } from '../src/server/db/estate.ts'

export type Postgres = { admin: Credentials; url: string; folder: string; version: string; pid: number; stop(): Promise<void> }

/** The server that DATABASE_URL names (it must run on this machine), or an embedded one in a temporary folder. */
export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'vangnet-bench-'))
  chmodSync(folder, 0o711) // an unprivileged account runs the database when this runs as root
  const given = process.env.DATABASE_URL
  const embedded = given ? undefined : await startEmbedded(folder)
  const admin = given ? parseDatabaseUrl(given) : embedded?.connection('postgres')
  if (!admin) throw new Error('no database')
  const { host, port, user, password, database } = admin
  const url = `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  const { version, pid } = await identify(admin)
  return {
    admin,
    url,
    folder,
    version,
    pid,
    stop: async () => {
      await embedded?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The parent of our own backend is the postmaster. */
async function identify(admin: Credentials): Promise<{ version: string; pid: number }> {
  const client = new pg.Client(admin)
  await client.connect()
  const { rows } = await client.query<{ version: string; pid: number }>(
    "select current_setting('server_version') as version, pg_backend_pid() as pid",
  )
  const pid = statOf(rows[0]?.pid ?? 0)?.parent
  await client.end()
  if (!pid) throw new Error('PostgreSQL must run on this machine, so that its CPU can be read')
  return { version: rows[0]?.version ?? '', pid }
}

type Stat = { parent: number; ticks: number; reaped: number }

function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const at = (n: number): number => fields[n] ?? 0
    return { parent: at(1), ticks: at(11) + at(12), reaped: at(13) + at(14) }
  } catch {
    return undefined // it ended meanwhile; its parent counts it from now on
  }
}

const msPerTick = 10

/** CPU ms of one process so far. */
export const cpuOf = (pid: number): number => (statOf(pid)?.ticks ?? 0) * msPerTick

/** CPU ms so far of the postmaster and all its children, those that ended included. */
export function cpuOfCluster(postmaster: number): number {
  const own = statOf(postmaster)
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === postmaster)
  return ((own?.ticks ?? 0) + (own?.reaped ?? 0) + children.reduce((sum, stat) => sum + (stat?.ticks ?? 0), 0)) * msPerTick
}
