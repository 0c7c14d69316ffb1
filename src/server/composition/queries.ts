import { sql } from 'kysely'
import type { ExpectedThirdParty } from '../../domain/composition.ts'
import type { NotTakenDetails } from '../../domain/not-taken.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

export type CompositionTexts = {
  motive: string
  goal: string | null
  adviceToReferrer: string | null
  /** A decision from before third parties stood in it has none. */
  thirdParties?: readonly ExpectedThirdParty[]
  details?: NotTakenDetails
}

type NewComposition = {
  id: string
  caseId: string
  proposalId: string
  outcome: 'taken_up' | 'not_taken'
  notTaken: string | null
  decidedBy: readonly string[]
  participantId: string
  recordedBy: string
  texts: CompositionTexts
}

export async function insertComposition(tx: Tx, vault: Vault, row: NewComposition) {
  const { id, caseId, participantId } = row
  const sealed = await vault.seal(caseId, participantId, 'composition_decisions.sealed', id, row.texts)
  return tx
    .insertInto('composition_decisions')
    .values({
      id,
      case_id: caseId,
      proposal_id: row.proposalId,
      outcome: row.outcome,
      not_taken: row.notTaken,
      decided_by: [...row.decidedBy],
      participant_id: participantId,
      recorded_by: row.recordedBy,
      sealed,
      // the clock and not the beginning of the act: of two that waited for each other the later one counts
      decided_at: sql<string>`clock_timestamp()`,
    })
    .returning('decided_at')
    .executeTakeFirstOrThrow()
}

/** Every composition decision of a case, the first one first. */
export async function listCompositions(tx: Tx, vault: Vault, caseId: string) {
  const rows = await tx.selectFrom('composition_decisions').selectAll().where('case_id', '=', caseId).orderBy('decided_at').execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => ({
      ...row,
      ...(await vault.open<CompositionTexts>(caseId, row.participant_id, 'composition_decisions.sealed', row.id, sealed)),
    })),
  )
}

type QuestionAnswer = { answer: string }

/** The questions that the meeting must answer now; what an earlier decision asked and this one does not is retired. */
export async function listQuestions(tx: Tx, vault: Vault, ...caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const rows = await tx
    .selectFrom('questions')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .where('retired_at', 'is', null)
    .orderBy('position')
    .execute()
  return Promise.all(
    rows.map(async (row) => {
      const { id, case_id: caseId, answer_participant_id: by, answer_sealed: answer } = row
      const { question } = await vault.open<{ question: string }>(caseId, row.participant_id, 'questions.sealed', id, row.sealed)
      const answered = by && answer ? await vault.open<QuestionAnswer>(caseId, by, 'questions.answer_sealed', id, answer) : undefined
      return { id, caseId, position: row.position, question, answer: answered?.answer ?? null, answeredAt: row.answered_at }
    }),
  )
}

type NewQuestion = { id: string; position: number; question: string }

export async function insertQuestions(tx: Tx, vault: Vault, caseId: string, participantId: string, questions: readonly NewQuestion[]) {
  if (questions.length === 0) return
  const rows = await Promise.all(
    questions.map(async ({ id, position, question }) => {
      const sealed = await vault.seal(caseId, participantId, 'questions.sealed', id, { question })
      return { id, case_id: caseId, participant_id: participantId, position, sealed }
    }),
  )
  await tx.insertInto('questions').values(rows).execute()
}

export async function retireQuestions(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('questions')
    .set(({ fn }) => ({ retired_at: fn<string>('now') }))
    .where('id', 'in', [...ids])
    .execute()
}

export async function moveQuestions(tx: Tx, moved: readonly { id: string; position: number }[]): Promise<void> {
  if (moved.length === 0) return
  const [ids, positions] = [moved.map((each) => each.id), moved.map((each) => each.position)]
  await sql`update questions q set position = m.position from unnest(${ids}::uuid[], ${positions}::int[]) as m (id, position) where q.id = m.id`.execute(
    tx,
  )
}

/** A case has one plan; taking it up makes it, empty. */
export async function insertPlan(tx: Tx, caseId: string): Promise<void> {
  await tx
    .insertInto('plans')
    .values({ case_id: caseId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The answer of a participant to a question of the meeting; nothing when that question is not asked in this case. */
export async function answerQuestion(
  tx: Tx,
  vault: Vault,
  row: { id: string; caseId: string; participantId: string; professionalId: string; answer: string },
) {
  const { id, caseId, participantId } = row
  const sealed = await vault.seal(caseId, participantId, 'questions.answer_sealed', id, { answer: row.answer })
  return tx
    .updateTable('questions')
    .set(({ fn }) => ({
      answer_sealed: sealed,
      answer_participant_id: participantId,
      answered_by: row.professionalId,
      answered_at: fn<string>('now'),
    }))
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .where('retired_at', 'is', null)
    .returning('answered_at')
    .executeTakeFirst()
}
