import type { Chance } from '../../world/random.ts'
import type { Somebody } from './generate.ts'
import { type Asked, type MistakeKind, misspell, mistakeKinds } from './misspell.ts'

export type Misspelt = { person: Somebody; kinds: readonly MistakeKind[]; asked: Asked }

/** Questions after people of these, each kind of mistake as often; in two of five questions a second one upon it. */
export function misspeltQueries(people: readonly Somebody[], count: number, chance: Chance): Misspelt[] {
  return Array.from({ length: count }, (_, n) => {
    for (;;) {
      const first = mistakeKinds[n % mistakeKinds.length] ?? 'letters transposed'
      // by round, so that every kind is alone in three of five of its questions
      const kinds =
        Math.floor(n / mistakeKinds.length) % 5 < 2 ? [first, chance.of(mistakeKinds.filter((kind) => kind !== first))] : [first]
      const person = chance.of(people)
      const asked = misspell(person, kinds, chance)
      if (asked && (asked.birthDate !== person.birthDate || isOtherwiseNamed(asked, person))) return { person, kinds, asked }
    }
  })
}

const isOtherwiseNamed = (asked: Asked, person: Somebody): boolean =>
  [asked.givenName, asked.prefix, asked.familyName].join() !== [person.givenName, person.prefix, person.familyName].join()
