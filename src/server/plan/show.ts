import type * as z from 'zod'
import type { PlanRoom } from '../../api/plan.ts'
import { DomainError } from '../../domain/errors.ts'
import { type Agreement, AgreementDraft, AgreementStatus, type Goal, GoalDraft, ReportDraft } from '../../domain/plan.ts'
import { ifHeld } from '../cases/held.ts'
import { showClosing, showEvaluations, showHandovers } from '../closing/show.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import { involvedAmong, listSeats } from '../seats.ts'
import type { Context } from '../serve.ts'
import { type AgreementRow, listAgreements, type WhichAgreements } from './agreements.ts'
import { getPlanVersion, listApprovals, listGoals } from './queries.ts'

export async function showPlanRoom(
  caseId: string,
  context: Context,
  seats = listSeats(context.tx, caseId),
): Promise<z.input<typeof PlanRoom>> {
  const { tx, network } = context
  const { professional, participant } = await network()
  const [planVersion, approvals, goals, agreements, present, evaluations, handovers, closing] = await together([
    getPlanVersion(tx, caseId),
    ifHeld(context, 'plan_approvals', () => listApprovals(tx, caseId), []),
    showGoals(caseId, context),
    showAgreements({ caseId }, context),
    seats,
    ifHeld(context, 'evaluations', () => showEvaluations(caseId, context), []),
    ifHeld(context, 'handovers', () => showHandovers(caseId, context), []),
    ifHeld(context, 'closings', () => showClosing(caseId, context), null),
  ])
  const involved = involvedAmong(present, context.now)
  const approved = new Set(approvals.filter((row) => row.plan_version === planVersion).map((row) => row.participant_id))
  return {
    planVersion,
    goals,
    agreements,
    approvals: approvals.map((row) => ({
      participantId: row.participant_id,
      participant: participant(row.participant_id).name,
      by: professional(row.professional_id).name,
      at: row.at,
      outdated: row.plan_version !== planVersion,
    })),
    waitingForApproval: involved.filter((id) => !approved.has(id)).map((id) => ({ participantId: id, participant: participant(id).name })),
    evaluations,
    handovers,
    closing,
  }
}

type ShownGoal = z.input<typeof Goal>

async function showGoals(caseId: string, { tx, vault }: Context): Promise<ShownGoal[]> {
  return (await listGoals(tx, vault, caseId)).map((row) => ({
    id: row.id,
    participantId: row.participant_id,
    version: row.version,
    lifeDomain: GoalDraft.shape.lifeDomain.parse(row.life_domain),
    text: row.text,
    subjectsOwn: row.subjects_own,
    status: GoalDraft.shape.status.parse(row.status),
  }))
}

export async function showGoal(caseId: string, id: string, context: Context): Promise<ShownGoal> {
  const goal = (await showGoals(caseId, context)).find((each) => each.id === id)
  if (!goal) throw new DomainError('not_found')
  return goal
}

type ShownAgreement = z.input<typeof Agreement>

export async function showAgreements(which: WhichAgreements, { tx, vault, network }: Context): Promise<ShownAgreement[]> {
  const known = await network()
  return (await listAgreements(tx, vault, which)).map((row) => shownAgreement(row, known))
}

export function shownAgreement(row: AgreementRow, { professional }: Network): ShownAgreement {
  return {
    id: row.id,
    ...(row.goal_id === null ? {} : { goalId: row.goal_id }),
    ...(row.meeting_item_id === null ? {} : { meetingItemId: row.meeting_item_id }),
    ...(row.executor_id === null ? {} : { executorId: row.executor_id }),
    ...(row.starts_on === null ? {} : { startsOn: row.starts_on }),
    kind: AgreementDraft.shape.kind.parse(row.kind),
    participantId: row.participant_id,
    line: AgreementDraft.shape.line.parse(row.line),
    dueOn: row.due_on,
    funding: AgreementDraft.shape.funding.parse(row.funding),
    ...row.texts,
    status: AgreementStatus.parse(row.status),
    version: row.version,
    registeredAt: row.registered_at,
    registeredBy: row.registered_by,
    supplierId: row.supplier_id,
    reports: row.reports.map((report) => ({
      status: ReportDraft.shape.status.parse(report.status),
      note: report.note,
      proposedDueOn: report.proposed_due_on,
      by: professional(report.reported_by).name,
      at: report.at,
    })),
  }
}

export async function showAgreement(caseId: string, id: string, context: Context): Promise<ShownAgreement> {
  const [agreement] = await showAgreements({ caseId, id }, context)
  if (!agreement) throw new DomainError('not_found')
  return agreement
}
