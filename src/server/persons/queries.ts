import pg from 'pg'
import { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { nameKeys } from '../../domain/name-keys.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type NewPerson = {
  id: string
  caseId: string
  kind: 'subject' | 'circle'
  givenName: string
  prefix?: string | undefined
  familyName: string
  otherNames?: string | undefined
  birthDate?: string | undefined
  municipality?: string | undefined
  relation?: string | undefined
  bsn?: { text: string; index: Buffer } | undefined
  /** What is not searched: address, why this person is registered, a note. */
  texts: { address?: string | undefined; why?: string | undefined; note?: string | undefined }
  suppliedBy: string
  firstProcessedAt: Date
}

const BirthDate = CalendarDate.optional()

export async function insertPerson(tx: Tx, vault: Vault, person: NewPerson): Promise<void> {
  const { id, caseId, suppliedBy, bsn } = person
  await tx
    .insertInto('persons')
    .values({
      id,
      case_id: caseId,
      kind: person.kind,
      given_name: person.givenName,
      prefix: person.prefix ?? null,
      family_name: person.familyName,
      other_names: person.otherNames ?? null,
      // only who is a subject is found: that somebody stands in another's circle is nobody's business at a referral (R-DAT-05)
      name_keys: person.kind === 'subject' ? nameKeys({ ...person, birthDate: BirthDate.parse(person.birthDate) }) : null,
      birth_date: person.birthDate ?? null,
      municipality: person.municipality ?? null,
      relation: person.relation ?? null,
      bsn_sealed: bsn ? await vault.seal(caseId, suppliedBy, 'persons.bsn_sealed', id, bsn.text) : null,
      bsn_index: bsn?.index ?? null,
      sealed: await vault.seal(caseId, suppliedBy, 'persons.sealed', id, person.texts),
      supplied_by: suppliedBy,
      first_processed_at: person.firstProcessedAt,
    })
    .execute()
}

type Texts = NewPerson['texts']

/** The subject first, then the circle as it was registered; the BSN stays sealed. */
export async function listPersons(tx: Tx, vault: Vault, caseId: string) {
  const rows = await tx
    .selectFrom('persons')
    .select(['id', 'kind', 'given_name', 'prefix', 'family_name', 'birth_date', 'municipality', 'relation', 'sealed'])
    .select(['supplied_by', 'version', ({ eb }) => eb('bsn_index', 'is not', null).as('has_bsn')])
    .where('case_id', '=', caseId)
    .orderBy('kind', 'desc')
    .orderBy('first_processed_at')
    .orderBy('id')
    .execute()
  return Promise.all(rows.map(async (row) => ({ ...row, texts: await openTexts(vault, caseId, row) })))
}

async function openTexts(vault: Vault, caseId: string, row: { id: string; supplied_by: string; sealed: Buffer | null }): Promise<Texts> {
  return row.sealed ? vault.open<Texts>(caseId, row.supplied_by, 'persons.sealed', row.id, row.sealed) : {}
}

export async function getPerson(tx: Tx, caseId: string, id: string) {
  const row = await tx.selectFrom('persons').selectAll().where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

type ChangedPerson = Pick<
  NewPerson,
  'id' | 'caseId' | 'givenName' | 'prefix' | 'familyName' | 'birthDate' | 'relation' | 'texts' | 'suppliedBy'
>

/** Answers whether it still had the version that was expected. */
export async function updatePerson(tx: Tx, vault: Vault, person: ChangedPerson, expected: number): Promise<boolean> {
  const { id, caseId, suppliedBy } = person
  const sealed = await vault.seal(caseId, suppliedBy, 'persons.sealed', id, person.texts)
  const { numUpdatedRows } = await tx
    .updateTable('persons')
    .set(({ eb }) => ({
      given_name: person.givenName,
      prefix: person.prefix ?? null,
      family_name: person.familyName,
      birth_date: person.birthDate ?? null,
      relation: person.relation ?? null,
      sealed,
      version: eb('version', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function deletePerson(tx: Tx, caseId: string, id: string): Promise<void> {
  try {
    await tx.deleteFrom('persons').where('case_id', '=', caseId).where('id', '=', id).execute()
  } catch (error) {
    // only the database sees every item about somebody, also those withheld from who removes
    if (error instanceof pg.DatabaseError && error.constraint === 'supplies_person_id_fkey') throw new DomainError('person_has_items')
    throw error
  }
}

export async function openBsn(tx: Tx, vault: Vault, caseId: string, id: string): Promise<string> {
  const { bsn_sealed, supplied_by } = await getPerson(tx, caseId, id)
  if (!bsn_sealed) throw new DomainError('not_found')
  return vault.open<string>(caseId, supplied_by, 'persons.bsn_sealed', id, bsn_sealed)
}
