import { Bsn } from './bsn.ts'

/** The numbers that pass the eleven-test, as they stand in the text: with or without the leading zero, dots, spaces and dashes. */
export function findBsn(text: string): readonly string[] {
  return [...new Set(placesOf(text).map(({ at, end }) => text.slice(at, end)))]
}

export const holdsBsn = (text: string): boolean => findBsn(text).length > 0

/** The text with all but the end of each BSN covered: a number is shown where it is asked for, never in passing (BIO2 8.03.02). */
export function coverBsn(text: string): string {
  let covered = ''
  let from = 0
  for (const { at, end } of placesOf(text)) {
    if (at < from) continue
    const shown = end - shownAtEnd
    // as long as it was, so that a text that fitted still fits
    covered += text.slice(from, at) + '•'.repeat(shown - at) + text.slice(shown, end)
    from = end
  }
  return covered + text.slice(from)
}

const shownAtEnd = 3

/**
 * What people write in figures and is no BSN, although one in eleven passes the test: a date, a time, the number of a case, a
 * telephone number.
 */
const otherFigures = new RegExp(
  [
    /(?:0?[1-9]|[12]\d|3[01])(?<between>[ .\-–/]{1,2})(?:0?[1-9]|1[0-2])\k<between>(?:19|20)\d\d/,
    /(?:19|20)\d\d(?<stroke>[-./])(?:0[1-9]|1[0-2])\k<stroke>(?:0[1-9]|[12]\d|3[01])/,
    /(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\.\d)/,
    /20\d\d-\d{4,6}/,
    /(?:\+31|0031|0)[ .()-]{0,3}[1-9](?:[ .-]?\d){8}/,
  ]
    .map(({ source }) => `(?<!\\d|\\d\\.)${source}(?!\\d)`)
    .join('|'),
  'g',
)

function placesOf(text: string): readonly { at: number; end: number }[] {
  const found: { at: number; end: number }[] = []
  const rest = text.replace(otherFigures, (figures) => '|'.repeat(figures.length))
  for (const run of rest.matchAll(/\d+(?:[ .\u00a0\u202f\-–/]{1,3}\d+)*/g)) {
    const groups = [...run[0].matchAll(/\d+/g)]
    for (const [first, group] of groups.entries()) {
      const end = endOfBsn(groups, first)
      if (end !== undefined) found.push({ at: run.index + group.index, end: run.index + end })
    }
  }
  return found
}

function endOfBsn(groups: readonly RegExpExecArray[], first: number): number | undefined {
  let digits = ''
  for (const group of groups.slice(first)) {
    digits += group[0]
    if (digits.length > 9) return undefined
    if (digits.length >= 8 && Bsn.safeParse(digits.padStart(9, '0')).success) return group.index + group[0].length
  }
  return undefined
}
