import type { Word } from './short-forms.ts'

export type WordLikeness = { kind: 'same' | 'sounds' | 'letters' | 'initial' | 'resembles'; score: number }

/** How one word of a name may be the other: equal, heard alike, a slip of the pen, or only its first letter. */
export function wordLikeness({ text: one, sound }: Word, { text: other, sound: otherSound }: Word): WordLikeness | undefined {
  if (one === other) return one.length === 1 ? initial : { kind: 'same', score: 1 }
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length === 1) return long.startsWith(short) ? initial : undefined
  if (sound === otherSound && sound.length > 2) return { kind: 'sounds', score: 0.95 }
  if (short.length > 3 && (long.startsWith(short) || long.endsWith(short))) return { kind: 'resembles', score: 0.75 }
  const most = long.length > 4 ? Math.floor(long.length * 0.4) : 1
  if (long.length - short.length > most) return undefined
  const slips = slipsBetween(one, other)
  if (sound === otherSound && slips <= 2) return { kind: 'sounds', score: 0.95 }
  if (slips === 1 && long.length > 2) return { kind: 'letters', score: 0.9 }
  if (slips === 2 && long.length > 5) return { kind: 'letters', score: 0.8 }
  if (sound.length > 3 && otherSound.length > 3 && slipsBetween(sound, otherSound) === 1) return { kind: 'resembles', score: 0.75 }
  return slips <= most && long.length > 4 ? { kind: 'resembles', score: 0.65 } : undefined
}

const initial = { kind: 'initial', score: 0.8 } as const

/** Letters too many, too few, wrong, or swapped with their neighbour, at the least (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, n) => n)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
