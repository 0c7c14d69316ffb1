import { access, actions, type Rule, SeatRole, seatRoles } from '../domain/access.ts'
import { CasePhase, casePhases } from '../domain/case.ts'
import { errors } from '../domain/errors.ts'
import { glossary } from '../domain/glossary.ts'
import { houseRoles } from '../domain/house-roles.ts'
import { presentIn, stages } from '../domain/stage.ts'
import { operations } from './index.ts'

type Row = readonly string[]

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const made = '<!-- Gemaakt door npm run generate; niet met de hand wijzigen. -->'

const operationsOf = (action: string): string =>
  Object.entries(operations)
    .filter(([, operation]) => operation.action === action)
    .map(([, operation]) => operation.nl)
    .join('; ')

function accessRow(action: string, rule: Rule): Row {
  if ('open' in rule) return [action, 'iedereen, zonder aanmelden', '', '', rule.source, operationsOf(action)]
  if ('houseRoles' in rule) {
    const who =
      rule.houseRoles === 'everyone' ? 'iedere aangemelde professional' : rule.houseRoles.map((role) => houseRoles[role].nl).join(', ')
    return [action, who, '', '', rule.source, operationsOf(action)]
  }
  return [
    action,
    rule.seats.map((seat) => seatRoles[seat].nl).join(', '),
    rule.participants ? 'alleen publiek' : 'publiek en privaat',
    rule.during.map((phase) => casePhases[phase].nl).join(', '),
    rule.source,
    operationsOf(action),
  ]
}

function seatsThatSee(phase: CasePhase, stage: 'process' | 'full'): string {
  const seats = SeatRole.options.filter((seat) => presentIn[phase].seats[seat] === stage)
  return seats.map((seat) => seatRoles[seat].nl).join(', ')
}

function accessPage(): string {
  return `${made}
# Wie mag wat

Dit is de tabel waarmee het systeem beslist, en de enige. Wat er niet in staat, mag niet. Een zetel is iemands toegang tot één casus, voor een periode, op een vastgelegd besluit; wie geen zetel heeft, merkt niet dat de casus bestaat.

${table(
  ['handeling', 'wie', 'deelnemers', 'fasen', 'grondslag', 'wat men ermee doet'],
  actions.map((action) => accessRow(action, access[action])),
)}

## Zetels

${table(
  ['zetel', 'grondslag'],
  Object.values(seatRoles).map((role) => [role.nl, role.source]),
)}

## Welke zetel telt in welke fase, en hoeveel die laat zien

Volledig: ${stages.full.nl}. Verloop: ${stages.process.nl}. Bij elke poort wordt opnieuw besloten wie mag verwerken. Een zetel van daarvoor opent niets meer, ook niet als hierboven meer fasen staan.

${table(
  ['fase', 'volledig', 'verloop', 'grondslag'],
  CasePhase.options.map((phase) => [
    casePhases[phase].nl,
    seatsThatSee(phase, 'full'),
    seatsThatSee(phase, 'process'),
    presentIn[phase].source,
  ]),
)}
`
}

function statesPage(): string {
  const arrows = Object.entries(casePhases).flatMap(([from, { to }]) => to.map((next) => `  ${from} --> ${next}`))
  return `${made}
# De fasen van een casus

\`\`\`mermaid
stateDiagram-v2
  [*] --> draft
${arrows.join('\n')}
  not_taken --> [*]: vernietigd
  closed --> [*]: vernietigd
\`\`\`

${table(
  ['fase', 'naam', 'grondslag'],
  Object.entries(casePhases).map(([phase, { nl, source }]) => [phase, nl, source]),
)}
`
}

const errorsPage = (): string => `${made}
# Weigeringen

${table(
  ['code', 'status', 'Nederlands', 'English'],
  Object.entries(errors).map(([code, { status, nl, en }]) => [code, String(status), nl, en]),
)}
`

const glossaryPage = (): string => `${made}
# Begrippen

${table(
  ['in de code', 'Nederlands', 'English', 'betekenis', 'bron'],
  Object.entries(glossary).map(([name, term]) => [name, term.nl, term.en, term.means, term.source]),
)}
`

/** The pages that are made from the tables, by file name; read and signed by people who do not read code. */
export function documents(): Record<string, string> {
  return { 'access.md': accessPage(), 'states.md': statesPage(), 'errors.md': errorsPage(), 'glossary.md': glossaryPage() }
}
