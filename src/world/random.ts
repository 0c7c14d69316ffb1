/** Chance that is the same at every run. */
export type Chance = {
  /** From 0 up to but not including 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  of<T>(all: readonly T[]): T
  /** This many different ones, or all when there are fewer. */
  some<T>(all: readonly T[], count: number): T[]
  isTrue(share: number): boolean
  /** A UUID that no other place of this seed gives, and this one gives once. */
  id(): string
}

/** Mulberry32 from a seed and a place below it. Its state of 32 bits is too small to make ids of, so those count. */
export function chanceFrom(seed: number, place: number): Chance {
  const own = mixed32((place + mixed32(seed)) >>> 0)
  let state = own
  let given = 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const of = <T>(all: readonly T[]): T => {
    const found = all[between(0, all.length - 1)]
    if (found === undefined) throw new RangeError('There is nothing to choose from')
    return found
  }
  return {
    next,
    between,
    of,
    some(all, count) {
      const left = [...all]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)).flat()
    },
    isTrue: (share) => next() < share,
    id() {
      const count = (given ^ own) & 0xffff
      given += 1
      if (given > 0xffff) throw new RangeError('This place has given all its ids')
      const [start, rest, last] = [digits(own, 8), digits(between(0, 0xffffff), 6), digits(between(0, 0xffffff), 6)]
      return `${start}-${digits(count, 4)}-4${rest.slice(0, 3)}-${of(variants)}${rest.slice(3)}-${last}${digits(between(0, 0xffffff), 6)}`
    },
  }
}

const variants = ['8', '9', 'a', 'b'] as const
const digits = (value: number, count: number): string => value.toString(16).padStart(count, '0')

/** One to one over all 32-bit numbers, so that no two places meet. */
function mixed32(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const most = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return (most ^ (most >>> 16)) >>> 0
}
