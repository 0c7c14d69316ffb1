import * as z from 'zod'
import { type CovenantVersion, versionAt } from './covenant-versions.ts'
import { Covenant } from './house.ts'

/**
 * What a submitted case is judged by: the covenant that was in force at its submission, whatever is agreed after it (R-GOV-08, R-CAS-07).
 * Flat, and only of what decides about the referral, so that the covenant of today can never stand in its place. On which day and at
 * what time is weighed is of today: that is the agenda of the house, not of the case.
 */
export const CaseCovenant = z.object({
  version: z.int(),
  ...Covenant.shape.weighing.pick({ quorum: true, rule: true, mostPostponements: true }).shape,
  ...Covenant.shape.terms.pick({ firstContactWorkingDays: true, rejectedWeeks: true }).shape,
})
export type CaseCovenant = z.output<typeof CaseCovenant>

/** Of what is not submitted yet, it is the covenant of this moment. */
export function covenantOf(versions: readonly CovenantVersion[], submittedAt: Date | null, now: Date): CaseCovenant {
  const { version, covenant } = versionAt(versions, submittedAt ?? now)
  const { quorum, rule, mostPostponements } = covenant.weighing
  const { firstContactWorkingDays, rejectedWeeks } = covenant.terms
  return { version, quorum, rule, mostPostponements, firstContactWorkingDays, rejectedWeeks }
}
