import { nodeHash, rootOfLeaves } from './merkle.ts'

/** That `leaf` stands at `index` (from 0) in the tree of `size` leaves with this root. */
type InclusionClaim = { leaf: Buffer; index: number; size: number; root: Buffer; proof: readonly Buffer[] }

/** That the tree of `newSize` leaves begins with exactly the `oldSize` leaves of the older tree. */
type ConsistencyClaim = { oldSize: number; oldRoot: Buffer; newSize: number; newRoot: Buffer; proof: readonly Buffer[] }

/** RFC 9162 §2.1.3.1, over leaf hashes. Throws RangeError for an index outside the tree. */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('No leaf has that index')
  if (leaves.length === 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  if (index < split) return [...inclusionProof(left, index), rootOfLeaves(right)]
  return [...inclusionProof(right, index - split), rootOfLeaves(left)]
}

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion({ leaf, index, size, root, proof }: InclusionClaim): boolean {
  if (![index, size].every(Number.isSafeInteger) || index < 0 || index >= size) return false
  const path = pathOf(index, size - 1)
  if (proof.length !== path.length) return false
  const computed = path.reduce((hash, side, level) => join(side, proof[level], hash), leaf)
  return computed.equals(root)
}

/** RFC 9162 §2.1.4.1, over leaf hashes. Empty when the older tree is empty or the same. Throws RangeError for an impossible older size. */
export function consistencyProof(leaves: readonly Buffer[], oldSize: number): Buffer[] {
  if (!Number.isSafeInteger(oldSize) || oldSize < 0 || oldSize > leaves.length) throw new RangeError('No older tree has that size')
  return oldSize === 0 ? [] : subproof(leaves, oldSize, true)
}

/** RFC 9162 §2.1.4.2; every tree is a continuation of the empty one. */
export function verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof }: ConsistencyClaim): boolean {
  if (![oldSize, newSize].every(Number.isSafeInteger) || oldSize < 0 || oldSize > newSize) return false
  if (oldSize === 0) return proof.length === 0 && oldRoot.equals(rootOfLeaves([]))
  if (oldSize === newSize) return proof.length === 0 && oldRoot.equals(newRoot)

  // The last complete subtree of the older tree: the climb starts there.
  const shared = trailingOnes(oldSize - 1)
  const path = pathOf(half(oldSize - 1, shared), half(newSize - 1, shared))
  // When the older tree is one complete subtree, its root is the start and is left out of the proof.
  const steps = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof]
  const start = steps.shift()
  if (start === undefined || steps.length !== path.length) return false
  const fromOld = path.reduce((hash, side, level) => (side === 'left' ? join(side, steps[level], hash) : hash), start)
  const fromNew = path.reduce((hash, side, level) => join(side, steps[level], hash), start)
  return fromOld.equals(oldRoot) && fromNew.equals(newRoot)
}

function subproof(leaves: readonly Buffer[], oldSize: number, isWhole: boolean): Buffer[] {
  if (oldSize === leaves.length) return isWhole ? [] : [rootOfLeaves(leaves)]
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  if (oldSize <= split) return [...subproof(left, oldSize, isWhole), rootOfLeaves(right)]
  return [...subproof(right, oldSize - split, false), rootOfLeaves(left)]
}

type Side = 'left' | 'right'

/** On which side the neighbour stands at each level, from a node up to the root, given the last node of its level. */
function pathOf(node: number, last: number): Side[] {
  const path: Side[] = []
  for (let [at, end] = [node, last]; end > 0; at = half(at), end = half(end)) {
    if (at % 2 === 1) path.push('left')
    else if (at < end) path.push('right')
  }
  return path
}

function join(side: Side, neighbour: Buffer | undefined, hash: Buffer): Buffer {
  if (neighbour === undefined) throw new RangeError('A proof is as long as its path')
  return side === 'left' ? nodeHash(neighbour, hash) : nodeHash(hash, neighbour)
}

/** The largest power of two below the size. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

function trailingOnes(value: number): number {
  let ones = 0
  for (let rest = value; rest % 2 === 1; rest = half(rest)) ones++
  return ones
}

function half(value: number, times = 1): number {
  return Math.floor(value / 2 ** times)
}

function isPowerOfTwo(value: number): boolean {
  return splitOf(value * 2) === value
}
