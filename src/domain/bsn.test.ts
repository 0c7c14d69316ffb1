import { expect, test } from 'vitest'
import { Bsn, isTestBsn, maskBsn, testBsn } from './bsn.ts'

test.each(['111222333', '123456782', '999990019'])('%s passes the eleven-test', (digits) => {
  expect(Bsn.parse(digits)).toBe(digits)
})

test('every other last digit of a valid number fails the eleven-test', () => {
  const accepted = [...'0123456789'].filter((digit) => Bsn.safeParse(`12345678${digit}`).success)
  expect(accepted).toEqual(['2'])
})

test('two digits that changed places fail the eleven-test', () => {
  expect(Bsn.safeParse('213456782').success).toBe(false)
})

test.each([
  '000000000',
  '12345678',
  '1234567820',
  ' 123456782',
  '123456782\n',
  '12345678a',
  '１２３４５６７８２',
])('%j is no BSN', (text) => {
  expect(Bsn.safeParse(text).success).toBe(false)
})

test('a refusal says what is wrong, once, and never repeats the number', () => {
  const short = Bsn.safeParse('123').error?.issues.map((issue) => issue.message)
  const wrong = Bsn.safeParse('123456789').error?.issues.map((issue) => issue.message)
  expect(short).toEqual(['bsn_has_nine_digits'])
  expect(wrong).toEqual(['bsn_fails_eleven_test'])
})

test('test numbers are valid, different and recognisable', () => {
  const numbers = Array.from({ length: 200 }, (_, index) => testBsn(index + 1))
  expect(new Set(numbers).size).toBe(200)
  expect(numbers.every((bsn) => Bsn.safeParse(bsn).success && isTestBsn(bsn))).toBe(true)
  expect(isTestBsn(Bsn.parse('123456782'))).toBe(false)
})

test.each([0, -1, 1.5, Number.NaN, 1_000_000])('there is no test number %d', (n) => {
  expect(() => testBsn(n)).toThrow(RangeError)
})

test('a masked BSN shows its last three digits only', () => {
  expect(maskBsn(Bsn.parse('123456782'))).toBe('••••••782')
})
