import type { RefusalReason } from '../../domain/supply-refusals.ts'

/** What is kept, sealed, beside the outcome of a question. */
export type StoredAnswer = {
  contact?: string | undefined
  refusalReason?: RefusalReason | undefined
  explanation?: string | undefined
  /** From before there was a list of reasons: whatever was written beside the answer. */
  reason?: string | null
}

/** Free text from before the list is whom to ask where somebody is known, and else an explanation, which few may read (R-CAS-06). */
export function answerOf({ outcome }: { outcome: string | null }, { reason, contact, refusalReason, explanation }: StoredAnswer) {
  const isKnown = outcome === 'known'
  return {
    contact: (isKnown ? (contact ?? reason) : undefined) ?? null,
    refusalReason: refusalReason ?? null,
    explanation: (isKnown ? undefined : (explanation ?? reason)) ?? null,
  }
}
