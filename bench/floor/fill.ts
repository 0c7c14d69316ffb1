import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Credentials } from '../../src/server/db/connect.ts'
import { asAdmin } from '../../src/server/db/provision.ts'
import { rivierenlandOost } from '../../src/world/houses.ts'
import { caseIdOf, leaderId, referrerId } from '../fill-house.ts'
import { fill, inBatches, put, type Rows } from '../rows.ts'
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
} from '../shape.ts'

const day = '2026-10-05T09:00:00Z'

/** The same cases, people and texts, in the open. */
export async function fillFloor(admin: Credentials, cases: number): Promise<Credentials> {
  await asAdmin(admin, admin.database, (client) => client.query('create database floor'))
  const floor = { ...admin, database: 'floor' }
  await asAdmin(admin, 'floor', (client) => client.query(readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8')))
  const shape = shapeOf(cases)
  const people: Rows = new Map()
  for (const { id, name, houseRoles } of rivierenlandOost.professionals)
    put(people, 'users', { id, name, role: houseRoles.some((role) => receiving.includes(role)) ? 'receives' : 'user' })
  for (let n = 0; n < shape.leaders; n++) put(people, 'users', { id: leaderId(n), name: `leider ${n}`, role: 'user' })
  for (let n = 0; n < helpers; n++) put(people, 'users', { id: idFor('helper', n), name: `lid ${n}`, role: 'user' })
  for (let n = 0; n < referrers; n++) put(people, 'users', { id: referrerId(n), name: `melder ${n}`, role: 'user' })
  await fill(floor, [people])
  await fill(
    floor,
    inBatches(cases, 250, (index, rows) => makeCase(shape, index, rows)),
  )
  return floor
}

// who gets a seat in a new referral in Vangnet gets one here
const receiving: readonly string[] = ['judge', 'information_coordinator', 'process_director']

function makeCase(shape: Shape, index: number, rows: Rows): void {
  const id = caseIdOf(index)
  const size = isDossier(shape, index) ? sizes.dossier : sizes.other
  const leader = leaderId(leaderOf(index))
  const team = helpersOf(index).map((n) => idFor('helper', n))
  const subject = subjectOf(index)
  put(rows, 'cases', {
    id,
    phase: 'in_treatment',
    subject_name: `${subject.givenName} ${subject.familyName}`,
    subject_birth_date: subject.birthDate,
    themes: ['domestic_violence'],
    urgent: index % 20 === 0,
    lead_id: team[0],
    case_lead_id: leader,
    referred_by: team[0],
    review_on: '2027-03-01',
    referral: referralOf(index),
    updated_at: new Date(Date.UTC(2026, 9, 1) + index * 20_000).toISOString(),
    version: 4,
  })
  put(rows, 'persons', {
    id: idFor('person', index),
    case_id: id,
    given_name: subject.givenName,
    family_name: subject.familyName,
    birth_date: subject.birthDate,
    address: subject.address,
    municipality: subject.municipality,
  })
  const places = [{ user: leader, role: 'case_lead' }, ...team.map((user, n) => ({ user, role: n === 0 ? 'process_lead' : 'member' }))]
  for (const { user, role } of places) put(rows, 'seats', { case_id: id, user_id: user, role, why: 'nodig voor het plan', from: day })
  for (const n of [0, 1])
    put(rows, 'decisions', {
      id: idFor('decision', index, n),
      case_id: id,
      kind: n === 0 ? 'purpose' : 'composition',
      motive: textOf(index + n),
      goal: n === 0 ? null : 'Rust in huis en een eigen adres',
      by: leader,
      at: day,
    })
  for (const n of [0, 1])
    put(rows, 'questions', { id: idFor('question', index, n), case_id: id, position: n, question: 'Wat houdt dit in stand?' })
  for (let n = 0; n < size.items; n++)
    put(rows, 'notes', {
      id: idFor('supply', index, n),
      case_id: id,
      category: 'WOON',
      nature: 'fact',
      life_domains: [lifeDomains[n % 4]],
      ground: 'wgs_1_5_1',
      happened_on: '2026-09-01',
      supplied_by: 'Merwestad',
      entered_by: leader,
      at: day,
      text: textOf(n),
    })
  for (let n = 0; n < size.goals; n++)
    put(rows, 'goals', {
      id: idFor('goal', index, n),
      case_id: id,
      life_domain: lifeDomains[n % 4],
      status: 'open',
      text: textOf(n).slice(0, 90),
    })
  for (let n = 0; n < size.agreements; n++)
    put(rows, 'agreements', {
      id: idFor('agreement', index, n),
      case_id: id,
      goal_id: idFor('goal', index, 0),
      line: 'care',
      owner: 'De Lindeboom',
      due_on: '2027-01-15',
      status: n % 2 === 0 ? 'open' : 'under_way',
      text: textOf(n).slice(0, 120),
      registered_by: leader,
      registered_at: day,
    })
  for (let n = 0; n < size.reports; n++)
    put(rows, 'reports', {
      id: idFor('report', index, n),
      agreement_id: idFor('agreement', index, n),
      case_id: id,
      status: 'under_way',
      note: 'Gebeld, hij komt donderdag.',
      by: leader,
      at: day,
    })
}
