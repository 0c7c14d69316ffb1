import { analysisOperations } from './analysis.ts'
import { caseOperations, retentionOperations } from './cases.ts'
import { closingOperations } from './closing.ts'
import { compositionOperations } from './composition.ts'
import { houseOperations } from './houses.ts'
import { informationOperations } from './information.ts'
import { meetingOperations } from './meetings.ts'
import type { Operation } from './operation.ts'
import { personOperations } from './persons.ts'
import { planOperations } from './plan.ts'
import { publicHouseOperations } from './public-houses.ts'
import { purposeOperations } from './purpose.ts'
import { referralOperations } from './referrals.ts'
import { sessionOperations } from './session.ts'
import { workOperations } from './work.ts'

/** All that the system can do. */
export const operations = {
  ...sessionOperations,
  ...publicHouseOperations,
  ...houseOperations,
  ...workOperations,
  ...caseOperations,
  ...referralOperations,
  ...purposeOperations,
  ...informationOperations,
  ...compositionOperations,
  ...personOperations,
  ...analysisOperations,
  ...planOperations,
  ...meetingOperations,
  ...closingOperations,
  ...retentionOperations,
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
