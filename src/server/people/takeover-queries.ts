import { sql } from 'kysely'
import { newId } from '../../domain/ids.ts'
import type { Tx } from '../db/connect.ts'

export async function listUndirected(tx: Tx): Promise<readonly { number: string; since: string }[]> {
  const { rows } = await sql<{ number: string; since: string }>`select number, since from app.undirected()`.execute(tx)
  return rows
}

/** Who took this case over when nobody directed it, the first time first: each a decision of its own. */
export async function listTakeovers(tx: Tx, caseId: string) {
  return tx
    .selectFrom('direction_takeovers')
    .select(['id', 'professional_id', 'participant_id', 'previous_id', 'previous_until', 'why', 'decided_at'])
    .where('case_id', '=', caseId)
    .orderBy('decided_at')
    .execute()
}

/** Gives the requester the seat of process director; nothing where somebody has it, or there is no such case. */
export async function takeOver(tx: Tx, number: string, why: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select app.direct_case(${number}, ${newId()}::uuid, ${why}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}
