import type { Tx } from '../db/connect.ts'

/** How many questions of each case are open, and answered. */
export async function countRequests(tx: Tx, caseIds: readonly string[]): Promise<Map<string, { open: number; answered: number }>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('information_requests')
    .select(({ fn }) => ['case_id', fn.countAll<number>().as('asked'), fn.count<number>('outcome').as('answered')])
    .where('case_id', 'in', [...caseIds])
    .groupBy('case_id')
    .execute()
  return new Map(rows.map((row) => [row.case_id, { open: Number(row.asked) - Number(row.answered), answered: Number(row.answered) }]))
}
