import { sql } from 'kysely'
import { type ClosingDraft, ClosingReason, RelapseRisk } from '../../domain/closing.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

/** The proposal to close with the agreements given to it; nothing when closing has not been proposed. */
export async function findClosing(tx: Tx, vault: Vault, caseId: string) {
  const row = await tx.selectFrom('closings').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (!row) return undefined
  const agreed = await tx.selectFrom('closing_agreements').selectAll().where('case_id', '=', caseId).orderBy('at').execute()
  const override = row.override_sealed
  return {
    ...row,
    reason: ClosingReason.parse(row.reason),
    relapse_risk: RelapseRisk.parse(row.relapse_risk),
    result: await vault.open<string>(caseId, row.participant_id, 'closings.sealed', caseId, row.sealed),
    overrideReason: override && (await vault.open<string>(caseId, row.participant_id, 'closings.override_sealed', caseId, override)),
    agreed,
  }
}

/** A new proposal takes the place of the earlier one; who agreed to that one did not agree to this. */
export async function replaceClosing(
  tx: Tx,
  vault: Vault,
  row: { caseId: string; participantId: string; userId: string; draft: ClosingDraft },
): Promise<void> {
  const { caseId, participantId, userId, draft } = row
  await tx.deleteFrom('closing_agreements').where('case_id', '=', caseId).execute()
  await tx.deleteFrom('closings').where('case_id', '=', caseId).execute()
  await tx
    .insertInto('closings')
    .values({
      case_id: caseId,
      reason: draft.reason,
      relapse_risk: draft.relapseRisk,
      erase_on: draft.eraseOn ?? null,
      participant_id: participantId,
      proposed_by: userId,
      sealed: await vault.seal(caseId, participantId, 'closings.sealed', caseId, draft.result),
    })
    .execute()
}

export async function insertClosingAgreement(tx: Tx, row: { caseId: string; participantId: string; userId: string }): Promise<void> {
  await tx
    .insertInto('closing_agreements')
    .values({ case_id: row.caseId, participant_id: row.participantId, professional_id: row.userId })
    .onConflict((conflict) => conflict.columns(['case_id', 'participant_id']).doNothing())
    .execute()
}

/** Why it was closed although a running task had no confirmed receiver, under the key of who proposed closing. */
export async function keepOverride(tx: Tx, vault: Vault, row: { caseId: string; participantId: string; reason: string }): Promise<void> {
  const override_sealed = await vault.seal(row.caseId, row.participantId, 'closings.override_sealed', row.caseId, row.reason)
  await tx.updateTable('closings').set({ override_sealed }).where('case_id', '=', row.caseId).execute()
}

/** How many items of the case the present person could see until now. */
export async function countContent(tx: Tx, caseId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select (
      (select count(*) from persons where case_id = ${caseId}) + (select count(*) from supplies where case_id = ${caseId})
    + (select count(*) from analysis_domains where case_id = ${caseId}) + (select count(*) from goals where case_id = ${caseId})
    + (select count(*) from agreements where case_id = ${caseId}) + (select count(*) from meeting_items where case_id = ${caseId})
    + (select count(*) from evaluations where case_id = ${caseId}))::int as n`.execute(tx)
  return rows[0]?.n ?? 0
}
