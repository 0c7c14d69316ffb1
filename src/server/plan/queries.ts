import { DomainError } from '../../domain/errors.ts'
import type { GoalDraft } from '../../domain/plan.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

export async function getPlanVersion(tx: Tx, caseId: string): Promise<number> {
  const row = await tx.selectFrom('plans').select('version').where('case_id', '=', caseId).executeTakeFirst()
  return row?.version ?? 1
}

/** The plan is another one now; who approved the earlier one did not approve this. */
export async function countPlanUp(tx: Tx, caseId: string): Promise<void> {
  await tx
    .insertInto('plans')
    .values({ case_id: caseId, version: 2 })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(({ eb }) => ({ version: eb('plans.version', '+', 1) })))
    .execute()
}

export async function listGoals(tx: Tx, vault: Vault, caseId: string) {
  const rows = await tx.selectFrom('goals').selectAll().where('case_id', '=', caseId).orderBy('created_at').orderBy('id').execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      text: await vault.open<string>(caseId, row.participant_id, 'goals.sealed', row.id, row.sealed),
    })),
  )
}

export async function getGoal(tx: Tx, caseId: string, id: string) {
  const row = await tx.selectFrom('goals').selectAll().where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

export async function isGoalOf(tx: Tx, caseId: string, id: string): Promise<boolean> {
  const row = await tx.selectFrom('goals').select('id').where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

type GoalRow = { id: string; caseId: string; participantId: string; draft: GoalDraft }

export async function insertGoal(tx: Tx, vault: Vault, { id, caseId, participantId, draft }: GoalRow): Promise<void> {
  await tx
    .insertInto('goals')
    .values({
      id,
      case_id: caseId,
      participant_id: participantId,
      life_domain: draft.lifeDomain,
      subjects_own: draft.subjectsOwn,
      status: draft.status,
      sealed: await vault.seal(caseId, participantId, 'goals.sealed', id, draft.text),
    })
    .execute()
}

/** Answers whether it still had the version that was expected. */
export async function updateGoal(tx: Tx, vault: Vault, { id, caseId, participantId, draft }: GoalRow, expected: number): Promise<boolean> {
  const sealed = await vault.seal(caseId, participantId, 'goals.sealed', id, draft.text)
  const { numUpdatedRows } = await tx
    .updateTable('goals')
    .set(({ eb }) => ({
      life_domain: draft.lifeDomain,
      subjects_own: draft.subjectsOwn,
      status: draft.status,
      sealed,
      version: eb('version', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function listApprovals(tx: Tx, caseId: string) {
  return tx.selectFrom('plan_approvals').selectAll().where('case_id', '=', caseId).orderBy('at').execute()
}

/** One approval per participant: that of the plan it last approved. */
export async function saveApproval(
  tx: Tx,
  row: { caseId: string; participantId: string; userId: string; planVersion: number },
): Promise<string> {
  const written = { professional_id: row.userId, plan_version: row.planVersion }
  const { at } = await tx
    .insertInto('plan_approvals')
    .values({ case_id: row.caseId, participant_id: row.participantId, ...written })
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'participant_id']).doUpdateSet(({ fn }) => ({ ...written, at: fn<string>('now') })),
    )
    .returning('at')
    .executeTakeFirstOrThrow()
  return at
}
