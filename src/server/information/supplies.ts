import type { SupplyDraft } from '../../domain/supply.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type SupplyTexts = { text: string; groundMotive: string | null; restrictionNote: string | null }
type MarkTexts = { reason: string; earlierText?: string }
type NewSupply = {
  id: string
  caseId: string
  requestId: string | null
  draft: SupplyDraft
  suppliedBy: string
  enteredBy: string
  eraseOn: string
}

export type SupplyRow = Awaited<ReturnType<typeof listSupplies>>[number]

const textsOf = (draft: SupplyDraft): SupplyTexts => ({
  text: draft.text,
  groundMotive: draft.groundMotive ?? null,
  restrictionNote: draft.restrictions.note ?? null,
})

export async function insertSupplies(tx: Tx, vault: Vault, supplies: readonly NewSupply[]): Promise<SupplyRow[]> {
  if (supplies.length === 0) return []
  const rows = await Promise.all(
    supplies.map(async ({ id, caseId, requestId, draft, suppliedBy, enteredBy, eraseOn }) => ({
      id,
      case_id: caseId,
      request_id: requestId,
      person_id: draft.personId ?? null,
      category: draft.category,
      nature: draft.nature,
      life_domains: draft.lifeDomains,
      ground: draft.ground,
      consent_on: draft.consentOn ?? null,
      happened_on: draft.happenedOn ?? null,
      supplied_by: suppliedBy,
      entered_by: enteredBy,
      erase_on: eraseOn,
      not_to: draft.restrictions.notTo,
      only_orally: draft.restrictions.onlyOrally,
      not_in_document: draft.restrictions.notInDocument,
      restricted_until: draft.restrictions.until ?? null,
      sealed: await sealTexts(vault, caseId, suppliedBy, id, textsOf(draft)),
    })),
  )
  const inserted = await tx.insertInto('supplies').values(rows).returningAll().execute()
  return supplies.flatMap(({ id, draft }) => inserted.filter((row) => row.id === id).map((row) => ({ ...row, ...textsOf(draft) })))
}

function sealTexts(vault: Vault, caseId: string, participantId: string, id: string, texts: SupplyTexts): Promise<Buffer> {
  return vault.seal(caseId, participantId, 'supplies.sealed', id, texts)
}

/** What participants supplied and this seat may see; row security leaves out what is kept from its participant (R-DAT-10). */
export async function listSupplies(tx: Tx, vault: Vault, caseId: string, ids?: readonly string[]) {
  const rows = await tx
    .selectFrom('supplies')
    .selectAll()
    .where('case_id', '=', caseId)
    .$if(ids !== undefined, (query) => query.where('id', 'in', [...(ids ?? [])]))
    .orderBy('supplied_at')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => ({
      ...row,
      ...(await vault.open<SupplyTexts>(caseId, row.supplied_by, 'supplies.sealed', row.id, sealed)),
    })),
  )
}

/** Every dispute and rectification of the items of a case, the last one first. */
export async function listMarks(tx: Tx, vault: Vault, caseId: string, supplyIds?: readonly string[]) {
  const rows = await tx
    .selectFrom('supply_marks')
    .selectAll()
    .where('case_id', '=', caseId)
    .$if(supplyIds !== undefined, (query) => query.where('supply_id', 'in', [...(supplyIds ?? [])]))
    .orderBy('at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => ({
      ...row,
      ...(await vault.open<MarkTexts>(caseId, row.participant_id, 'supply_marks.sealed', row.id, sealed)),
    })),
  )
}

type NewMark = {
  id: string
  caseId: string
  supplyId: string
  kind: 'dispute' | 'rectification'
  participantId: string
  professionalId: string
  texts: MarkTexts
}

export async function insertMark(tx: Tx, vault: Vault, mark: NewMark): Promise<void> {
  const { id, caseId, supplyId, kind, participantId, professionalId } = mark
  const sealed = await vault.seal(caseId, participantId, 'supply_marks.sealed', id, mark.texts)
  await tx
    .insertInto('supply_marks')
    .values({ id, case_id: caseId, supply_id: supplyId, kind, participant_id: participantId, professional_id: professionalId, sealed })
    .execute()
  await tx
    .updateTable('supplies')
    .set({ status: kind === 'dispute' ? 'disputed' : 'rectified' })
    .where('id', '=', supplyId)
    .execute()
}

export async function updateSupplyTexts(tx: Tx, vault: Vault, caseId: string, participantId: string, id: string, texts: SupplyTexts) {
  const sealed = await sealTexts(vault, caseId, participantId, id, texts)
  await tx.updateTable('supplies').set({ sealed }).where('id', '=', id).execute()
}

/** Which of these persons are registered in this case, as far as this seat sees them. */
export async function personsInCase(tx: Tx, caseId: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('persons')
    .select('id')
    .where('case_id', '=', caseId)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map((row) => row.id)
}
