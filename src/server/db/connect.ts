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
import { Asking } from './breath.ts'
import type { Database } from './schema.ts'

/** An open transaction, typed by the schema. */
export type Tx = Kysely<Database>
/** Asks in SQL; what is asked in one turn, also through a `tx`, leaves together and is answered in its order. */
export type Client = Pick<Asking, 'query'>
export type Statement = { text: string; values: readonly unknown[] }
export type Connection = {
  tx: Tx
  client: Client
  /** Statements whose answer nobody waits for: they leave in one write with the commit, which takes nothing when one of them fails. */
  last: Statement[]
}
export type Credentials = { host: string; port: number; user: string; password: string; database: string }

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.DATE, (value) => value)
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) => new Date(value).toISOString())
types.setTypeParser(pg.types.builtins.INT8, Number)

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

class OneConnection implements DatabaseConnection {
  readonly #asking: Asking
  constructor(asking: Asking) {
    this.#asking = asking
  }
  async executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    const isReading = query.kind === 'SelectQueryNode' && query.from !== undefined
    const { rows, rowCount } = await (isReading ? this.#asking.read<R>(sql, parameters) : this.#asking.query<R>(sql, parameters))
    return { rows, numAffectedRows: BigInt(rowCount) }
  }
  // biome-ignore lint/correctness/useYield: nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('not used')
  }
}

// its types take what it reads for a number
const readType = (type: number) => types.getTypeParser(type, 'text') as (text: never) => unknown

type Opened = { asking: Asking; tx: Tx }
const opened = new WeakMap<pg.PoolClient, Opened>()

function openedOn(client: pg.PoolClient): Opened {
  const known = opened.get(client)
  if (known) return known
  const asking = new Asking(client, readType)
  const connection = new OneConnection(asking)
  const unused = async (): Promise<void> => undefined
  const tx = new Kysely<Database>({
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
  void tx.connection().execute(unused)
  const made = { asking, tx }
  opened.set(client, made)
  return made
}

/** Waits for all, also when one fails: nothing of a transaction may go on when its connection already serves another. */
export async function together<T extends readonly unknown[]>(work: readonly [...{ [K in keyof T]: Promise<T[K]> }]): Promise<T> {
  await Promise.allSettled(work)
  return Promise.all(work) as Promise<unknown> as Promise<T> // the same shape, one by one
}

/** Runs `work` in one transaction. What it throws rolls everything back; a connection in doubt is thrown away. */
export async function inTransaction<T>(pool: pg.Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const { asking, tx } = openedOn(client)
  try {
    const last: Statement[] = []
    // the first statement of the work goes with it; without a transaction it would find no context, and so nothing
    const [, result] = await together([asking.query('begin'), work({ client: asking, tx, last })])
    await together([...last.map(({ text, values }) => asking.query(text, values)), asking.query('commit')])
    return result
  } catch (error) {
    await asking.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
