import type { Me } from '../api/session.ts'
import { DomainError } from '../domain/domain-error.ts'
import { briefly } from './before-session.ts'
import { shownQuery } from './operation.ts'
import { queries } from './queries.ts'

// asked again whenever the window gets focus: another tab may have signed in as somebody else
export const sessionQuery = { ...shownQuery(briefly.showSession), refetchOnWindowFocus: 'always' as const }

/** Who is signed in; nothing when nobody is. */
export async function findSession(): Promise<Me | undefined> {
  try {
    return await queries.ensureQueryData(sessionQuery)
  } catch (thrown) {
    if (thrown instanceof DomainError && thrown.code === 'not_signed_in') return undefined
    throw thrown
  }
}

/** After signing in: nothing of an earlier person stays in memory. */
export function startSession(me: Me): void {
  queries.clear()
  queries.setQueryData(sessionQuery.queryKey, me)
}
