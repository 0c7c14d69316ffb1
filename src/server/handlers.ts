import { analysisOperations } from '../api/analysis.ts'
import { caseOperations, retentionOperations } from '../api/cases.ts'
import { closingOperations } from '../api/closing.ts'
import { compositionOperations } from '../api/composition.ts'
import { houseOperations } from '../api/houses.ts'
import { informationOperations } from '../api/information.ts'
import { meetingOperations } from '../api/meetings.ts'
import { personOperations } from '../api/persons.ts'
import { planOperations } from '../api/plan.ts'
import { purposeOperations } from '../api/purpose.ts'
import { referralOperations } from '../api/referrals.ts'
import { sessionOperations } from '../api/session.ts'
import { workOperations } from '../api/work.ts'
import { analysisHandlers } from './analysis/handlers.ts'
import { caseHandlers } from './cases/handlers.ts'
import { closingHandlers } from './closing/handlers.ts'
import { compositionHandlers } from './composition/handlers.ts'
import { houseHandlers } from './houses/handlers.ts'
import { informationHandlers } from './information/handlers.ts'
import { meetingHandlers } from './meetings/handlers.ts'
import { personHandlers } from './persons/handlers.ts'
import { planHandlers } from './plan/handlers.ts'
import { purposeHandlers } from './purpose/handlers.ts'
import { referralHandlers } from './referrals/handlers.ts'
import { retentionHandlers } from './retention/handlers.ts'
import type { Handlers } from './serve.ts'
import { sessionHandlers } from './session/handlers.ts'
import { workHandlers } from './work/handlers.ts'

/** Every operation that happens in a session; the few others have routes of their own. */
export const signedOperations = {
  showSession: sessionOperations.showSession,
  ...houseOperations,
  ...referralOperations,
  ...purposeOperations,
  ...compositionOperations,
  ...informationOperations,
  ...workOperations,
  ...personOperations,
  ...analysisOperations,
  ...planOperations,
  ...meetingOperations,
  ...closingOperations,
  ...caseOperations,
  ...retentionOperations,
}

export function handlers(demo: boolean): Handlers<typeof signedOperations> {
  return {
    ...sessionHandlers(demo),
    ...houseHandlers,
    ...referralHandlers,
    ...purposeHandlers,
    ...compositionHandlers,
    ...informationHandlers,
    ...workHandlers,
    ...personHandlers,
    ...analysisHandlers,
    ...planHandlers,
    ...meetingHandlers,
    ...closingHandlers,
    ...caseHandlers,
    ...retentionHandlers,
  }
}
