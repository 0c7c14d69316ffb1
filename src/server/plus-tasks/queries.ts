import { sql } from 'kysely'
import { newId } from '../../domain/ids.ts'
import type { AssessmentAspect, PlusTaskDecisionDraft, PlusTaskDraft, PlusTaskStatus } from '../../domain/plus-task.ts'
import type { Tx } from '../db/connect.ts'
import type { Withdrawn } from '../governance/queries.ts'
import { nameKey, readKey } from '../page-key.ts'

/** A task with the decision that counts now. */
function tasks(tx: Tx) {
  return tx
    .selectFrom('plus_tasks as p')
    .leftJoin('plus_task_decisions as d', (join) => join.onRef('d.task_id', '=', 'p.id').onRef('d.id', '=', 'p.decision_id'))
    .selectAll('p')
    .select(['d.outcome as decided_outcome', 'd.until as decided_until'])
}

export type TaskRow = NonNullable<Awaited<ReturnType<typeof findTask>>>

export async function listTasks(tx: Tx, { after, limit }: { after: string | undefined; limit: number }) {
  const key = readKey(nameKey, after)
  return tasks(tx)
    .$if(key !== undefined, (query) => query.where(sql<boolean>`(p.title, p.id) > (${key?.[0]}::text, ${key?.[1]}::uuid)`))
    .orderBy('p.title')
    .orderBy('p.id')
    .limit(limit + 1)
    .execute()
}

export async function findTask(tx: Tx, id: string) {
  return tasks(tx).where('p.id', '=', id).executeTakeFirst()
}

/** Held until the end of the act: what it may do depends on how it stands. */
export async function lockTask(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('plus_tasks').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return row !== undefined
}

/** Every judgment that was ever given, of each aspect the last first. */
export async function listJudgments(tx: Tx, taskId: string) {
  return tx
    .selectFrom('plus_task_aspects')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('judged_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function listDecisions(tx: Tx, taskId: string) {
  return tx
    .selectFrom('plus_task_decisions')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('decided_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

const columnsOf = ({ kind, title, description, outsourcedBy, legalBasis, controller, dataLiveAt }: PlusTaskDraft) => ({
  kind,
  title,
  description,
  outsourced_by: [...outsourcedBy],
  legal_basis: legalBasis.trim(),
  controller: controller.trim(),
  data_live_at: dataLiveAt,
})

export async function insertTask(tx: Tx, id: string, userId: string, draft: PlusTaskDraft): Promise<void> {
  await tx
    .insertInto('plus_tasks')
    .values({ id, recorded_by: userId, ...columnsOf(draft) })
    .execute()
}

export async function updateTask(tx: Tx, id: string, draft: PlusTaskDraft): Promise<void> {
  await tx
    .updateTable('plus_tasks')
    .set((eb) => ({ ...columnsOf(draft), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function setStatus(tx: Tx, id: string, status: PlusTaskStatus): Promise<void> {
  await tx
    .updateTable('plus_tasks')
    .set((eb) => ({ status, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

type Judged = { taskId: string; aspect: AssessmentAspect; judgment: string; motive: string; userId: string }

export async function insertJudgment(tx: Tx, { taskId, aspect, judgment, motive, userId }: Judged): Promise<void> {
  await tx.insertInto('plus_task_aspects').values({ id: newId(), task_id: taskId, aspect, judgment, motive, judged_by: userId }).execute()
}

export async function insertDecision(tx: Tx, id: string, taskId: string, userId: string, draft: PlusTaskDecisionDraft): Promise<void> {
  await tx
    .insertInto('plus_task_decisions')
    .values({
      id,
      task_id: taskId,
      decided_on: draft.decidedOn,
      outcome: draft.outcome,
      conditions: draft.conditions,
      until: draft.until,
      recorded_by: userId,
    })
    .execute()
  await followLastDecision(tx, taskId)
}

export async function withdrawDecision(tx: Tx, id: string, taskId: string, { by, reason }: Withdrawn): Promise<void> {
  await tx
    .updateTable('plus_task_decisions')
    .set(({ fn }) => ({ withdrawn_at: fn<string>('now'), withdrawn_by: by, withdrawn_because: reason }))
    .where('id', '=', id)
    .execute()
  await followLastDecision(tx, taskId)
}

/** The decision taken last that holds counts, whenever an earlier one is written down; of two on one day the one recorded last. */
async function followLastDecision(tx: Tx, taskId: string): Promise<void> {
  await tx
    .updateTable('plus_tasks')
    .set((eb) => ({
      decision_id: eb
        .selectFrom('plus_task_decisions as d')
        .select('d.id')
        .where('d.task_id', '=', taskId)
        .where('d.withdrawn_at', 'is', null)
        .orderBy('d.decided_on', 'desc')
        .orderBy('d.recorded_at', 'desc')
        .orderBy('d.id', 'desc')
        .limit(1),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', taskId)
    .execute()
}
