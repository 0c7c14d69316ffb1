import { describe, expect, test } from 'vitest'
import { testBsn } from './bsn.ts'
import { holdsBsn } from './bsn-in-text.ts'
import { nameLine, someNameLine } from './name-line.ts'

const bsn = testBsn(7)

describe('a citizen service number stands in no name, address or contact (WGS 2.29(1); BIO2 8.03.02)', () => {
  test.each([
    `Ria ${bsn}`,
    bsn,
    `Lindelaan 4, ${bsn.slice(0, 3)}.${bsn.slice(3, 6)}.${bsn.slice(6)}`,
    `BSN${bsn}`,
    `06-12345678 of ${bsn}`,
  ])('%s', (value) => {
    expect(holdsBsn(value)).toBe(true)
    expect(nameLine(100).safeParse(value).error?.issues).toMatchObject([{ message: 'bsn_in_a_name' }])
  })

  // each of these telephone numbers holds eight or nine digits that pass the test
  test.each([
    'Ria van den Berg-Terlingen',
    'Lindelaan 12, 9901 AB Oudewaard',
    'Receptie, 06-10000021',
    '+31 6 10000021',
    '0031 610000021',
  ])('but %s holds none', (value) => {
    expect(holdsBsn(value)).toBe(false)
    expect(someNameLine(100).parse(value)).toBe(value)
  })
})
