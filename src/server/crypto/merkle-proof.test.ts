import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafHash, rootOfLeaves } from './merkle.ts'
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './merkle-proof.ts'

const published = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) =>
  leafHash(Buffer.from(hex, 'hex')),
)
const leaves = Array.from({ length: 40 }, (_, index) => leafHash(Buffer.from(`line ${index}`)))
const other = leafHash(Buffer.from('another line'))

// From the reference tests of Certificate Transparency.
const inclusions = [
  { index: 0, size: 1, proof: [] },
  {
    index: 0,
    size: 8,
    proof: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    proof: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
]
const consistencies = [
  { oldSize: 1, newSize: 1, proof: [] },
  {
    oldSize: 1,
    newSize: 8,
    proof: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    oldSize: 6,
    newSize: 8,
    proof: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    oldSize: 2,
    newSize: 5,
    proof: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
]

test.each(inclusions)('the published proof that leaf $index stands in the tree of $size', ({ index, size, proof }) => {
  expect(inclusionProof(published.slice(0, size), index).map(hex)).toEqual(proof)
})

test.each(consistencies)('the published proof that the tree of $newSize continues the tree of $oldSize', ({ oldSize, newSize, proof }) => {
  expect(consistencyProof(published.slice(0, newSize), oldSize).map(hex)).toEqual(proof)
})

test('every leaf of every tree up to 40 is proved to stand where it stands, and nowhere else', () => {
  for (const size of leaves.keys()) {
    const tree = leaves.slice(0, size)
    const root = rootOfLeaves(tree)
    for (const [index, leaf] of tree.entries()) {
      const proof = inclusionProof(tree, index)
      expect(verifyInclusion({ leaf, index, size, root, proof })).toBe(true)
      expect(verifyInclusion({ leaf: other, index, size, root, proof })).toBe(false)
      for (const elsewhere of tree.keys()) expect(verifyInclusion({ leaf, index: elsewhere, size, root, proof })).toBe(elsewhere === index)
    }
  }
})

test('every tree up to 40 is proved to continue each older tree, and no other', () => {
  for (const newSize of leaves.keys()) {
    const tree = leaves.slice(0, newSize)
    const newRoot = rootOfLeaves(tree)
    for (let oldSize = 0; oldSize <= newSize; oldSize++) {
      const proof = consistencyProof(tree, oldSize)
      const claim = { oldSize, oldRoot: rootOfLeaves(tree.slice(0, oldSize)), newSize, newRoot, proof }
      expect(verifyConsistency(claim)).toBe(true)
      expect(verifyConsistency({ ...claim, oldRoot: other })).toBe(false)
      expect(verifyConsistency({ ...claim, newRoot: other })).toBe(oldSize === 0)
      expect(verifyConsistency({ ...claim, proof: [...proof, other] })).toBe(false)
      expect(verifyConsistency({ ...claim, proof: proof.slice(1) })).toBe(proof.length === 0)
    }
  }
})

test('a history in which any line was changed does not continue the head that was signed before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 39 }), (oldSize, seed) => {
      const changed = leaves.with(seed % oldSize, other)
      const claim = { oldRoot: rootOfLeaves(leaves.slice(0, oldSize)), newRoot: rootOfLeaves(changed), newSize: 40, oldSize }
      expect(verifyConsistency({ ...claim, proof: consistencyProof(changed, oldSize) })).toBe(false)
    }),
  )
})

test('a proof in which any byte was changed proves nothing', () => {
  const root = rootOfLeaves(leaves)
  const [leaf = other] = leaves
  const proof = inclusionProof(leaves, 0)
  for (const level of proof.keys()) expect(verifyInclusion({ leaf, index: 0, size: 40, root, proof: proof.with(level, other) })).toBe(false)
})

test('what cannot be asked of a tree is refused', () => {
  for (const index of [-1, 40, 1.5, Number.NaN]) expect(() => inclusionProof(leaves, index)).toThrow(RangeError)
  for (const size of [-1, 41, 1.5, Number.NaN]) expect(() => consistencyProof(leaves, size)).toThrow(RangeError)
  for (const index of [-1, 1, 0.5, Number.NaN]) {
    expect(verifyInclusion({ leaf: other, index, size: 1, root: other, proof: [] })).toBe(false)
  }
  expect(verifyConsistency({ oldSize: 2, oldRoot: other, newSize: 1, newRoot: other, proof: [] })).toBe(false)
})

function hex(bytes: Buffer): string {
  return bytes.toString('hex')
}
