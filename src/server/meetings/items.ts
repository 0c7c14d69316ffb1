import { DomainError } from '../../domain/errors.ts'
import type { Tx } from '../db/connect.ts'

/** An item on the agenda of a case; nothing when the case has no such item. */
export async function findItem(tx: Tx, caseId: string, itemId: string) {
  return tx.selectFrom('meeting_items').selectAll().where('case_id', '=', caseId).where('id', '=', itemId).executeTakeFirst()
}

/** A meeting that is still open to change, held open until this act is done. */
export async function openMeeting(tx: Tx, meetingId: string) {
  const row = await tx.selectFrom('meetings').selectAll().where('id', '=', meetingId).forShare().executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  if (row.approved_at !== null) throw new DomainError('meeting_closed')
  return row
}
