import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import type { Database } from '../db/schema.ts'
import type { Vault } from '../vault.ts'

type By = { caseId: string; participantId: string; professionalId: string }

export async function listContacts(tx: Tx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  return tx
    .selectFrom('first_contacts')
    .select(['case_id', 'contacted_on', 'way', 'professional_id'])
    .where('case_id', 'in', [...caseIds])
    .execute()
}

type NewContact = { caseId: string; on: string; way: string; byId: string; recordedBy: string }

/** One first contact per case; recorded again it is mended. */
export async function upsertContact(tx: Tx, { caseId, on, way, byId, recordedBy }: NewContact): Promise<void> {
  const contact = { contacted_on: on, way, professional_id: byId, recorded_by: recordedBy }
  await tx
    .insertInto('first_contacts')
    .values({ case_id: caseId, ...contact })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(({ fn }) => ({ ...contact, at: fn<string>('now') })))
    .execute()
}

export async function insertPostponement(tx: Tx, vault: Vault, row: By & { id: string; weighedOn: string; until: string; reason: string }) {
  const { id, caseId, participantId, professionalId, weighedOn, until, reason } = row
  const sealed = await vault.seal(caseId, participantId, 'purpose_postponements.sealed', id, { reason })
  const values = {
    id,
    case_id: caseId,
    participant_id: participantId,
    professional_id: professionalId,
    weighed_on: weighedOn,
    until_on: until,
  }
  return tx
    .insertInto('purpose_postponements')
    .values({ ...values, sealed })
    .returning('at')
    .executeTakeFirstOrThrow()
}

/** Every postponement of these cases, oldest first. */
export async function listPostponements(tx: Tx, vault: Vault, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const rows = await tx
    .selectFrom('purpose_postponements')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('at')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const { reason } = await vault.open<{ reason: string }>(
        row.case_id,
        row.participant_id,
        'purpose_postponements.sealed',
        row.id,
        sealed,
      )
      return { ...row, reason }
    }),
  )
}

/** Until which weighing my cases wait, for the referrer of one too. */
export async function mapPostponedUntil(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ case_id: string; until_on: string }>`select case_id, until_on from app.postponed_until()`.execute(tx)
  return new Map(rows.map((row) => [row.case_id, row.until_on]))
}

/** Asked of the referrer: what must be added before the case can be judged. */
export async function askForSupplement(
  tx: Tx,
  vault: Vault,
  { id, caseId, participantId, professionalId, question }: By & { id: string; question: string },
) {
  const sealed = await vault.seal(caseId, participantId, 'referral_supplements.sealed', id, { question })
  await tx
    .insertInto('referral_supplements')
    .values({ id, case_id: caseId, participant_id: participantId, asked_by: professionalId, sealed })
    .execute()
}

/** Another question in place of the one that was asked since then and has no answer yet; whether there was one. */
export async function mendSupplement(
  tx: Tx,
  vault: Vault,
  { caseId, participantId, professionalId, question }: By & { question: string },
  since: string,
): Promise<boolean> {
  const open = await tx
    .selectFrom('referral_supplements')
    .select('id')
    .where('case_id', '=', caseId)
    .where('answered_at', 'is', null)
    .where('asked_at', '>=', since)
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
  if (!open) return false
  const sealed = await vault.seal(caseId, participantId, 'referral_supplements.sealed', open.id, { question })
  await tx
    .updateTable('referral_supplements')
    .set(({ fn }) => ({ participant_id: participantId, asked_by: professionalId, asked_at: fn<string>('now'), sealed }))
    .where('id', '=', open.id)
    .execute()
  return true
}

/** The addition, once; answers whether there was a question without an answer. */
export async function answerSupplement(
  tx: Tx,
  vault: Vault,
  { id, caseId, participantId, professionalId, text }: By & { id: string; text: string },
) {
  const sealed = await vault.seal(caseId, participantId, 'referral_supplements.answer_sealed', id, { text })
  const { numUpdatedRows } = await tx
    .updateTable('referral_supplements')
    .set(({ fn }) => ({
      answer_participant_id: participantId,
      answered_by: professionalId,
      answered_at: fn<string>('now'),
      answer_sealed: sealed,
    }))
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function listSupplements(tx: Tx, vault: Vault, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const rows = await tx
    .selectFrom('referral_supplements')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('asked_at')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, answer_sealed: answer, ...row }) => {
      const { id, case_id: caseId, participant_id: askedFor, answer_participant_id: by } = row
      const { question } = await vault.open<{ question: string }>(caseId, askedFor, 'referral_supplements.sealed', id, sealed)
      const answered =
        by && answer ? await vault.open<{ text: string }>(caseId, by, 'referral_supplements.answer_sealed', id, answer) : null
      return { ...row, question, text: answered?.text ?? null }
    }),
  )
}

type WeighingResult = 'fits' | 'fits_not' | 'postponed'

export async function countWeighing(tx: Tx, on: string, result: WeighingResult): Promise<void> {
  await sql`select app.count_weighing(${on}::date, ${result})`.execute(tx)
}

/** Weighings that were held, the last one first. */
export async function listWeighings(tx: Tx, before: string, limit: number) {
  return tx.selectFrom('weighings').selectAll().where('weighed_on', '<', before).orderBy('weighed_on', 'desc').limit(limit).execute()
}

type Weighed = { on: string; case_id: string; number: string; result: WeighingResult }

/** The cases weighed on these days that the present person may still see. */
export async function listWeighedCases(tx: Tx, days: readonly string[]): Promise<readonly Weighed[]> {
  if (days.length === 0) return []
  const given: RawBuilder<string[]> = sql`${[...days]}::date[]`
  const { rows } = await sql<Weighed>`
    select d.weighed_on as on, c.id as case_id, c.number, case d.outcome when 'in_accordance' then 'fits' else 'fits_not' end as result
      from purpose_decisions d join cases c on c.id = d.case_id where d.weighed_on = any (${given})
    union
    select p.weighed_on, c.id, c.number, 'postponed' from purpose_postponements p join cases c on c.id = p.case_id where p.weighed_on = any (${given})
    order by number`.execute(tx)
  return rows
}

export async function insertLetter(tx: Tx, vault: Vault, { caseId, participantId, professionalId, text }: By & { text: string }) {
  const sealed = await vault.seal(caseId, participantId, 'outcome_letters.sealed', caseId, { text })
  return tx
    .insertInto('outcome_letters')
    .values({ case_id: caseId, participant_id: participantId, professional_id: professionalId, sealed })
    .onConflict((conflict) => conflict.doNothing())
    .returning('sent_at')
    .executeTakeFirst()
}

export async function findLetter(tx: Tx, vault: Vault, caseId: string) {
  const row = await tx.selectFrom('outcome_letters').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (!row) return undefined
  const { text } = await vault.open<{ text: string }>(caseId, row.participant_id, 'outcome_letters.sealed', caseId, row.sealed)
  return { ...row, text }
}

export async function isToldOutcome(tx: Tx, caseId: string): Promise<boolean> {
  const row = await tx.selectFrom('outcome_letters').select('sent_at').where('case_id', '=', caseId).executeTakeFirst()
  return row !== undefined
}

/** Read once; who reads it again changes nothing. */
export async function markLetterRead(tx: Tx, caseId: string, professionalId: string) {
  await tx
    .updateTable('outcome_letters')
    .set(({ fn }) => ({ read_at: fn<string>('now'), read_by: professionalId }))
    .where('case_id', '=', caseId)
    .where('read_at', 'is', null)
    .execute()
}

type OfferRow = Selectable<Database['house_offers']>
type NewOffer = { caseId: string; participantId: string; professionalId: string; houseName: string; houseContact: string }

export async function insertOffer(tx: Tx, { caseId, participantId, professionalId, houseName, houseContact }: NewOffer): Promise<void> {
  const values = { participant_id: participantId, offered_by: professionalId, house_name: houseName, house_contact: houseContact }
  await tx
    .insertInto('house_offers')
    .values({ case_id: caseId, ...values })
    .execute()
}

export async function findOffer(tx: Tx, vault: Vault, caseId: string) {
  const row = await tx.selectFrom('house_offers').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return row && openOffer(vault, row)
}

async function openOffer(vault: Vault, row: OfferRow) {
  const { case_id: caseId, letter_sealed: sealed, letter_participant_id: by, ...offer } = row
  if (!sealed || !by) return { ...offer, letter: null }
  const { text } = await vault.open<{ text: string }>(caseId, by, 'house_offers.letter_sealed', caseId, sealed)
  return { ...offer, letter: text }
}

export async function settleOffer(tx: Tx, vault: Vault, caseId: string, professionalId: string, state: 'accepted' | 'withdrawn') {
  const row = await tx
    .updateTable('house_offers')
    .set(({ fn }) => ({ state, settled_by: professionalId, settled_at: fn<string>('now') }))
    .where('case_id', '=', caseId)
    .where('state', '=', 'offered')
    .returningAll()
    .executeTakeFirst()
  return row && openOffer(vault, row)
}

/** Once, and only to a referrer who agreed; nothing when it was placed before. */
export async function placeHandoverLetter(tx: Tx, vault: Vault, { caseId, participantId, professionalId, text }: By & { text: string }) {
  const sealed = await vault.seal(caseId, participantId, 'house_offers.letter_sealed', caseId, { text })
  const row = await tx
    .updateTable('house_offers')
    .set(({ fn }) => ({
      letter_sealed: sealed,
      letter_participant_id: participantId,
      letter_by: professionalId,
      letter_at: fn<string>('now'),
    }))
    .where('case_id', '=', caseId)
    .where('state', '=', 'accepted')
    .where('letter_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row && openOffer(vault, row)
}
