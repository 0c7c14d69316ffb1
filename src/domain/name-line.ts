import { holdsBsn } from './bsn-in-text.ts'
import { line, someLine } from './text.ts'

const isName = (value: string): boolean => !holdsBsn(value)
const noBsn = { error: 'bsn_in_a_name' }

/**
 * A name, an address or how to reach somebody. It heads cases, lists and letters, where nothing is covered: a citizen service
 * number has a field of its own or is not there (WGS 2.29(1); BIO2 8.03.02).
 */
export const nameLine = (max: number) => line(max).refine(isName, noBsn)
export const someNameLine = (max: number) => someLine(max).refine(isName, noBsn)
