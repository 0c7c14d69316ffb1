import type { closingOperations } from '../../api/closing.ts'
import { checkHandover, checkReview } from '../../domain/closing.ts'
import { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { AgreementStatus, agreementStatuses } from '../../domain/plan.ts'
import { checkEraseOn } from '../../domain/retention.ts'
import { recordScores } from '../analysis/handlers.ts'
import { noteChange } from '../cases/change.ts'
import { getCase } from '../cases/queries.ts'
import { getAgreement } from '../plan/agreements.ts'
import { involvedIn } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { closeAndShield } from './close.ts'
import { insertClosingAgreement, replaceClosing } from './proposal.ts'
import { confirmHandover, getHandover, insertEvaluation, insertHandover } from './queries.ts'
import { showEvaluations, showHandovers, showProposedClosing } from './show.ts'

async function only<T extends { id: string }>(shown: Promise<T[]>, id: string): Promise<T> {
  const found = (await shown).find((each) => each.id === id)
  if (!found) throw new DomainError('not_found')
  return found
}

/** The receiver confirms itself; for a party outside the house, who leads the case records who received it. */
function speaksForReceiver(toParticipantId: string | null, { participantId, standing }: Context): boolean {
  if (toParticipantId !== null) return toParticipantId === participantId
  return standing.seats.includes('process_lead') || standing.seats.includes('case_lead')
}

export const closingHandlers: Handlers<typeof closingOperations> = {
  async evaluate({ params: { caseId }, body }, context) {
    const { tx, vault, participantId, userId, today, network } = context
    const { covenant } = await network()
    checkReview(body.nextReviewOn, today, covenant.terms.reviewMonths)
    await recordScores(caseId, body.scores, context)
    const id = newId()
    await insertEvaluation(tx, vault, { id, caseId, participantId, userId, draft: body, on: today })
    await noteChange(context, caseId, 'evaluation', id, { review_on: body.nextReviewOn })
    return only(showEvaluations(caseId, context), id)
  },

  async proposeHandover({ params: { caseId }, body }, context) {
    const { tx, vault, participantId, userId } = context
    const { status } = await getAgreement(tx, caseId, body.agreementId)
    if (agreementStatuses[AgreementStatus.parse(status)].settled) throw new DomainError('agreement_settled')
    const draft = checkHandover(body, await involvedIn(tx, caseId))
    const id = newId()
    await insertHandover(tx, vault, { id, caseId, participantId, userId, draft })
    await noteChange(context, caseId, 'handover', id)
    return only(showHandovers(caseId, context), id)
  },

  async confirmHandover({ params: { caseId, handoverId }, body }, context) {
    const { tx, vault, participantId, userId, network } = context
    const row = await getHandover(tx, caseId, handoverId)
    if (!speaksForReceiver(row.to_participant_id, context)) throw new DomainError('not_allowed')
    if (row.confirmed_at === null) {
      const named = body.receivedBy.trim()
      if (named === '' && row.to_participant_id === null) {
        throw new DomainError('invalid_input', [{ path: 'receivedBy', code: 'required' }])
      }
      const receivedBy = named || (await network()).professional(userId).name
      await confirmHandover(tx, vault, { id: handoverId, caseId, participantId, userId, confirmation: { ...body, receivedBy } })
      await noteChange(context, caseId, 'handover', handoverId)
    }
    return only(showHandovers(caseId, context), handoverId)
  },

  async proposeClosing({ params: { caseId }, body }, context) {
    const { tx, vault, participantId, userId, today } = context
    const { ceiling_on } = await getCase(tx, caseId)
    if (body.eraseOn && ceiling_on) checkEraseOn(body.eraseOn, CalendarDate.parse(ceiling_on), today)
    await replaceClosing(tx, vault, { caseId, participantId, userId, draft: body })
    await noteChange(context, caseId, 'closing', caseId)
    return showProposedClosing(caseId, context)
  },

  async agreeClosing({ params: { caseId }, body }, context) {
    const { tx, participantId, userId } = context
    const proposed = await showProposedClosing(caseId, context)
    if (body && body.proposedAt !== proposed.proposedAt) throw new DomainError('changed_meanwhile', [], proposed)
    await insertClosingAgreement(tx, { caseId, participantId, userId })
    await noteChange(context, caseId, 'closing', caseId)
    return showProposedClosing(caseId, context)
  },

  closeCase: ({ params, body }, context) => closeAndShield(params.caseId, body.overrideReason, context),
}
