import { sql } from 'kysely'
import type { AdoptionDraft, CovenantTyped } from '../../domain/covenant-draft.ts'
import { RunningWork } from '../../domain/covenant-effects.ts'
import type { WithdrawalDraft } from '../../domain/covenant-versions.ts'
import type { CalendarDate } from '../../domain/date.ts'
import type { Covenant } from '../../domain/house.ts'
import type { Tx } from '../db/connect.ts'

export async function listCovenants(tx: Tx) {
  return tx
    .selectFrom('covenants as c')
    .leftJoin('covenant_withdrawals as w', 'w.version', 'c.version')
    .selectAll('c')
    .select(['w.reason as withdrawn_reason', 'w.minutes as withdrawn_minutes', 'w.withdrawn_by', 'w.at as withdrawn_at'])
    .orderBy('c.version', 'desc')
    .execute()
}

export async function findDraft(tx: Tx) {
  return tx.selectFrom('covenant_drafts').selectAll().executeTakeFirst()
}

/** The draft, which nobody else changes until this act is done. */
export async function lockDraft(tx: Tx) {
  return tx.selectFrom('covenant_drafts').selectAll().forUpdate().executeTakeFirst()
}

/** Two who begin at once work on one draft. */
export async function insertDraft(tx: Tx, basedOn: number, draft: CovenantTyped, savedBy: string): Promise<void> {
  await tx
    .insertInto('covenant_drafts')
    .values({ based_on: basedOn, draft: JSON.stringify(draft), saved_by: savedBy })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute()
}

export async function updateDraft(tx: Tx, draft: CovenantTyped, savedBy: string) {
  return tx
    .updateTable('covenant_drafts')
    .set(({ eb, fn }) => ({ draft: JSON.stringify(draft), version: eb('version', '+', 1), saved_at: fn<string>('now'), saved_by: savedBy }))
    .returning(['version', 'saved_at'])
    .executeTakeFirstOrThrow()
}

export async function deleteDraft(tx: Tx): Promise<void> {
  await tx.deleteFrom('covenant_drafts').execute()
}

export async function insertCovenant(tx: Tx, version: number, covenant: Covenant, adoption: AdoptionDraft, recordedBy: string) {
  await tx
    .insertInto('covenants')
    .values(({ fn }) => ({
      version,
      valid_from: adoption.validFrom,
      covenant: JSON.stringify(covenant),
      adopted_at: fn<string>('now'),
      agreed_by: [...adoption.agreedBy],
      absent_reason: adoption.absentReason ?? '',
      minutes: adoption.minutes,
      recorded_by: recordedBy,
    }))
    .execute()
}

/** Two who withdraw at once have withdrawn it once: the second is told that it is done. */
export async function insertWithdrawal(tx: Tx, { version, reason, minutes }: WithdrawalDraft, withdrawnBy: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('covenant_withdrawals')
    .values({ version, reason, minutes, withdrawn_by: withdrawnBy })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The public participants that take part on this day. */
export async function listPublicParticipants(tx: Tx, today: CalendarDate) {
  return tx
    .selectFrom('participants')
    .select(['id', 'kind'])
    .where('class', '=', 'public')
    .where('from', '<=', today)
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', today)]))
    .execute()
}

/** How much running work there is, by what a covenant can touch; the database counts, and gives nothing but sums. */
export async function countRunningWork(tx: Tx, { terms, scores, lifeDomains }: Covenant, validFrom: CalendarDate): Promise<RunningWork> {
  const domains = [...lifeDomains]
  const { rows } = await sql<{ what: string; day: string | null; n: number }>`
    select what, day, n from app.running_work(${validFrom}::date, ${terms.draftWeeks}::int, ${terms.reviewMonths}::int, ${scores.from}::int, ${scores.to}::int, ${domains}::text[])
  `.execute(tx)
  const count = (what: string) => rows.find((row) => row.what === what)?.n ?? 0
  return RunningWork.parse({
    referralDays: rows.flatMap(({ what, day, n }) => (what === 'referrals' ? [{ on: day, n }] : [])),
    reviews: count('phase purpose_review'),
    enrichments: count('phase enrichment'),
    drafts: count('phase draft'),
    draftsOver: count('drafts over'),
    signals: count('phase signal'),
    consultations: count('phase consultation'),
    reviewsLater: count('reviews later'),
    openRequests: count('open requests'),
    notTaken: count('phase not_taken'),
    treated: count('phase in_treatment'),
    scoresOutside: count('scores outside'),
    domainsLeft: count('domains left'),
  })
}
