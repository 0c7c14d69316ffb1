import * as z from 'zod'
import { type Forms, formsOf, type Named } from './name-keys.ts'
import { type DateLikeness, dateLikeness } from './near-dates.ts'
import { isShortForm, type Word } from './short-forms.ts'
import { type WordLikeness, wordLikeness } from './word-likeness.ts'

/** In what two people look like one; shown in words, so that whoever decides can see for themselves. */
export const Likeness = z.enum([
  'bsn_same',
  'family_same',
  'family_sounds',
  'family_letters',
  'family_resembles',
  'family_initial',
  'other_name',
  'given_same',
  'given_sounds',
  'given_short',
  'given_letters',
  'given_resembles',
  'given_initial',
  'names_swapped',
  'date_same',
  'date_swapped',
  'date_one_digit',
  'date_neighbours',
  'date_swapped_digit',
  'municipality_same',
])
export type Likeness = z.infer<typeof Likeness>

export const likenesses = {
  bsn_same: { nl: 'hetzelfde burgerservicenummer', en: 'the same citizen service number' },
  family_same: { nl: 'dezelfde achternaam', en: 'the same family name' },
  family_sounds: { nl: 'achternaam klinkt hetzelfde', en: 'family name sounds the same' },
  family_letters: { nl: 'achternaam verschilt een letter of twee', en: 'family name differs by a letter or two' },
  family_resembles: { nl: 'achternaam lijkt erop', en: 'family name resembles it' },
  family_initial: { nl: 'achternaam begint hetzelfde', en: 'family name begins the same' },
  other_name: { nl: 'geboortenaam of andere naam komt overeen', en: 'birth name or other name matches' },
  given_same: { nl: 'dezelfde voornaam', en: 'the same given name' },
  given_sounds: { nl: 'voornaam klinkt hetzelfde', en: 'given name sounds the same' },
  given_short: { nl: 'roepnaam of korte vorm van dezelfde voornaam', en: 'everyday or short form of the same given name' },
  given_letters: { nl: 'voornaam verschilt een letter of twee', en: 'given name differs by a letter or two' },
  given_resembles: { nl: 'voornaam lijkt erop', en: 'given name resembles it' },
  given_initial: { nl: 'dezelfde voorletter', en: 'the same initial' },
  names_swapped: { nl: 'voornaam en achternaam verwisseld', en: 'given and family name swapped' },
  date_same: { nl: 'dezelfde geboortedatum', en: 'the same date of birth' },
  date_swapped: { nl: 'dag en maand verwisseld', en: 'day and month swapped' },
  date_one_digit: { nl: 'geboortedatum verschilt één cijfer', en: 'date of birth differs by one digit' },
  date_neighbours: { nl: 'twee cijfers van de geboortedatum verwisseld', en: 'two digits of the date of birth swapped' },
  date_swapped_digit: { nl: 'dag en maand verwisseld en één cijfer anders', en: 'day and month swapped and one digit different' },
  municipality_same: { nl: 'dezelfde gemeente', en: 'the same municipality' },
} as const satisfies Record<Likeness, { nl: string; en: string }>

export type Person = Named & { municipality?: string | null | undefined; sameBsn?: boolean | undefined }

/** What matched, and how near: `near` orders suggestions and is never shown, kept or sent. */
export type Likened = { matches: Likeness[]; near: number }

/**
 * Whether somebody may be the one who is asked for, by name and birth date alone. This is recognising a person, not judging one:
 * nothing of what is in a case, and no property of the person, weighs in it, and only a human says that it is the same
 * (WGS 1.1; R-GOV-01).
 */
export function likenessTo(query: Person): (person: Person) => Likened | undefined {
  const asked = formsOf(query)
  return (person) => {
    const areDated = Boolean(query.birthDate && person.birthDate)
    const date = query.birthDate && person.birthDate ? dateLikeness(query.birthDate, person.birthDate) : undefined
    // another birthday: whatever the names, that is somebody else
    if (areDated && !date && !person.sameBsn) return undefined
    const names = likenessOfNames(asked, formsOf(person))
    const near = person.sameBsn ? 2 : nearness(names, date)
    if (near < leastNear) return undefined
    const matches: (Likeness | undefined)[] = [
      person.sameBsn ? 'bsn_same' : undefined,
      names.isSwapped ? 'names_swapped' : undefined,
      names.family && familyMatch(query, person, names),
      names.given && givenMatches[names.given.kind],
      date && dateMatches[date],
      isSamePlace(query, person) ? 'municipality_same' : undefined,
    ]
    return { matches: matches.filter((match) => match !== undefined), near }
  }
}

const dateMatches = {
  same: 'date_same',
  swapped: 'date_swapped',
  one_digit: 'date_one_digit',
  neighbours: 'date_neighbours',
  swapped_digit: 'date_swapped_digit',
} as const satisfies Record<DateLikeness, Likeness>

// the same birthday and one name the same is enough to look at; with less it is chance
const leastNear = 0.62

const datesNear = { same: 0.4, swapped: 0.32, one_digit: 0.32, neighbours: 0.32, swapped_digit: 0.2 } as const satisfies Record<
  DateLikeness,
  number
>

type GivenLikeness = WordLikeness | { kind: 'short'; score: number }
type Names = { family: WordLikeness | undefined; given: GivenLikeness | undefined; isSwapped: boolean }

function nearness({ family, given }: Names, date: DateLikeness | undefined): number {
  // many a namesake has nearly the same birthday: then both names must be alike
  if (date !== 'same' && !(family && given)) return 0
  const [last, first] = [family?.score ?? 0, given?.score ?? 0]
  return date ? 0.35 * last + 0.25 * first + datesNear[date] : 0.55 * last + 0.35 * first
}

function likenessOfNames(asked: Forms, known: Forms): Names {
  const straight = {
    family: best(asked.family, known.family, wordLikeness),
    given: best(asked.given, known.given, givenLikeness),
    isSwapped: false,
  }
  const swapped = {
    family: best(asked.family, known.given, wordLikeness),
    given: best(asked.given, known.family, wordLikeness),
    isSwapped: true,
  }
  return total(swapped) > total(straight) + 0.2 ? swapped : straight
}

const total = ({ family, given }: Names): number => (family?.score ?? 0) + (given?.score ?? 0)

/** The word that matches best: one name of a double name is enough, as after marriage or divorce. */
function best<Alike extends { score: number }>(
  asked: readonly Word[],
  known: readonly Word[],
  likeness: (one: Word, other: Word) => Alike | undefined,
): Alike | undefined {
  let found: Alike | undefined
  for (const one of asked) {
    for (const other of known) {
      const each = likeness(one, other)
      if (each && each.score > (found?.score ?? 0)) found = each
    }
  }
  return found
}

/** Kees is Cornelis, whatever the letters say; one letter away is nearer still. */
function givenLikeness(one: Word, other: Word): GivenLikeness | undefined {
  const found = wordLikeness(one, other)
  return (found?.score ?? 0) < short.score && isShortForm(one, other) ? short : found
}

const short = { kind: 'short', score: 0.85 } as const

const familyMatches = {
  same: 'family_same',
  sounds: 'family_sounds',
  letters: 'family_letters',
  resembles: 'family_resembles',
  initial: 'family_initial',
} as const satisfies Record<WordLikeness['kind'], Likeness>
const givenMatches = {
  same: 'given_same',
  sounds: 'given_sounds',
  short: 'given_short',
  letters: 'given_letters',
  resembles: 'given_resembles',
  initial: 'given_initial',
} as const satisfies Record<GivenLikeness['kind'], Likeness>

/** Whether it took another name than the family name to match. */
function familyMatch(query: Named, person: Named, { family, isSwapped }: Names): Likeness | undefined {
  if (!family || isSwapped) return family && familyMatches[family.kind]
  const bare = best(formsOf({ ...query, otherNames: null }).family, formsOf({ ...person, otherNames: null }).family, wordLikeness)
  return (bare?.score ?? 0) < family.score ? 'other_name' : familyMatches[family.kind]
}

function isSamePlace({ municipality: one }: Person, { municipality: other }: Person): boolean {
  return Boolean(one && other) && one?.trim().toLowerCase() === other?.trim().toLowerCase()
}
