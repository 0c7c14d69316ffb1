import type * as z from 'zod'
import type { Closing, Evaluation, Handover } from '../../api/plan.ts'
import { DomainError } from '../../domain/errors.ts'
import { involvedIn } from '../seats.ts'
import type { Context } from '../serve.ts'
import { findClosing } from './proposal.ts'
import { listEvaluations, listHandovers } from './queries.ts'

export async function showEvaluations(caseId: string, { tx, vault, network }: Context): Promise<z.input<typeof Evaluation>[]> {
  const { professional } = await network()
  return (await listEvaluations(tx, vault, caseId)).map((row) => ({
    id: row.id,
    on: row.on,
    by: professional(row.recorded_by).name,
    stillMeetsCriteria: row.still_meets_criteria,
    involvementConfirmed: row.involvement_confirmed,
    nextReviewOn: row.next_review_on,
    ...row.texts,
  }))
}

export async function showHandovers(caseId: string, { tx, vault, network }: Context): Promise<z.input<typeof Handover>[]> {
  const { professional, participant } = await network()
  return (await listHandovers(tx, vault, caseId)).map((row) => ({
    id: row.id,
    agreementId: row.agreement_id,
    toParticipantId: row.to_participant_id,
    to: row.to_participant_id === null ? (row.texts.toOutside ?? '') : participant(row.to_participant_id).name,
    note: row.texts.note ?? null,
    proposedAt: row.proposed_at,
    proposedBy: professional(row.proposed_by).name,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by === null ? null : professional(row.confirmed_by).name,
    receivedBy: row.confirmation?.receivedBy ?? null,
  }))
}

/** The involved participants that decide on closing (WGS 2.31(8)). */
export async function decidersOf(caseId: string, { tx, network }: Context): Promise<string[]> {
  const { participant } = await network()
  return (await involvedIn(tx, caseId)).filter((id) => participant(id).class === 'public')
}

export async function showClosing(caseId: string, context: Context): Promise<z.input<typeof Closing> | null> {
  const { tx, vault, network } = context
  const found = await findClosing(tx, vault, caseId)
  if (!found) return null
  const { professional, participant } = await network()
  const agreed = new Set(found.agreed.map((row) => row.participant_id))
  const waiting = (await decidersOf(caseId, context)).filter((id) => !agreed.has(id))
  return {
    reason: found.reason,
    result: found.result,
    relapseRisk: found.relapse_risk,
    eraseOn: found.erase_on,
    proposedBy: professional(found.proposed_by).name,
    proposedAt: found.proposed_at,
    agreed: found.agreed.map((row) => ({
      participantId: row.participant_id,
      participant: participant(row.participant_id).name,
      by: professional(row.professional_id).name,
      at: row.at,
    })),
    waitingFor: waiting.map((id) => ({ participantId: id, participant: participant(id).name })),
  }
}

export async function showProposedClosing(caseId: string, context: Context): Promise<z.input<typeof Closing>> {
  const closing = await showClosing(caseId, context)
  if (!closing) throw new DomainError('closing_not_proposed')
  return closing
}
