import type { CompositionDraft } from '../../domain/composition.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type NewProposal = { id: string; caseId: string; participantId: string; proposedBy: string; draft: CompositionDraft }

export async function insertProposal(tx: Tx, vault: Vault, { id, caseId, participantId, proposedBy, draft }: NewProposal) {
  const sealed = await vault.seal(caseId, participantId, 'composition_proposals.sealed', id, draft)
  return tx
    .insertInto('composition_proposals')
    .values({
      id,
      case_id: caseId,
      outcome: draft.outcome,
      decided_by: draft.decidedBy,
      participant_id: participantId,
      proposed_by: proposedBy,
      sealed,
    })
    .returning('proposed_at')
    .executeTakeFirstOrThrow()
}

/** The proposal that lies open in this case; there is at most one. */
export async function findOpenProposal(tx: Tx, vault: Vault, caseId: string) {
  const row = await tx
    .selectFrom('composition_proposals')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { sealed, ...proposal } = row
  const draft = await vault.open<CompositionDraft>(caseId, row.participant_id, 'composition_proposals.sealed', row.id, sealed)
  return { ...proposal, draft }
}

export type Proposal = NonNullable<Awaited<ReturnType<typeof findOpenProposal>>>

export async function isProposal(tx: Tx, caseId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('composition_proposals')
    .select('id')
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Ends what lies open in this case, if anything does. */
export async function endOpenProposal(tx: Tx, caseId: string, endedAs: 'decided' | 'replaced' | 'withdrawn'): Promise<void> {
  await tx
    .updateTable('composition_proposals')
    .set(({ fn }) => ({ ended_at: fn<string>('now'), ended_as: endedAs }))
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute()
}

type NewAnswer = { proposalId: string; caseId: string; participantId: string; professionalId: string }

/** Who confirmed already has confirmed; an objection from before is gone. */
export async function confirm(tx: Tx, { proposalId, caseId, participantId, professionalId }: NewAnswer): Promise<void> {
  const answer = { professional_id: professionalId, answer: 'confirmed', sealed: null }
  await tx
    .insertInto('composition_confirmations')
    .values({ proposal_id: proposalId, case_id: caseId, participant_id: participantId, ...answer })
    .onConflict((conflict) =>
      conflict
        .columns(['proposal_id', 'participant_id'])
        .doUpdateSet(({ fn }) => ({ ...answer, at: fn<string>('now') }))
        .where('composition_confirmations.answer', '=', 'objected'),
    )
    .execute()
}

const reasonPlace = (proposalId: string, participantId: string) => `${proposalId}/${participantId}`

export async function object(
  tx: Tx,
  vault: Vault,
  { proposalId, caseId, participantId, professionalId }: NewAnswer,
  reason: string,
): Promise<void> {
  const place = reasonPlace(proposalId, participantId)
  const sealed = await vault.seal(caseId, participantId, 'composition_confirmations.sealed', place, { reason })
  const answer = { professional_id: professionalId, answer: 'objected', sealed }
  await tx
    .insertInto('composition_confirmations')
    .values({ proposal_id: proposalId, case_id: caseId, participant_id: participantId, ...answer })
    .onConflict((conflict) =>
      conflict.columns(['proposal_id', 'participant_id']).doUpdateSet(({ fn }) => ({ ...answer, at: fn<string>('now') })),
    )
    .execute()
}

/** What participants answered to the proposals of this case, and when. */
export async function listAnswers(tx: Tx, caseId: string) {
  return tx
    .selectFrom('composition_confirmations')
    .select(['proposal_id', 'participant_id', 'professional_id', 'answer', 'sealed', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
}

export type AnswerRow = Awaited<ReturnType<typeof listAnswers>>[number]

export async function reasonOf(vault: Vault, caseId: string, { proposal_id, participant_id, sealed }: AnswerRow): Promise<string | null> {
  if (sealed === null) return null
  const place = reasonPlace(proposal_id, participant_id)
  return (await vault.open<{ reason: string }>(caseId, participant_id, 'composition_confirmations.sealed', place, sealed)).reason
}
