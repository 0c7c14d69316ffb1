import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ConsultationAdvice, ConsultationOutcome, ConsultedAbout, DeclineReason } from '../../domain/consultation.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

/** What the asker wrote; sealed. */
export type Written = { question: string; about: ConsultedAbout; groundMotive?: string | undefined }

export async function insertConsultation(
  tx: Tx,
  vault: Vault,
  row: { caseId: string; participantId: string; ground: string; consentOn: string | null; written: Written },
): Promise<void> {
  const sealed = await vault.seal(row.caseId, row.participantId, 'consultations.sealed', row.caseId, row.written)
  await tx
    .insertInto('consultations')
    .values({ case_id: row.caseId, participant_id: row.participantId, ground: row.ground, consent_on: row.consentOn, sealed })
    .execute()
}

export async function insertAsked(
  tx: Tx,
  caseId: string,
  asked: readonly { participantId: string; professionalIds: readonly string[] }[],
): Promise<void> {
  const rows = asked.map((each) => ({ case_id: caseId, participant_id: each.participantId, professional_ids: [...each.professionalIds] }))
  await tx.insertInto('consultation_answers').values(rows).execute()
}

function consultations(tx: Tx) {
  return tx
    .selectFrom('consultations as k')
    .innerJoin('cases as c', 'c.id', 'k.case_id')
    .select(['k.case_id', 'k.participant_id', 'k.ground', 'k.sealed', 'k.outcome'])
    .select(['c.number', 'c.referred_by', 'c.first_processed_at', 'c.erase_on'])
    .where('c.phase', '=', 'consultation')
}
export type ConsultationRow = Awaited<ReturnType<typeof getConsultation>>

export async function getConsultation(tx: Tx, caseId: string) {
  const row = await consultations(tx).where('k.case_id', '=', caseId).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

/** Row security leaves those in which I have a seat. */
export async function listConsultations(tx: Tx) {
  return consultations(tx).orderBy('c.first_processed_at', 'desc').orderBy('c.id').limit(200).execute()
}

export async function listAnswers(tx: Tx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  return tx
    .selectFrom('consultation_answers')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .orderBy('participant_id')
    .execute()
}

export async function openWritten(vault: Vault, row: Pick<ConsultationRow, 'case_id' | 'participant_id' | 'sealed'>): Promise<Written> {
  return vault.open<Written>(row.case_id, row.participant_id, 'consultations.sealed', row.case_id, row.sealed)
}

export const answerPlace = (caseId: string, participantId: string): string => `${caseId}/${participantId}`

type AnswerChange = {
  caseId: string
  participantId: string
  advice: ConsultationAdvice | null
  declined: DeclineReason | null
  ground: string | null
  consentOn: string | null
  motive: { motive?: string | undefined; groundMotive?: string | undefined } | undefined
  userId: string
}

/** Answers once for the whole participant. */
export async function saveAnswer(tx: Tx, vault: Vault, row: AnswerChange): Promise<void> {
  const { caseId, participantId } = row
  const sealed = row.motive
    ? await vault.seal(caseId, participantId, 'consultation_answers.sealed', answerPlace(caseId, participantId), row.motive)
    : null
  const { numUpdatedRows } = await tx
    .updateTable('consultation_answers')
    .set(({ fn }) => ({
      advice: row.advice,
      declined: row.declined,
      ground: row.ground,
      consent_on: row.consentOn,
      sealed,
      answered_by: row.userId,
      answered_at: fn<string>('now'),
    }))
    .where('case_id', '=', caseId)
    .where('participant_id', '=', participantId)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new DomainError('already_answered')
}

/** Records the outcome once. */
export async function saveOutcome(tx: Tx, caseId: string, outcome: ConsultationOutcome): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('consultations')
    .set(({ fn }) => ({ outcome, decided_at: fn<string>('now') }))
    .where('case_id', '=', caseId)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new DomainError('consultation_decided')
}

/** What was asked and answered; the answers go with it. */
export async function deleteContent(tx: Tx, caseId: string): Promise<void> {
  await tx.deleteFrom('consultations').where('case_id', '=', caseId).execute()
}

/** The whole case goes, with the certificate that the daily work would give; answers whether it did. */
export async function eraseConsultation(tx: Tx, caseId: string, source: string): Promise<boolean> {
  const pseudonym = createHash('sha256').update(`certificate|${caseId}`).digest('hex').slice(0, 16)
  const { rows } = await sql<{
    erased: boolean
  }>`select app.erase_consultation(${newId()}::uuid, ${pseudonym}, ${source}) as erased`.execute(tx)
  return rows[0]?.erased ?? false
}
