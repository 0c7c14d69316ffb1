import { sql } from 'kysely'
import { DomainError } from '../../domain/errors.ts'
import type { KeptReceipt } from '../../domain/outcome-letter.ts'
import { isEmpty, type Referral } from '../../domain/referral.ts'
import type { ReferralOrigin } from '../../domain/signal.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

export async function insertReferral(
  tx: Tx,
  vault: Vault,
  row: { caseId: string; participantId: string; referral: Referral; origin: ReferralOrigin },
) {
  const { caseId: case_id, participantId: participant_id, referral, origin } = row
  const sealed = await vault.seal(case_id, participant_id, 'referrals.sealed', case_id, referral)
  return tx
    .insertInto('referrals')
    .values({ case_id, participant_id, sealed, origin, begun_empty: isEmpty(referral) })
    .returning(['version', 'saved_at'])
    .executeTakeFirstOrThrow()
}

/** One's own draft of this origin in which nothing was written yet. Who begins two at once waits here for the first. */
export async function findUntouched(tx: Tx, origin: ReferralOrigin) {
  const { rows } = await sql<{
    id: string
    number: string
    erase_on: string | null
    saved_at: string
  }>`select * from app.untouched_draft(${origin})`.execute(tx)
  return rows[0]
}

async function findReferral(tx: Tx, vault: Vault, caseId: string) {
  const row = await tx.selectFrom('referrals').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (!row) return undefined
  return { ...row, referral: await vault.open<Referral>(caseId, row.participant_id, 'referrals.sealed', caseId, row.sealed) }
}

/** The referrals of many cases at once, by case. */
export async function mapReferrals(tx: Tx, vault: Vault, caseIds: readonly string[]): Promise<Map<string, Referral>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('referrals')
    .select(['case_id', 'participant_id', 'sealed'])
    .where('case_id', 'in', [...caseIds])
    .execute()
  const opened = await Promise.all(
    rows.map(async (row) => {
      const referral = await vault.open<Referral>(row.case_id, row.participant_id, 'referrals.sealed', row.case_id, row.sealed)
      return [row.case_id, referral] as const
    }),
  )
  return new Map(opened)
}

export async function getReferral(tx: Tx, vault: Vault, caseId: string) {
  const found = await findReferral(tx, vault, caseId)
  if (!found) throw new DomainError('not_found')
  return found
}

/** Saves over the version the writer had; a later one is shown instead of overwritten. */
export async function updateReferral(
  tx: Tx,
  vault: Vault,
  row: { caseId: string; participantId: string; referral: Referral; expected: number },
) {
  const sealed = await vault.seal(row.caseId, row.participantId, 'referrals.sealed', row.caseId, row.referral)
  const saved = await tx
    .updateTable('referrals')
    .set(({ eb, fn }) => ({ sealed, version: eb('version', '+', 1), saved_at: fn<string>('now') }))
    .where('case_id', '=', row.caseId)
    .where('version', '=', row.expected)
    .returning(['version', 'saved_at'])
    .executeTakeFirst()
  if (saved) return saved
  const { referral, version } = await getReferral(tx, vault, row.caseId)
  throw new DomainError('changed_meanwhile', [], { version, referral })
}

/** What the referrer was told at the submission; it stays so whatever covenant comes later. */
export async function keepReceipt(tx: Tx, vault: Vault, caseId: string, participantId: string, receipt: KeptReceipt): Promise<void> {
  const sealed = await vault.seal(caseId, participantId, 'referrals.receipt_sealed', caseId, receipt)
  await tx.updateTable('referrals').set({ receipt_sealed: sealed }).where('case_id', '=', caseId).execute()
}

/** Nothing of a referral that was submitted before receipts were kept. */
export async function findReceipt(
  vault: Vault,
  row: Pick<Awaited<ReturnType<typeof getReferral>>, 'case_id' | 'participant_id' | 'receipt_sealed'>,
) {
  const { case_id: caseId, participant_id: participantId, receipt_sealed: sealed } = row
  return sealed ? vault.open<KeptReceipt>(caseId, participantId, 'referrals.receipt_sealed', caseId, sealed) : undefined
}

/** The days on which these cases end. */
export async function listEraseDays(tx: Tx, caseIds: readonly string[]): Promise<Map<string, string | null>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('cases')
    .select(['id', 'erase_on'])
    .where('id', 'in', [...caseIds])
    .execute()
  return new Map(rows.map((row) => [row.id, row.erase_on]))
}

/** Nothing of a draft but that it is there; row security hides the rest. */
export async function listColleaguesDrafts(tx: Tx) {
  const { rows } = await sql<{
    id: string
    number: string
    referred_by: string
    begun_at: string
    erase_on: string | null
  }>`select * from app.colleagues_drafts()`.execute(tx)
  return rows
}

/** Answers the number, or nothing when this participant has no such draft of somebody else. */
export async function takeOver(tx: Tx, row: { caseId: string; takeoverId: string; seatId: string; why: string }): Promise<string | null> {
  const { rows } = await sql<{ number: string | null }>`
    select app.take_over(${row.caseId}::uuid, ${row.takeoverId}::uuid, ${row.seatId}::uuid, ${row.why}) as number`.execute(tx)
  return rows[0]?.number ?? null
}

/** Drafts that a colleague took over from this person, as long as they are there; the latest first. */
export async function listGivenUp(tx: Tx, userId: string) {
  return tx.selectFrom('referral_takeovers').selectAll().where('from_id', '=', userId).orderBy('at', 'desc').limit(100).execute()
}

/** What this person referred and others now treat; row security hides the rest. */
export async function listTakenUp(tx: Tx) {
  const { rows } = await sql<{
    number: string
    submitted_at: string
    taken_up_at: string
    process_lead_id: string | null
  }>`select number, submitted_at, taken_up_at, process_lead_id from app.taken_up()`.execute(tx)
  return rows
}

export async function findTakeover(tx: Tx, caseId: string) {
  return tx
    .selectFrom('referral_takeovers')
    .select(['from_id', 'why', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
