import { sql, type Updateable } from 'kysely'
import { DomainError } from '../../domain/errors.ts'
import type { Tx } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'

export async function getHouse(tx: Tx) {
  return tx.selectFrom('house').selectAll().executeTakeFirstOrThrow()
}

export async function listMunicipalities(tx: Tx) {
  return tx.selectFrom('house_municipalities').selectAll().orderBy('name').orderBy('from').execute()
}

export async function listParticipants(tx: Tx) {
  return tx.selectFrom('participants').selectAll().orderBy('class', 'desc').orderBy('name').execute()
}

export type PublicParticipant = { id: string; kind: string; class: string; name: string; from: string; until: string | null }

/** The name and the kind of every participant, for who is not signed in too. */
export async function listPublicParticipants(tx: Tx): Promise<PublicParticipant[]> {
  const { rows } = await sql<PublicParticipant>`select * from app.public_participants()`.execute(tx)
  return rows
}

export async function listPublications(tx: Tx) {
  return tx.selectFrom('house_publications').selectAll().orderBy('published_on', 'desc').orderBy('title').execute()
}

/** Writes the house over the version the writer had, also when only its territory or publications change: one administers at a time. */
export async function updateHouse(tx: Tx, expected: number, facts: Updateable<Database['house']> = {}): Promise<number> {
  const saved = await tx
    .updateTable('house')
    .set(({ eb }) => ({ ...facts, version: eb('version', '+', 1) }))
    .where('version', '=', expected)
    .returning('version')
    .executeTakeFirst()
  if (saved) return saved.version
  throw new DomainError('changed_meanwhile', [], { version: (await getHouse(tx)).version })
}

/** Holds other administrators of the house back until this transaction ends. */
export async function lockHouse(tx: Tx) {
  return tx.selectFrom('house').select('version').forUpdate().executeTakeFirstOrThrow()
}

type PublicationRow = { id: string; kind: string; title: string; year: number | null; url: string; published_on: string }

export async function insertPublication(tx: Tx, row: PublicationRow): Promise<void> {
  await tx.insertInto('house_publications').values(row).execute()
}

export async function updatePublication(tx: Tx, { id, ...row }: PublicationRow): Promise<void> {
  const { numUpdatedRows } = await tx.updateTable('house_publications').set(row).where('id', '=', id).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('not_found')
}

export async function deletePublication(tx: Tx, id: string): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom('house_publications').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new DomainError('not_found')
}
