import { sql } from 'kysely'
import { access } from '../../domain/access.ts'
import type { CasePhase } from '../../domain/case.ts'
import type { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import type { MeetingDraft } from '../../domain/meeting.ts'
import type { Tx } from '../db/connect.ts'

const readable: readonly CasePhase[] = access['meeting.read'].during

/** A meeting, with what is on its agenda as far as the present person may see that; a case that is frozen is not (R-RAD-02). */
function meetings(tx: Tx) {
  return tx
    .selectFrom('meetings as m')
    .leftJoin('meeting_items as i', (join) =>
      join.onRef('i.meeting_id', '=', 'm.id').on(({ exists, selectFrom }) =>
        exists(
          selectFrom('cases as c')
            .select('c.id')
            .whereRef('c.id', '=', 'i.case_id')
            .where('c.phase', 'in', [...readable]),
        ),
      ),
    )
    .select(['m.id', 'm.title', 'm.kind', 'm.starts_at', 'm.place', 'm.chair_id', 'm.approved_at', 'm.approved_by'])
    .select([sql<number>`count(i.id)::int`.as('items'), sql<number>`coalesce(sum(i.minutes), 0)::int`.as('minutes')])
    .groupBy('m.id')
}

export type MeetingRow = Awaited<ReturnType<typeof getMeeting>>

/** Those of today and later, the first one first; or those of earlier days, the last one first. */
export async function listMeetings(tx: Tx, today: CalendarDate, past: boolean) {
  const midnight = sql<string>`${today}::date::timestamp at time zone 'Europe/Amsterdam'`
  return meetings(tx)
    .where('m.starts_at', past ? '<' : '>=', midnight)
    .orderBy('m.starts_at', past ? 'desc' : 'asc')
    .orderBy('m.id')
    .limit(past ? 50 : 200)
    .execute()
}

export async function getMeeting(tx: Tx, id: string) {
  const row = await meetings(tx).where('m.id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

export async function listMeetingsById(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return meetings(tx)
    .where('m.id', 'in', [...ids])
    .orderBy('m.starts_at', 'desc')
    .execute()
}

export async function insertMeeting(tx: Tx, row: { id: string; chairId: string; draft: MeetingDraft }): Promise<void> {
  const { title, kind, startsAt, place } = row.draft
  await tx
    .insertInto('meetings')
    .values({ id: row.id, title, kind, starts_at: startsAt, place: place ?? null, chair_id: row.chairId })
    .execute()
}

/** Answers whether it was still open. */
export async function approveMeeting(tx: Tx, id: string, userId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meetings')
    .set(({ fn }) => ({ approved_at: fn<string>('now'), approved_by: userId }))
    .where('id', '=', id)
    .where('approved_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function countHidden(tx: Tx, meetingId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select app.hidden_items(${meetingId}) as n`.execute(tx)
  return rows[0]?.n ?? 0
}
