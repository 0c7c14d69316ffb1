import type { CalendarDate } from './date.ts'
import { coreOf, soundOf, wordsOf } from './name-text.ts'
import { nearDates } from './near-dates.ts'
import { soundsBeside, type Word } from './short-forms.ts'

/** What somebody is recognised by. */
export type Named = {
  givenName?: string | null | undefined
  prefix?: string | null | undefined
  familyName?: string | null | undefined
  /** Name at birth, name of a partner, other spellings: each is as good as the family name. */
  otherNames?: string | null | undefined
  birthDate?: CalendarDate | null | undefined
}

export type Forms = { given: Word[]; family: Word[] }

/** The forms of somebody's name: each word, and what belongs together also written together (`ben ali`, `benali`). */
export function formsOf(person: Named): Forms {
  const given = wordsOf(person.givenName ?? '')
  const family = [...wordsOf(person.prefix ?? ''), ...wordsOf(person.familyName ?? '')]
  const other = (person.otherNames ?? '').split(/[,;/]/).map(wordsOf)
  return { given: formsIn([given]), family: formsIn([family, ...other]) }
}

function formsIn(names: readonly (readonly string[])[]): Word[] {
  const texts = new Set(names.flatMap((words) => [...coreOf(words), ...(words.length > 1 && words.length < 5 ? [words.join('')] : [])]))
  return [...texts].slice(0, mostWords).map((text) => ({ text, sound: soundOf(text) }))
}

// more than anybody has; whoever types a page of names is not found by all of them
const mostWords = 6

type Sounds = { given: string[]; family: string[] }

function soundsOf(person: Named): Sounds {
  const { given, family } = formsOf(person)
  return { given: distinct(given.map((word) => word.sound)), family: distinct(family.map((word) => word.sound)) }
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)]

/**
 * What a stored person is found by: the birth date; the birth date with the first sound of a name; and given and family name
 * together, whole or with one sound less, so that a letter too many, too few, wrong or in the wrong place is no hindrance.
 */
export function nameKeys(person: Named): string[] {
  const sounds = soundsOf(person)
  const dated = person.birthDate ? [person.birthDate, ...firstPairs(sounds).map((firsts) => `${person.birthDate}${firsts}`)] : []
  // whom one knows by initial only is asked for by that; asked for by a whole name, everyone with the initial would come
  const initials = sounds.given.flatMap((given) => sounds.family.map((family) => both(given.slice(0, 1), family)))
  return distinct([...dated, ...pairKeys(sounds), ...initials])
}

/**
 * What to look for: the keys of the name, those of every date that a slip of the pen would have made of the birth date, and the
 * names one may be called instead. The latter on this side only: what is stored stays true when the table of short forms grows.
 */
export function searchKeys(query: Named): string[] {
  const sounds = soundsOf(query)
  const pairs = firstPairs(sounds)
  const near = query.birthDate ? nearDates(query.birthDate).flatMap((date) => pairs.map((firsts) => `${date}${firsts}`)) : []
  return distinct([...(query.birthDate ? [query.birthDate] : []), ...near, ...pairKeys(sounds), ...shortKeys(query, sounds)])
}

/**
 * Whoever has the birth date is found by that alone, so beside one the family name is asked as it sounds; without one, also with a
 * sound less.
 */
function shortKeys(query: Named, { family }: Sounds): string[] {
  const beside = distinct(formsOf(query).given.flatMap(soundsBeside))
  return beside.flatMap((given) =>
    family.flatMap((one) => [one, ...(query.birthDate ? [] : lessOne(one))].map((each) => both(given, each))),
  )
}

/** Enough to look for somebody with; with less one would be browsing. */
export function isEnough(query: Named & { bsn?: string | undefined }): boolean {
  const said = [query.givenName, query.familyName || query.otherNames, query.birthDate].filter((part) => part && part.trim() !== '')
  return query.bsn !== undefined || said.length >= 2
}

/** Of given and family name together: of somebody with nearly this birthday both are alike, or it is somebody else. */
function firstPairs({ given, family }: Sounds): string[] {
  return distinct(given.flatMap((one) => family.map((other) => both(one.slice(0, 1), other.slice(0, 1)))))
}

function pairKeys({ given, family }: Sounds): string[] {
  return given.flatMap((one) => family.flatMap((other) => pairs(one, other)))
}

/** In either order, because who fills in a form may swap them. */
function pairs(one: string, other: string): string[] {
  return [both(one, other), ...lessOne(one).map((less) => both(less, other)), ...lessOne(other).map((less) => both(one, less))]
}

const both = (one: string, other: string): string => (one < other ? `${one}|${other}` : `${other}|${one}`)

const lessOne = (sound: string): string[] =>
  sound.length < 4 ? [] : Array.from(sound, (_, place) => sound.slice(0, place) + sound.slice(place + 1))
