import { covenantOperations } from '../../api/covenant.ts'
import type { ExtraCriterion } from '../../domain/covenant-parts.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { useShown } from '../operation.ts'

/** The house's own criteria that are asked of a referral submitted at this moment, or now. */
export function useAsked(submittedAt?: string | null): readonly ExtraCriterion[] {
  const { covenant } = useShown(covenantOperations.showCovenant)
  const day = dateInAmsterdam(submittedAt ? new Date(submittedAt) : new Date())
  return covenant.extraCriteria.filter(({ from }) => from <= day)
}
