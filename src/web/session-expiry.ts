import { useSyncExternalStore } from 'react'

type Waiting = { promise: Promise<void>; resolve: () => void }

let waiting: Waiting | undefined
const listeners = new Set<() => void>()

function change(to: Waiting | undefined): void {
  waiting = to
  for (const listener of listeners) listener()
}

/** The page stays; a dialog asks to sign in again, and every act that waited here goes on. */
export function signedInAgain(): Promise<void> {
  if (!waiting) {
    const { promise, resolve } = Promise.withResolvers<void>()
    change({ promise, resolve })
  }
  return waiting?.promise ?? Promise.resolve()
}

export function useIsExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting !== undefined,
  )
}

export function continueSession(): void {
  const ended = waiting
  change(undefined)
  ended?.resolve()
}
