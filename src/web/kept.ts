import { useMe } from './session.tsx'

// In memory only: what is typed about a person is never written on this machine.
const kept = new Map<string, unknown>()

/** Keeps what was typed in a form that is left before it is sent, for when the same person opens it again. */
export function useKept<Value>(name: string) {
  const key = `${useMe().professionalId} ${name}`
  return {
    found: kept.get(key) as Value | undefined, // only put in below, under the same name
    keep: (value: Value) => void kept.set(key, value),
    forget: () => void kept.delete(key),
  }
}
