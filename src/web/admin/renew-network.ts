import { queries } from '../queries.ts'

/** Fetches anew what everybody else may keep: who takes part, and what the house is. */
export function renewNetwork(): Promise<void> {
  return queries.invalidateQueries()
}
