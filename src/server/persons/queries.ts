import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

export type NewPerson = {
  id: string
  caseId: string
  kind: 'subject' | 'circle'
  givenName: string
  prefix?: string | undefined
  familyName: string
  birthDate?: string | undefined
  municipality?: string | undefined
  relation?: string | undefined
  bsn?: { text: string; index: Buffer } | undefined
  /** What is not searched: address, why this person is registered, a note. */
  texts: { address?: string | undefined; why?: string | undefined; note?: string | undefined }
  suppliedBy: string
  firstProcessedAt: Date
}

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
