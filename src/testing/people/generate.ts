import { CalendarDate } from '../../domain/date.ts'
import { type Chance, chanceFrom } from '../../world/random.ts'
import { type Origin, origins } from './names.ts'

export type Somebody = {
  id: string
  givenName: string
  prefix: string | null
  familyName: string
  otherNames: string | null
  birthDate: CalendarDate
  municipality: string
}

const towns = ['Merwestad', 'Oudewaard', 'Lingedorp', 'Hoog-Bergen']

/** The n-th invented person of a seed; the same everywhere. */
export function somebody(seed: number, n: number): Somebody {
  const chance = chanceFrom(seed, n)
  const origin = originOf(chance)
  const isWoman = chance.isTrue(0.35)
  const own = often(chance, origin.families)
  const { family, other } = marriedName(chance, isWoman, own, () => often(chance, origin.families))
  const first = often(chance, isWoman ? origin.women : origin.men)
  const second = chance.isTrue(0.12) ? ` ${often(chance, isWoman ? origin.women : origin.men)}` : ''
  return {
    id: chance.id(),
    givenName: first + second,
    ...apart(family),
    otherNames: other,
    birthDate: birthDate(chance, origin !== origins[0]),
    municipality: chance.of(towns),
  }
}

function originOf(chance: Chance): Origin {
  let left = chance.next()
  for (const origin of origins) {
    left -= origin.share
    if (left < 0) return origin
  }
  return chance.of(origins)
}

/** The first of a list far more often than the last, as names are. */
function often<T>(chance: Chance, all: readonly T[]): T {
  const at = Math.floor(8 * ((all.length + 8) / 8) ** chance.next()) - 8
  return all[at] ?? chance.of(all)
}

/** One in three women has a partner's name, alone or with her own; of most of them the own name is on record too. */
function marriedName(chance: Chance, isWoman: boolean, own: string, partner: () => string): { family: string; other: string | null } {
  if (!isWoman || !chance.isTrue(0.35)) return { family: own, other: null }
  const theirs = partner()
  if (chance.isTrue(0.5)) return { family: `${theirs}-${own}`, other: null }
  return { family: theirs, other: chance.isTrue(0.8) ? own : null }
}

/** The prefix stands in its own field, if somebody took the trouble. */
function apart(name: string): { prefix: string | null; familyName: string } {
  const words = name.split(' ')
  const start = words.findIndex((word) => /^\p{Lu}/u.test(word))
  return { prefix: words.slice(0, start).join(' ') || null, familyName: words.slice(start).join(' ') }
}

function birthDate(chance: Chance, mayBeUnknown: boolean): CalendarDate {
  const year = 1948 + Math.floor((chance.next() + chance.next() + chance.next()) * 21.5)
  // where no day was registered, it became the first of January
  if (mayBeUnknown && chance.isTrue(0.08)) return CalendarDate.parse(`${year}-01-01`)
  const two = (value: number): string => String(value).padStart(2, '0')
  return CalendarDate.parse(`${year}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`)
}
