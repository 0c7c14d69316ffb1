import { sql } from 'kysely'
import pg from 'pg'
import type { SeatRole } from '../domain/access.ts'
import { DomainError } from '../domain/errors.ts'
import { newId } from '../domain/ids.ts'
import type { Tx } from './db/connect.ts'

export type NewSeat = {
  professionalId: string
  participantId: string
  role: SeatRole
  why?: string | undefined
  /** The field in which this person was named. */
  at?: string
}
export type Decision = {
  kind: 'signal' | 'consultation' | 'referral' | 'request' | 'proposal' | 'composition' | 'radicalisation'
  id: string
}

// an act that waited for the case may have begun before the act that gave the seat; no seat ends before it begins
const endsNow = { until: sql<string>`greatest("from", now())` }

/**
 * Seats arise from a recorded decision and from nothing else (R-AUT-04). Whom the network still remembers with a role that was
 * taken away meanwhile is left out by the database when the role alone gave the seat, and refused when they were named (R-SEC-10).
 */
export async function beginSeats(tx: Tx, caseId: string, decision: Decision, seats: readonly NewSeat[]): Promise<void> {
  if (seats.length === 0) return
  const rows = seats.map((seat) => ({
    id: newId(),
    case_id: caseId,
    professional_id: seat.professionalId,
    participant_id: seat.participantId,
    role: seat.role,
    why: seat.why ?? null,
    decision_kind: decision.kind,
    decision_id: decision.id,
  }))
  // one statement, prepared once, for however many seats
  await sql`
    insert into seats (id, case_id, professional_id, participant_id, role, why, decision_kind, decision_id)
    select id, case_id, professional_id, participant_id, role, why, decision_kind, decision_id from json_populate_recordset(null::seats, ${JSON.stringify(rows)}::json)
    on conflict (case_id, professional_id, role) where until is null do nothing`
    .execute(tx)
    .catch((error: unknown) => {
      throw uncarried(error, seats) ?? error
    })
}

function uncarried(error: unknown, seats: readonly NewSeat[]): DomainError | undefined {
  if (!(error instanceof pg.DatabaseError) || error.constraint !== 'seat_is_carried') return undefined
  const { at } = seats.find(({ professionalId }) => professionalId === error.detail) ?? {}
  return at === undefined ? new DomainError('not_allowed') : new DomainError('invalid_input', [{ path: at, code: 'roles_carry_no_seat' }])
}

/** Ends the open seats of these roles in a case; answers how many. */
export async function endSeats(tx: Tx, caseId: string, roles: readonly SeatRole[], except: readonly string[] = []): Promise<number> {
  const result = await tx
    .updateTable('seats')
    .set(endsNow)
    .where('case_id', '=', caseId)
    .where('role', 'in', [...roles])
    .where('until', 'is', null)
    .$if(except.length > 0, (query) => query.where('professional_id', 'not in', [...except]))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Who was asked and knows nothing has no reason to look any longer (WGS 1.8(2)). */
export async function endSupplierSeats(tx: Tx, caseId: string, participantId: string): Promise<void> {
  await tx
    .updateTable('seats')
    .set(endsNow)
    .where('case_id', '=', caseId)
    .where('participant_id', '=', participantId)
    .where('role', '=', 'supplier')
    .where('until', 'is', null)
    .execute()
}

/** The seats of a case become exactly these; only a reviewer's, which ends by itself, is left. Who keeps the same place for the same reason keeps the seat. */
export async function replaceSeats(tx: Tx, caseId: string, decision: Decision, seats: readonly NewSeat[]) {
  const present = await tx
    .selectFrom('seats')
    .select(['id', 'professional_id', 'role', 'why'])
    .where('case_id', '=', caseId)
    .where('until', 'is', null)
    .where('role', '<>', 'reviewer')
    .execute()
  const isSame = (seat: NewSeat, { professional_id, role, why }: (typeof present)[number]): boolean =>
    seat.professionalId === professional_id && seat.role === role && (seat.why ?? null) === why
  const ended = present.filter((row) => !seats.some((seat) => isSame(seat, row)))
  if (ended.length > 0) {
    await tx
      .updateTable('seats')
      .set(endsNow)
      .where(
        'id',
        'in',
        ended.map((row) => row.id),
      )
      .execute()
  }
  const begun = seats.filter((seat) => !present.some((row) => isSame(seat, row)))
  await beginSeats(tx, caseId, decision, begun)
  return { seatsBegun: begun.length, seatsEnded: ended.length }
}

/** The open seats of one person in these cases. */
export async function listOwnSeats(tx: Tx, professionalId: string, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  return tx
    .selectFrom('seats')
    .select(['case_id', 'role'])
    .where('case_id', 'in', [...caseIds])
    .where('professional_id', '=', professionalId)
    .where('until', 'is', null)
    .execute()
}

/** The open seats of who may confirm what is proposed in this case. */
export async function listDeciders(tx: Tx, caseId: string) {
  return tx
    .selectFrom('seats')
    .select(['professional_id', 'participant_id'])
    .where('case_id', '=', caseId)
    .where('role', '=', 'decider')
    .where('until', 'is', null)
    .orderBy('from')
    .orderBy('id')
    .execute()
}

/** Who treats a case together: those to whom agreements, approval and consent belong (WGS 2.31(5)). */
const treatingRoles: readonly string[] = ['process_lead', 'case_lead', 'member'] satisfies SeatRole[]
const isTreating = (role: string): boolean => treatingRoles.includes(role)

/** The open seats of who treats these cases, oldest first. */
export async function listTreating(tx: Tx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  return tx
    .selectFrom('seats')
    .select(['case_id', 'professional_id', 'participant_id', 'role'])
    .where('case_id', 'in', [...caseIds])
    .where('role', 'in', [...treatingRoles])
    .where(({ eb, fn, or }) => or([eb('until', 'is', null), eb('until', '>', fn<string>('now'))]))
    .where(({ eb, fn }) => eb('from', '<=', fn<string>('now')))
    .orderBy('from')
    .orderBy('id')
    .execute()
}

/** Everyone who has or had a place in this case, in order. */
export async function listSeats(tx: Tx, caseId: string) {
  return tx
    .selectFrom('seats')
    .select(['professional_id', 'participant_id', 'role', 'why', 'from', 'until'])
    .where('case_id', '=', caseId)
    .orderBy('from')
    .orderBy('id')
    .execute()
}

export type Seat = Awaited<ReturnType<typeof listSeats>>[number]

/** As `involvedIn`, among seats that were read already. */
export function involvedAmong(seats: readonly Seat[], now: Date): string[] {
  const moment = now.toISOString()
  const treating = seats.filter(({ role, from, until }) => isTreating(role) && from <= moment && (until === null || until > moment))
  return [...new Set(treating.map((seat) => seat.participant_id))]
}

/** The participants involved in a case, each once. */
export async function involvedIn(tx: Tx, caseId: string): Promise<string[]> {
  return [...new Set((await listTreating(tx, [caseId])).map((seat) => seat.participant_id))]
}

/** Which of these people have none of these seats in this case now. */
export async function withoutSeat(tx: Tx, caseId: string, roles: readonly SeatRole[], people: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('seats')
    .select('professional_id')
    .where('case_id', '=', caseId)
    .where('role', 'in', [...roles])
    .where('until', 'is', null)
    .where('professional_id', 'in', [...people])
    .execute()
  return people.filter((id) => !rows.some((row) => row.professional_id === id))
}
