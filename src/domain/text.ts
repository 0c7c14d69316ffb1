import * as z from 'zod'

// Control characters cannot be stored (NUL) or seen; direction overrides let one text look like another.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are exactly what is refused here
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/
const lineBreak = /[\n\r\u2028\u2029]/

function readable(value: string): boolean {
  return value.isWellFormed() && !unreadable.test(value)
}

/** Free text of at most `max` characters; line breaks allowed. */
export function text(max: number) {
  // what is too long is not looked through: it may be longer than any search can bear
  return z.string().max(max, { error: 'too_long', abort: true }).refine(readable, { error: 'unreadable_characters' })
}

/** Text on one line of at most `max` characters. */
export function line(max: number) {
  return text(max).refine((value) => !lineBreak.test(value), { error: 'one_line_only' })
}

// what a word processor leaves in a text and nobody sees
const unseen = /[\s\p{Cf}]/gu

/** Whether there is nothing to read in it. */
export function isBlank(value: string): boolean {
  return value.replace(unseen, '') === ''
}

/** As `text` and `line`, and something must be said. */
export function someText(max: number) {
  return text(max).refine((value) => !isBlank(value), { error: 'required' })
}

export function someLine(max: number) {
  return line(max).refine((value) => !isBlank(value), { error: 'required' })
}

// A picture or file pasted as text: a data address, or a long run of base64, in which capitals, small letters and digits all occur.
const dataAddress = /data:[\w.+-]+\/[\w.+-]+[;,]/i
const longRun = /[A-Za-z0-9+/_-]{200,}={0,2}/g

function containsFile(value: string): boolean {
  return dataAddress.test(value) || (value.match(longRun) ?? []).some((run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run))
}

/** Free text in one's own words: summaries, no files of others (WGS 1.8(5); R-DAT-06). */
export function ownWords(max: number) {
  return text(max).refine((value) => !containsFile(value), { error: 'no_files_here' })
}

/** Lengths used throughout, in characters, so that form, operation and document agree. */
export const lengths = { name: 100, title: 200, note: 2_000, body: 10_000 } as const
