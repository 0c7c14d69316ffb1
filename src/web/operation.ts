import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../api/client.ts'
import type { Callable, Result, Sent } from '../api/operation.ts'
import type { Action } from '../domain/access.ts'
import { DomainError } from '../domain/domain-error.ts'
import { queries } from './queries.ts'
import { Refusal } from './refusal.ts'
import { ConnectionLost, send } from './send.ts'
import { signedInAgain } from './session-expiry.ts'

// who asks whether there is a session, or a demonstration, reads the code alone
const answersOfTheFirstPage: readonly string[] = ['not_signed_in', 'demo_only']

/** Calls an operation. When the session has ended it waits until somebody has signed in again, and then does the same act. */
export async function perform<O extends Callable>(operation: O, sent: Sent<O>, key: string = crypto.randomUUID()): Promise<Result<O>> {
  for (;;) {
    try {
      return await call(send, operation, sent, key)
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown
      if (operation.action.startsWith('session.') && answersOfTheFirstPage.includes(thrown.code)) throw thrown
      if (thrown.code !== 'not_signed_in') throw new Refusal(thrown, await import('./refusal-texts.ts').catch(lost))
      await signedInAgain()
    }
  }
}

function lost(): never {
  throw new ConnectionLost()
}

type SentIfAny<O extends Callable> = object extends Sent<O> ? [sent?: Sent<O>] : [sent: Sent<O>]
type Given = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

/** For `prefetchQuery`, `fetchQuery` and for tests of what is stale; screens use `useShown`. */
export function shownQuery<O extends Callable>(operation: O, ...[sent]: SentIfAny<O>) {
  const given = (sent ?? {}) as Sent<O> // absent only where nothing is asked for
  const { params = {}, query = {}, body } = given as Given // the conditional type Sent always has this shape
  return queryOptions<Result<O>>({
    queryKey: [operation.path, params, query, body],
    queryFn: () => perform(operation, given),
    meta: { action: operation.action, caseId: params.caseId },
  })
}

/** What this operation shows: suspends while loading, throws to the error page of the route. */
export function useShown<O extends Callable>(operation: O, ...sent: SentIfAny<O>): Result<O> {
  return useSuspenseQuery(shownQuery(operation, ...sent)).data
}

/** As `useShown`, for what is beside the point of a page: nothing while it loads or when it is refused. */
export function useShownLater<O extends Callable>(operation: O, ...sent: SentIfAny<O>): Result<O> | undefined {
  return useQuery(shownQuery(operation, ...sent)).data
}

type Intention = { key: string; running: Promise<unknown> | undefined }

/**
 * Does an operation: `const judge = useDoing(purposeOperations.judgePurpose)`, then `await judge({ params, body })`.
 * The same act asked for again while it runs, or after an answer that never came, is one act.
 */
export function useDoing<O extends Callable>(operation: O): (...sent: SentIfAny<O>) => Promise<Result<O>> {
  const intentions = useRef(new Map<string, Intention>())
  return (...[sent]) => {
    const given = (sent ?? {}) as Sent<O> // absent only where nothing is asked for
    const name = JSON.stringify(given)
    const intention = intentions.current.get(name) ?? { key: crypto.randomUUID(), running: undefined }
    intentions.current.set(name, intention)
    const running = (intention.running as Promise<Result<O>> | undefined) ?? carryOut(operation, given, intention.key) // only set below
    intention.running = running
    running.then(
      () => intentions.current.delete(name),
      (thrown) => {
        intention.running = undefined
        // a refusal is an answer: what is asked next is a new act
        if (thrown instanceof DomainError) intentions.current.delete(name)
      },
    )
    return running
  }
}

async function carryOut<O extends Callable>(operation: O, sent: Sent<O>, key: string): Promise<Result<O>> {
  const result = await perform(operation, sent, key)
  const { caseId } = (sent as Given).params ?? {} // the conditional type Sent always has this shape
  void renewShown(typeof caseId === 'string' ? caseId : undefined)
  return result
}

// What hardly ever changes, and not by what happens in a case.
const settled: readonly unknown[] = ['network.read', 'house.show_public', 'session.begin', 'session.use'] satisfies Action[]

/** Fetches anew what is on screen of this case and every list; without a case, everything. */
export function renewShown(caseId?: string): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ meta }) => {
      if (settled.includes(meta?.action)) return false
      return caseId === undefined || meta?.caseId === undefined || meta.caseId === caseId
    },
  })
}
