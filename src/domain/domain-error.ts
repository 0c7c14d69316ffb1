import type { ErrorCode } from './errors.ts'

/** One thing wrong with the input: where (a path with dots) and what. */
export type Issue = { path: string; code: string }

/** A refusal the domain knows. Anything else that is thrown is a bug. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly issues: readonly Issue[]
  /** What the requester may see of the present state, for a conflict. */
  readonly current: unknown

  constructor(code: ErrorCode, issues: readonly Issue[] = [], current?: unknown) {
    super(code)
    this.code = code
    this.issues = issues
    this.current = current
  }
}
