import type { Bilingual } from './bilingual.ts'
import type { CalendarDate } from './date.ts'
import type { Covenant, OutcomeRule, Weekday } from './house.ts'
import { amount, type BoundKey, covenantBounds } from './legal-values.ts'
import { Letter, letters } from './letter-templates.ts'
import { lifeDomains } from './life-domains.ts'
import { participantKinds } from './participant.ts'
import { themes } from './themes.ts'

type Language = keyof Bilingual

export const outcomeRules = {
  unanimous: { nl: 'eenstemmig: allen oordelen dat het past', en: 'unanimous: all judge that it fits' },
  majority: { nl: 'meerderheid van de oordelen', en: 'majority of the judgments' },
  recorded_consensus: { nl: 'vastgelegde overeenstemming', en: 'recorded consensus' },
} as const satisfies Record<OutcomeRule, Bilingual>

export const weekdayTexts = {
  monday: { nl: 'maandag', en: 'Monday' },
  tuesday: { nl: 'dinsdag', en: 'Tuesday' },
  wednesday: { nl: 'woensdag', en: 'Wednesday' },
  thursday: { nl: 'donderdag', en: 'Thursday' },
  friday: { nl: 'vrijdag', en: 'Friday' },
} as const satisfies Record<Weekday, Bilingual>

export const ceilings = {
  case_and_item: { nl: 'per casus en per gegeven; de kortste geldt', en: 'per case and per item; the shorter holds' },
  item: { nl: 'per gegeven', en: 'per item' },
} as const satisfies Record<Covenant['ceiling'], Bilingual>

export const covenantGroups = {
  weighing: { nl: 'Weging', en: 'Weighing' },
  terms: { nl: 'Termijnen', en: 'Terms' },
  criteria: { nl: 'Eigen criteria', en: 'Own criteria' },
  content: { nl: 'Leefgebieden en thema’s', en: 'Life domains and themes' },
  escalation: { nl: 'Opschaling en overleggen', en: 'Escalation and meetings' },
  letters: { nl: 'Brieven', en: 'Letters' },
} as const satisfies Record<string, Bilingual>
export type CovenantGroup = keyof typeof covenantGroups

type Field = Bilingual & {
  group: CovenantGroup
  source: string
  requirement: string
  bound?: BoundKey
  /** The value in words, one line each. */
  say: (covenant: Covenant, language: Language) => readonly string[]
}

const time = { nl: 'om', en: 'at' } as const
const since = { nl: 'vanaf', en: 'as of' } as const
const term = (key: Extract<BoundKey, keyof Covenant['terms']>, requirement: string): Field => {
  const { nl, en, unit, source } = covenantBounds[key]
  const [first, ...rest] = [nl, en].map((words) => words.charAt(0).toUpperCase() + words.slice(1))
  return {
    group: 'terms',
    nl: first ?? nl,
    en: rest[0] ?? en,
    source,
    requirement,
    bound: key,
    say: ({ terms }, language) => [amount(terms[key], unit, language)],
  }
}

const open = { nl: 'niet vastgelegd wie waarvoor instaat', en: 'not laid down who answers for what' } as const
const roles = {
  caseDirection: { nl: 'casusregie', en: 'case direction' },
  processDirection: { nl: 'procesregie', en: 'process direction' },
  operational: { nl: 'operationeel verantwoordelijk', en: 'operationally responsible' },
  administrative: { nl: 'bestuurlijk verantwoordelijk', en: 'administratively responsible' },
} as const
/** Who is answerable at a level of escalation. */
export const levelRoles = roles
const roleKeys = ['caseDirection', 'processDirection', 'operational', 'administrative'] as const

function rolesOf(level: Covenant['aveLevels'][number], language: Language): string {
  const said = roleKeys.flatMap((key) => (level[key] ? [`${roles[key][language]}: ${level[key]}`] : []))
  return said.join('; ') || open[language]
}

/** Every value of a covenant, in the order of form, comparison and print. */
export const covenantFields: readonly (Field & { key: string })[] = Object.entries({
  quorum: {
    nl: 'Wie ten minste oordeelt bij de weging',
    en: 'Who at least judges at the weighing',
    group: 'weighing',
    source: 'WGS 2.31(2)',
    requirement: 'R-CAS-04b',
    bound: 'quorum',
    say: ({ weighing }, language) => weighing.quorum.map((kind) => participantKinds[kind][language]),
  },
  rule: {
    nl: 'Hoe oordelen tot één uitkomst leiden',
    en: 'How judgments lead to one outcome',
    group: 'weighing',
    source: 'WGS 2.31(2)',
    requirement: 'R-CAS-04b',
    say: ({ weighing }, language) => [outcomeRules[weighing.rule][language]],
  },
  weighingAt: {
    nl: 'Weegtafel',
    en: 'Weighing table',
    group: 'weighing',
    source: 'LK24 5.3',
    requirement: 'R-CAS-07',
    say: ({ weighing }, language) => [`${weekdayTexts[weighing.day][language]} ${time[language]} ${weighing.time}`],
  },
  cutOffAt: {
    nl: 'Laatste moment om nog mee te gaan',
    en: 'Last moment to be on the table',
    group: 'weighing',
    source: 'LK24 5.3',
    requirement: 'R-CAS-07',
    say: ({ weighing }, language) => [`${weekdayTexts[weighing.cutOffDay][language]} ${time[language]} ${weighing.cutOffTime}`],
  },
  mostPostponements: {
    nl: 'Uitstel van een weging, ten hoogste',
    en: 'Postponement of a weighing, at most',
    group: 'weighing',
    source: 'LK24 5.3',
    requirement: 'R-CAS-07',
    bound: 'mostPostponements',
    say: ({ weighing }, language) => [amount(weighing.mostPostponements, 'times', language)],
  },
  firstContactWorkingDays: term('firstContactWorkingDays', 'R-CAS-07'),
  answerDays: term('answerDays', 'R-CAS-07'),
  draftWeeks: term('draftWeeks', 'R-RET-02'),
  signalDays: term('signalDays', 'R-RET-02'),
  consultationDays: term('consultationDays', 'R-RET-02'),
  rejectedWeeks: term('rejectedWeeks', 'R-RET-02'),
  reviewMonths: term('reviewMonths', 'R-CAS-15'),
  ceiling: {
    nl: 'De vijf jaar telt',
    en: 'The five years count',
    group: 'terms',
    source: 'WGS 1.8(7)',
    requirement: 'R-RET-01',
    say: ({ ceiling }, language) => [ceilings[ceiling][language]],
  },
  extraCriteria: {
    nl: 'Criteria boven op a tot en met d',
    en: 'Criteria on top of a to d',
    group: 'criteria',
    source: 'BGS 2.20(1)',
    requirement: 'R-GOV-08',
    bound: 'extraCriteria',
    say: ({ extraCriteria }, language) =>
      extraCriteria.map(({ question, explanation, from }) =>
        [`${question} (${since[language]} ${dayInWords(from, language)})`, explanation].filter(Boolean).join(' '),
      ),
  },
  lifeDomains: {
    nl: 'Leefgebieden',
    en: 'Life domains',
    group: 'content',
    source: 'BGS 2.20(1)(b)',
    requirement: 'R-CAS-18',
    bound: 'lifeDomains',
    say: (covenant, language) => covenant.lifeDomains.map((each) => lifeDomains[each][language]),
  },
  domainNames: {
    nl: 'Namen in RISc, ZRM en LIJ',
    en: 'Names in RISc, ZRM and LIJ',
    group: 'content',
    source: 'LK13',
    requirement: 'R-CAS-18',
    say: ({ domainNames }, language) =>
      domainNames.map(
        ({ lifeDomain, risc, zrm, lij }) =>
          `${lifeDomains[lifeDomain][language]}: RISc ${risc || '–'}, ZRM ${zrm || '–'}, LIJ ${lij || '–'}`,
      ),
  },
  scores: {
    nl: 'Score per leefgebied',
    en: 'Score per life domain',
    group: 'content',
    source: 'ZRM 2017',
    requirement: 'R-CAS-18',
    say: ({ scores: { from, to } }, language) => [language === 'nl' ? `${from} tot en met ${to}` : `${from} to ${to}`],
  },
  themes: {
    nl: 'Thema’s',
    en: 'Themes',
    group: 'content',
    source: 'LK24 4.3',
    requirement: 'R-CAS-17',
    say: (covenant, language) => covenant.themes.map((each) => themes[each][language]),
  },
  aveLevels: {
    nl: 'Niveaus van opschaling en wie waarvoor instaat',
    en: 'Levels of escalation and who answers for what',
    group: 'escalation',
    source: 'LK24 3.2',
    requirement: 'R-CAS-16',
    bound: 'aveLevels',
    say: ({ aveLevels }, language) => aveLevels.map((level) => `${level.name} (${rolesOf(level, language)})`),
  },
  meetings: {
    nl: 'Overleggen',
    en: 'Meetings',
    group: 'escalation',
    source: 'LK24 5.3',
    requirement: 'R-GOV-08',
    say: ({ meetings }) => meetings.map(({ name, purpose }) => (purpose ? `${name}: ${purpose}` : name)),
  },
  ...Object.fromEntries(
    Letter.options.map((letter) => [
      `templates.${letter}`,
      {
        nl: `Brief: ${letters[letter].nl}`,
        en: `Letter: ${letters[letter].en}`,
        group: 'letters',
        source: 'LK24 5.3',
        requirement: 'R-CAS-07',
        say: ({ templates }: Covenant) => templates[letter].split('\n').filter(Boolean),
      } satisfies Field,
    ]),
  ),
} satisfies Record<string, Field>).map(([key, field]) => ({ key, ...field }))

/** The field that a path in a covenant belongs to, in words: `extraCriteria.1.from` is "Criteria boven op a tot en met d, 2". */
export function fieldAt(path: string, language: Language): string | undefined {
  const row = /^\d+$/.test(path.split('.')[1] ?? '') ? `, ${Number(path.split('.')[1]) + 1}` : ''
  const field = findField(path)
  return field && `${field[language]}${row}`
}

/** Under which part of the covenant a path stands. */
export function groupAt(path: string): CovenantGroup | undefined {
  return findField(path)?.group
}

function findField(path: string) {
  const parts = path.split('.')
  const alias = { day: 'weighingAt', time: 'weighingAt', cutOffDay: 'cutOffAt', cutOffTime: 'cutOffAt' }[parts[1] ?? '']
  return covenantFields.find(({ key }) => key === alias || path === key || path.startsWith(`${key}.`) || parts[1] === key)
}

/** What two versions do not have in common, field by field, in words. */
export function differences(before: Covenant, after: Covenant, language: Language) {
  return covenantFields.flatMap((field) => {
    const [was, is] = [field.say(before, language), field.say(after, language)]
    if (was.join('\n') === is.join('\n')) return []
    return [{ field, gone: was.filter((words) => !is.includes(words)), come: is.filter((words) => !was.includes(words)) }]
  })
}

function dayInWords(day: CalendarDate, language: Language): string {
  const locale = { nl: 'nl-NL', en: 'en-GB' }[language]
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
