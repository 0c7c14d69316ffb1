import * as z from 'zod'
import { EvaluationDraft } from '../domain/closing.ts'
import { CalendarDate } from '../domain/date.ts'
import { AgreementId, GoalId } from '../domain/ids.ts'
import { ParticipantId } from '../domain/participant.ts'
import { Agreement, AgreementDraft, Goal, GoalDraft, ReportDraft } from '../domain/plan.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

const ofGoal = z.object({ ...inCase.shape, goalId: GoalId })
const ofAgreement = z.object({ ...inCase.shape, agreementId: AgreementId })

export const Approval = z.object({
  participantId: ParticipantId,
  participant: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  /** Whether the plan has changed since. */ outdated: z.boolean(),
})
export const Evaluation = z.object({ ...EvaluationDraft.shape, id: z.uuid(), on: CalendarDate, by: z.string() })
export const Handover = z.object({
  id: z.uuid(),
  agreementId: AgreementId,
  toParticipantId: ParticipantId.nullable(),
  to: z.string(),
  note: z.string().nullable(),
  proposedAt: z.iso.datetime(),
  proposedBy: z.string(),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedBy: z.string().nullable(),
  receivedBy: z.string().nullable(),
})
export const Closing = z.object({
  reason: z.string(),
  result: z.string(),
  relapseRisk: z.string(),
  eraseOn: CalendarDate.nullable(),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  agreed: z.array(z.object({ participantId: ParticipantId, participant: z.string(), by: z.string(), at: z.iso.datetime() })),
  waitingFor: z.array(z.object({ participantId: ParticipantId, participant: z.string() })),
})
export const PlanRoom = z.object({
  planVersion: z.int(),
  goals: z.array(Goal),
  agreements: z.array(Agreement),
  approvals: z.array(Approval),
  waitingForApproval: z.array(z.object({ participantId: ParticipantId, participant: z.string() })),
  evaluations: z.array(Evaluation),
  handovers: z.array(Handover),
  closing: Closing.nullable(),
})

export const planOperations = {
  addGoal: operation({
    method: 'POST',
    path: '/cases/:caseId/goals',
    nl: 'Voeg een doel toe aan het plan',
    en: 'Add a goal to the plan',
    action: 'plan.write',
    params: inCase,
    body: GoalDraft,
    result: Goal,
  }),
  changeGoal: operation({
    method: 'PUT',
    path: '/cases/:caseId/goals/:goalId',
    nl: 'Wijzig een doel',
    en: 'Change a goal',
    action: 'plan.write',
    params: ofGoal,
    body: GoalDraft,
    result: Goal,
    versioned: true,
  }),
  registerAgreement: operation({
    method: 'POST',
    path: '/cases/:caseId/agreements',
    nl: 'Leg een afspraak vast in het plan van aanpak',
    en: 'Register an agreement in the plan of action',
    action: 'plan.write',
    params: inCase,
    body: AgreementDraft,
    result: Agreement,
    errors: ['participant_not_involved', 'due_date_in_past', 'safety_needs_signals'],
  }),
  changeAgreement: operation({
    method: 'PUT',
    path: '/cases/:caseId/agreements/:agreementId',
    nl: 'Wijzig een afspraak',
    en: 'Change an agreement',
    action: 'plan.write',
    params: ofAgreement,
    body: AgreementDraft,
    result: Agreement,
    errors: ['participant_not_involved', 'due_date_in_past', 'safety_needs_signals', 'agreement_settled'],
    versioned: true,
  }),
  reportOnAgreement: operation({
    method: 'POST',
    path: '/cases/:caseId/agreements/:agreementId/reports',
    nl: 'Meld hoe het met een afspraak staat',
    en: 'Report how an agreement stands',
    action: 'agreement.report',
    params: ofAgreement,
    body: ReportDraft,
    result: Agreement,
    errors: ['agreement_settled', 'reason_required', 'not_allowed'],
  }),
  approvePlan: operation({
    method: 'POST',
    path: '/cases/:caseId/plan-approvals',
    nl: 'Stem namens uw organisatie in met het plan',
    en: 'Approve the plan on behalf of your organisation',
    action: 'plan.approve',
    params: inCase,
    body: z.strictObject({ planVersion: z.int() }),
    result: Approval,
    errors: ['changed_meanwhile'],
  }),
}
