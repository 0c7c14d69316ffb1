import type { planOperations } from '../../api/plan.ts'
import type { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { type AgreementDraft, AgreementStatus, agreementStatuses, checkAgreement, reportOn } from '../../domain/plan.ts'
import { noteChange } from '../cases/change.ts'
import { together } from '../db/connect.ts'
import { findItem, openMeeting } from '../meetings/items.ts'
import { involvedIn } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { getAgreement, insertAgreement, insertReport, setAgreementStatus, updateAgreement } from './agreements.ts'
import { countPlanUp, getGoal, getPlanVersion, insertGoal, isGoalOf, saveApproval, updateGoal } from './queries.ts'
import { showAgreement, showGoal, shownAgreement } from './show.ts'

async function planChanged(context: Context, caseId: string, kind: string, id: string): Promise<void> {
  await together([countPlanUp(context.tx, caseId), noteChange(context, caseId, kind, id)])
}

/** What an agreement names must be there: an involved owner, a goal and an open agenda item of this very case, one of the owner's people. */
async function check(
  caseId: string,
  draft: AgreementDraft,
  earlier: { meeting_item_id: string | null } | undefined,
  on: CalendarDate,
  context: Context,
) {
  const { tx, network } = context
  checkAgreement(draft, await involvedIn(tx, caseId), on)
  const wrong = (path: string) => new DomainError('invalid_input', [{ path, code: 'invalid_choice' }])
  if (draft.goalId && !(await isGoalOf(tx, caseId, draft.goalId))) throw wrong('goalId')
  if (draft.executorId) {
    const executor = (await network()).professionals.find((each) => each.id === draft.executorId)
    if (executor?.participantId !== draft.participantId) throw wrong('executorId')
  }
  if (draft.meetingItemId && draft.meetingItemId !== earlier?.meeting_item_id) {
    const item = await findItem(tx, caseId, draft.meetingItemId)
    if (!item) throw wrong('meetingItemId')
    await openMeeting(tx, item.meeting_id)
  }
}

export const planHandlers: Handlers<typeof planOperations> = {
  async addGoal({ params: { caseId }, body }, context) {
    const { tx, vault, participantId } = context
    const id = newId()
    await insertGoal(tx, vault, { id, caseId, participantId, draft: body })
    await planChanged(context, caseId, 'goal', id)
    return showGoal(caseId, id, context)
  },

  async changeGoal({ params: { caseId, goalId }, body }, context) {
    const { tx, vault, expected } = context
    const { participant_id: participantId } = await getGoal(tx, caseId, goalId)
    const changed = await updateGoal(tx, vault, { id: goalId, caseId, participantId, draft: body }, expected)
    if (!changed) throw new DomainError('changed_meanwhile', [], await showGoal(caseId, goalId, context))
    await planChanged(context, caseId, 'goal', goalId)
    return showGoal(caseId, goalId, context)
  },

  async registerAgreement({ params: { caseId }, body }, context) {
    const { tx, vault, participantId, userId, today, network } = context
    await check(caseId, body, undefined, today, context)
    const id = newId()
    const [row, , known] = await together([
      insertAgreement(tx, vault, { id, caseId, supplierId: participantId, userId, draft: body }),
      planChanged(context, caseId, 'agreement', id),
      network(),
    ])
    return shownAgreement(row, known)
  },

  async changeAgreement({ params: { caseId, agreementId }, body }, context) {
    const { tx, vault, expected, today } = context
    const row = await getAgreement(tx, caseId, agreementId)
    if (row.version !== expected) throw new DomainError('changed_meanwhile', [], await showAgreement(caseId, agreementId, context))
    if (agreementStatuses[AgreementStatus.parse(row.status)].settled) throw new DomainError('agreement_settled')
    // what was due already may be put into better words without a new date
    await check(caseId, body, row, body.dueOn === row.due_on ? body.dueOn : today, context)
    const changed = await updateAgreement(tx, vault, { id: agreementId, caseId, supplierId: row.supplier_id, draft: body }, expected)
    if (!changed) throw new DomainError('changed_meanwhile', [], await showAgreement(caseId, agreementId, context))
    await planChanged(context, caseId, 'agreement', agreementId)
    return showAgreement(caseId, agreementId, context)
  },

  // how an agreement stands is no other plan: approvals stay as they are
  async reportOnAgreement({ params: { caseId, agreementId }, body }, context) {
    const { tx, vault, participantId, userId, standing } = context
    const row = await getAgreement(tx, caseId, agreementId)
    const speaksForOwner = row.participant_id === participantId || standing.seats.includes('process_lead')
    if (!speaksForOwner) throw new DomainError('not_allowed')
    const before = AgreementStatus.parse(row.status)
    const after = reportOn(before, body)
    await insertReport(tx, vault, { id: newId(), caseId, agreementId, participantId, userId, report: body })
    if (after !== before) await setAgreementStatus(tx, caseId, agreementId, after)
    await noteChange(context, caseId, 'agreement', agreementId)
    return showAgreement(caseId, agreementId, context)
  },

  async approvePlan({ params: { caseId }, body: { planVersion } }, context) {
    const { tx, participantId, userId, network } = context
    const current = await getPlanVersion(tx, caseId)
    if (planVersion !== current) throw new DomainError('changed_meanwhile', [], { planVersion: current })
    const at = await saveApproval(tx, { caseId, participantId, userId, planVersion })
    await noteChange(context, caseId, 'plan', caseId)
    const { participant, professional } = await network()
    return { participantId, participant: participant(participantId).name, by: professional(userId).name, at, outdated: false }
  },
}
