import { findBsn } from './bsn-in-text.ts'
import { line, someLine } from './text.ts'

/** The ten digits of a telephone number may hold nine that pass the test. */
const telephone = /(?<!\d)(?:\+31|0031|0)[ .()-]{0,3}[1-9](?:[ .-]?\d){8}(?!\d)/g

export const holdsBsn = (value: string): boolean => findBsn(value.replace(telephone, '|')).length > 0

const isName = (value: string): boolean => !holdsBsn(value)
const noBsn = { error: 'bsn_in_a_name' }

/**
 * A name, an address or how to reach somebody. It heads cases, lists and letters, where nothing is covered: a citizen service
 * number has a field of its own or is not there (WGS 2.29(1); BIO2 8.03.02).
 */
export const nameLine = (max: number) => line(max).refine(isName, noBsn)
export const someNameLine = (max: number) => someLine(max).refine(isName, noBsn)
