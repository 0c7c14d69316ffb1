import * as z from 'zod'

/** Burgerservicenummer: nine digits that pass the eleven-test. Never in logs, URLs or exports (law.md §7.1). */
export const Bsn = z
  .string()
  .regex(/^\d{9}$/, { error: 'bsn_has_nine_digits', abort: true })
  .refine(passesElevenTest, { error: 'bsn_fails_eleven_test' })
  .brand<'Bsn'>()
export type Bsn = z.infer<typeof Bsn>

/** Numbers from 999000000 on are not issued to people in the Netherlands. */
export function isTestBsn(bsn: Bsn): boolean {
  return bsn.startsWith('999')
}

/** Enough to check with the person at the table, too little to look them up. */
export function maskBsn(bsn: Bsn): string {
  return `••••••${bsn.slice(-3)}`
}

/** The n-th valid number that starts with 999, counted from 1. */
export function testBsn(n: number): Bsn {
  while (testBsns.length < n && nextTestNumber <= 999_999_999) {
    if (passesElevenTest(String(nextTestNumber))) testBsns.push(Bsn.parse(String(nextTestNumber)))
    nextTestNumber += 1
  }
  const found = testBsns[n - 1]
  if (found === undefined) throw new RangeError(`There is no test BSN number ${n}`)
  return found
}

// Found once and kept: a generated region asks for tens of thousands in a row.
const testBsns: Bsn[] = []
let nextTestNumber = 999_000_000

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]

function passesElevenTest(digits: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  // Nine zeros pass the sum and are nobody's number.
  return sum !== 0 && sum % 11 === 0
}
