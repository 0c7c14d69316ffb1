import type { EvaluationDraft, HandoverConfirmation, HandoverDraft } from '../../domain/closing.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type EvaluationTexts = Pick<EvaluationDraft, 'attainment' | 'changes' | 'scores'>
type HandoverTexts = Pick<HandoverDraft, 'toOutside' | 'note'>

export async function listEvaluations(tx: Tx, vault: Vault, caseId: string) {
  const rows = await tx.selectFrom('evaluations').selectAll().where('case_id', '=', caseId).orderBy('on').orderBy('id').execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      texts: await vault.open<EvaluationTexts>(caseId, row.participant_id, 'evaluations.sealed', row.id, row.sealed),
    })),
  )
}

export async function insertEvaluation(
  tx: Tx,
  vault: Vault,
  row: { id: string; caseId: string; participantId: string; userId: string; draft: EvaluationDraft; on: string },
): Promise<void> {
  const { attainment, changes, scores, stillMeetsCriteria, involvementConfirmed, nextReviewOn } = row.draft
  const texts: EvaluationTexts = { attainment, changes, scores }
  await tx
    .insertInto('evaluations')
    .values({
      id: row.id,
      case_id: row.caseId,
      participant_id: row.participantId,
      still_meets_criteria: stillMeetsCriteria,
      involvement_confirmed: involvementConfirmed,
      next_review_on: nextReviewOn,
      sealed: await vault.seal(row.caseId, row.participantId, 'evaluations.sealed', row.id, texts),
      recorded_by: row.userId,
      on: row.on,
    })
    .execute()
}

/** Every handover of a case as it was proposed, oldest first. */
export async function listHandovers(tx: Tx, vault: Vault, caseId: string) {
  const rows = await tx.selectFrom('handovers').selectAll().where('case_id', '=', caseId).orderBy('proposed_at').orderBy('id').execute()
  return Promise.all(
    rows.map(async (row) => {
      const { confirming_participant_id: by, confirmation_sealed: sealed } = row
      return {
        ...row,
        texts: await vault.open<HandoverTexts>(caseId, row.participant_id, 'handovers.sealed', row.id, row.sealed),
        confirmation:
          by && sealed ? await vault.open<HandoverConfirmation>(caseId, by, 'handovers.confirmation_sealed', row.id, sealed) : undefined,
      }
    }),
  )
}

export async function getHandover(tx: Tx, caseId: string, id: string) {
  const row = await tx.selectFrom('handovers').selectAll().where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

export async function insertHandover(
  tx: Tx,
  vault: Vault,
  row: { id: string; caseId: string; participantId: string; userId: string; draft: HandoverDraft },
): Promise<void> {
  const { agreementId, toParticipantId, toOutside, note } = row.draft
  const texts: HandoverTexts = { toOutside, note }
  await tx
    .insertInto('handovers')
    .values({
      id: row.id,
      case_id: row.caseId,
      agreement_id: agreementId,
      participant_id: row.participantId,
      to_participant_id: toParticipantId ?? null,
      sealed: await vault.seal(row.caseId, row.participantId, 'handovers.sealed', row.id, texts),
      proposed_by: row.userId,
    })
    .execute()
}

export async function confirmHandover(
  tx: Tx,
  vault: Vault,
  row: { id: string; caseId: string; participantId: string; userId: string; confirmation: HandoverConfirmation },
): Promise<void> {
  const { id, caseId, participantId, userId, confirmation } = row
  const sealed = await vault.seal(caseId, participantId, 'handovers.confirmation_sealed', id, confirmation)
  await tx
    .updateTable('handovers')
    .set(({ fn }) => ({
      confirmed_by: userId,
      confirming_participant_id: participantId,
      confirmation_sealed: sealed,
      confirmed_at: fn<string>('now'),
    }))
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .execute()
}

/** Which handovers were proposed and which of them confirmed, oldest first. */
export async function listReceivers(tx: Tx, caseId: string) {
  return tx
    .selectFrom('handovers')
    .select(['agreement_id', 'confirmed_at'])
    .where('case_id', '=', caseId)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute()
}
