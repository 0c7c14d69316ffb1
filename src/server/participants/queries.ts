import { sql } from 'kysely'
import { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { ParticipantKind } from '../../domain/participant.ts'
import { type ParticipantChange, type ParticipantDraft, ParticipationGround } from '../../domain/participation.ts'
import type { Tx } from '../db/connect.ts'

/** All there are and were, to hold a new name or end against. */
export async function listRegistered(tx: Tx) {
  const rows = await tx.selectFrom('participants').select(['id', 'kind', 'name', 'from', 'until', 'version']).execute()
  return rows.map((row) => ({
    ...row,
    kind: ParticipantKind.parse(row.kind),
    from: CalendarDate.parse(row.from),
    until: row.until === null ? null : CalendarDate.parse(row.until),
  }))
}

const columnsOf = (draft: ParticipantChange) => ({
  name: draft.name.trim(),
  short_name: draft.shortName.trim(),
  oin: draft.oin ?? null,
  controller: draft.controller,
  covenant_reference: draft.covenantReference ?? '',
  contact_name: draft.contactName ?? '',
  contact_email: draft.contactEmail ?? '',
  contact_phone: draft.contactPhone ?? '',
})

export async function insertParticipant(tx: Tx, id: string, draft: ParticipantDraft) {
  const { kind, from } = draft
  const values = { id, kind, from, ...columnsOf(draft) }
  return tx.insertInto('participants').values(values).returning('version').executeTakeFirstOrThrow()
}

/** Writes over the version the writer had; a later one is shown instead of overwritten. */
export async function updateParticipant(tx: Tx, id: string, draft: ParticipantChange, expected: number) {
  return changed(tx, id, columnsOf(draft), expected)
}

export async function updateUntil(tx: Tx, id: string, until: CalendarDate | null, expected: number) {
  return changed(tx, id, { until }, expected)
}

export async function updateFrom(tx: Tx, id: string, from: CalendarDate, expected: number) {
  return changed(tx, id, { from }, expected)
}

type Changed = Partial<ReturnType<typeof columnsOf>> | { until: string | null } | { from: string }
async function changed(tx: Tx, id: string, columns: Changed, expected: number) {
  const saved = await tx
    .updateTable('participants')
    .set(({ eb }) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', expected)
    .returning('version')
    .executeTakeFirst()
  if (saved) return saved
  const { version } = await tx.selectFrom('participants').select('version').where('id', '=', id).executeTakeFirstOrThrow()
  throw new DomainError('changed_meanwhile', [], { version })
}

/** What was done on the strength of this participation: kinds only. */
export async function listGrounds(tx: Tx, id: string): Promise<ParticipationGround[]> {
  const { rows } = await sql<{ grounds: string[] }>`select app.rests_on_participation(${id}::uuid) as grounds`.execute(tx)
  return ParticipationGround.array().parse(rows[0]?.grounds)
}

type Correction = { id: string; participantId: string; was: CalendarDate; from: CalendarDate; reason: string; by: string }

export async function insertCorrection(tx: Tx, { id, participantId, was, from, reason, by }: Correction): Promise<void> {
  await tx
    .insertInto('participant_corrections')
    .values({ id, participant_id: participantId, was_from: was, from, reason, corrected_by: by })
    .execute()
}

export async function listCorrections(tx: Tx, participantId: string) {
  return tx
    .selectFrom('participant_corrections')
    .select(['was_from', 'from', 'reason', 'corrected_by', 'at'])
    .where('participant_id', '=', participantId)
    .orderBy('at', 'desc')
    .limit(20)
    .execute()
}

export async function countEffects(tx: Tx, id: string, until: CalendarDate) {
  const { rows } = await sql<{ professionals: number; seats: number; cases: number; includes_me: boolean }>`
    select * from app.effects_of_ending(${id}::uuid, ${until}::date)`.execute(tx)
  return rows[0] ?? { professionals: 0, seats: 0, cases: 0, includes_me: false }
}
