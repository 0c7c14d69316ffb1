import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import type { CalendarDate } from './date.ts'
import type { Issue } from './errors.ts'
import { lengths, text } from './text.ts'

/** The letters that a house sends by a text of its own. */
export const Letter = z.enum(['receipt', 'notTaken', 'handedOver'])
export type Letter = z.infer<typeof Letter>
export const letters = {
  receipt: { nl: 'ontvangstbevestiging', en: 'receipt' },
  notTaken: { nl: 'niet in behandeling genomen', en: 'not taken into treatment' },
  handedOver: { nl: 'overgedragen aan een ander huis', en: 'handed over to another house' },
} as const satisfies Record<Letter, Bilingual>

/** What a letter may fill in. A letter goes by the number of the case: it names nobody (WGS 1.8(5)). */
export const letterFields = {
  zaaknummer: { nl: 'nummer van de casus', en: 'number of the case', example: '2026-0142' },
  datum: { nl: 'datum van de brief', en: 'date of the letter', example: '24 november 2026' },
  huis: { nl: 'naam van het huis', en: 'name of the house', example: 'Zorg- en Veiligheidshuis Rivierenland-Oost' },
  uitkomst: { nl: 'de uitkomst in woorden', en: 'the outcome in words', example: 'eerst de lokale persoonsgerichte aanpak' },
  motivering: { nl: 'waarom zo is besloten', en: 'why it was decided so', example: 'De reclassering kan dit alleen.' },
  advies: { nl: 'het advies aan de aanmelder', en: 'the advice to the referrer', example: 'Vraag het lokale team om een overleg.' },
  ontvangend_huis: { nl: 'het huis dat overneemt', en: 'the house that takes over', example: 'Zorg- en Veiligheidshuis Veenkoloniën-West' },
  eerste_contact: { nl: 'uiterste dag van het eerste contact', en: 'last day of the first contact', example: '1 december 2026' },
  vernietiging: { nl: 'dag van vernietiging', en: 'day of erasure', example: '22 december 2026' },
  contactpunt: {
    nl: 'het contactpunt van het huis',
    en: 'the contact point of the house',
    example: 'Contactpunt, Stadhuisplein 1, Merwestad',
  },
} as const satisfies Record<string, Bilingual & { example: string }>
export type LetterField = keyof typeof letterFields

export const LetterTemplates = z.strictObject({
  receipt: text(lengths.body),
  notTaken: text(lengths.body),
  handedOver: text(lengths.body),
})
export type LetterTemplates = z.infer<typeof LetterTemplates>

const named = /\{([^{}]{0,60})\}/g
const ofPersons = /naam|betrokkene|geboorte|bsn|adres|melder|persoon|name|subject|birth|address|referrer|person/i

/** The fields between braces that no letter knows, by name, and whether they would name somebody. */
export function unknownFields(template: string): readonly { name: string; code: 'unknown_letter_field' | 'no_person_in_letter' }[] {
  const names = [...new Set([...template.matchAll(named)].map(([, name = '']) => name.trim()))]
  return names
    .filter((name) => !Object.hasOwn(letterFields, name))
    .map((name) => ({ name, code: ofPersons.test(name) ? 'no_person_in_letter' : 'unknown_letter_field' }))
}

/** Every field that cannot be filled in; the path ends in its name. */
export function letterIssues(templates: LetterTemplates): readonly Issue[] {
  return Letter.options.flatMap((letter) =>
    unknownFields(templates[letter]).map(({ name, code }) => ({ path: `templates.${letter}.${name}`, code })),
  )
}

/** The house's text of a letter; where it has none, the one that is proposed. */
export function letterOf(templates: Partial<LetterTemplates>, letter: Letter): string {
  const own = templates[letter]
  return own?.trim() ? own : proposedLetters[letter]
}

/** A day as a letter says it; letters are in Dutch. */
export function dayInLetter(date: CalendarDate): string {
  return dutchDay.format(new Date(`${date}T00:00:00Z`))
}
const dutchDay = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The letter with everything filled in; what is not given leaves no gap in the sentence. */
export function fillLetter(template: string, values: Partial<Record<LetterField, string>>): string {
  const given: Record<string, string | undefined> = values
  return template
    .replace(named, (_, name: string) => given[name.trim()] ?? '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

export const proposedLetters: LetterTemplates = {
  receipt: `Geachte collega,

Wij hebben uw aanmelding met nummer {zaaknummer} op {datum} ontvangen. U hoort uiterlijk op {eerste_contact} van ons.

Heeft u een vraag? {contactpunt}

{huis}`,
  notTaken: `Geachte collega,

De publieke deelnemers hebben uw aanmelding met nummer {zaaknummer} beoordeeld. De casus komt niet in behandeling. De uitkomst: {uitkomst}.

{motivering}

{advies}

Wij vernietigen de aanmelding uiterlijk op {vernietiging} (BGS 1.16, eerste lid, onder b). Vertel de betrokkene wat de uitkomst is, tenzij dat niet verantwoord is.

Wilt u de uitkomst bespreken? {contactpunt}

{huis}`,
  handedOver: `Geachte collega,

Uw aanmelding met nummer {zaaknummer} is overgedragen aan {ontvangend_huis}. Dat huis neemt contact met u op.

Heeft u een vraag? {contactpunt}

{huis}`,
}
