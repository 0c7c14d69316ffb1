import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import {
  AgendaPointDraft,
  AgendaPointId,
  DecisionWithdrawalDraft,
  GovernanceAttendance,
  GovernanceDecisionDraft,
  GovernanceDecisionId,
  GovernanceLevel,
  GovernanceMeetingDraft,
  GovernanceMeetingId,
  PriorityDraft,
  PriorityId,
  PriorityStatus,
} from '../domain/governance.ts'
import { ProcessingKindId } from '../domain/legality-advice.ts'
import { ParticipantId } from '../domain/participant.ts'
import { PlusTaskId } from '../domain/plus-task.ts'
import { operation } from './operation.ts'
import { page } from './paging.ts'

export const ListedGovernanceMeeting = z.object({
  id: GovernanceMeetingId,
  level: GovernanceLevel,
  title: z.string(),
  on: CalendarDate,
  place: z.string().nullable(),
  agendaPoints: z.int(),
  decisions: z.int(),
})
export type ListedGovernanceMeeting = z.infer<typeof ListedGovernanceMeeting>
const Linked = z.object({ id: z.uuid(), title: z.string() })
/** Why a decision holds no longer, by whom and since when. */
export const DecisionWithdrawal = z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() })
export type DecisionWithdrawal = z.infer<typeof DecisionWithdrawal>
/** A decision as another register names it. */
export const DecisionAbout = z.object({ number: z.string(), meetingId: z.uuid(), text: z.string(), isWithdrawn: z.boolean() })
export const GovernanceDecision = z.object({
  id: GovernanceDecisionId,
  number: z.string(),
  meetingId: GovernanceMeetingId,
  meetingOn: CalendarDate,
  level: GovernanceLevel,
  text: z.string(),
  owner: z.object({ id: ParticipantId, name: z.string() }),
  dueOn: CalendarDate.nullable(),
  doneOn: CalendarDate.nullable(),
  plusTask: Linked.extend({ id: PlusTaskId }).nullable(),
  processingKind: Linked.extend({ id: ProcessingKindId }).nullable(),
  withdrawal: DecisionWithdrawal.nullable(),
  /** The plus task runs, and no other decision of the steering group about it stands: it cannot be withdrawn. */
  isCarrying: z.boolean(),
  version: z.int(),
})
export type GovernanceDecision = z.infer<typeof GovernanceDecision>
const AgendaPoint = z.object({ id: AgendaPointId, title: z.string(), text: z.string().nullable() })
export const GovernanceMeeting = z.object({
  ...ListedGovernanceMeeting.omit({ agendaPoints: true, decisions: true }).shape,
  attendance: z.object({
    participants: z.array(z.object({ id: ParticipantId, name: z.string() })),
    organisations: z.array(z.string()),
  }),
  agenda: z.array(AgendaPoint),
  decisions: z.array(GovernanceDecision),
  version: z.int(),
})
export type GovernanceMeeting = z.infer<typeof GovernanceMeeting>
export const Priority = z.object({
  id: PriorityId,
  level: GovernanceLevel,
  title: z.string(),
  description: z.string().nullable(),
  status: PriorityStatus,
  from: CalendarDate,
  until: CalendarDate,
  version: z.int(),
})
export type Priority = z.infer<typeof Priority>

const ofMeeting = z.object({ meetingId: GovernanceMeetingId })
const path = '/governance-meetings/:meetingId'
const atLevel = { level: GovernanceLevel.optional() }

export const governanceOperations = {
  listGovernanceMeetings: operation({
    method: 'GET',
    path: '/governance-meetings',
    nl: 'Toon de bestuurlijke overleggen',
    en: 'Show the governance meetings',
    action: 'governance.read',
    query: z.object({ ...atLevel, ...page }),
    result: z.object({ meetings: z.array(ListedGovernanceMeeting), next: z.string().nullable() }),
  }),
  showGovernanceMeeting: operation({
    method: 'GET',
    path,
    nl: 'Toon een bestuurlijk overleg met agenda en besluiten',
    en: 'Show a governance meeting with its agenda and decisions',
    action: 'governance.read',
    params: ofMeeting,
    result: GovernanceMeeting,
  }),
  listGovernanceDecisions: operation({
    method: 'GET',
    path: '/governance-decisions',
    nl: 'Toon de bestuurlijke besluiten',
    en: 'Show the governance decisions',
    action: 'governance.read',
    query: z.object({ ...atLevel, open: z.stringbool().default(false), ...page }),
    result: z.object({ decisions: z.array(GovernanceDecision), next: z.string().nullable() }),
  }),
  listPriorities: operation({
    method: 'GET',
    path: '/governance-priorities',
    nl: 'Toon de prioriteiten',
    en: 'Show the priorities',
    action: 'governance.read',
    query: z.object({ ...atLevel, ...page }),
    result: z.object({ priorities: z.array(Priority), next: z.string().nullable() }),
  }),
  planGovernanceMeeting: operation({
    method: 'POST',
    path: '/governance-meetings',
    nl: 'Plan een bestuurlijk overleg',
    en: 'Plan a governance meeting',
    action: 'governance.write',
    body: GovernanceMeetingDraft,
    result: GovernanceMeeting,
  }),
  changeGovernanceMeeting: operation({
    method: 'PUT',
    path,
    nl: 'Wijzig een bestuurlijk overleg',
    en: 'Change a governance meeting',
    action: 'governance.write',
    params: ofMeeting,
    body: GovernanceMeetingDraft.omit({ level: true }),
    result: GovernanceMeeting,
    versioned: true,
  }),
  recordGovernanceAttendance: operation({
    method: 'PUT',
    path: `${path}/attendance`,
    nl: 'Leg vast welke organisaties aanwezig waren',
    en: 'Record which organisations were present',
    action: 'governance.write',
    params: ofMeeting,
    body: GovernanceAttendance,
    result: GovernanceMeeting,
    errors: ['meeting_still_to_come'],
    versioned: true,
  }),
  addGovernanceAgendaPoint: operation({
    method: 'POST',
    path: `${path}/agenda-points`,
    nl: 'Zet een strategisch punt op de agenda',
    en: 'Put a strategic point on the agenda',
    action: 'governance.write',
    params: ofMeeting,
    body: AgendaPointDraft,
    result: GovernanceMeeting,
  }),
  removeGovernanceAgendaPoint: operation({
    method: 'DELETE',
    path: `${path}/agenda-points/:pointId`,
    nl: 'Haal een punt van de agenda',
    en: 'Take a point off the agenda',
    action: 'governance.write',
    params: z.object({ ...ofMeeting.shape, pointId: AgendaPointId }),
    result: GovernanceMeeting,
  }),
  recordGovernanceDecision: operation({
    method: 'POST',
    path: `${path}/decisions`,
    nl: 'Leg een bestuurlijk besluit vast',
    en: 'Record a governance decision',
    action: 'governance.write',
    params: ofMeeting,
    body: GovernanceDecisionDraft,
    result: GovernanceMeeting,
    errors: ['meeting_still_to_come'],
  }),
  settleGovernanceDecision: operation({
    method: 'PUT',
    path: '/governance-decisions/:decisionId/state',
    nl: 'Meld een bestuurlijk besluit uitgevoerd of weer open',
    en: 'Report a governance decision done or open again',
    action: 'governance.write',
    params: z.object({ decisionId: GovernanceDecisionId }),
    body: z.strictObject({ done: z.boolean() }),
    result: GovernanceDecision,
    errors: ['decision_withdrawn'],
    versioned: true,
  }),
  withdrawGovernanceDecision: operation({
    method: 'POST',
    path: '/governance-decisions/:decisionId/withdrawal',
    nl: 'Trek een bestuurlijk besluit in',
    en: 'Withdraw a governance decision',
    action: 'governance.write',
    params: z.object({ decisionId: GovernanceDecisionId }),
    body: DecisionWithdrawalDraft,
    result: GovernanceDecision,
    errors: ['decision_withdrawn', 'plus_task_rests_on_decision'],
    versioned: true,
  }),
  addPriority: operation({
    method: 'POST',
    path: '/governance-priorities',
    nl: 'Leg een prioriteit vast',
    en: 'Register a priority',
    action: 'governance.write',
    body: PriorityDraft,
    result: Priority,
  }),
  changePriority: operation({
    method: 'PUT',
    path: '/governance-priorities/:priorityId',
    nl: 'Wijzig een prioriteit',
    en: 'Change a priority',
    action: 'governance.write',
    params: z.object({ priorityId: PriorityId }),
    body: PriorityDraft,
    result: Priority,
    versioned: true,
  }),
}
