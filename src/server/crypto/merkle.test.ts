import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  append,
  deserialiseFrontier,
  emptyFrontier,
  type Frontier,
  leafHash,
  nodeHash,
  rootOf,
  rootOfLeaves,
  serialiseFrontier,
} from './merkle.ts'

/** Roots of the first 0, 1, … 8 of `published`, as in the reference tests of Certificate Transparency. */
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const published = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) =>
  leafHash(Buffer.from(hex, 'hex')),
)
const leaves = Array.from({ length: 300 }, (_, index) => leafHash(Buffer.from(`line ${index}`)))

test.each(roots.map((root, size) => ({ root, size })))('the published tree of $size leaves has root $root', ({ root, size }) => {
  expect(rootOf(frontierOf(published.slice(0, size))).toString('hex')).toBe(root)
  expect(rootOfLeaves(published.slice(0, size)).toString('hex')).toBe(root)
})

test('the root kept while appending is the root of the whole tree, at every size up to 300', () => {
  let frontier = emptyFrontier
  for (const [size, leaf] of leaves.entries()) {
    expect(rootOf(frontier)).toEqual(recursiveRoot(leaves.slice(0, size)))
    frontier = append(frontier, leaf)
  }
  expect(rootOf(frontier)).toEqual(recursiveRoot(leaves))
})

test('any list of leaves has the same root in one pass, line by line, and by the definition', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 300 }), (list) => {
      const hashes = list.map((bytes) => Buffer.from(bytes))
      expect(rootOfLeaves(hashes)).toEqual(recursiveRoot(hashes))
      expect(rootOf(frontierOf(hashes))).toEqual(recursiveRoot(hashes))
    }),
  )
})

test('appending continues from a frontier that was stored and read again', () => {
  fc.assert(
    fc.property(fc.nat({ max: 300 }), (size) => {
      const stored = serialiseFrontier(frontierOf(leaves.slice(0, size)))
      expect(rootOf(leaves.slice(size).reduce(append, deserialiseFrontier(stored)))).toEqual(recursiveRoot(leaves))
    }),
  )
})

test('appending leaves the older frontier as it was', () => {
  const older = frontierOf(leaves.slice(0, 7))
  const before = serialiseFrontier(older)
  append(older, leafHash(Buffer.from('next')))
  expect(serialiseFrontier(older)).toEqual(before)
})

test('a stored frontier is 8 bytes and 32 for each one in the binary size', () => {
  expect(serialiseFrontier(emptyFrontier)).toHaveLength(8)
  expect(serialiseFrontier(frontierOf(leaves.slice(0, 255)))).toHaveLength(8 + 8 * 32)
  expect(serialiseFrontier(frontierOf(leaves.slice(0, 256)))).toHaveLength(8 + 32)
})

test('bytes that are no frontier are refused', () => {
  const stored = serialiseFrontier(frontierOf(leaves.slice(0, 5)))
  const larger = Buffer.from(stored)
  larger.writeBigUInt64BE(7n)
  const tooLarge = Buffer.from(stored)
  tooLarge.writeBigUInt64BE(2n ** 60n + 1n)
  for (const bytes of [
    Buffer.alloc(0),
    stored.subarray(0, -1),
    stored.subarray(0, -32),
    Buffer.concat([stored, stored]),
    larger,
    tooLarge,
  ]) {
    expect(() => deserialiseFrontier(bytes)).toThrow(RangeError)
  }
})

test('a journal of more than four milliard lines goes on', () => {
  const size = 2 ** 33 + 1
  const frontier: Frontier = { size, peaks: leaves.slice(0, 2) }
  const next = append(frontier, published[0] ?? Buffer.alloc(0))
  expect(next.size).toBe(size + 1)
  expect(next.peaks).toHaveLength(2)
  expect(deserialiseFrontier(serialiseFrontier(next))).toEqual(next)
})

test('what is no hash is no leaf', () => {
  expect(() => append(emptyFrontier, Buffer.from('data instead of its hash'))).toThrow(RangeError)
})

function frontierOf(hashes: readonly Buffer[]): Frontier {
  return hashes.reduce(append, emptyFrontier)
}

/** The definition of RFC 9162 §2.1.1, as it stands there. */
function recursiveRoot(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes
  if (only === undefined) return rootOfLeaves([])
  if (hashes.length === 1) return only
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1)
  return nodeHash(recursiveRoot(hashes.slice(0, split)), recursiveRoot(hashes.slice(split)))
}
