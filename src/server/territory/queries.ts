import { CalendarDate } from '../../domain/date.ts'
import type { TerritoryPeriod } from '../../domain/territory.ts'
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
