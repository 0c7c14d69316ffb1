import type { DecisionWithdrawal } from '../../api/governance.ts'
import type { Network } from '../network.ts'

type Row = { withdrawn_at: string | null; withdrawn_by: string | null; withdrawn_because: string | null }

/** Why it holds no longer, as it is shown beside what was decided; nothing while it holds. */
export function withdrawalOf(row: Row, { professional }: Network): DecisionWithdrawal | null {
  if (row.withdrawn_at === null || row.withdrawn_by === null || row.withdrawn_because === null) return null
  return { reason: row.withdrawn_because, by: professional(row.withdrawn_by).name, at: row.withdrawn_at }
}
