import { maskBsn } from './bsn.ts'
import { coverBsn } from './bsn-in-text.ts'
import { Referral } from './referral.ts'

/**
 * What a referral gives to read: the BSN is asked for apart, which is journaled, and a number in running text is covered
 * (WGS 2.29(1); BIO2 8.03.02; R-SEC-04). Only its writer, while writing, has it as it was typed.
 */
export function readable(referral: Referral): Referral {
  const { bsn: _, ...subject } = referral.subject
  return Referral.parse(covered({ ...referral, subject }))
}

/** Enough of the BSN to check it with the person at the table. */
export function maskedBsnOf({ subject }: Referral): string | null {
  return subject.bsn ? maskBsn(subject.bsn) : null
}

function covered(value: unknown): unknown {
  if (typeof value === 'string') return coverBsn(value)
  if (Array.isArray(value)) return value.map(covered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, covered(each)]))
}
