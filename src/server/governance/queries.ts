import { sql } from 'kysely'
import * as z from 'zod'
import { CalendarDate } from '../../domain/date.ts'
import {
  decisionNumber,
  type GovernanceDecisionDraft,
  GovernanceLevel,
  type GovernanceMeetingDraft,
  type PriorityDraft,
} from '../../domain/governance.ts'
import type { Tx } from '../db/connect.ts'
import { dayKey, readKey } from '../page-key.ts'

type Filter = { level: GovernanceLevel | undefined; after: string | undefined; limit: number }

export type MeetingRow = NonNullable<Awaited<ReturnType<typeof findMeeting>>>
export type Withdrawn = { by: string; reason: string }
export type DecisionRow = NonNullable<Awaited<ReturnType<typeof findDecision>>>

export async function listMeetings(tx: Tx, { level, after, limit }: Filter) {
  const key = readKey(dayKey, after)
  return tx
    .selectFrom('governance_meetings as m')
    .select(['m.id', 'm.level', 'm.title', 'm.on', 'm.place'])
    .select(({ selectFrom }) => [
      selectFrom('governance_agenda as a').whereRef('a.meeting_id', '=', 'm.id').select(sql<number>`count(*)`.as('n')).as('points'),
      selectFrom('governance_decisions as d')
        .whereRef('d.meeting_id', '=', 'm.id')
        .where('d.withdrawn_at', 'is', null)
        .select(sql<number>`count(*)`.as('n'))
        .as('decisions'),
    ])
    .$if(level !== undefined, (query) => query.where('m.level', '=', level ?? ''))
    .$if(key !== undefined, (query) => query.where(sql<boolean>`(m."on", m.id) < (${key?.[0]}::date, ${key?.[1]}::uuid)`))
    .orderBy('m.on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function findMeeting(tx: Tx, id: string) {
  return tx.selectFrom('governance_meetings').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function lockMeeting(tx: Tx, id: string) {
  return tx.selectFrom('governance_meetings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertMeeting(tx: Tx, id: string, userId: string, { place, ...draft }: GovernanceMeetingDraft): Promise<void> {
  await tx
    .insertInto('governance_meetings')
    .values({ id, recorded_by: userId, ...draft, place: place ?? null })
    .execute()
}

type MeetingChange = { title?: string; on?: string; place?: string | null; attended_by?: string[]; organisations?: string[] }

export async function updateMeeting(tx: Tx, id: string, change: MeetingChange): Promise<void> {
  await tx
    .updateTable('governance_meetings')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function listAgenda(tx: Tx, meetingId: string) {
  return tx.selectFrom('governance_agenda').selectAll().where('meeting_id', '=', meetingId).orderBy('position').orderBy('id').execute()
}

export async function insertAgendaPoint(
  tx: Tx,
  row: { id: string; meetingId: string; title: string; text: string | undefined },
): Promise<void> {
  const { id, meetingId, title, text } = row
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from governance_agenda where meeting_id = ${meetingId})`
  await tx.insertInto('governance_agenda').values({ id, meeting_id: meetingId, position, title, body: text }).execute()
}

export async function deleteAgendaPoint(tx: Tx, meetingId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('governance_agenda')
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function decisions(tx: Tx) {
  return tx
    .selectFrom('governance_decisions as d')
    .innerJoin('governance_meetings as m', 'm.id', 'd.meeting_id')
    .leftJoin('plus_tasks as p', 'p.id', 'd.plus_task_id')
    .leftJoin('processing_kinds as k', 'k.id', 'd.processing_kind_id')
    .selectAll('d')
    .select(['m.on as meeting_on', 'p.title as plus_task', 'k.title as processing_kind'])
    .select(({ and, eb, exists, not, selectFrom }) =>
      and([
        eb('d.withdrawn_at', 'is', null),
        eb('d.level', '=', 'steering'),
        eb('p.status', '=', 'running'),
        not(
          exists(
            selectFrom('governance_decisions as o')
              .whereRef('o.plus_task_id', '=', 'd.plus_task_id')
              .whereRef('o.id', '<>', 'd.id')
              .where('o.level', '=', 'steering')
              .where('o.withdrawn_at', 'is', null)
              .select('o.id'),
          ),
        ),
      ]).as('is_carrying'),
    )
}

const decisionKey = z.tuple([CalendarDate, z.uuid(), z.int()])

/** The last meeting first; within one meeting in the order of its list. */
export async function listDecisions(tx: Tx, { level, after, limit, open }: Filter & { open: boolean }) {
  const key = readKey(decisionKey, after)
  const [on, meetingId, n] = key ?? []
  return decisions(tx)
    .$if(level !== undefined, (query) => query.where('d.level', '=', level ?? ''))
    .$if(open, (query) => query.where('d.done_on', 'is', null).where('d.withdrawn_at', 'is', null))
    .$if(key !== undefined, (query) => query.where(sql<boolean>`(m."on", m.id, -d.n) < (${on}::date, ${meetingId}::uuid, -${n}::integer)`))
    .orderBy('m.on', 'desc')
    .orderBy('m.id', 'desc')
    .orderBy('d.n')
    .limit(limit + 1)
    .execute()
}

export async function listDecisionsOf(tx: Tx, meetingId: string) {
  return decisions(tx).where('d.meeting_id', '=', meetingId).orderBy('d.year').orderBy('d.n').execute()
}

export async function findDecision(tx: Tx, id: string) {
  return decisions(tx).where('d.id', '=', id).executeTakeFirst()
}

/** The decisions that name this plus task or kind of processing. */
export async function listDecisionsAbout(tx: Tx, about: { plusTaskId: string } | { processingKindId: string }) {
  const [column, id] =
    'plusTaskId' in about ? (['plus_task_id', about.plusTaskId] as const) : (['processing_kind_id', about.processingKindId] as const)
  const rows = await tx.selectFrom('governance_decisions').selectAll().where(column, '=', id).orderBy('year').orderBy('n').execute()
  return rows.map((row) => ({ number: numberOf(row), meetingId: row.meeting_id, text: row.body, isWithdrawn: row.withdrawn_at !== null }))
}

export const numberOf = ({ level, year, n }: { level: string; year: number; n: number }): string =>
  decisionNumber(GovernanceLevel.parse(level), year, n)

type NewDecision = { id: string; meeting: MeetingRow; userId: string; draft: GovernanceDecisionDraft }

/** Numbered one after the other, whoever else records at the same moment. */
export async function insertDecision(tx: Tx, { id, meeting, userId, draft }: NewDecision): Promise<void> {
  const { level, on } = meeting
  const year = Number(on.slice(0, 4))
  await sql`select pg_advisory_xact_lock(hashtext(${`vangnet.decisions.${level}.${year}`}))`.execute(tx)
  const n = sql<number>`(select coalesce(max(n), 0) + 1 from governance_decisions where level = ${level} and year = ${year})`
  await tx
    .insertInto('governance_decisions')
    .values({
      id,
      meeting_id: meeting.id,
      level,
      year,
      n,
      body: draft.text,
      owner_id: draft.owner,
      due_on: draft.dueOn,
      plus_task_id: draft.plusTaskId,
      processing_kind_id: draft.processingKindId,
      recorded_by: userId,
    })
    .execute()
}

/** Answers whether it still had the version that was expected. */
export async function settleDecision(tx: Tx, id: string, doneOn: string | null, expected: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('governance_decisions')
    .set((eb) => ({ done_on: doneOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Answers whether it still had the version that was expected. */
export async function withdrawDecision(tx: Tx, id: string, { by, reason, expected }: Withdrawn & { expected: number }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('governance_decisions')
    .set(({ eb, fn }) => ({
      withdrawn_at: fn<string>('now'),
      withdrawn_by: by,
      withdrawn_because: reason,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function listPriorities(tx: Tx, { level, after, limit }: Filter) {
  const key = readKey(dayKey, after)
  return tx
    .selectFrom('governance_priorities')
    .selectAll()
    .$if(level !== undefined, (query) => query.where('level', '=', level ?? ''))
    .$if(key !== undefined, (query) => query.where(sql<boolean>`("from", id) < (${key?.[0]}::date, ${key?.[1]}::uuid)`))
    .orderBy('from', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function findPriority(tx: Tx, id: string) {
  return tx.selectFrom('governance_priorities').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertPriority(tx: Tx, id: string, userId: string, draft: PriorityDraft): Promise<void> {
  await tx
    .insertInto('governance_priorities')
    .values({ id, recorded_by: userId, ...draft })
    .execute()
}

export async function updatePriority(tx: Tx, id: string, { description, ...draft }: PriorityDraft, expected: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('governance_priorities')
    .set((eb) => ({ ...draft, description: description ?? null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
