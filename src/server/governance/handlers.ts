import type { governanceOperations } from '../../api/governance.ts'
import { CalendarDate } from '../../domain/date.ts'
import { DomainError, type Issue } from '../../domain/errors.ts'
import { checkDecision, checkHeld, checkMoved, checkPriority, GovernanceLevel, PriorityStatus } from '../../domain/governance.ts'
import { newId } from '../../domain/ids.ts'
import { findKind } from '../legality/queries.ts'
import type { Network } from '../network.ts'
import { pageOf } from '../page-key.ts'
import { findTask, lockTask } from '../plus-tasks/queries.ts'
import type { Context, Handlers } from '../serve.ts'
import {
  type DecisionRow,
  deleteAgendaPoint,
  findDecision,
  findMeeting,
  findPriority,
  insertAgendaPoint,
  insertDecision,
  insertMeeting,
  insertPriority,
  listAgenda,
  listDecisions,
  listDecisionsOf,
  listMeetings,
  listPriorities,
  lockMeeting,
  type MeetingRow,
  numberOf,
  settleDecision,
  updateMeeting,
  updatePriority,
  withdrawDecision,
} from './queries.ts'
import { withdrawalOf } from './withdrawal.ts'

function shownDecision(row: DecisionRow, network: Network) {
  const linked = (id: string | null, title: string | null) => (id === null ? null : { id, title: title ?? '' })
  return {
    id: row.id,
    number: numberOf(row),
    meetingId: row.meeting_id,
    meetingOn: row.meeting_on,
    level: GovernanceLevel.parse(row.level),
    text: row.body,
    owner: { id: row.owner_id, name: network.participant(row.owner_id).name },
    dueOn: row.due_on,
    doneOn: row.done_on,
    plusTask: linked(row.plus_task_id, row.plus_task),
    processingKind: linked(row.processing_kind_id, row.processing_kind),
    withdrawal: withdrawalOf(row, network),
    isCarrying: Boolean(row.is_carrying),
    version: row.version,
  }
}

async function showMeeting(id: string, { tx, network }: Context) {
  const row = await findMeeting(tx, id)
  if (!row) throw new DomainError('not_found')
  const known = await network()
  const [agenda, decisions] = [await listAgenda(tx, id), await listDecisionsOf(tx, id)]
  return {
    id: row.id,
    level: GovernanceLevel.parse(row.level),
    title: row.title,
    on: row.on,
    place: row.place,
    attendance: {
      participants: row.attended_by.map((each) => ({ id: each, name: known.participant(each).name })),
      organisations: row.organisations,
    },
    agenda: agenda.map((point) => ({ id: point.id, title: point.title, text: point.body })),
    decisions: decisions.map((each) => shownDecision(each, known)),
    version: row.version,
  }
}

/** Held until the end of the act; in the version that the requester has before them, where that matters. */
async function openMeeting(id: string, context: Context): Promise<MeetingRow> {
  const row = await lockMeeting(context.tx, id)
  if (!row) throw new DomainError('not_found')
  if (context.expected >= 0 && row.version !== context.expected)
    throw new DomainError('changed_meanwhile', [], await showMeeting(id, context))
  return row
}

function shownPriority(row: NonNullable<Awaited<ReturnType<typeof findPriority>>>) {
  const { id, title, description, from, until, version } = row
  return { id, title, description, from, until, version, level: GovernanceLevel.parse(row.level), status: PriorityStatus.parse(row.status) }
}

async function showPriority(id: string, { tx }: Context) {
  const row = await findPriority(tx, id)
  if (!row) throw new DomainError('not_found')
  return shownPriority(row)
}

export const governanceHandlers: Handlers<typeof governanceOperations> = {
  async listGovernanceMeetings({ query: { level, after, limit } }, { tx }) {
    const { rows, next } = pageOf(await listMeetings(tx, { level, after, limit }), limit, (row) => [row.on, row.id])
    const meetings = rows.map(({ points, decisions, level, ...row }) => ({
      ...row,
      level: GovernanceLevel.parse(level),
      agendaPoints: points ?? 0,
      decisions: decisions ?? 0,
    }))
    return { meetings, next }
  },

  showGovernanceMeeting: ({ params }, context) => showMeeting(params.meetingId, context),

  async listGovernanceDecisions({ query: { level, open, after, limit } }, { tx, network }) {
    const found = await listDecisions(tx, { level, open, after, limit })
    const { rows, next } = pageOf(found, limit, (row) => [row.meeting_on, row.meeting_id, row.n])
    const known = await network()
    return { decisions: rows.map((row) => shownDecision(row, known)), next }
  },

  async listPriorities({ query: { level, after, limit } }, { tx }) {
    const { rows, next } = pageOf(await listPriorities(tx, { level, after, limit }), limit, (row) => [row.from, row.id])
    return { priorities: rows.map(shownPriority), next }
  },

  async planGovernanceMeeting({ body }, context) {
    const id = newId()
    await insertMeeting(context.tx, id, context.userId, body)
    return showMeeting(id, context)
  },

  async changeGovernanceMeeting({ params: { meetingId }, body }, context) {
    await openMeeting(meetingId, context)
    const decided = (await listDecisionsOf(context.tx, meetingId)).map(({ year, due_on, withdrawn_at }) => ({
      year,
      dueOn: due_on === null || withdrawn_at !== null ? null : CalendarDate.parse(due_on),
    }))
    checkMoved(body.on, decided, context.today)
    await updateMeeting(context.tx, meetingId, { title: body.title, on: body.on, place: body.place ?? null })
    return showMeeting(meetingId, context)
  },

  async recordGovernanceAttendance({ params: { meetingId }, body }, context) {
    const meeting = await openMeeting(meetingId, context)
    checkHeld(CalendarDate.parse(meeting.on), context.today)
    const known = (await context.network()).participants.map((each) => each.id)
    const issues = body.participants.flatMap((id, n): Issue[] =>
      known.includes(id) ? [] : [{ path: `participants.${n}`, code: 'invalid_choice' }],
    )
    if (issues.length > 0) throw new DomainError('invalid_input', issues)
    await updateMeeting(context.tx, meetingId, {
      attended_by: [...new Set(body.participants)],
      organisations: [...new Set(body.organisations)],
    })
    return showMeeting(meetingId, context)
  },

  async addGovernanceAgendaPoint({ params: { meetingId }, body }, context) {
    await openMeeting(meetingId, context)
    await insertAgendaPoint(context.tx, { id: newId(), meetingId, title: body.title, text: body.text })
    return showMeeting(meetingId, context)
  },

  async removeGovernanceAgendaPoint({ params: { meetingId, pointId } }, context) {
    await openMeeting(meetingId, context)
    if (!(await deleteAgendaPoint(context.tx, meetingId, pointId))) throw new DomainError('not_found')
    return showMeeting(meetingId, context)
  },

  async recordGovernanceDecision({ params: { meetingId }, body }, context) {
    const { tx, userId, today, network } = context
    const meeting = await openMeeting(meetingId, context)
    const known = (await network()).participants.map((each) => each.id)
    checkDecision(body, CalendarDate.parse(meeting.on), known, today)
    const issues: Issue[] = []
    if (body.plusTaskId && !(await findTask(tx, body.plusTaskId))) issues.push({ path: 'plusTaskId', code: 'invalid_choice' })
    if (body.processingKindId && !(await findKind(tx, body.processingKindId)))
      issues.push({ path: 'processingKindId', code: 'invalid_choice' })
    if (issues.length > 0) throw new DomainError('invalid_input', issues)
    await insertDecision(tx, { id: newId(), meeting, userId, draft: body })
    return showMeeting(meetingId, context)
  },

  async settleGovernanceDecision({ params: { decisionId }, body: { done } }, { tx, network, today, expected }) {
    if ((await findDecision(tx, decisionId))?.withdrawn_at) throw new DomainError('decision_withdrawn')
    const settled = await settleDecision(tx, decisionId, done ? today : null, expected)
    const row = await findDecision(tx, decisionId)
    if (!row) throw new DomainError('not_found')
    const shown = shownDecision(row, await network())
    if (!settled) throw new DomainError('changed_meanwhile', [], shown)
    return shown
  },

  async withdrawGovernanceDecision({ params: { decisionId }, body: { reason } }, context) {
    const { tx, userId, network, expected } = context
    const before = await findDecision(tx, decisionId)
    if (!before) throw new DomainError('not_found')
    // a task begins, ends and is decided on under the same lock
    if (before.plus_task_id) await lockTask(tx, before.plus_task_id)
    const row = (await findDecision(tx, decisionId)) ?? before
    if (row.withdrawn_at !== null) throw new DomainError('decision_withdrawn')
    const shown = shownDecision(row, await network())
    if (shown.isCarrying) throw new DomainError('plus_task_rests_on_decision', [], shown)
    if (!(await withdrawDecision(tx, decisionId, { by: userId, reason, expected }))) throw new DomainError('changed_meanwhile', [], shown)
    return shownDecision((await findDecision(tx, decisionId)) ?? row, await network())
  },

  async addPriority({ body }, context) {
    checkPriority(body)
    const id = newId()
    await insertPriority(context.tx, id, context.userId, body)
    return showPriority(id, context)
  },

  async changePriority({ params: { priorityId }, body }, context) {
    const before = await showPriority(priorityId, context)
    checkPriority(body)
    if (!(await updatePriority(context.tx, priorityId, body, context.expected))) throw new DomainError('changed_meanwhile', [], before)
    return showPriority(priorityId, context)
  },
}
