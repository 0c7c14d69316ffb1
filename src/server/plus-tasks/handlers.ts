import type { plusTaskOperations } from '../../api/plus-tasks.ts'
import { CalendarDate } from '../../domain/date.ts'
import { DomainError, type Issue } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import {
  AspectJudgment,
  AssessmentAspect,
  decidePlusTask,
  missingToRun,
  type PlusTaskDraft,
  PlusTaskKind,
  PlusTaskOutcome,
  PlusTaskStatus,
  restsOn,
} from '../../domain/plus-task.ts'
import { listDecisionsAbout } from '../governance/queries.ts'
import { withdrawalOf } from '../governance/withdrawal.ts'
import type { Network } from '../network.ts'
import { pageOf } from '../page-key.ts'
import type { Context, Handlers } from '../serve.ts'
import {
  findTask,
  insertDecision,
  insertJudgment,
  insertTask,
  listDecisions,
  listJudgments,
  listTasks,
  lockTask,
  setStatus,
  type TaskRow,
  updateTask,
  withdrawDecision,
} from './queries.ts'

const decidedOf = (row: TaskRow) =>
  row.decided_outcome === null
    ? undefined
    : { outcome: PlusTaskOutcome.parse(row.decided_outcome), until: row.decided_until as CalendarDate | null } // a date column of ours

const missingOf = (row: TaskRow, today: CalendarDate) =>
  missingToRun({ legalBasis: row.legal_basis, controller: row.controller }, decidedOf(row), today)

async function listed(row: TaskRow, { network, today }: Context) {
  const { participant } = await network()
  return {
    id: row.id,
    kind: PlusTaskKind.parse(row.kind),
    title: row.title,
    outsourcedBy: row.outsourced_by.map((id) => ({ id, name: participant(id).name })),
    legalBasis: row.legal_basis,
    status: PlusTaskStatus.parse(row.status),
    decisionLapsed: row.status === 'running' && missingOf(row, today).includes('decision'),
    decidedUntil: row.decided_until,
  }
}

async function showTask(id: string, context: Context) {
  const { tx, network, today } = context
  const row = await findTask(tx, id)
  if (!row) throw new DomainError('not_found')
  const known = await network()
  const { professional } = known
  const [judgments, decisions, steeringDecisions] = [
    await listJudgments(tx, id),
    await listDecisions(tx, id),
    await listDecisionsAbout(tx, { plusTaskId: id }),
  ]
  return {
    ...(await listed(row, context)),
    description: row.description,
    controller: row.controller,
    dataLiveAt: row.data_live_at,
    version: row.version,
    aspects: judgedAspects(judgments, known),
    decisions: decisions.map((each) => ({
      id: each.id,
      decidedOn: each.decided_on,
      outcome: PlusTaskOutcome.parse(each.outcome),
      conditions: each.conditions,
      until: each.until,
      recordedBy: professional(each.recorded_by).name,
      withdrawal: withdrawalOf(each, known),
      isCarrying: isCarrying(row, decisions, each.id, today),
    })),
    missingToRun: missingOf(row, today),
    steeringDecisions,
  }
}

/** The last judgment of each aspect holds; those before it are its history. */
function judgedAspects(judgments: Awaited<ReturnType<typeof listJudgments>>, { professional }: Network) {
  return AssessmentAspect.options.flatMap((aspect) => {
    const [last, ...before] = judgments
      .filter((each) => each.aspect === aspect)
      .map(({ judgment, motive, judged_by, judged_at }) => ({
        judgment: AspectJudgment.parse(judgment),
        motive,
        judgedBy: professional(judged_by).name,
        judgedAt: judged_at,
      }))
    return last ? [{ aspect, ...last, before }] : []
  })
}

function isCarrying(row: TaskRow, decisions: Awaited<ReturnType<typeof listDecisions>>, id: string, today: CalendarDate): boolean {
  const task = { status: PlusTaskStatus.parse(row.status), legalBasis: row.legal_basis, controller: row.controller }
  const decided = decisions.map((each) => ({
    id: each.id,
    withdrawn: each.withdrawn_at !== null,
    outcome: PlusTaskOutcome.parse(each.outcome),
    until: each.until === null ? null : CalendarDate.parse(each.until),
  }))
  return restsOn(task, decided, { id, today })
}

async function openTask(id: string, context: Context): Promise<TaskRow> {
  const found = (await lockTask(context.tx, id)) ? await findTask(context.tx, id) : undefined
  if (!found) throw new DomainError('not_found')
  if (context.expected >= 0 && found.version !== context.expected)
    throw new DomainError('changed_meanwhile', [], await showTask(id, context))
  return found
}

async function checkDraft({ outsourcedBy }: PlusTaskDraft, { network }: Context): Promise<void> {
  const known = (await network()).participants.map((each) => each.id)
  const issues = outsourcedBy.flatMap((id, n): Issue[] =>
    known.includes(id) ? [] : [{ path: `outsourcedBy.${n}`, code: 'invalid_choice' }],
  )
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}

export const plusTaskHandlers: Handlers<typeof plusTaskOperations> = {
  async listPlusTasks({ query: { limit, after } }, context) {
    const { rows, next } = pageOf(await listTasks(context.tx, { limit, after }), limit, (row) => [row.title, row.id])
    const tasks = []
    for (const row of rows) tasks.push(await listed(row, context))
    return { tasks, next }
  },

  showPlusTask: ({ params }, context) => showTask(params.taskId, context),

  async registerPlusTask({ body }, context) {
    await checkDraft(body, context)
    const id = newId()
    await insertTask(context.tx, id, context.userId, body)
    return showTask(id, context)
  },

  async changePlusTask({ params: { taskId }, body }, context) {
    const row = await openTask(taskId, context)
    await checkDraft(body, context)
    const missing = missingToRun(body, decidedOf(row), context.today)
    if (row.status === 'running' && missing.some((each) => each !== 'decision')) throw new DomainError('plus_task_without_basis')
    await updateTask(context.tx, taskId, body)
    return showTask(taskId, context)
  },

  async judgePlusTask({ params: { taskId, aspect }, body }, context) {
    await openTask(taskId, context)
    await insertJudgment(context.tx, { taskId, aspect, ...body, userId: context.userId })
    return showTask(taskId, context)
  },

  async decidePlusTask({ params: { taskId }, body }, context) {
    const { tx, userId, today } = context
    await openTask(taskId, context)
    const judged = (await listJudgments(tx, taskId)).map((each) => AssessmentAspect.parse(each.aspect))
    decidePlusTask(judged, body, today)
    await insertDecision(tx, newId(), taskId, userId, body)
    return showTask(taskId, context)
  },

  async withdrawPlusTaskDecision({ params: { taskId, decisionId }, body: { reason } }, context) {
    const { tx, userId, today } = context
    const row = await openTask(taskId, context)
    const decisions = await listDecisions(tx, taskId)
    const found = decisions.find(({ id }) => id === decisionId)
    if (!found) throw new DomainError('not_found')
    if (found.withdrawn_at !== null) throw new DomainError('decision_withdrawn')
    if (isCarrying(row, decisions, decisionId, today))
      throw new DomainError('plus_task_rests_on_decision', [], await showTask(taskId, context))
    await withdrawDecision(tx, decisionId, taskId, { by: userId, reason })
    return showTask(taskId, context)
  },

  async movePlusTask({ params: { taskId }, body: { status } }, context) {
    const row = await openTask(taskId, context)
    const missing = status === 'running' ? missingOf(row, context.today) : []
    if (missing.includes('decision')) throw new DomainError('plus_task_without_decision')
    if (missing.length > 0) throw new DomainError('plus_task_without_basis')
    await setStatus(context.tx, taskId, status)
    return showTask(taskId, context)
  },
}
