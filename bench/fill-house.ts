import { CalendarDate } from '../src/domain/date.ts'
import { nameKeys } from '../src/domain/name-keys.ts'
import type { KeptReceipt } from '../src/domain/outcome-letter.ts'
import type { Credentials } from '../src/server/db/connect.ts'
import { addHouse, type Estate, keyringOf } from '../src/server/directory.ts'
import { HouseDefinition } from '../src/server/houses/definition.ts'
import { hashToken, newToken } from '../src/server/session.ts'
import { rivierenlandOost } from '../src/world/houses.ts'
import { bytes, fill, inBatches, put, type Row, type Rows } from './rows.ts'
import { bucket, type Seal, Sealing } from './sealing.ts'
import {
  helpers,
  helpersOf,
  idFor,
  isDossier,
  leaderOf,
  lifeDomains,
  referralOf,
  referrers,
  type Shape,
  shapeOf,
  sizes,
  subjectOf,
  textOf,
} from './shape.ts'

type SignedIn = { id: string; token: string }
/** Who is signed in: those who lead 50 cases each, those who refer, and the house's own people by username. */
export type Filled = {
  slug: string
  database: string
  owner: string
  readers: SignedIn[]
  referrers: SignedIn[]
  cast: ReadonlyMap<string, SignedIn>
}

const participantOf = (username: string): string =>
  rivierenlandOost.professionals.find((each) => each.username === username)?.participantId ?? ''
const [municipality, police, prosecution, care, probation] = ['joris', 'piet', 'soraya', 'anouk', 'tom'].map(participantOf)
const suppliers = [municipality ?? '', police ?? '', prosecution ?? '', care ?? '', probation ?? '']
const ceilingOn = '2031-11-01'
/** Spread over the years to come, as the days of erasure of a house are. */
const eraseOnOf = (index: number): string =>
  `${2027 + (index % 4)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
const day = '2026-10-05T09:00:00Z'
const receipt: KeptReceipt = {
  text: 'Geachte collega,\n\nWij hebben uw aanmelding ontvangen. U hoort binnen vijf werkdagen van ons.',
  firstContactBy: CalendarDate.parse('2026-10-12'),
  weighingAt: '2026-10-13T07:00:00.000Z',
  cutOffAt: '2026-10-09T10:00:00.000Z',
}

export const leaderId = (n: number): string => idFor('leader', n)
export const referrerId = (n: number): string => idFor('referrer', n)
export const caseIdOf = (n: number): string => idFor('case', n)

/** A house with sealed content under its own keys, as people would have written it. */
export async function fillHouse(estate: Estate, cases: number): Promise<Filled> {
  const definition = HouseDefinition.parse(rivierenlandOost)
  await addHouse(estate, definition)
  const shape = shapeOf(cases)
  const keyring = keyringOf(estate, definition.slug)
  const database = `vangnet_${definition.slug.replaceAll('-', '_')}`
  const admin: Credentials = { ...estate.admin, database }
  const readers = Array.from({ length: shape.readers }, (_, n) => ({ id: leaderId(n), token: newToken() }))
  const referring = Array.from({ length: referrers }, (_, n) => ({ id: referrerId(n), token: newToken() }))
  const cast = new Map(rivierenlandOost.professionals.map(({ id, username }) => [username, { id, token: newToken() }]))
  await fill(admin, people(shape, [...readers, ...referring, ...cast.values()]))
  const sealed = new Sealing(definition.slug, keyring)
  await fill(
    admin,
    inBatches(cases, 250, (index, rows) => makeCase(shape, index, rows, sealed)),
  )
  return { slug: definition.slug, database, owner: municipality ?? '', readers, referrers: referring, cast }
}

function* people({ leaders }: Shape, signedIn: readonly SignedIn[]): Generator<Rows> {
  const rows: Rows = new Map()
  const person = (id: string, n: number, kind: string, participant: string): void =>
    put(rows, 'professionals', {
      id,
      participant_id: participant,
      name: `${kind} ${n}`,
      username: `${kind}-${n}`,
      house_roles: ['professional'],
      designated_from: '2025-03-01',
      screened_on: '2025-02-03',
      no_commercial_tasks: true,
      trainings: [],
    })
  for (let n = 0; n < leaders; n++) person(leaderId(n), n, 'leider', suppliers[0] ?? '')
  for (let n = 0; n < helpers; n++) person(idFor('helper', n), n, 'lid', suppliers[1 + (n % 4)] ?? '')
  for (let n = 0; n < referrers; n++) person(referrerId(n), n, 'melder', suppliers[1] ?? '')
  for (const { id, token } of signedIn)
    put(rows, 'sessions', {
      token_hash: bytes(hashToken(token)),
      professional_id: id,
      created_at: 'now',
      seen_at: 'now',
      expires_at: '2100-01-01',
    })
  yield rows
}

function makeCase(shape: Shape, index: number, rows: Rows, sealing: Sealing): void {
  const caseId = caseIdOf(index)
  const dossier = isDossier(shape, index)
  const size = dossier ? sizes.dossier : sizes.other
  const [home = '', first = '', second = ''] = suppliers
  const involved = dossier ? suppliers : [home, first, second]
  const sealed = sealing.keysFor(caseId, involved, rows)
  const by = (n: number): string => involved[n % involved.length] ?? ''
  const leader = leaderId(leaderOf(index))
  const team = helpersOf(index).map((n) => ({ id: idFor('helper', n), participant: suppliers[1 + (n % 4)] ?? '' }))
  const subject = subjectOf(index)
  const content = (table: string, id: string, participant: string, value: unknown, row: Row): void =>
    put(rows, table, { id, case_id: caseId, participant_id: participant, ...row, sealed: sealed(participant, table, id, value) })

  put(rows, 'cases', {
    id: caseId,
    number: `2025-${String(index + 1).padStart(7, '0')}`,
    phase: 'in_treatment',
    referred_by: team[0]?.id,
    referring_participant_id: first,
    subject_name: `${subject.givenName} ${subject.familyName}`,
    subject_birth_date: subject.birthDate,
    themes: ['domestic_violence'],
    urgent: index % 20 === 0,
    process_lead_id: team[0]?.id,
    case_lead_id: leader,
    first_processed_at: day,
    submitted_at: day,
    ceiling_on: ceilingOn,
    erase_on: eraseOnOf(index),
    key_bucket: bucket,
    review_on: '2027-03-01',
    updated_at: new Date(Date.UTC(2026, 9, 1) + index * 20_000).toISOString(),
    version: 4,
  })
  put(rows, 'referrals', {
    case_id: caseId,
    participant_id: first,
    sealed: sealed(first, 'referrals', caseId, referralOf(index)),
    receipt_sealed: sealed(first, 'referrals', caseId, receipt, 'receipt_sealed'),
    origin: 'form',
    saved_at: day,
    version: 2,
  })
  const personId = idFor('person', index)
  put(rows, 'persons', {
    id: personId,
    case_id: caseId,
    kind: 'subject',
    given_name: subject.givenName,
    family_name: subject.familyName,
    name_keys: nameKeys({ ...subject, birthDate: CalendarDate.parse(subject.birthDate) }),
    birth_date: subject.birthDate,
    municipality: subject.municipality,
    sealed: sealed(first, 'persons', personId, { address: subject.address }),
    supplied_by: first,
    first_processed_at: day,
    version: 1,
  })
  put(rows, 'purpose_decisions', {
    case_id: caseId,
    outcome: 'in_accordance',
    rule: 'recorded_consensus',
    dissent: [],
    participant_id: home,
    recorded_by: leader,
    sealed: sealed(home, 'purpose_decisions', caseId, { motive: textOf(index), adviceToReferrer: null }),
    decided_at: day,
  })
  const decision = idFor('composition', index)
  content(
    'composition_decisions',
    decision,
    home,
    { motive: textOf(index + 1), goal: 'Rust in huis en een eigen adres', adviceToReferrer: null },
    {
      outcome: 'taken_up',
      decided_by: [home, first, second],
      recorded_by: leader,
      decided_at: day,
    },
  )
  seats(rows, index, caseId, decision, leader, team)
  for (let n = 0; n < 2; n++)
    content('questions', idFor('question', index, n), home, { question: 'Wat houdt dit in stand?' }, { position: n })
  for (let n = 0; n < size.items; n++) supply(rows, index, n, caseId, by(n), leader, sealed)
  put(rows, 'plans', { case_id: caseId, version: 3 })
  for (let n = 0; n < size.goals; n++)
    content('goals', idFor('goal', index, n), by(n), textOf(n).slice(0, 90), {
      life_domain: lifeDomains[n % 4],
      subjects_own: n === 0,
      status: 'open',
      created_at: day,
      version: 1,
    })
  for (let n = 0; n < size.agreements; n++) agreement(rows, index, n, caseId, by(n), home, leader, sealed)
  for (let n = 0; n < size.reports; n++)
    content('agreement_reports', idFor('report', index, n), by(n), 'Gebeld, hij komt donderdag.', {
      agreement_id: idFor('agreement', index, n),
      status: 'under_way',
      reported_by: leader,
      at: day,
    })
}

function supply(rows: Rows, index: number, n: number, caseId: string, by: string, leader: string, sealed: Seal): void {
  const id = idFor('supply', index, n)
  put(rows, 'supplies', {
    id,
    case_id: caseId,
    gate: 'in_accordance',
    category: 'WOON',
    nature: 'fact',
    life_domains: [lifeDomains[n % 4]],
    ground: 'wgs_1_5_1',
    happened_on: '2026-09-01',
    supplied_by: by,
    entered_by: leader,
    supplied_at: day,
    first_processed_at: day,
    erase_on: eraseOnOf(index),
    not_to: [],
    only_orally: false,
    not_in_document: false,
    status: 'active',
    sealed: sealed(by, 'supplies', id, { text: textOf(n), groundMotive: null, restrictionNote: null }),
  })
}

function agreement(
  rows: Rows,
  index: number,
  n: number,
  caseId: string,
  owner: string,
  supplier: string,
  leader: string,
  sealed: Seal,
): void {
  const id = idFor('agreement', index, n)
  put(rows, 'agreements', {
    id,
    case_id: caseId,
    goal_id: idFor('goal', index, 0),
    kind: 'intervention',
    line: 'care',
    participant_id: owner,
    supplier_id: supplier,
    due_on: '2027-01-15',
    funding: 'not_needed',
    status: n % 2 === 0 ? 'open' : 'under_way',
    sealed: sealed(supplier, 'agreements', id, { text: textOf(n).slice(0, 120) }),
    registered_by: leader,
    registered_at: day,
    version: 1,
  })
}

function seats(
  rows: Rows,
  index: number,
  caseId: string,
  decision: string,
  leader: string,
  team: readonly { id: string; participant: string }[],
) {
  const [home = ''] = suppliers
  const places = [{ id: leader, participant: home, role: 'case_lead' }, ...team.map((each) => ({ ...each, role: 'member' }))]
  for (const [n, { id, participant, role }] of places.entries())
    put(rows, 'seats', {
      id: idFor('seat', index, n),
      case_id: caseId,
      professional_id: id,
      participant_id: participant,
      role,
      why: 'nodig voor het plan',
      decision_kind: 'composition',
      decision_id: decision,
      from: day,
    })
}
