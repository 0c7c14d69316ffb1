import { useSuspenseQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { type Me, sessionOperations } from '../api/session.ts'
import { type Action, mayDo, type SeatRole, type Standing } from '../domain/access.ts'
import type { CasePhase } from '../domain/case.ts'
import { perform } from './operation.ts'
import { sessionQuery } from './present-session.ts'

export type { Me }

const MeContext = createContext<Me | undefined>(undefined)
export const MeProvider = MeContext.Provider

/** Who is signed in, on every page within the shell. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside of the layout of signed-in pages')
  return me
}

type InCase = { seats: readonly SeatRole[]; phase: CasePhase }

export function standingOf(me: Me, inCase?: InCase): Standing {
  return { participantClass: me.participant.class, houseRoles: me.houseRoles, seats: inCase?.seats ?? [], phase: inCase?.phase }
}

/** `const may = useMay()`, then `may('plan.write', { seats, phase })`: what this person may do, by the table the server enforces. */
export function useMay(): (action: Action, inCase?: InCase) => boolean {
  const me = useMe()
  return (action, inCase) => mayDo(action, standingOf(me, inCase))
}

export function useSession(): Me {
  return useSuspenseQuery(sessionQuery).data
}

/** Leaves by loading the page anew, so that nothing of the case stays in memory. */
export async function endSession(): Promise<void> {
  await perform(sessionOperations.signOut, {})
  location.assign('/')
}
