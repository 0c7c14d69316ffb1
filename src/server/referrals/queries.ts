import { DomainError } from '../../domain/errors.ts'
import type { Referral } from '../../domain/referral.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

export async function insertReferral(
  tx: Tx,
  vault: Vault,
  row: { caseId: string; participantId: string; referral: Referral; origin: 'form' | 'melding' },
) {
  const sealed = await vault.seal(row.caseId, row.participantId, 'referrals.sealed', row.caseId, row.referral)
  return tx
    .insertInto('referrals')
    .values({ case_id: row.caseId, participant_id: row.participantId, sealed, origin: row.origin })
    .returning(['version', 'saved_at'])
    .executeTakeFirstOrThrow()
}

export async function findReferral(tx: Tx, vault: Vault, caseId: string) {
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
