import type { purposeOperations } from '../../api/purpose.ts'
import { SeatRole } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import { addWorkingDays, dateInAmsterdam } from '../../domain/date.ts'
import { newId } from '../../domain/ids.ts'
import { decidePurpose } from '../../domain/purpose.ts'
import { Referral } from '../../domain/referral.ts'
import { nextWeighing } from '../../domain/weighing.ts'
import { noteChange } from '../cases/change.ts'
import { moveCase } from '../cases/queries.ts'
import { countRequests } from '../information/queries.ts'
import { mapReferrals } from '../referrals/queries.ts'
import { listOwnSeats } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { leaveCase } from './not-taken.ts'
import { insertAdvice, insertDecision, listJudgments, listWeighed, upsertJudgment } from './queries.ts'
import { judgmentOf, purposeRooms, shownDecision, shownJudgment } from './room.ts'

async function listWeighing(context: Context) {
  const { tx, vault, userId, now, network } = context
  const [cases, { covenant, professional }] = [await listWeighed(tx, userId), await network()]
  const ids = cases.map((row) => row.id)
  const rooms = await purposeRooms(cases, context)
  const [referrals, requests] = [await mapReferrals(tx, vault, ids), await countRequests(tx, ids)]
  const seats = await listOwnSeats(tx, userId, ids)
  const { at, cutOffAt } = nextWeighing(covenant.weighing, now)
  const cards = cases.flatMap((row, index) => {
    const [purpose, referral, submittedAt] = [rooms[index], referrals.get(row.id), row.submitted_at]
    if (!purpose || !referral || !submittedAt) return []
    return {
      caseId: row.id,
      number: row.number,
      subject: row.subject_name,
      phase: CasePhase.parse(row.phase),
      seats: seats.filter((seat) => seat.case_id === row.id).map((seat) => SeatRole.parse(seat.role)),
      referredBy: professional(row.referred_by).name,
      submittedAt,
      firstContactDueOn: addWorkingDays(dateInAmsterdam(new Date(submittedAt)), covenant.terms.firstContactWorkingDays),
      urgent: row.urgent,
      referral: Referral.parse(referral),
      purpose,
      openRequests: requests.get(row.id)?.open ?? 0,
      answeredRequests: requests.get(row.id)?.answered ?? 0,
    }
  })
  const { rule, quorum } = covenant.weighing
  return { nextWeighingAt: at.toISOString(), cutOffAt: cutOffAt.toISOString(), rule, quorum, cards }
}

export const purposeHandlers: Handlers<typeof purposeOperations> = {
  listWeighing: (_input, context) => listWeighing(context),

  async judgePurpose({ params: { caseId }, body }, context) {
    const { tx, vault, userId: professionalId, participantId, network } = context
    const { at } = await upsertJudgment(tx, vault, { caseId, participantId, professionalId }, body)
    await noteChange(context, caseId, 'purpose', caseId)
    const row = { case_id: caseId, participant_id: participantId, professional_id: professionalId, at, ...body }
    return shownJudgment(row, await network())
  },

  async advisePurpose({ params: { caseId }, body: { text } }, context) {
    const { tx, vault, userId: professionalId, participantId, network } = context
    const { at } = await insertAdvice(tx, vault, { id: newId(), caseId, participantId, professionalId, text })
    await noteChange(context, caseId, 'purpose', caseId)
    const { participant, professional } = await network()
    return { participant: participant(participantId).shortName, by: professional(professionalId).name, at, text }
  },

  async decidePurpose({ params: { caseId }, body }, context) {
    const { tx, vault, userId: professionalId, participantId, network: find, changed } = context
    const network = await find()
    const judgments = (await listJudgments(tx, vault, [caseId])).map((row) => judgmentOf(row, network))
    const decided = decidePurpose(network.covenant, judgments, body)
    const { outcome, rule, dissent, notTaken = null, motive, adviceToReferrer = null } = decided
    const texts = { motive, adviceToReferrer }
    const { decided_at } = await insertDecision(tx, vault, {
      caseId,
      participantId,
      professionalId,
      outcome,
      rule,
      notTaken,
      dissent,
      texts,
    })
    const left = notTaken ? await leaveCase(context, caseId, 'purpose_review', notTaken) : undefined
    if (!left) await moveCase(tx, caseId, 'purpose_review', 'enrichment')
    await changed('case', caseId, caseId)
    const decision = { outcome, rule, not_taken: notTaken, dissent, decided_at, recorded_by: professionalId, ...texts }
    return {
      decision: shownDecision({ ...decision, dissent: [...dissent] }, network),
      phase: left ? 'not_taken' : 'enrichment',
      eraseOn: left?.eraseOn ?? null,
    }
  },
}
