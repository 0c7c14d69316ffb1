import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'

export async function listClocks(tx: Tx) {
  const { rows } = await sql<{
    number: string
    phase: string
    first_processed_at: string | null
    erase_on: string
  }>`select * from app.clocks()`.execute(tx)
  return rows
}

export async function listCertificates(tx: Tx) {
  return tx.selectFrom('destruction_certificates').selectAll().orderBy('erased_on', 'desc').orderBy('id').limit(500).execute()
}

export async function listShielded(tx: Tx) {
  const { rows } = await sql<{ id: string; number: string; closed_at: string; erase_on: string }>`select * from app.shielded()`.execute(tx)
  return rows
}

/** Gives a seat for a day; answers until when, or nothing when there is no such shielded case. */
export async function unlock(tx: Tx, caseId: string, seatId: string, why: string): Promise<string | null> {
  const { rows } = await sql<{ until: string | null }>`select app.unlock(${caseId}::uuid, ${seatId}::uuid, ${why}) as until`.execute(tx)
  return rows[0]?.until ?? null
}
