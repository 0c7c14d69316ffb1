import type { JudgmentDraft } from '../../domain/purpose.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type By = { caseId: string; participantId: string; professionalId: string }

/** One judgment per participant: a later one, also of a colleague, takes its place (R-CAS-04). */
export async function upsertJudgment(tx: Tx, vault: Vault, { caseId, participantId, professionalId }: By, draft: JudgmentDraft) {
  const { motive, ...criteria } = draft
  const sealed = await vault.seal(caseId, participantId, 'purpose_judgments.sealed', `${caseId}/${participantId}`, { motive })
  return tx
    .insertInto('purpose_judgments')
    .values({ case_id: caseId, participant_id: participantId, professional_id: professionalId, ...criteria, sealed })
    .onConflict((conflict) =>
      conflict
        .columns(['case_id', 'participant_id'])
        .doUpdateSet(({ fn }) => ({ professional_id: professionalId, ...criteria, sealed, at: fn<string>('now') })),
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

export type DecisionTexts = { motive: string; adviceToReferrer: string | null }
type NewDecision = By & { outcome: string; rule: string; notTaken: string | null; dissent: readonly string[]; texts: DecisionTexts }

export async function insertDecision(tx: Tx, vault: Vault, row: NewDecision) {
  const { caseId, participantId, professionalId, outcome, rule, notTaken, dissent, texts } = row
  const sealed = await vault.seal(caseId, participantId, 'purpose_decisions.sealed', caseId, texts)
  return tx
    .insertInto('purpose_decisions')
    .values({
      case_id: caseId,
      outcome,
      rule,
      not_taken: notTaken,
      dissent: [...dissent],
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
