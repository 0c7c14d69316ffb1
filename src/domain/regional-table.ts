import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { holdsBsn } from './bsn-in-text.ts'
import { CalendarDate } from './date.ts'
import { DomainError, type Issue } from './errors.ts'
import { ParticipantId } from './participant.ts'
import { registerLine, someRegisterLine, someRegisterText } from './register-text.ts'
import { lengths } from './text.ts'
import { Theme, themes } from './themes.ts'

export const RegionalTableId = z.uuid().brand<'RegionalTableId'>()
export const MunicipalityCode = z.string().regex(/^\d{4}$/, { error: 'invalid' })

export const TableAge = z.enum(['children', 'youth', 'young_adults', 'adults', 'elderly'])
export type TableAge = z.infer<typeof TableAge>
export const tableAges = {
  children: { nl: 'kinderen tot 12 jaar', en: 'children under 12' },
  youth: { nl: 'jongeren van 12 tot 18 jaar', en: 'young people of 12 to 18' },
  young_adults: { nl: 'jongvolwassenen van 18 tot 24 jaar', en: 'young adults of 18 to 24' },
  adults: { nl: 'volwassenen vanaf 24 jaar', en: 'adults from 24' },
  elderly: { nl: 'ouderen vanaf 67 jaar', en: 'elderly from 67' },
} as const satisfies Record<TableAge, Bilingual>

export const PyramidLevel = z.enum(['regular', 'local_complex', 'house'])
export type PyramidLevel = z.infer<typeof PyramidLevel>
export const pyramidLevels = {
  regular: {
    nl: 'regulier',
    en: 'regular',
    means: { nl: 'één domein kan het zelf', en: 'one domain can do it' },
    source: 'LK24 4.1',
  },
  local_complex: {
    nl: 'lokaal complex',
    en: 'local complex',
    means: { nl: 'lokale persoonsgerichte aanpak onder regie van de gemeente', en: 'local approach directed by the municipality' },
    source: 'LK24 4.1',
  },
  house: {
    nl: 'Zorg- en Veiligheidshuis',
    en: 'care and safety house',
    means: { nl: 'complex en domeinoverstijgend', en: 'complex and across domains' },
    source: 'LK24 4.1',
  },
} as const satisfies Record<PyramidLevel, Bilingual & { means: Bilingual; source: string }>

const some = <Item extends z.ZodType>(item: Item, max: number) => z.array(item).max(max)

/** A table where organisations meet; never who is discussed there, for the WGS gives no ground for that (R-MON-07). */
export const RegionalTableDraft = z.strictObject({
  name: someRegisterLine(lengths.name),
  purpose: someRegisterText(lengths.note),
  legalBasis: someRegisterLine(lengths.title),
  /** A function or an organisation, not a person. */
  chair: someRegisterLine(lengths.title),
  frequency: someRegisterLine(lengths.name),
  participants: some(ParticipantId, 60),
  organisations: some(someRegisterLine(lengths.name), 60),
  themes: some(Theme, 20),
  ages: some(TableAge, 5),
  levels: z.array(PyramidLevel).min(1, { error: 'too_short' }).max(3),
  municipalities: some(MunicipalityCode, 60),
  mailbox: z
    .email({ error: 'invalid' })
    .max(200, { error: 'too_long' })
    .refine((value) => !holdsBsn(value), { error: 'no_persons_here' })
    .optional(),
  from: CalendarDate,
  until: CalendarDate.optional(),
})
export type RegionalTableDraft = z.infer<typeof RegionalTableDraft>

export function checkTable(draft: RegionalTableDraft, known: { participants: readonly string[]; municipalities: readonly string[] }): void {
  const issues: Issue[] = []
  if (draft.until !== undefined && draft.until < draft.from) issues.push({ path: 'until', code: 'ends_before_it_begins' })
  draft.participants.forEach((id, n) => {
    if (!known.participants.includes(id)) issues.push({ path: `participants.${n}`, code: 'invalid_choice' })
  })
  draft.municipalities.forEach((code, n) => {
    if (!known.municipalities.includes(code)) issues.push({ path: `municipalities.${n}`, code: 'invalid_choice' })
  })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}

/** What somebody says of a problem, to find the table for it: of the problem, never of a person. */
export const TableQuestion = z.strictObject({
  theme: Theme.optional(),
  municipality: MunicipalityCode.optional(),
  age: TableAge.optional(),
  level: PyramidLevel.optional(),
  words: registerLine(lengths.title).optional(),
})
export type TableQuestion = z.infer<typeof TableQuestion>

export const AnswerKind = z.enum(['theme', 'municipality', 'age', 'level', 'word'])
export type Match = { answer: z.infer<typeof AnswerKind>; value: string; isMatched: boolean; everywhere: boolean }

type Findable = {
  name: string
  purpose: string
  themes: readonly Theme[]
  ages: readonly TableAge[]
  levels: readonly PyramidLevel[]
  municipalities: readonly string[]
  organisations: readonly string[]
}

/**
 * Each answer beside what the table says of it. A table that names no theme, age or municipality is for all of them. Nothing
 * is weighed: every answer counts once, so that anyone can count along (R-GOV-01).
 */
function matchesOf(table: Findable, question: TableQuestion): Match[] {
  const chosen = (answer: Match['answer'], value: string | undefined, named: readonly string[]): Match[] =>
    value === undefined ? [] : [{ answer, value, isMatched: named.length === 0 || named.includes(value), everywhere: named.length === 0 }]
  const said = plain([table.name, table.purpose, ...table.organisations, ...table.themes.map((theme) => themes[theme].nl)].join(' '))
  return [
    ...chosen('theme', question.theme, table.themes),
    ...chosen('municipality', question.municipality, table.municipalities),
    ...chosen('age', question.age, table.ages),
    ...chosen('level', question.level, table.levels),
    ...wordsOf(question.words ?? '').map(
      (value): Match => ({ answer: 'word', value, isMatched: said.includes(plain(value)), everywhere: false }),
    ),
  ]
}

/** Most answers matched first, then by name; tables with no answer matched are left out. */
export function findTables<Table extends Findable>(tables: readonly Table[], question: TableQuestion) {
  return tables
    .map((table) => ({ table, matches: matchesOf(table, question) }))
    .map((found) => ({ ...found, matched: found.matches.filter((match) => match.isMatched).length }))
    .filter(({ matches, matched }) => matches.length === 0 || matched > 0)
    .sort((a, b) => b.matched - a.matched || a.table.name.localeCompare(b.table.name, 'nl'))
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Short words and words that only join others say nothing of a problem; each other word is an answer. */
function wordsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 2 && !joining.has(plain(word)))
  return [...new Set(words)].slice(0, 10)
}

const joining = new Set(
  [
    'aan als bij dan dat den der deze die dit door een geen heb hebben heeft het hij hoe iemand iets kan kunnen met moet moeten naar niet',
    'hier nog ook omdat onder ons over per sinds tegen terwijl tot tussen uit van veel voor waar wat wel welke wie wij wil worden wordt zich zijn zonder',
    'about and any are but can for from has have her his how into not our she than that the their them they this when which who will with without',
  ].flatMap((line) => line.split(' ')),
)

/** A tile of our own map: where a municipality stands in the grid, from the top left. */
export const Tile = z.strictObject({ code: MunicipalityCode, row: z.int().min(1).max(12), column: z.int().min(1).max(12) })
export type Tile = z.infer<typeof Tile>

/** Every municipality on a tile: where it was placed by hand, the others in order on what is free below. */
export function tilesOf(codes: readonly string[], placed: readonly Tile[]): Tile[] {
  const known = placed.filter((tile) => codes.includes(tile.code))
  const below = known.reduce((row, tile) => Math.max(row, tile.row), 0)
  const width = Math.max(1, Math.ceil(Math.sqrt(codes.length)))
  const others = codes.filter((code) => !known.some((tile) => tile.code === code))
  return [...known, ...others.map((code, n) => ({ code, row: below + 1 + Math.floor(n / width), column: 1 + (n % width) }))]
}

export function checkTiles(tiles: readonly Tile[], codes: readonly string[]): void {
  const issues = tiles.flatMap(({ code, row, column }, n): Issue[] => {
    if (!codes.includes(code)) return [{ path: `tiles.${n}.code`, code: 'invalid_choice' }]
    const first = tiles.findIndex((tile) => tile.code === code || (tile.row === row && tile.column === column))
    return first < n ? [{ path: `tiles.${n}.column`, code: 'twice' }] : []
  })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}
