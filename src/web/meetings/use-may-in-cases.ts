import { caseOperations } from '../../api/cases.ts'
import type { Action } from '../../domain/access.ts'
import { useShownLater } from '../operation.ts'
import { useMay } from '../session.tsx'

/** What this person may do in the cases of an agenda; one request for all of them, and nothing as long as it is under way. */
export function useMayInCases(): (action: Action, caseId: string) => boolean {
  const may = useMay()
  const cases = useShownLater(caseOperations.listCases, { query: { limit: 100 } })?.cases ?? []
  return (action, caseId) => {
    const inCase = cases.find((each) => each.id === caseId)
    return inCase !== undefined && may(action, inCase)
  }
}
