import { sql } from 'kysely'
import { CalendarDate } from '../../domain/date.ts'
import { TerritoryGround, type TerritoryPeriod } from '../../domain/territory.ts'
import type { Tx } from '../db/connect.ts'

export async function listPeriods(tx: Tx): Promise<TerritoryPeriod[]> {
  const rows = await tx.selectFrom('house_municipalities').selectAll().orderBy('name').orderBy('from').execute()
  return rows.map(({ from, until, ...row }) => ({
    ...row,
    from: CalendarDate.parse(from),
    until: until === null ? null : CalendarDate.parse(until),
  }))
}

export async function insertPeriod(tx: Tx, period: TerritoryPeriod): Promise<void> {
  await tx.insertInto('house_municipalities').values(period).execute()
}

export async function updateEnd(tx: Tx, { code, from, until }: TerritoryPeriod): Promise<void> {
  await tx.updateTable('house_municipalities').set({ until }).where('code', '=', code).where('from', '=', from).execute()
}

export async function deletePeriod(tx: Tx, { code, from }: TerritoryPeriod): Promise<void> {
  await tx.deleteFrom('house_municipalities').where('code', '=', code).where('from', '=', from).execute()
}

/** What rests on the days on which this municipality would no longer be territory: kinds only. */
export async function listGrounds(tx: Tx, { code, from }: TerritoryPeriod, instead: TerritoryPeriod | null): Promise<TerritoryGround[]> {
  const { rows } = await sql<{ grounds: string[] }>`
    select app.rests_on_territory(${code}, ${from}::date, ${instead?.code ?? null}::text, ${instead?.from ?? null}::date, ${instead?.until ?? null}::date) as grounds
  `.execute(tx)
  return TerritoryGround.array().parse(rows[0]?.grounds)
}

type Correction = { id: string; was: TerritoryPeriod; became: TerritoryPeriod | null; reason: string; by: string }

export async function insertCorrection(tx: Tx, { id, was, became, reason, by }: Correction): Promise<void> {
  await tx
    .insertInto('territory_corrections')
    .values({
      ...{ id, ...was, reason, corrected_by: by },
      to_code: became?.code ?? null,
      to_name: became?.name ?? null,
      to_from: became?.from ?? null,
      to_until: became?.until ?? null,
    })
    .execute()
}

export async function listCorrections(tx: Tx) {
  return tx.selectFrom('territory_corrections').selectAll().orderBy('at', 'desc').limit(100).execute()
}
