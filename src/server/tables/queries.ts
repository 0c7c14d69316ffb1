import { sql } from 'kysely'
import type { CalendarDate } from '../../domain/date.ts'
import type { RegionalTableDraft, Tile } from '../../domain/regional-table.ts'
import type { Tx } from '../db/connect.ts'
import { containing, nameKey, readKey } from '../page-key.ts'

export type TableRow = NonNullable<Awaited<ReturnType<typeof findTable>>>
type Filter = {
  /** The codes under which the municipality asked for was or is known. */
  municipality: readonly string[] | undefined
  search: string | undefined
  ended: boolean
  after: string | undefined
  limit: number
  today: CalendarDate
}

const current = (today: CalendarDate) => sql<boolean>`"from" <= ${today}::date and (until is null or until >= ${today}::date)`

export async function listTables(tx: Tx, { municipality, search, ended, after, limit, today }: Filter) {
  const key = readKey(nameKey, after)
  return tx
    .selectFrom('regional_tables')
    .selectAll()
    .$if(!ended, (query) => query.where(sql<boolean>`(until is null or until >= ${today}::date)`))
    .$if(municipality !== undefined, (query) =>
      query.where(sql<boolean>`(municipalities = '{}' or municipalities && ${[...(municipality ?? [])]}::text[])`),
    )
    .$if(search !== undefined, (query) =>
      query.where(sql<boolean>`(name ilike ${containing(search ?? '')} or purpose ilike ${containing(search ?? '')})`),
    )
    .$if(key !== undefined, (query) => query.where(sql<boolean>`(name, id) > (${key?.[0]}::text, ${key?.[1]}::uuid)`))
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
}

/** All that meet now: a region has tens of them. */
export async function listCurrent(tx: Tx, today: CalendarDate) {
  return tx.selectFrom('regional_tables').selectAll().where(current(today)).orderBy('name').orderBy('id').limit(1_000).execute()
}

export async function findTable(tx: Tx, id: string) {
  return tx.selectFrom('regional_tables').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A municipality's last day is the one before its end; a table meets until and including its own. */
export async function listTerritory(tx: Tx, today: CalendarDate) {
  return tx
    .selectFrom('house_municipalities')
    .select(['code', 'name'])
    .where(sql<boolean>`"from" <= ${today}::date and (until is null or until > ${today}::date)`)
    .orderBy('name')
    .execute()
}

export async function listTiles(tx: Tx) {
  return tx.selectFrom('municipality_tiles').selectAll().orderBy('row').orderBy('column').execute()
}

export async function replaceTiles(tx: Tx, tiles: readonly Tile[]): Promise<void> {
  await tx.deleteFrom('municipality_tiles').execute()
  if (tiles.length > 0)
    await tx
      .insertInto('municipality_tiles')
      .values([...tiles])
      .execute()
}

const columnsOf = ({
  legalBasis,
  participants,
  organisations,
  themes,
  ages,
  levels,
  municipalities,
  mailbox,
  until,
  ...rest
}: RegionalTableDraft) => ({
  ...rest,
  legal_basis: legalBasis,
  participants: [...participants],
  organisations: [...organisations],
  themes: [...themes],
  ages: [...ages],
  levels: [...levels],
  municipalities: [...municipalities],
  mailbox: mailbox ?? null,
  until: until ?? null,
})

export async function insertTable(tx: Tx, id: string, userId: string, draft: RegionalTableDraft): Promise<void> {
  await tx
    .insertInto('regional_tables')
    .values({ id, recorded_by: userId, ...columnsOf(draft) })
    .execute()
}

/** Answers whether it still had the version that was expected. */
export async function updateTable(tx: Tx, id: string, draft: RegionalTableDraft, expected: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regional_tables')
    .set((eb) => ({ ...columnsOf(draft), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
