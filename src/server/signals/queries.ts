import { sql } from 'kysely'
import type { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import type { HouseRole } from '../../domain/house-roles.ts'
import type { DeclineReason, SignalDetails } from '../../domain/signal.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type NewSignal = {
  signalId: string
  caseId: string
  keyHash: Buffer
  origin: string
  year: string
  bucket: string
  eraseOn: CalendarDate
  wrapped: Buffer
  referral: Buffer
  details: Buffer
  urgent: boolean
  answerWanted: boolean
  roles: readonly HouseRole[]
}

/** Lays a signal down as the door at hand; its number, or null when nobody at its participant can receive it. */
export async function receiveSignal(tx: Tx, row: NewSignal): Promise<string | null> {
  const { rows } = await sql<{ number: string | null }>`
    select app.receive_signal(${row.signalId}::uuid, ${row.caseId}::uuid, ${row.keyHash}::bytea, ${row.origin}, ${row.year}, ${row.bucket}, ${row.eraseOn}::date,
      ${row.wrapped}::bytea, ${row.referral}::bytea, ${row.details}::bytea, ${row.urgent}, ${row.answerWanted}, ${[...row.roles]}::text[]) as number`.execute(
    tx,
  )
  return rows[0]?.number ?? null
}

type StateRow = { state: string; declined: string | null; answer_wanted: boolean; event_id: string; changed_at: string; oin: string | null }

export async function findSignalState(tx: Tx, signalId: string): Promise<StateRow | undefined> {
  const { rows } = await sql<StateRow>`select * from app.signal_state(${signalId}::uuid)`.execute(tx)
  return rows[0]
}

/** The signals that wait for the present person, the first to end first; row security leaves no others. */
export async function listReceived(tx: Tx, userId: string) {
  return tx
    .selectFrom('cases as c')
    .innerJoin('seats as s', (join) =>
      join.onRef('s.case_id', '=', 'c.id').on('s.professional_id', '=', userId).on('s.role', '=', 'receiver').on('s.until', 'is', null),
    )
    .innerJoin('referrals as r', 'r.case_id', 'c.id')
    .leftJoin('signals as g', 'g.case_id', 'c.id')
    .leftJoin('doors as d', 'd.id', 'g.door_id')
    .select(['c.id', 'c.number', 'c.urgent', 'c.erase_on', 'r.origin', 'r.saved_at', 'd.name as door'])
    .where('c.phase', '=', 'signal')
    .orderBy('c.erase_on')
    .orderBy('c.number')
    .limit(500)
    .execute()
}

export async function getReceived(tx: Tx, caseId: string) {
  const row = await tx
    .selectFrom('cases as c')
    .innerJoin('referrals as r', 'r.case_id', 'c.id')
    .leftJoin('signals as g', 'g.case_id', 'c.id')
    .leftJoin('doors as d', 'd.id', 'g.door_id')
    .select(['c.id', 'c.number', 'c.urgent', 'c.erase_on', 'c.referring_participant_id', 'r.origin', 'r.saved_at'])
    .select(['g.id as signal_id', 'g.sealed', 'd.name as door'])
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

export async function openDetails(vault: Vault, row: Awaited<ReturnType<typeof getReceived>>): Promise<SignalDetails | undefined> {
  if (row.signal_id === null || row.sealed === null) return undefined
  return vault.open<SignalDetails>(row.id, row.referring_participant_id, 'signals.sealed', row.signal_id, row.sealed)
}

export async function recordDeclined(tx: Tx, caseId: string, reason: DeclineReason): Promise<void> {
  await tx
    .updateTable('signals')
    .set(({ fn }) => ({ state: 'declined', declined: reason, changed_at: fn<string>('now') }))
    .where('case_id', '=', caseId)
    .execute()
}

const shownOfDoor = [
  'id',
  'kind',
  'name',
  'participant_id',
  'created_at',
  'created_by',
  'renewed_at',
  'last_used_at',
  'revoked_at',
] as const

export async function listDoors(tx: Tx) {
  return tx.selectFrom('doors').select(shownOfDoor).orderBy('revoked_at', 'desc').orderBy('name').orderBy('id').limit(500).execute()
}

export async function getDoor(tx: Tx, id: string) {
  const row = await tx.selectFrom('doors').select(shownOfDoor).where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

type NewDoor = { id: string; kind: string; name: string; participant_id: string; secret_hash: Buffer; created_by: string }

export async function insertDoor(tx: Tx, row: NewDoor): Promise<void> {
  await tx.insertInto('doors').values(row).execute()
}

/** Answers whether there was such a door, and open. */
export async function changeSecret(tx: Tx, id: string, secretHash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('doors')
    .set(({ fn }) => ({ secret_hash: secretHash, renewed_at: fn<string>('now') }))
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function closeDoor(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('doors')
    .set(({ fn }) => ({ revoked_at: fn<string>('now') }))
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
