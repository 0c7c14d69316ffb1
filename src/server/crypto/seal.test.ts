import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newDataKey, open, placeOf, SealBroken, seal, unwrap, wrap } from './seal.ts'

const key = newDataKey()
const place = { house: 'h-rijnmond', table: 'supplies', column: 'content', row: 'b3f0c1de-0000-4000-8000-000000000001' }
const aad = placeOf(place)

test('what was sealed opens to the same text, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      expect(open(key, aad, seal(key, aad, text))).toBe(text)
    }),
  )
})

test('sealed bytes are a version, an iv, the ciphertext and a tag', () => {
  const sealed = seal(key, aad, 'rust bij de paarden')
  expect(sealed[0]).toBe(1)
  expect(sealed).toHaveLength(1 + 12 + 19 + 16)
  expect(sealed.includes('paarden')).toBe(false)
})

test('the same text is never sealed to the same bytes twice', () => {
  expect(seal(key, aad, 'geen bijzonderheden')).not.toEqual(seal(key, aad, 'geen bijzonderheden'))
})

test('another key does not open it', () => {
  expect(() => open(newDataKey(), aad, seal(key, aad, 'analyse'))).toThrow(SealBroken)
})

test.each([
  { ...place, house: 'h-twente' },
  { ...place, table: 'minutes' },
  { ...place, column: 'remark' },
  { ...place, row: 'b3f0c1de-0000-4000-8000-000000000002' },
])('sealed text that was moved does not open there: $house $table.$column $row', (elsewhere) => {
  expect(() => open(key, placeOf(elsewhere), seal(key, aad, 'analyse'))).toThrow(SealBroken)
})

test('a change of any byte, a missing byte and an extra byte break the seal', () => {
  const sealed = seal(key, aad, 'analyse')
  for (const at of sealed.keys()) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(() => open(key, aad, changed)).toThrow(SealBroken)
    expect(() => open(key, aad, sealed.subarray(0, at))).toThrow(SealBroken)
  }
  expect(() => open(key, aad, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(SealBroken)
})

test('a broken seal says where, and never what was sealed', () => {
  expect(() => open(newDataKey(), aad, seal(key, aad, 'analyse'))).toThrow(`The seal on ${aad} is broken`)
})

test('two places never look alike', () => {
  expect(() => placeOf({ ...place, house: 'a|b' })).toThrow(RangeError)
  expect(() => placeOf({ ...place, table: 'a.b' })).toThrow(RangeError)
  expect(() => placeOf({ ...place, row: '' })).toThrow(RangeError)
  expect(aad).toBe('h-rijnmond|supplies.content|b3f0c1de-0000-4000-8000-000000000001')
})

test('a data key comes out of its wrapping only with the key of its erasure bucket', () => {
  const kek = newDataKey()
  const wrapped = wrap(kek, aad, key)
  expect(wrapped).toHaveLength(61)
  expect(unwrap(kek, aad, wrapped)).toEqual(key)
  expect(() => unwrap(newDataKey(), aad, wrapped)).toThrow(SealBroken)
  expect(() => unwrap(kek, placeOf({ ...place, row: 'another' }), wrapped)).toThrow(SealBroken)
})

test('a text sealed under the same key does not pass for a data key', () => {
  expect(() => unwrap(key, aad, seal(key, aad, 'too short'))).toThrow(SealBroken)
})
