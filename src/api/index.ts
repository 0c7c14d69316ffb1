import { accessReviewOperations } from './access-reviews.ts'
import { adviceOperations, knowledgeOperations } from './advice.ts'
import { analysisOperations } from './analysis.ts'
import { caseOperations, retentionOperations } from './cases.ts'
import { closingOperations } from './closing.ts'
import { compositionOperations } from './composition.ts'
import { consultationOperations } from './consultations.ts'
import { covenantOperations } from './covenant.ts'
import { governanceOperations } from './governance.ts'
import { houseFactsOperations, territoryOperations } from './house-facts.ts'
import { houseOperations } from './houses.ts'
import { identityOperations } from './identity.ts'
import { informationOperations } from './information.ts'
import { invitationOperations } from './invitations.ts'
import { legalityOperations } from './legality.ts'
import { meetingOperations } from './meetings.ts'
import type { Operation } from './operation.ts'
import { participantOperations } from './participants.ts'
import { peopleOperations } from './people.ts'
import { personOperations } from './persons.ts'
import { planOperations } from './plan.ts'
import { plusTaskOperations } from './plus-tasks.ts'
import { publicHouseOperations } from './public-houses.ts'
import { purposeOperations } from './purpose.ts'
import { radicalisationOperations } from './radicalisation.ts'
import { referralOperations } from './referrals.ts'
import { sessionOperations } from './session.ts'
import { doorOperations, signalDoorOperations, signalOperations } from './signals.ts'
import { regionalTableOperations } from './tables.ts'
import { takeoverOperations } from './takeovers.ts'
import { triageOperations } from './triage.ts'
import { weighingOperations } from './weighing.ts'
import { workOperations } from './work.ts'

/** All that the system can do. */
export const operations = {
  ...sessionOperations,
  ...publicHouseOperations,
  ...houseOperations,
  ...invitationOperations,
  ...peopleOperations,
  ...accessReviewOperations,
  ...takeoverOperations,
  ...covenantOperations,
  ...houseFactsOperations,
  ...territoryOperations,
  ...participantOperations,
  ...workOperations,
  ...caseOperations,
  ...referralOperations,
  ...signalOperations,
  ...doorOperations,
  ...signalDoorOperations,
  ...purposeOperations,
  ...triageOperations,
  ...weighingOperations,
  ...informationOperations,
  ...compositionOperations,
  ...identityOperations,
  ...personOperations,
  ...analysisOperations,
  ...planOperations,
  ...meetingOperations,
  ...closingOperations,
  ...radicalisationOperations,
  ...retentionOperations,
  ...regionalTableOperations,
  ...plusTaskOperations,
  ...legalityOperations,
  ...governanceOperations,
  ...adviceOperations,
  ...knowledgeOperations,
  ...consultationOperations,
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations

/** What the history of a case tells as done in it: operations on one, messages that begin one, and taking one over by its number. */
export type CaseAct =
  | keyof typeof signalDoorOperations
  | 'takeOverCase'
  | { [Name in OperationName]: 'caseId' extends keyof (typeof operations)[Name]['params']['shape'] ? Name : never }[OperationName]

export function isCaseAct(name: string): name is CaseAct {
  const found: Operation | undefined = Object.hasOwn(operations, name) ? operations[name as OperationName] : undefined // the line before asked
  return found !== undefined && (name === 'takeOverCase' || 'caseId' in found.params.shape || Object.hasOwn(signalDoorOperations, name))
}
