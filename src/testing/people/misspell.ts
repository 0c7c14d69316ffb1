import { CalendarDate } from '../../domain/date.ts'
import type { Named } from '../../domain/name-keys.ts'
import type { Chance } from '../../world/random.ts'
import { calledInstead, heardAs, respell } from './respell.ts'

export type Asked = Named & { givenName: string; familyName: string; birthDate: CalendarDate }
/** Makes a mistake; nothing when this person gives no occasion for it. */
type Mistake = (asked: Asked, chance: Chance) => Partial<Asked> | undefined

const twoNames = ({ familyName }: Asked): string[] => familyName.split('-')
const whole = ({ prefix, familyName }: Asked): string => [prefix, familyName].filter(Boolean).join(' ')
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ł', 'l').replaceAll('Ł', 'L')

/** What people write when they mean somebody, one kind of mistake each. */
export const mistakes = {
  'family name as heard': ({ familyName }, chance) => changed('familyName', familyName, heardAs(familyName, chance)),
  'given name in another spelling': ({ givenName }, chance) => changed('givenName', givenName, respell(givenName, chance)),
  'what somebody is called, or the whole name': ({ givenName }) => changed('givenName', givenName, calledInstead(givenName)),
  'day and month swapped': ({ birthDate }) => {
    const [year, month, day] = birthDate.split('-')
    const swapped = CalendarDate.safeParse(`${year}-${day}-${month}`)
    return swapped.success && swapped.data !== birthDate ? { birthDate: swapped.data } : undefined
  },
  'one digit of the birth date wrong': ({ birthDate }, chance) => {
    const place = chance.of([2, 3, 5, 6, 8, 9])
    const wrong = CalendarDate.safeParse([...birthDate].with(place, String(chance.between(0, 9))).join(''))
    return wrong.success && wrong.data !== birthDate && wrong.data < '2015' ? { birthDate: wrong.data } : undefined
  },
  'birth name instead of married name': ({ otherNames }) => (otherNames ? { prefix: null, familyName: otherNames } : undefined),
  'one of a double name': (asked, chance) => (twoNames(asked).length > 1 ? { familyName: chance.of(twoNames(asked)) } : undefined),
  'double name the other way round': (asked) => {
    const [one, other] = twoNames(asked)
    return other ? { prefix: null, familyName: `${other}-${one}` } : undefined
  },
  'birth name before or after a married name': (asked, chance) => {
    if (!asked.otherNames) return undefined
    const names = [whole(asked), asked.otherNames]
    return { prefix: null, familyName: (chance.isTrue(0.5) ? names : names.toReversed()).join('-') }
  },
  'no diacritics': ({ givenName, familyName }) =>
    plain(givenName + familyName) === givenName + familyName ? undefined : { givenName: plain(givenName), familyName: plain(familyName) },
  'prefix elsewhere': (asked, chance) => {
    const { prefix, familyName } = asked
    if (!prefix) return undefined
    return chance.of([
      { prefix: null },
      { prefix: null, familyName: `${prefix} ${familyName}` },
      { prefix: null, familyName: `${familyName}, ${prefix}` },
      { prefix: null, familyName: (prefix + familyName).replace(/[ ']/g, '') },
      { prefix: null, givenName: `${asked.givenName} ${prefix}` },
    ])
  },
  'letters transposed': (asked, chance) =>
    inEither(asked, chance, (name) => {
      const place = chance.between(0, name.length - 2)
      const [one = '', other = ''] = name.slice(place, place + 2)
      return /\p{L}{2}/u.test(one + other) ? name.slice(0, place) + other + one + name.slice(place + 2) : name
    }),
  'a letter too many, too few or wrong': (asked, chance) =>
    inEither(asked, chance, (name) => {
      const place = chance.between(0, name.length - 1)
      const letter = chance.of([...'aeinorst'])
      return chance.of([
        name.slice(0, place) + name.slice(place + 1),
        name.slice(0, place) + letter + name.slice(place),
        name.slice(0, place) + letter + name.slice(place + 1),
      ])
    }),
  'initial only': ({ givenName }) => ({ givenName: `${givenName.slice(0, 1)}.` }),
  'given and family name swapped': (asked) => ({ givenName: whole(asked), prefix: null, familyName: asked.givenName }),
} as const satisfies Record<string, Mistake>
export type MistakeKind = keyof typeof mistakes
export const mistakeKinds = Object.keys(mistakes) as readonly MistakeKind[] // Object.keys forgets the key type

function changed(field: 'givenName' | 'familyName', before: string, after: string): Partial<Asked> | undefined {
  return after === before ? undefined : { [field]: after }
}

function inEither(asked: Asked, chance: Chance, change: (name: string) => string): Partial<Asked> | undefined {
  const field = chance.isTrue(0.5) ? 'givenName' : 'familyName'
  return asked[field].length < 4 ? undefined : changed(field, asked[field], change(asked[field]))
}

/** Asks for somebody with these mistakes, one upon the other; nothing when one of them cannot be made. */
export function misspell(person: Asked, kinds: readonly MistakeKind[], chance: Chance): Asked | undefined {
  let asked: Asked = { ...person, otherNames: person.otherNames }
  for (const kind of kinds) {
    const change = mistakes[kind](asked, chance)
    if (!change) return undefined
    asked = { ...asked, ...change }
  }
  // who asks knows one name only
  return { ...asked, otherNames: null }
}
