import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { DecisionWithdrawalDraft } from '../domain/governance.ts'
import { ParticipantId } from '../domain/participant.ts'
import {
  AspectDraft,
  AspectJudgment,
  AssessmentAspect,
  PlusTaskDecisionDraft,
  PlusTaskDecisionId,
  PlusTaskDraft,
  PlusTaskId,
  PlusTaskKind,
  PlusTaskOutcome,
  PlusTaskStatus,
} from '../domain/plus-task.ts'
import { DecisionAbout, DecisionWithdrawal } from './governance.ts'
import { operation } from './operation.ts'
import { page } from './paging.ts'

export const ListedPlusTask = z.object({
  id: PlusTaskId,
  kind: PlusTaskKind,
  title: z.string(),
  outsourcedBy: z.array(z.object({ id: ParticipantId, name: z.string() })),
  legalBasis: z.string(),
  status: PlusTaskStatus,
  /** It runs, but the decision it runs on holds no longer. */
  decisionLapsed: z.boolean(),
  decidedUntil: CalendarDate.nullable(),
})
export type ListedPlusTask = z.infer<typeof ListedPlusTask>

const Judged = z.object({ judgment: AspectJudgment, motive: z.string(), judgedBy: z.string(), judgedAt: z.iso.datetime() })

export const PlusTask = z.object({
  ...ListedPlusTask.shape,
  description: z.string(),
  controller: z.string(),
  dataLiveAt: z.string(),
  version: z.int(),
  /** The judgment that holds of each aspect, and those before it, last first. */
  aspects: z.array(z.object({ aspect: AssessmentAspect, ...Judged.shape, before: z.array(Judged) })),
  decisions: z.array(
    z.object({
      id: PlusTaskDecisionId,
      decidedOn: CalendarDate,
      outcome: PlusTaskOutcome,
      conditions: z.string().nullable(),
      until: CalendarDate.nullable(),
      recordedBy: z.string(),
      withdrawal: DecisionWithdrawal.nullable(),
      /** The task runs on it, and on no decision before it: it cannot be withdrawn. */
      isCarrying: z.boolean(),
    }),
  ),
  missingToRun: z.array(z.enum(['decision', 'legal_basis', 'controller'])),
  steeringDecisions: z.array(DecisionAbout),
})
export type PlusTask = z.infer<typeof PlusTask>

const ofTask = z.object({ taskId: PlusTaskId })
const path = '/plus-tasks/:taskId'

export const plusTaskOperations = {
  listPlusTasks: operation({
    method: 'GET',
    path: '/plus-tasks',
    nl: 'Toon de plustaken',
    en: 'Show the plus tasks',
    action: 'plus_task.read',
    query: z.object({ ...page }),
    result: z.object({ tasks: z.array(ListedPlusTask), next: z.string().nullable() }),
  }),
  showPlusTask: operation({
    method: 'GET',
    path,
    nl: 'Toon een plustaak met afweging en besluiten',
    en: 'Show a plus task with its assessment and decisions',
    action: 'plus_task.read',
    params: ofTask,
    result: PlusTask,
  }),
  registerPlusTask: operation({
    method: 'POST',
    path: '/plus-tasks',
    nl: 'Leg een plustaak vast',
    en: 'Register a plus task',
    action: 'plus_task.write',
    body: PlusTaskDraft,
    result: PlusTask,
  }),
  changePlusTask: operation({
    method: 'PUT',
    path,
    nl: 'Wijzig een plustaak',
    en: 'Change a plus task',
    action: 'plus_task.write',
    params: ofTask,
    body: PlusTaskDraft,
    result: PlusTask,
    errors: ['plus_task_without_basis'],
    versioned: true,
  }),
  judgePlusTask: operation({
    method: 'PUT',
    path: `${path}/aspects/:aspect`,
    nl: 'Beoordeel een onderdeel van het afwegingskader',
    en: 'Judge one aspect of the assessment frame',
    action: 'plus_task.write',
    params: z.object({ ...ofTask.shape, aspect: AssessmentAspect }),
    body: AspectDraft,
    result: PlusTask,
  }),
  decidePlusTask: operation({
    method: 'POST',
    path: `${path}/decisions`,
    nl: 'Leg het besluit van de stuurgroep over een plustaak vast',
    en: 'Record the decision of the steering group on a plus task',
    action: 'plus_task.decide',
    params: ofTask,
    body: PlusTaskDecisionDraft,
    result: PlusTask,
    errors: ['assessment_incomplete'],
  }),
  withdrawPlusTaskDecision: operation({
    method: 'POST',
    path: `${path}/decisions/:decisionId/withdrawal`,
    nl: 'Trek een besluit van de stuurgroep over een plustaak in',
    en: 'Withdraw a decision of the steering group on a plus task',
    action: 'plus_task.decide',
    params: z.object({ ...ofTask.shape, decisionId: PlusTaskDecisionId }),
    body: DecisionWithdrawalDraft,
    result: PlusTask,
    errors: ['decision_withdrawn', 'plus_task_rests_on_decision'],
    versioned: true,
  }),
  movePlusTask: operation({
    method: 'PUT',
    path: `${path}/status`,
    nl: 'Neem een plustaak in uitvoering of beëindig hem',
    en: 'Begin a plus task or end it',
    action: 'plus_task.write',
    params: ofTask,
    body: z.strictObject({ status: PlusTaskStatus }),
    result: PlusTask,
    errors: ['plus_task_without_decision', 'plus_task_without_basis'],
    versioned: true,
  }),
}
