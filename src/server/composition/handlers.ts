import type { compositionOperations } from '../../api/composition.ts'
import { requireConfirmed, requireJudges } from '../../domain/composition.ts'
import { newId } from '../../domain/ids.ts'
import { detailsOf, offeredTo } from '../../domain/not-taken.ts'
import { noteChange } from '../cases/change.ts'
import { leaveCase } from '../purpose/not-taken.ts'
import { beginSeats, endSeats } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { insertOffer } from '../weighing/queries.ts'
import { confirm, endOpenProposal, insertProposal, listAnswers, object, type Proposal } from './proposal-queries.ts'
import { answerOf, checkDraft, getOwnProposal, getSeenProposal, listReturned, showProposal } from './proposals.ts'
import { type CompositionTexts, insertComposition } from './queries.ts'
import { shownComposition } from './room.ts'
import { endQuestions, takeUp } from './take-up.ts'

export const compositionHandlers: Handlers<typeof compositionOperations> = {
  /** Who is to confirm sees the proposal from now on; nothing else of it is in force (WGS 2.31(4); R-AUT-02). */
  async proposeComposition({ params: { caseId }, body }, context) {
    const { tx, vault, userId: proposedBy, participantId } = context
    const { deciders, judges } = await checkDraft(caseId, body, context)
    requireJudges(deciders, judges)
    await endProposal(context, caseId, 'replaced')
    const id = newId()
    const draft = { ...body, decidedBy: body.decidedBy.filter((each, index) => body.decidedBy.indexOf(each) === index) }
    const { proposed_at } = await insertProposal(tx, vault, { id, caseId, participantId, proposedBy, draft })
    const seats = judges.map((judge) => ({ professionalId: judge.id, participantId: judge.participantId, role: 'decider' as const }))
    await beginSeats(tx, caseId, { kind: 'proposal', id }, seats)
    await noteChange(context, caseId, 'composition', id)
    const row = { id, case_id: caseId, outcome: draft.outcome, decided_by: draft.decidedBy, participant_id: participantId }
    return showProposal({ ...row, proposed_by: proposedBy, proposed_at, ended_at: null, ended_as: null, draft }, context)
  },

  async withdrawProposal({ params: { caseId, proposalId } }, context) {
    await getSeenProposal(caseId, proposalId, context)
    await endProposal(context, caseId, 'withdrawn')
    await noteChange(context, caseId, 'composition', proposalId)
    return { withdrawn: true }
  },

  async confirmComposition({ params: { caseId, proposalId } }, context) {
    const { tx, userId: professionalId, participantId } = context
    const proposal = await getOwnProposal(caseId, proposalId, context)
    await confirm(tx, { proposalId, caseId, participantId, professionalId })
    await noteChange(context, caseId, 'composition', proposalId)
    return showProposal(proposal, context)
  },

  async objectToComposition({ params: { caseId, proposalId }, body: { reason } }, context) {
    const { tx, vault, userId: professionalId, participantId } = context
    const proposal = await getOwnProposal(caseId, proposalId, context)
    await object(tx, vault, { proposalId, caseId, participantId, professionalId }, reason)
    await noteChange(context, caseId, 'composition', proposalId)
    return showProposal(proposal, context)
  },

  async decideComposition({ params: { caseId }, body: { proposalId } }, context) {
    const { tx, userId: professionalId, participantId, standing, changed } = context
    const proposal = await getSeenProposal(caseId, proposalId, context)
    const { draft } = proposal
    await checkDraft(caseId, draft, context, await listReturned(tx, proposal))
    const { id, decision } = await record(caseId, proposal, context)
    await endProposal(context, caseId, 'decided')
    if (draft.outcome === 'taken_up') {
      const seats = await takeUp(context, caseId, id, draft)
      return { phase: 'in_treatment', decision, ...seats, eraseOn: null }
    }
    const offer = offeredTo(decision.details)
    if (offer) await insertOffer(tx, { caseId, participantId, professionalId, ...offer })
    const questionsEnded = await endQuestions(context, caseId, 'not_taken', [])
    const left = await leaveCase(context, caseId, standing.phase ?? 'enrichment', draft.notTaken)
    await changed('case', caseId, caseId)
    return { phase: 'not_taken', decision, seatsBegun: 0, ...left, questionsEnded }
  },
}

/** The decision as the participants named confirmed it; who records it adds nothing of their own (R-AUT-05). */
async function record(caseId: string, { id: proposalId, draft, decided_by: decidedBy }: Proposal, context: Context) {
  const { tx, vault, userId: recordedBy, participantId, network } = context
  const answers = (await listAnswers(tx, caseId)).filter((row) => row.proposal_id === proposalId)
  const given = answers.map((row) => ({ participantId: row.participant_id, answer: answerOf(row) }))
  requireConfirmed(decidedBy, given)
  const texts: CompositionTexts = {
    motive: draft.motive,
    goal: draft.outcome === 'taken_up' ? draft.goal : null,
    thirdParties: draft.outcome === 'taken_up' ? draft.thirdParties : [],
    adviceToReferrer: draft.outcome === 'not_taken' ? (draft.adviceToReferrer ?? null) : null,
    details: draft.outcome === 'not_taken' ? detailsOf(draft.notTaken, draft) : {},
  }
  const id = newId()
  const { outcome } = draft
  const notTaken = draft.outcome === 'not_taken' ? draft.notTaken : null
  const row = { id, caseId, proposalId, outcome, notTaken, decidedBy, participantId, recordedBy, texts }
  const { decided_at } = await insertComposition(tx, vault, row)
  const recorded = { id, outcome, not_taken: notTaken, proposal_id: proposalId, decided_by: decidedBy, recorded_by: recordedBy, decided_at }
  return { id, decision: shownComposition({ ...recorded, ...texts }, await network(), answers) }
}

/** With the proposal end the seats of those who were to confirm it. */
async function endProposal({ tx }: Context, caseId: string, endedAs: 'decided' | 'replaced' | 'withdrawn'): Promise<void> {
  await endOpenProposal(tx, caseId, endedAs)
  await endSeats(tx, caseId, ['decider'])
}
