/** Chance that is the same at every run: mulberry32, from one seed. */
export type Chance = {
  /** From 0 up to but not including 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  of<T>(all: readonly T[]): T
  /** This many different ones, or all when there are fewer. */
  some<T>(all: readonly T[], count: number): T[]
  isTrue(share: number): boolean
  id(): string
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const word = (): string =>
    Math.floor(next() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0')
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
      const [a, b, c, d] = [word(), word(), word(), word()]
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${'89ab'[Number.parseInt(c.slice(0, 1), 16) % 4]}${c.slice(1, 4)}-${c.slice(4)}${d}`
    },
  }
}
