import { hash } from 'node:crypto'

// Hashing of RFC 9162 §2.1: leaves and nodes have different prefixes, so that a node can never pass for a leaf.
const leafPrefix = Buffer.of(0)
const nodePrefix = Buffer.of(1)
const hashLength = 32
const sizeLength = 8

/** What must be kept of a tree to append to it: the roots of its complete subtrees, largest first. At most 53 hashes. */
export type Frontier = { readonly size: number; readonly peaks: readonly Buffer[] }

export const emptyFrontier: Frontier = { size: 0, peaks: [] }

export function leafHash(data: Buffer): Buffer {
  return sha256(Buffer.concat([leafPrefix, data]))
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.concat([nodePrefix, left, right]))
}

export function append(frontier: Frontier, leaf: Buffer): Frontier {
  const peaks = [...frontier.peaks]
  push(peaks, frontier.size, leaf)
  return { size: frontier.size + 1, peaks }
}

/** The root of nothing is sha256 of nothing. */
export function rootOf(frontier: Frontier): Buffer {
  return fold(frontier.peaks)
}

/** In one pass, keeping the frontier only: for trees larger than memory. */
export function rootOfLeaves(leaves: Iterable<Buffer>): Buffer {
  const peaks: Buffer[] = []
  let size = 0
  for (const leaf of leaves) push(peaks, size++, leaf)
  return fold(peaks)
}

/** Size in 8 bytes, big end first, then the peaks. */
export function serialiseFrontier(frontier: Frontier): Buffer {
  const size = Buffer.alloc(sizeLength)
  size.writeBigUInt64BE(BigInt(frontier.size))
  return Buffer.concat([size, ...frontier.peaks])
}

/** Throws RangeError for bytes that are no frontier. */
export function deserialiseFrontier(bytes: Buffer): Frontier {
  const size = bytes.length < sizeLength ? Number.NaN : Number(bytes.readBigUInt64BE())
  if (!Number.isSafeInteger(size)) throw new RangeError('Not a frontier')
  const peaks: Buffer[] = []
  for (let at = sizeLength; at < bytes.length; at += hashLength) peaks.push(Buffer.from(bytes.subarray(at, at + hashLength)))
  if (peaks.length !== onesIn(size) || bytes.length !== sizeLength + peaks.length * hashLength) throw new RangeError('Not a frontier')
  return { size, peaks }
}

/** Each complete pair of equal subtrees becomes one: as many as `size` ends in binary ones. */
function push(peaks: Buffer[], size: number, leaf: Buffer): void {
  if (leaf.length !== hashLength) throw new RangeError('A leaf hash is 32 bytes')
  let subtree = leaf
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = peaks.pop()
    if (left === undefined) throw new RangeError('Not a frontier')
    subtree = nodeHash(left, subtree)
  }
  peaks.push(subtree)
}

function fold(peaks: readonly Buffer[]): Buffer {
  if (peaks.length === 0) return sha256(Buffer.alloc(0))
  return peaks.reduceRight((right, left) => nodeHash(left, right))
}

// Not bit by bit: bit operators stop at 32 bits, journals need not.
function onesIn(size: number): number {
  let ones = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2
  return ones
}

function sha256(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer')
}
