import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Somebody } from './generate.ts'

type In = {
  /** Who refers and supplies. */
  supplier: string
  referrer: string
  /** Which judge has a seat in the case of the n-th person; nobody when it says so. */
  judgeOf: (person: Somebody) => { id: string; participantId: string } | undefined
}

/** Writes a case with this subject for each of these, as the superuser and without keys to find them by, as an old house would have them. */
export async function fillPeople(client: pg.Client, people: readonly Somebody[], { supplier, referrer, judgeOf }: In): Promise<void> {
  await client.query("set session_replication_role = 'replica'")
  for (let from = 0; from < people.length; from += 2_000) {
    const some = people.slice(from, from + 2_000).map((person, n) => ({ person, caseId: randomUUID(), n: from + n }))
    await put(
      client,
      'cases',
      some.map(({ person, caseId, n }) => ({
        id: caseId,
        number: `2024-${String(n + 1).padStart(7, '0')}`,
        phase: 'purpose_review',
        referred_by: referrer,
        referring_participant_id: supplier,
        subject_name: `${person.givenName} ${person.familyName}`,
        subject_birth_date: person.birthDate,
        themes: [],
        urgent: false,
        first_processed_at: day,
        submitted_at: day,
        ceiling_on: '2031-09-01',
        erase_on: '2031-09-01',
        updated_at: day,
        version: 2,
      })),
    )
    await put(
      client,
      'persons',
      some.map(({ person, caseId }) => ({
        id: person.id,
        case_id: caseId,
        kind: 'subject',
        given_name: person.givenName,
        prefix: person.prefix,
        family_name: person.familyName,
        other_names: person.otherNames,
        birth_date: person.birthDate,
        municipality: person.municipality,
        supplied_by: supplier,
        first_processed_at: day,
        version: 1,
      })),
    )
    await put(
      client,
      'seats',
      some.flatMap(({ person, caseId }) => {
        const judge = judgeOf(person)
        if (!judge) return []
        const seat = { professional_id: judge.id, participant_id: judge.participantId, role: 'judge', decision_kind: 'referral' }
        return [{ id: randomUUID(), case_id: caseId, decision_id: caseId, from: day, ...seat }]
      }),
    )
  }
  await client.query("set session_replication_role = 'origin'")
  await client.query('analyze cases, persons, seats')
}

const day = '2026-09-01T09:00:00Z'

async function put(client: pg.Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(', ')
  await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [
    JSON.stringify(rows),
  ])
}
