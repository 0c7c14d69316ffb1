import { givenNames, otherCapitals, prefixes } from './name-words.ts'

/**
 * Finds what points at a person in a text that must be about nobody (R-GOV-05: the desk advises on anonymous questions, for
 * WGS 2.26 knows no activity about persons beside the meeting on a case and the priority list). A BSN is certain enough to
 * refuse (`findBsn`); the rest is likely at most, and is asked about.
 */

const capital = `\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}[\\p{L}'’]*)*`
const between = `(?:(?:${[...prefixes].join('|')})\\s+)*`
const salutation =
  '(?<![\\p{L}])(?:[Dd]hr|[Mm]w|[Mm]evr|[Mm]ej|[Mm]eneer|[Mm]ijnheer|[Mm]evrouw|[Jj]uffrouw|[Dd]e heer|[Hh]eer|[Mm]oeder|[Vv]ader|[Mm]r|[Mm]rs|[Mm]s)\\b\\.?'
const initials = `(?<![\\p{L}.])(?:\\p{Lu}\\.[ \\u00a0]?){1,5}`
const addressed = new RegExp(`${salutation}\\s+((?:(?:\\p{Lu}\\.\\s?){1,5})?${between}${capital})`, 'gu')
const initialled = new RegExp(`${initials}\\s*${between}\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]*)*`, 'gu')
const running = /(?<![\p{L}\d])\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*/gu

/**
 * Words that look like the name of a person. `known` are names that may be said: of participants, municipalities and tables.
 * A warning, never a verdict: the one who writes says it is nobody's name, or changes it.
 */
export function likelyNames(text: string, known: readonly string[] = []): readonly string[] {
  const spared = sparedWords(known)
  const found: { at: number; name: string }[] = []
  for (const match of text.matchAll(addressed)) {
    const name = match[1] ?? ''
    if (!isSpared(name, spared)) found.push({ at: match.index + match[0].length - name.length, name })
  }
  for (const match of text.matchAll(initialled)) found.push({ at: match.index, name: match[0].trim() })
  const tokens = [...text.matchAll(running)]
  for (let at = 0; at < tokens.length; at += 1) {
    const name = nameFrom(text, tokens, at, spared)
    if (name === undefined) continue
    found.push(name)
    while ((tokens[at + 1]?.index ?? Number.POSITIVE_INFINITY) < name.at + name.name.length) at += 1
  }
  return unique(withoutParts(found).map(({ name }) => name))
}

/** A name begun by this word, with what follows of it: "Kees van der Molen". */
function nameFrom(text: string, tokens: readonly RegExpExecArray[], first: number, spared: ReadonlySet<string>) {
  const word = tokens[first]
  if (word === undefined || !beginsName(text, word, spared)) return undefined
  let end = word.index + word[0].length
  for (let next = first + 1; next < tokens.length; next += 1) {
    const token = tokens[next]
    if (token === undefined || text.slice(tokens[next - 1]?.index, token.index).trim().length !== tokens[next - 1]?.[0].length) break
    if (prefixes.has(token[0])) continue
    if (!isCapitalised(token[0]) || spared.has(token[0].toLowerCase())) break
    end = token.index + token[0].length
  }
  return { at: word.index, name: text.slice(word.index, end) }
}

function beginsName(text: string, word: RegExpExecArray, spared: ReadonlySet<string>): boolean {
  const small = word[0].toLowerCase()
  if (spared.has(small) || spared.has(small.replace(/['’]s$|s$/, ''))) return false
  if (givenNames.has(small) || givenNames.has(small.replace(/['’]s$/, ''))) return isCapitalised(word[0]) || small.length >= 5
  if (!isCapitalised(word[0]) || word[0].length < 2) return false
  const before = text.slice(0, word.index)
  return !beginsSentence(before) && !namesPlace(before)
}

/** Capitals throughout are an abbreviation. */
function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word) && (word.length === 1 || /\p{Ll}/u.test(word))
}

const abbreviated = /(?:^|[\s(])(?:bijv|bv|o\.a|t\.a\.v|ca|nr|art|dhr|mw|mevr|mej|mr|i\.v\.m|m\.b\.t|resp|\p{Lu})\.\s*["'“‘(]*$/u

function beginsSentence(before: string): boolean {
  if (/(?:^|[.!?:…\n\r]|(?:^|\n)\s*[-–•*])\s*["'“‘(«]*$/u.test(before)) return !abbreviated.test(before)
  return false
}

function namesPlace(before: string): boolean {
  return /(?:^|\s)(?:in|te|gemeente|gemeenten|regio|provincie|wijk|team|wijkteam|stichting|tafel|basisteam)\s+["'“‘]?$/iu.test(before)
}

function sparedWords(known: readonly string[]): ReadonlySet<string> {
  const own = known.flatMap((name) => name.toLowerCase().split(/[\s,()/]+/)).flatMap((word) => [word, ...word.split('-')])
  return new Set([...otherCapitals, ...own.filter((word) => word !== '')])
}

function isSpared(name: string, spared: ReadonlySet<string>): boolean {
  return name.split(/\s+/).every((word) => spared.has(word.toLowerCase()) || prefixes.has(word))
}

function withoutParts(found: readonly { at: number; name: string }[]) {
  const longestFirst = [...found].sort((a, b) => a.at - b.at || b.name.length - a.name.length)
  return longestFirst.filter(
    (each, place) => !longestFirst.slice(0, place).some((other) => each.at >= other.at && each.at < other.at + other.name.length),
  )
}

const months = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'
const englishMonths = 'january|february|march|may|june|july|august|october'
const day = `(?:0?[1-9]|[12]\\d|3[01])`
const dates = new RegExp(
  `(?<!\\d)${day}(?:[ .\\-–/](?:0?[1-9]|1[0-2])[ .\\-–/]|\\s+(?:${months}|${englishMonths})\\s+)((?:19|20)\\d\\d)(?!\\d)|(?<!\\d)((?:19|20)\\d\\d)-\\d\\d-\\d\\d(?!\\d)`,
  'giu',
)
const born = /(?:geboren|geb\.|geboortedatum|born|date of birth|\*)\s*(?:is|op|in|on|:)?\s*$/i

/** Full dates that may be somebody's birth: said to be, or of years ago. */
export function likelyBirthDates(text: string): readonly string[] {
  const found = [...text.matchAll(dates)].filter(
    (match) => born.test(text.slice(0, match.index)) || Number(match[1] ?? match[2]) < latestBirthYear,
  )
  return unique(found.map((match) => match[0]))
}

/** Later dates are mostly about what happened; a fixed year, for the domain has no clock. */
const latestBirthYear = 2018

const ways = 'straat|laan|weg|plein|gracht|kade|dijk|hof|steeg|singel|pad|dreef|plantsoen|wal|markt|ring|park|oord|erf|hage|donk|kamp'
const streets = new RegExp(`\\p{Lu}[\\p{L}'’-]*?(?:${ways})(?:\\s\\p{L}+)?\\s+\\d{1,5}\\s?[a-zA-Z]?(?![\\p{L}\\d])`, 'gu')
const postcodes = /(?<![\d-])[1-9]\d{3}\s?(?!OM|SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/gu
const mailboxes = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/gu
const phones = /(?<![\d-])(?:(?:\+31|0031)[ .-]?[1-9]|0[1-9])(?:[ .-]?\d){7,9}(?!\d)/g

/** Places where somebody can be found: street with number, postcode, e-mail address, telephone number. */
export function likelyAddresses(text: string): readonly string[] {
  return unique([streets, postcodes, mailboxes, phones].flatMap((kind) => [...text.matchAll(kind)].map((match) => match[0].trim())))
}

/** Everything in the text to ask about before it is sent. */
export function likelyPersonalData(text: string, known: readonly string[] = []): readonly string[] {
  const places = likelyAddresses(text)
  const names = likelyNames(text, known).filter((name) => !places.some((place) => place.includes(name)))
  return unique([...names, ...likelyBirthDates(text), ...places])
}

function unique(found: readonly string[]): readonly string[] {
  return [...new Set(found)]
}
