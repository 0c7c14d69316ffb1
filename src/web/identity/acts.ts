import type { PersonVerdict, VerdictReason } from '../../domain/identity.ts'

/** What may be done about a suggestion, and what comes of saying that it is the same person. */
export type IdentityActs = {
  give: (personId: string, verdict: PersonVerdict, reason: VerdictReason) => Promise<unknown>
  undo: (personId: string) => Promise<unknown>
  isNote: boolean
}
