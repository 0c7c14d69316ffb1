import { expect, test } from 'vitest'
import { bsnIndex } from './bsn.ts'

const secret = Buffer.alloc(32, 7)

test('the same BSN has the same index under one secret and another under another', () => {
  expect(bsnIndex(secret, '999990019')).toEqual(bsnIndex(secret, '999990019'))
  expect(bsnIndex(secret, '999990019')).not.toEqual(bsnIndex(secret, '999990020'))
  expect(bsnIndex(Buffer.alloc(32, 8), '999990019')).not.toEqual(bsnIndex(secret, '999990019'))
  expect(bsnIndex(secret, '999990019')).toHaveLength(32)
})

test('the index is HMAC-SHA256 and never changes between versions', () => {
  expect(bsnIndex(secret, '999990019').toString('hex')).toBe('e0b67bb9e1206c3b349d48254d44b591989e08de763ffc45d5d99165a18625cc')
})

test.each(['12345678', '0123456789', ' 99990019', '99999001٩', ''])('%j is refused, and not repeated in the error', (bsn) => {
  expect(() => bsnIndex(secret, bsn)).toThrow(new RangeError('A BSN to index is nine digits'))
})
