import { Bsn } from './bsn.ts'

/** The numbers that pass the eleven-test, as they stand in the text: with or without the leading zero, dots, spaces and dashes. */
export function findBsn(text: string): readonly string[] {
  return [...new Set(placesOf(text).map(({ at, end }) => text.slice(at, end)))]
}

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

function placesOf(text: string): readonly { at: number; end: number }[] {
  const found: { at: number; end: number }[] = []
  for (const run of text.matchAll(/\d+(?:[ .\u00a0\u202f\-–/]{1,3}\d+)*/g)) {
    const groups = [...run[0].matchAll(/\d+/g)]
    for (const [first, group] of groups.entries()) {
      const end = endOfBsn(groups, first)
      if (end === undefined) continue
      if (!looksLikeDate(run[0].slice(group.index, end))) found.push({ at: run.index + group.index, end: run.index + end })
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

/** 12-03-1987 has eight digits, and one date in eleven passes the test. */
function looksLikeDate(fragment: string): boolean {
  return /^(?:0?[1-9]|[12]\d|3[01])[ .\-–/]+(?:0?[1-9]|1[0-2])[ .\-–/]+(?:19|20)\d\d$|^(?:19|20)\d\d-\d\d-\d\d$/.test(fragment)
}
