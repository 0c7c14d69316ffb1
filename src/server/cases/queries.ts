import { sql } from 'kysely'
import { type CasePhase, mayMove } from '../../domain/case.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Tx } from '../db/connect.ts'

/** 2026-0001: the year of the referral and a number within the house. */
const nextNumber = (year: string) =>
  sql<string>`(select ${year} || '-' || lpad(n::text, greatest(4, length(n::text)), '0') from nextval('case_numbers') as n)`

export async function insertCase(
  tx: Tx,
  row: {
    id: string
    year: string
    referredBy: string
    participantId: string
    keyBucket: string
    /** The day on which a draft ends when nobody goes on with it. */
    eraseOn?: string
    /** What comes before a draft has its day of erasure from the start. */
    before?: { phase: 'signal' | 'consultation' } & CaseChange
  },
): Promise<string> {
  const { number } = await tx
    .insertInto('cases')
    .values({
      id: row.id,
      number: nextNumber(row.year),
      phase: 'draft',
      referred_by: row.referredBy,
      referring_participant_id: row.participantId,
      key_bucket: row.keyBucket,
      erase_on: row.eraseOn ?? null,
      ...row.before,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export async function getCase(tx: Tx, caseId: string) {
  const row = await tx.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

type CaseChange = {
  referred_by?: string
  subject_name?: string
  subject_birth_date?: string
  themes?: string[]
  urgent?: boolean
  process_lead_id?: string | null
  case_lead_id?: string | null
  first_processed_at?: string
  submitted_at?: string
  ceiling_on?: string
  erase_on?: string
  review_on?: string
  closed_at?: string
  key_bucket?: string
}

/** Every change counts the case's version up and says when; the row is locked already by the act. */
export async function changeCase(tx: Tx, caseId: string, change: CaseChange = {}): Promise<void> {
  await tx
    .updateTable('cases')
    .set(({ eb, fn }) => ({ ...change, version: eb('version', '+', 1), updated_at: fn<string>('now') }))
    .where('id', '=', caseId)
    .execute()
}

/** Moves a case to its next phase; only along the arrows of `casePhases`. */
export async function moveCase(tx: Tx, caseId: string, from: CasePhase, to: CasePhase, change: CaseChange = {}): Promise<void> {
  if (!mayMove(from, to)) throw new DomainError('not_in_this_phase')
  await tx
    .updateTable('cases')
    .set(({ eb, fn }) => ({ ...change, phase: to, version: eb('version', '+', 1), updated_at: fn<string>('now') }))
    .where('id', '=', caseId)
    .execute()
}

export async function deleteDraft(tx: Tx, caseId: string): Promise<void> {
  await tx.deleteFrom('cases').where('id', '=', caseId).where('phase', '=', 'draft').execute()
}

/** One row for the figures, without anything of a person (R-RET-11, R-RET-16). */
export async function countEvent(
  tx: Tx,
  row: { month: string; event: string; outcome: string | null; themes: string[]; ageBand: string | null; days: number | null },
): Promise<void> {
  await tx
    .insertInto('statistics')
    .values({
      id: crypto.randomUUID(),
      month: row.month,
      event: row.event,
      outcome: row.outcome,
      themes: row.themes,
      age_band: row.ageBand,
      days: row.days,
    })
    .execute()
}

export async function listOwnSeats(tx: Tx, caseId: string, professionalId: string) {
  return tx
    .selectFrom('seats')
    .select(['role', 'why', 'from', 'until', 'decision_kind', 'decision_id'])
    .where('case_id', '=', caseId)
    .where('professional_id', '=', professionalId)
    .where(({ eb, or, fn }) => or([eb('until', 'is', null), eb('until', '>', fn<string>('now'))]))
    .orderBy('from')
    .execute()
}

export async function findNextMeeting(tx: Tx, caseId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('meeting_items')
    .innerJoin('meetings', 'meetings.id', 'meeting_items.meeting_id')
    .select('meetings.starts_at')
    .where('meeting_items.case_id', '=', caseId)
    .where(({ eb, fn }) => eb('meetings.starts_at', '>=', fn<string>('now')))
    .orderBy('meetings.starts_at')
    .limit(1)
    .executeTakeFirst()
  return row?.starts_at ?? null
}

export async function listJournal(tx: Tx, caseId: string, before: string | undefined, limit: number) {
  return tx
    .selectFrom('journal')
    .select(['at', 'professional_id', 'participant_id', 'action', 'operation', 'seat_roles', 'outcome'])
    .where('case_id', '=', caseId)
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? ''))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}
