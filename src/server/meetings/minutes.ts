import type { NoteStep } from '../../domain/meeting.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type Step = (typeof NoteStep.options)[number]
type NoteRow = { caseId: string; itemId: string; step: Step; participantId: string; userId: string; text: string }

/** One note per item and step; answers whether it still had the version that was expected, 0 when it was not there. */
export async function saveNote(tx: Tx, vault: Vault, row: NoteRow, expected: number): Promise<boolean> {
  const { caseId, itemId, step, participantId, userId } = row
  const sealed = await vault.seal(caseId, participantId, 'meeting_notes.sealed', `${itemId}/${step}`, row.text)
  const written = { participant_id: participantId, sealed, updated_by: userId }
  if (expected === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('meeting_notes')
      .values({ item_id: itemId, case_id: caseId, step, ...written })
      .onConflict((conflict) => conflict.columns(['item_id', 'step']).doNothing())
      .executeTakeFirstOrThrow()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await tx
    .updateTable('meeting_notes')
    .set(({ eb, fn }) => ({ ...written, updated_at: fn<string>('now'), version: eb('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('item_id', '=', itemId)
    .where('step', '=', step)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function listNotes(tx: Tx, vault: Vault, itemIds: readonly string[]) {
  if (itemIds.length === 0) return []
  const rows = await tx
    .selectFrom('meeting_notes')
    .selectAll()
    .where('item_id', 'in', [...itemIds])
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      text: await vault.open<string>(row.case_id, row.participant_id, 'meeting_notes.sealed', `${row.item_id}/${row.step}`, row.sealed),
    })),
  )
}

export type DecisionTexts = { text: string; dissent?: string | undefined }

export async function insertDecision(
  tx: Tx,
  vault: Vault,
  row: { id: string; caseId: string; itemId: string; participantId: string; userId: string; texts: DecisionTexts },
): Promise<void> {
  await tx
    .insertInto('meeting_decisions')
    .values({
      id: row.id,
      item_id: row.itemId,
      case_id: row.caseId,
      participant_id: row.participantId,
      recorded_by: row.userId,
      sealed: await vault.seal(row.caseId, row.participantId, 'meeting_decisions.sealed', row.id, row.texts),
    })
    .execute()
}

export async function listDecisions(tx: Tx, vault: Vault, itemIds: readonly string[]) {
  if (itemIds.length === 0) return []
  const rows = await tx
    .selectFrom('meeting_decisions')
    .selectAll()
    .where('item_id', 'in', [...itemIds])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      texts: await vault.open<DecisionTexts>(row.case_id, row.participant_id, 'meeting_decisions.sealed', row.id, row.sealed),
    })),
  )
}
