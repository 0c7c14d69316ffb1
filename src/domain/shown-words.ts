import { holdsBsn } from './bsn-in-text.ts'
import { someText, text } from './text.ts'

const hasNone = (value: string): boolean => !holdsBsn(value)
const noBsn = { error: 'bsn_in_words' }

/**
 * What is said about a case and then read, printed and sent as it stands, where nothing is covered as in the referral itself:
 * no citizen service number (WGS 2.29(1); BIO2 8.03.02).
 */
export const shownText = (max: number) => text(max).refine(hasNone, noBsn)
export const someShownText = (max: number) => someText(max).refine(hasNone, noBsn)
