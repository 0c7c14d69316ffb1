import { sql } from 'kysely'
import { DomainError } from '../../domain/errors.ts'
import type { Step, ThirdPartyDraft } from '../../domain/meeting.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

/** An item on the agenda of a case; nothing when the case has no such item. */
export async function findItem(tx: Tx, caseId: string, itemId: string) {
  return tx.selectFrom('meeting_items').selectAll().where('case_id', '=', caseId).where('id', '=', itemId).executeTakeFirst()
}

/** A meeting that is still open to change, held open until this act is done; its agenda is added to by one at a time. */
export async function openMeeting(tx: Tx, meetingId: string, hold: 'share' | 'update' = 'share') {
  const query = tx.selectFrom('meetings').selectAll().where('id', '=', meetingId)
  const row = await (hold === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  if (row.approved_at !== null) throw new DomainError('meeting_closed')
  return row
}

/** An item of this case whose meeting is still open to change. */
export async function openItem(tx: Tx, caseId: string, itemId: string) {
  const item = await findItem(tx, caseId, itemId)
  if (!item) throw new DomainError('not_found')
  await openMeeting(tx, item.meeting_id)
  return item
}

type NewItem = { id: string; meetingId: string; caseId: string; participantId: string; minutes: number; goal: string }

/** At the end of the agenda. Answers whether the case was not on it yet. */
export async function insertItem(tx: Tx, vault: Vault, item: NewItem): Promise<boolean> {
  const { id, meetingId, caseId, participantId, minutes, goal } = item
  const sealed = await vault.seal(caseId, participantId, 'meeting_items.sealed', id, goal)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('meeting_items')
    .values({
      id,
      meeting_id: meetingId,
      case_id: caseId,
      participant_id: participantId,
      position: sql<number>`app.next_position(${meetingId})`,
      minutes,
      sealed,
    })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'case_id']).doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

type Attendee = { professionalId: string; presence: 'invited' | 'present' | 'absent' }

export async function saveAttendance(tx: Tx, caseId: string, itemId: string, attendees: readonly Attendee[]): Promise<void> {
  if (attendees.length === 0) return
  await tx
    .insertInto('attendance')
    .values(
      attendees.map(({ professionalId, presence }) => ({ item_id: itemId, case_id: caseId, professional_id: professionalId, presence })),
    )
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'professional_id']).doUpdateSet(({ ref }) => ({ presence: ref('excluded.presence') })),
    )
    .execute()
}

/** The clock of an item runs from the first step of BOB until it is done, and on when it is opened again. */
export async function setStep(tx: Tx, caseId: string, itemId: string, step: Step): Promise<void> {
  await tx
    .updateTable('meeting_items')
    .set(({ fn }) => ({
      step,
      step_since: fn<string>('now'),
      begun_at: step === 'waiting' ? null : fn.coalesce('begun_at', fn<string>('now')),
      ended_at: step === 'done' ? fn.coalesce('ended_at', fn<string>('now')) : null,
    }))
    .where('case_id', '=', caseId)
    .where('id', '=', itemId)
    .execute()
}

export async function insertThirdParty(
  tx: Tx,
  vault: Vault,
  row: {
    id: string
    caseId: string
    itemId: string
    participantId: string
    signedOn: string
    texts: Omit<ThirdPartyDraft, 'declarationSignedOn'>
  },
): Promise<void> {
  await tx
    .insertInto('third_parties')
    .values({
      id: row.id,
      item_id: row.itemId,
      case_id: row.caseId,
      participant_id: row.participantId,
      declaration_signed_on: row.signedOn,
      sealed: await vault.seal(row.caseId, row.participantId, 'third_parties.sealed', row.id, row.texts),
    })
    .execute()
}
