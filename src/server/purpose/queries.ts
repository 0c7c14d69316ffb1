import { sql } from 'kysely'
import type { NotTakenDetails } from '../../domain/not-taken.ts'
import type { JudgmentDraft } from '../../domain/purpose.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type By = { caseId: string; participantId: string; professionalId: string }

/** One judgment per participant: a later one, also of a colleague, takes its place (R-CAS-04). */
export async function upsertJudgment(tx: Tx, vault: Vault, { caseId, participantId, professionalId }: By, draft: JudgmentDraft) {
  const { motive, extra = {}, ...criteria } = draft
  const sealed = await vault.seal(caseId, participantId, 'purpose_judgments.sealed', `${caseId}/${participantId}`, { motive })
  return tx
    .insertInto('purpose_judgments')
    .values({
      case_id: caseId,
      participant_id: participantId,
      professional_id: professionalId,
      ...criteria,
      extra: JSON.stringify(extra),
      sealed,
    })
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'participant_id']).doUpdateSet(({ fn }) => ({
        professional_id: professionalId,
        ...criteria,
        extra: JSON.stringify(extra),
        sealed,
        at: fn<string>('now'),
      })),
    )
    .returning('at')
    .executeTakeFirstOrThrow()
}

export async function insertAdvice(tx: Tx, vault: Vault, row: By & { id: string; text: string }) {
  const { id, caseId, participantId, professionalId, text } = row
  const sealed = await vault.seal(caseId, participantId, 'purpose_advice.sealed', id, { text })
  return tx
    .insertInto('purpose_advice')
    .values({ id, case_id: caseId, participant_id: participantId, professional_id: professionalId, sealed })
    .returning('at')
    .executeTakeFirstOrThrow()
}

export type DecisionTexts = { motive: string; adviceToReferrer: string | null; details?: NotTakenDetails }
type NewDecision = By & {
  outcome: string
  rule: string
  notTaken: string | null
  dissent: readonly string[]
  covenantVersion: number
  weighedOn: string
  texts: DecisionTexts
}

export async function insertDecision(tx: Tx, vault: Vault, row: NewDecision) {
  const { caseId, participantId, professionalId, outcome, rule, notTaken, dissent, covenantVersion, weighedOn, texts } = row
  const sealed = await vault.seal(caseId, participantId, 'purpose_decisions.sealed', caseId, texts)
  return tx
    .insertInto('purpose_decisions')
    .values({
      case_id: caseId,
      outcome,
      rule,
      not_taken: notTaken,
      dissent: [...dissent],
      covenant_version: covenantVersion,
      weighed_on: weighedOn,
      participant_id: participantId,
      recorded_by: professionalId,
      sealed,
    })
    .returning('decided_at')
    .executeTakeFirstOrThrow()
}

export async function listJudgments(tx: Tx, vault: Vault, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const rows = await tx
    .selectFrom('purpose_judgments')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('at')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const place = `${row.case_id}/${row.participant_id}`
      const { motive } = await vault.open<{ motive: string }>(row.case_id, row.participant_id, 'purpose_judgments.sealed', place, sealed)
      return { ...row, motive }
    }),
  )
}

export async function listAdvice(tx: Tx, vault: Vault, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const rows = await tx
    .selectFrom('purpose_advice')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('at')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const { text } = await vault.open<{ text: string }>(row.case_id, row.participant_id, 'purpose_advice.sealed', row.id, sealed)
      return { ...row, text }
    }),
  )
}

export async function listDecisions(tx: Tx, vault: Vault, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const rows = await tx
    .selectFrom('purpose_decisions')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => ({
      ...row,
      ...(await openDecision(vault, row.case_id, row.participant_id, sealed)),
    })),
  )
}

/** Of a case of which only held items are left, the decision stays without its words (R-RET-06). */
async function openDecision(vault: Vault, caseId: string, participantId: string, sealed: Buffer): Promise<DecisionTexts> {
  if (sealed.length === 0) return { motive: '', adviceToReferrer: null }
  return vault.open<DecisionTexts>(caseId, participantId, 'purpose_decisions.sealed', caseId, sealed)
}

/** The cases on the weighing table of this person: urgent ones first, then as they came in (R-CAS-07). */
export async function listWeighed(tx: Tx, professionalId: string) {
  return tx
    .selectFrom('cases')
    .select(['id', 'number', 'subject_name', 'phase', 'referred_by', 'submitted_at', 'urgent', 'erase_on'])
    .where('phase', 'in', ['purpose_review', 'enrichment'])
    .where('id', 'in', (seats) =>
      seats
        .selectFrom('seats')
        .select('case_id')
        .where('professional_id', '=', professionalId)
        .where('role', 'in', ['judge', 'intake'])
        .where('until', 'is', null),
    )
    .orderBy('urgent', 'desc')
    .orderBy('submitted_at')
    .orderBy('id')
    .execute()
}

/**
 * How often something was said in each of these reviews: a judgment given, changed, taken back or ended by stepping aside, and advice.
 * None of them is ever removed, so that whoever records a decision can be held to what they saw.
 */
export async function countActs(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map()
  const ids = sql<string[]>`${[...caseIds]}::uuid[]`
  const { rows } = await sql<{ id: string; n: number }>`
    select k.id, ((select count(*) from purpose_judgment_history h where h.case_id = k.id)
                + (select count(*) from purpose_advice a where a.case_id = k.id))::int as n
      from unnest(${ids}) as k (id)`.execute(tx)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

type Kept = By & { id: string; kind: 'judged' | 'withdrawn' | 'stepped_aside'; draft?: JudgmentDraft }

/** Who judged what when is kept for as long as the case is (R-CAS-04). */
export async function keepJudgment(tx: Tx, vault: Vault, { id, caseId, participantId, professionalId, kind, draft }: Kept): Promise<void> {
  const { motive, extra, ...criteria } = draft ?? { motive: null, extra: {} }
  const sealed = motive === null ? null : await vault.seal(caseId, participantId, 'purpose_judgment_history.sealed', id, { motive })
  await tx
    .insertInto('purpose_judgment_history')
    .values({
      id,
      case_id: caseId,
      participant_id: participantId,
      professional_id: professionalId,
      kind,
      criteria: JSON.stringify({ ...criteria, ...extra }),
      sealed,
    })
    .execute()
}

export async function listPastJudgments(tx: Tx, vault: Vault, caseId: string) {
  const rows = await tx
    .selectFrom('purpose_judgment_history')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const opened = sealed
        ? await vault.open<{ motive: string }>(caseId, row.participant_id, 'purpose_judgment_history.sealed', row.id, sealed)
        : null
      return { ...row, motive: opened?.motive ?? null }
    }),
  )
}

/** Takes a participant's judgment away, or only one that this person gave; answers whether there was one. */
export async function deleteJudgment(tx: Tx, caseId: string, participantId: string, byProfessional?: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('purpose_judgments')
    .where('case_id', '=', caseId)
    .where('participant_id', '=', participantId)
    .$if(byProfessional !== undefined, (query) => query.where('professional_id', '=', byProfessional ?? ''))
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whoever acts steps aside in the case at hand; the database knows which seats end by it, and answers how many (R-SEC-09). */
export async function stepAside(tx: Tx): Promise<number> {
  const { rows } = await sql<{ ended: number | null }>`select app.step_aside() as ended`.execute(tx)
  return rows[0]?.ended ?? 0
}

/** Who stepped aside in the case at hand, for whoever may name people in it; that they did and no more (R-SEC-09). */
export async function listSteppedAside(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select professional_id as id from app.stepped_aside()`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function listRecusals(tx: Tx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  return tx
    .selectFrom('purpose_recusals')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('at')
    .execute()
}
