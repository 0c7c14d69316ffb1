import type pg from 'pg'
import { type CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { type Covenant, readCovenant } from '../../domain/house.ts'
import { ParticipantKind } from '../../domain/participant.ts'
import { type GeneratedCase, generateCase, Indexed, type Region, type Row, Sealed, type Value, type Wish } from '../../world/generate.ts'
import { bsnIndex } from '../crypto/bsn.ts'
import { newDataKey, placeOf, seal, wrap } from '../crypto/seal.ts'
import { inTransaction } from '../db/connect.ts'
import type { House } from '../house.ts'

type GenerateWish = {
  cases: number
  seed: number
  /** About how many supplied items a case has. */
  items?: number
  today?: CalendarDate
  /** Told after each batch: how many cases stand. */
  progress?: (done: number) => void
}

// so many at once that a batch is written in about a second
const batch = 200

/** Fills a fictitious house with invented cases in every state. The same seed in an equal house gives the same rows, with the same ids; only what sealing adds by chance differs. */
export async function generateCases(house: House, { cases, seed, items = 20, today, progress }: GenerateWish): Promise<void> {
  if (!house.fictitious) throw new Error('only a fictitious house can be filled with invented cases')
  const { region, covenant } = await readRegion(house)
  const wish: Wish = { seed, items, today: today ?? dateInAmsterdam(new Date()), rejectedWeeks: covenant.terms.rejectedWeeks }
  const sealer = new Sealer(house)
  let next = 0
  let done = 0
  const worker = async (): Promise<void> => {
    for (let from = next; from < cases; from = next) {
      next += batch
      const made = Array.from({ length: Math.min(batch, cases - from) }, (_, index) => generateCase(region, wish, from + index))
      await writeCases(house, sealer, made)
      done += made.length
      progress?.(done)
    }
  }
  // while the database writes one batch, the other is made
  await Promise.all([worker(), worker()])
}

async function readRegion({ jobs }: House): Promise<{ region: Region; covenant: Covenant }> {
  const people = await jobs.query(
    `select p.id, p.participant_id as "participantId", d.kind, p.house_roles as "houseRoles" from professionals p join participants d on d.id = p.participant_id where app.is_active(p, d) order by p.id`,
  )
  const municipalities = await jobs.query<{ name: string }>('select name from house_municipalities order by code')
  const covenants = await jobs.query('select covenant from covenants order by version desc limit 1')
  return {
    region: {
      people: people.rows.map((row) => ({ ...row, kind: ParticipantKind.parse(row.kind) })),
      municipalities: municipalities.rows.map(({ name }) => name),
    },
    covenant: readCovenant(covenants.rows[0]?.covenant),
  }
}

async function writeCases(house: House, sealer: Sealer, cases: readonly GeneratedCase[]): Promise<void> {
  const tables = new Map<string, Record<string, unknown>[]>()
  const add = (table: string, row: Record<string, unknown>): void => {
    const rows = tables.get(table)
    if (rows) rows.push(row)
    else tables.set(table, [row])
  }
  await inTransaction(house.jobs, async ({ client }) => {
    const { rows: numbers } = await client.query<{ n: number }>('select nextval($1) as n from generate_series(1, $2)', [
      'case_numbers',
      cases.length,
    ])
    for (const [index, each] of cases.entries()) {
      const keys = new Map<string, Buffer>()
      for (const [table, row] of each.rows) {
        const written = sealer.row(keys, table, row)
        if (table === 'cases') add(table, { ...written, key_bucket: each.bucket, number: numberOf(row, numbers[index]?.n ?? 0) })
        else add(table, written)
      }
      for (const [participantId, key] of keys) add('data_keys', sealer.key(each, participantId, key))
    }
    // a case before all that hangs on it; the order of the others follows from how one is made
    for (const [table, rows] of tables) await insertAll(client, table, rows)
  })
}

function numberOf({ submitted_at, updated_at }: Row, n: number): string {
  return `${String(submitted_at ?? updated_at).slice(0, 4)}-${String(n).padStart(4, '0')}`
}

/** Copying is closed to roles under row-level security; one statement with all rows comes near. */
async function insertAll(client: pg.PoolClient, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(', ')
  await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ])
}

/** Seals as the vault does, without a transaction to fetch keys from: every key here is new. */
class Sealer {
  readonly #house: House
  readonly #buckets = new Map<string, Buffer>()
  readonly #bsn: Buffer

  constructor(house: House) {
    this.#house = house
    this.#bsn = house.keyring.secret('bsn')
  }

  row(keys: Map<string, Buffer>, table: string, row: Row): Record<string, unknown> {
    const written: Record<string, unknown> = {}
    for (const column in row) written[column] = this.#value(keys, table, column, row[column] ?? null)
    return written
  }

  key({ id, bucket }: GeneratedCase, participantId: string, key: Buffer): Record<string, unknown> {
    const known = this.#buckets.get(bucket) ?? this.#house.keyring.bucket(bucket)
    this.#buckets.set(bucket, known)
    const place = placeOf({ house: this.#house.slug, table: 'data_keys', column: 'wrapped', row: `${id}/${participantId}` })
    return { case_id: id, participant_id: participantId, bucket, wrapped: hex(wrap(known, place, key)) }
  }

  #value(keys: Map<string, Buffer>, table: string, column: string, value: Value): unknown {
    if (value instanceof Indexed) return hex(bsnIndex(this.#bsn, value.bsn))
    if (!(value instanceof Sealed)) return value
    const key = keys.get(value.participantId) ?? newDataKey()
    keys.set(value.participantId, key)
    return hex(seal(key, placeOf({ house: this.#house.slug, table, column, row: value.row }), JSON.stringify(value.value)))
  }
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`
