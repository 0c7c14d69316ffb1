import type { Socket } from 'node:net'
import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

/** An open transaction, typed by the schema. */
export type Tx = Kysely<Database>
export type Connection = {
  client: pg.PoolClient
  tx: Tx
  /** Statements whose answer nobody waits for: they leave in one write with the commit, which takes nothing when one of them fails. */
  last: pg.QueryConfig[]
}
export type Credentials = { host: string; port: number; user: string; password: string; database: string }

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (value) => value)
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoOf)
types.setTypeParser(pg.types.builtins.INT8, Number)

/** As `new Date(value).toISOString()`, which takes ten times as long over what PostgreSQL mostly writes: `2026-11-22 14:35:00.123456+00`. */
export function isoOf(value: string): string {
  const isPlain = value.length >= 22 && value.length <= 29 && value.endsWith('+00') && value[10] === ' '
  if (!isPlain) return new Date(value).toISOString()
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${value.slice(20, -3).slice(0, 3).padEnd(3, '0')}Z`
}

/** The types of pg do not know it yet: statements asked for at once travel at once, and are answered in their order. */
type Pipelining = pg.PoolConfig & { pipeline: boolean }

export function openPool(credentials: Credentials, max: number, name: string): pg.Pool {
  const pool = new pg.Pool({
    ...credentials,
    max,
    types,
    application_name: name,
    query_timeout: 30_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    pipeline: true,
  } satisfies Pipelining)
  pool.on('error', () => undefined) // a connection lost while idle is replaced at the next use
  // one lost while in use, between two statements: the next statement fails and says so
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const names = new Map<string, string>()

/** Hot statements are prepared once per connection: planning under row security costs more than running. */
export function named(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `q${names.size}`
  if (names.size < 2_000) names.set(text, name)
  return names.size < 2_000 ? name : ''
}

const held = new WeakSet<pg.PoolClient>()

/** What is asked for in one turn of the event loop leaves in one write: a system call costs more than most of our statements. */
function holdWrites(client: pg.PoolClient): void {
  if (held.has(client)) return
  held.add(client)
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection // there, and untyped
  stream.cork()
  process.nextTick(() => {
    held.delete(client)
    stream.uncork()
  })
}

class OneConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  constructor(client: pg.PoolClient) {
    this.#client = client
  }
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    holdWrites(this.#client)
    const result = await this.#client.query<R & pg.QueryResultRow>({ name: named(sql), text: sql, values: [...parameters] })
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
  }
  // biome-ignore lint/correctness/useYield: nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('not used')
  }
}

const kyselys = new WeakMap<pg.PoolClient, Tx>()

function kyselyOn(client: pg.PoolClient): Tx {
  const known = kyselys.get(client)
  if (known) return known
  const connection = new OneConnection(client)
  const unused = async (): Promise<void> => undefined
  const made = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createDriver: () => ({
        init: unused,
        acquireConnection: async () => connection,
        beginTransaction: unused,
        commitTransaction: unused,
        rollbackTransaction: unused,
        releaseConnection: unused,
        destroy: unused,
      }),
    },
  })
  // its first use takes some turns longer than any other; after that statements leave in the order in which they are asked
  void made.connection().execute(unused)
  kyselys.set(client, made)
  return made
}

/** Waits for all, also when one fails: nothing of a transaction may go on when its connection already serves another. */
export async function together<T extends readonly unknown[]>(work: readonly [...{ [K in keyof T]: Promise<T[K]> }]): Promise<T> {
  const settled = await Promise.allSettled(work)
  // after one statement fails, those behind it fail with it and do not say why
  const failures = settled.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []))
  const [cause] = [...failures.filter((each) => !(each instanceof pg.DatabaseError && each.code === '25P02')), ...failures]
  if (failures.length > 0) throw cause
  return Promise.all(work) as Promise<unknown> as Promise<T> // the same shape, one by one
}

/** Runs `work` in one transaction. What it throws rolls everything back; a connection in doubt is thrown away. */
export async function inTransaction<T>(pool: pg.Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    holdWrites(client)
    // the first statement of the work goes with it; without a transaction it would find no context, and so nothing
    const last: pg.QueryConfig[] = []
    const [, result] = await together([client.query('begin'), work({ client, tx: kyselyOn(client), last })])
    holdWrites(client)
    await together([...last.map((query) => client.query(query)), client.query('commit')])
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
