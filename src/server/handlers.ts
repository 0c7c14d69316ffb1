import { accessReviewOperations } from '../api/access-reviews.ts'
import { adviceOperations, knowledgeOperations } from '../api/advice.ts'
import { analysisOperations } from '../api/analysis.ts'
import { caseOperations, retentionOperations } from '../api/cases.ts'
import { closingOperations } from '../api/closing.ts'
import { compositionOperations } from '../api/composition.ts'
import { consultationOperations } from '../api/consultations.ts'
import { covenantOperations } from '../api/covenant.ts'
import { governanceOperations } from '../api/governance.ts'
import { houseFactsOperations, territoryOperations } from '../api/house-facts.ts'
import { houseOperations } from '../api/houses.ts'
import { identityOperations } from '../api/identity.ts'
import { informationOperations } from '../api/information.ts'
import { legalityOperations } from '../api/legality.ts'
import { meetingOperations } from '../api/meetings.ts'
import { participantOperations } from '../api/participants.ts'
import { peopleOperations } from '../api/people.ts'
import { personOperations } from '../api/persons.ts'
import { planOperations } from '../api/plan.ts'
import { plusTaskOperations } from '../api/plus-tasks.ts'
import { purposeOperations } from '../api/purpose.ts'
import { radicalisationOperations } from '../api/radicalisation.ts'
import { referralOperations } from '../api/referrals.ts'
import { sessionOperations } from '../api/session.ts'
import { doorOperations, signalOperations } from '../api/signals.ts'
import { regionalTableOperations } from '../api/tables.ts'
import { takeoverOperations } from '../api/takeovers.ts'
import { triageOperations } from '../api/triage.ts'
import { weighingOperations } from '../api/weighing.ts'
import { workOperations } from '../api/work.ts'
import { adviceHandlers } from './advice/handlers.ts'
import { knowledgeHandlers } from './advice/knowledge.ts'
import { analysisHandlers } from './analysis/handlers.ts'
import { caseHandlers } from './cases/handlers.ts'
import { closingHandlers } from './closing/handlers.ts'
import { compositionHandlers } from './composition/handlers.ts'
import { consultationHandlers } from './consultations/handlers.ts'
import { covenantHandlers } from './covenant/handlers.ts'
import { governanceHandlers } from './governance/handlers.ts'
import { houseFactsHandlers } from './houses/facts.ts'
import { houseHandlers } from './houses/handlers.ts'
import { identityHandlers } from './identity/handlers.ts'
import { informationHandlers } from './information/handlers.ts'
import { legalityHandlers } from './legality/handlers.ts'
import { meetingHandlers } from './meetings/handlers.ts'
import { participantHandlers } from './participants/handlers.ts'
import { peopleHandlers } from './people/handlers.ts'
import { accessReviewHandlers } from './people/review-handlers.ts'
import { takeoverHandlers } from './people/takeovers.ts'
import { personHandlers } from './persons/handlers.ts'
import { planHandlers } from './plan/handlers.ts'
import { plusTaskHandlers } from './plus-tasks/handlers.ts'
import { purposeHandlers } from './purpose/handlers.ts'
import { radicalisationHandlers } from './radicalisation/handlers.ts'
import { referralHandlers } from './referrals/handlers.ts'
import { retentionHandlers } from './retention/handlers.ts'
import type { Handlers } from './serve.ts'
import { sessionHandlers } from './session/handlers.ts'
import { doorHandlers } from './signals/doors.ts'
import { signalHandlers } from './signals/handlers.ts'
import { regionalTableHandlers } from './tables/handlers.ts'
import { territoryHandlers } from './territory/handlers.ts'
import { triageHandlers } from './triage/handlers.ts'
import { weighingHandlers } from './weighing/handlers.ts'
import { workHandlers } from './work/handlers.ts'

/** Every operation that happens in a session; the few others have routes of their own. */
export const signedOperations = {
  showSession: sessionOperations.showSession,
  ...houseOperations,
  ...peopleOperations,
  ...accessReviewOperations,
  ...takeoverOperations,
  ...covenantOperations,
  ...houseFactsOperations,
  ...territoryOperations,
  ...participantOperations,
  ...referralOperations,
  ...signalOperations,
  ...doorOperations,
  ...purposeOperations,
  ...triageOperations,
  ...weighingOperations,
  ...compositionOperations,
  ...informationOperations,
  ...workOperations,
  ...identityOperations,
  ...personOperations,
  ...analysisOperations,
  ...planOperations,
  ...meetingOperations,
  ...closingOperations,
  ...radicalisationOperations,
  ...caseOperations,
  ...retentionOperations,
  ...regionalTableOperations,
  ...plusTaskOperations,
  ...legalityOperations,
  ...governanceOperations,
  ...adviceOperations,
  ...knowledgeOperations,
  ...consultationOperations,
}

export function handlers(demo: boolean): Handlers<typeof signedOperations> {
  return {
    ...sessionHandlers(demo),
    ...houseHandlers,
    ...peopleHandlers,
    ...accessReviewHandlers,
    ...takeoverHandlers,
    ...covenantHandlers,
    ...houseFactsHandlers,
    ...territoryHandlers,
    ...participantHandlers,
    ...referralHandlers,
    ...signalHandlers,
    ...doorHandlers,
    ...purposeHandlers,
    ...triageHandlers,
    ...weighingHandlers,
    ...compositionHandlers,
    ...informationHandlers,
    ...workHandlers,
    ...identityHandlers,
    ...personHandlers,
    ...analysisHandlers,
    ...planHandlers,
    ...meetingHandlers,
    ...closingHandlers,
    ...radicalisationHandlers,
    ...caseHandlers,
    ...retentionHandlers,
    ...regionalTableHandlers,
    ...plusTaskHandlers,
    ...legalityHandlers,
    ...governanceHandlers,
    ...adviceHandlers,
    ...knowledgeHandlers,
    ...consultationHandlers,
  }
}
