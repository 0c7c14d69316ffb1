import { sql } from 'kysely'
import { DomainError } from '../../domain/errors.ts'
import type { PersonVerdict } from '../../domain/identity.ts'
import { type Named, nameKeys } from '../../domain/name-keys.ts'
import type { Connection, Tx } from '../db/connect.ts'

export type FoundRow = {
  person_id: string
  given_name: string
  prefix: string | null
  family_name: string
  other_names: string | null
  birth_date: string | null
  municipality: string | null
  same_bsn: boolean
  sight: string
  linked: boolean
  case_id: string | null
  number: string | null
  phase: string | null
  note: string | null
  verdict: string | null
  reason: string | null
  verdict_by: string | null
  verdict_at: string | null
}

/** Who shares a key, or the BSN's index, and may be known of; that is decided in the database, from the act itself. */
export async function findPersons(tx: Tx, keys: readonly string[], bsn: Buffer | null, dates: readonly string[] | null) {
  const { rows } = await sql<FoundRow>`
    select * from app.find_persons(${[...keys]}::text[], ${bsn}::bytea, ${dates ? [...dates] : null}::date[])`.execute(tx)
  return rows
}

/** Whether this search is still one of the last minute's this many: counted in the database, so for every process together. */
export async function maySearchPersons(tx: Tx, most: number): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select app.may_search_persons(${most}) as may`.execute(tx)
  return rows[0]?.may === true
}

/** The subject of the case at hand. */
export async function getSubject(tx: Tx, caseId: string) {
  const row = await tx
    .selectFrom('persons')
    .select(['given_name', 'prefix', 'family_name', 'other_names', 'birth_date', 'municipality', 'bsn_index'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'subject')
    .executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

export async function giveVerdict(tx: Tx, verdict: { id: string; personId: string; verdict: PersonVerdict; reason: string }) {
  const { rows } = await sql<{ given: boolean }>`
    select app.give_verdict(${verdict.id}::uuid, ${verdict.personId}::uuid, ${verdict.verdict}, ${verdict.reason}) as given`.execute(tx)
  if (!rows[0]?.given) throw new DomainError('not_found')
}

export async function undoVerdict(tx: Tx, personId: string): Promise<void> {
  const { rows } = await sql<{ undone: boolean }>`select app.undo_verdict(${personId}::uuid) as undone`.execute(tx)
  if (!rows[0]?.undone) throw new DomainError('not_found')
}

type LinkRow = {
  person_id: string
  sight: string
  case_id: string | null
  number: string | null
  phase: string | null
  reason: string
  verdict_by: string
  verdict_at: string
}

/** What links the case at hand, as far as its process director may be told; decided in the database, from the act itself. */
export async function listLinks(tx: Tx): Promise<readonly LinkRow[]> {
  const { rows } = await sql<LinkRow>`select * from app.links_of_case()`.execute(tx)
  return rows
}

export async function undoLink(tx: Tx, personId: string, reason: string): Promise<void> {
  const { rows } = await sql<{ undone: boolean }>`select app.undo_link(${personId}::uuid, ${reason}) as undone`.execute(tx)
  if (!rows[0]?.undone) throw new DomainError('not_found')
}

type Unkeyed = Named & { id: string }

/** Gives some subjects without keys theirs; answers how many, so that one may go on until none is left. */
export async function fillSomeKeys({ client }: Connection, most: number): Promise<number> {
  const { rows } = await client.query<Unkeyed>(
    `select id, given_name as "givenName", prefix, family_name as "familyName", other_names as "otherNames", birth_date as "birthDate"
       from persons where kind = 'subject' and name_keys is null order by id limit $1 for update skip locked`,
    [most],
  )
  if (rows.length === 0) return 0
  const made = rows.map((row) => ({ id: row.id, keys: nameKeys(row) }))
  await client.query(
    `update persons p set name_keys = array(select jsonb_array_elements_text(m.keys))
       from jsonb_to_recordset($1::jsonb) as m (id uuid, keys jsonb) where p.id = m.id`,
    [JSON.stringify(made)],
  )
  return rows.length
}
