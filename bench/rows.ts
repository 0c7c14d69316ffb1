import pg from 'pg'
import type { Credentials } from '../src/server/db/connect.ts'

export type Row = Record<string, unknown>
export type Rows = Map<string, Row[]>

export const put = (rows: Rows, table: string, row: Row): void => {
  const known = rows.get(table)
  if (known) known.push(row)
  else rows.set(table, [row])
}

export const bytes = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`

/** Writes what each batch made, as superuser and without looking up what it refers to: the filling knows that itself. */
export async function fill(admin: Credentials, batches: Iterable<Rows>): Promise<void> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    await client.query("set session_replication_role = 'replica'; set synchronous_commit = off")
    for (const rows of batches) {
      for (const [table, list] of rows) {
        const columns = Object.keys(list[0] ?? {})
          .map((name) => pg.escapeIdentifier(name))
          .join(', ')
        await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [
          JSON.stringify(list),
        ])
      }
    }
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

export function* inBatches(count: number, size: number, make: (index: number, rows: Rows) => void): Generator<Rows> {
  for (let from = 0; from < count; from += size) {
    const rows: Rows = new Map()
    for (let index = from; index < Math.min(count, from + size); index++) make(index, rows)
    yield rows
  }
}
