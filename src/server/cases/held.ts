import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'

/** What most cases have nothing of; a dossier asks first which of these hold anything of its case. */
type RareTable =
  | 'purpose_advice'
  | 'purpose_recusals'
  | 'purpose_postponements'
  | 'referral_supplements'
  | 'triage_levels'
  | 'information_requests'
  | 'supply_marks'
  | 'analysis_domains'
  | 'analysis_history'
  | 'analysis_views'
  | 'instrument_results'
  | 'plan_approvals'
  | 'evaluations'
  | 'handovers'
  | 'closings'
  | 'meeting_items'
  | 'composition_proposals'
  | 'composition_confirmations'
  | 'direction_takeovers'

/** The tables that hold something of this case; undefined for who has no seat in it, and so asks each by itself. */
export type Held = Promise<ReadonlySet<string> | undefined>

export async function readHeld(tx: Tx, caseId: string): Held {
  const { rows } = await sql<{ tables: string[] | null }>`select app.held(${caseId}::uuid) as tables`.execute(tx)
  return rows[0]?.tables ? new Set(rows[0].tables) : undefined
}

/** Reads a table that is mostly empty, unless it is known to hold nothing of this case. */
export async function ifHeld<T, N = never[]>(
  { held }: { held?: Held | undefined },
  table: RareTable,
  read: () => Promise<T>,
  nothing: N,
): Promise<T | N> {
  const known = held && (await held)
  return known && !known.has(table) ? nothing : read()
}
