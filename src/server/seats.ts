import type { SeatRole } from '../domain/access.ts'
import { newId } from '../domain/ids.ts'
import type { Tx } from './db/connect.ts'

export type NewSeat = { professionalId: string; participantId: string; role: SeatRole; why?: string | undefined }
export type Decision = { kind: 'referral' | 'request' | 'composition'; id: string }

/** Seats arise from a recorded decision and from nothing else (R-AUT-04). */
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
  await tx
    .insertInto('seats')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['case_id', 'professional_id', 'role']).where('until', 'is', null).doNothing())
    .execute()
}

/** Ends the open seats of these roles in a case; answers how many. */
export async function endSeats(tx: Tx, caseId: string, roles: readonly SeatRole[], except: readonly string[] = []): Promise<number> {
  const result = await tx
    .updateTable('seats')
    .set(({ fn }) => ({ until: fn<string>('now') }))
    .where('case_id', '=', caseId)
    .where('role', 'in', [...roles])
    .where('until', 'is', null)
    .$if(except.length > 0, (query) => query.where('professional_id', 'not in', [...except]))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
