import { PastJudgment, type purposeOperations } from '../../api/purpose.ts'
import { SeatRole } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { offeredTo } from '../../domain/not-taken.ts'
import { checkExtra, decidePurpose } from '../../domain/purpose.ts'
import { readable } from '../../domain/referral-reading.ts'
import { stageOf } from '../../domain/stage.ts'
import { waitsAfter } from '../../domain/stepping-aside.ts'
import { firstContactDueOn, laterWeighings, nextWeighing, weighingOf } from '../../domain/weighing.ts'
import { noteChange } from '../cases/change.ts'
import { getCase, moveCase } from '../cases/queries.ts'
import { findOpenProposal } from '../composition/proposal-queries.ts'
import { together } from '../db/connect.ts'
import { countRequests } from '../information/queries.ts'
import { mapReferrals } from '../referrals/queries.ts'
import { listOwnSeats, listSeats } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { agendaOf } from '../weighing/agenda.ts'
import { countWeighing, insertOffer, listContacts } from '../weighing/queries.ts'
import { shownContact } from '../weighing/shown.ts'
import { leaveCase } from './not-taken.ts'
import {
  countActs,
  deleteJudgment,
  insertAdvice,
  insertDecision,
  keepJudgment,
  listJudgments,
  listPastJudgments,
  listWeighed,
  stepAside,
  upsertJudgment,
} from './queries.ts'
import { countedOf, judgmentOf, purposeRooms, shownDecision, shownJudgment, showPurposeRoom } from './room.ts'

async function listWeighing(context: Context) {
  const { tx, vault, userId, now, standing, network } = context
  const [found, known] = [await listWeighed(tx, userId), await network()]
  const { covenant, professional } = known
  const own = await listOwnSeats(
    tx,
    userId,
    found.map((row) => row.id),
  )
  const seatsIn = (caseId: string) => own.filter((seat) => seat.case_id === caseId).map((seat) => SeatRole.parse(seat.role))
  const cases = found.filter((row) => stageOf({ ...standing, seats: seatsIn(row.id), phase: CasePhase.parse(row.phase) }) === 'full')
  const ids = cases.map((row) => row.id)
  const rooms = await purposeRooms(cases, context)
  const [referrals, requests] = [await mapReferrals(tx, vault, ids), await countRequests(tx, ids)]
  const contacts = await listContacts(tx, ids)
  const { on, at, cutOffAt } = nextWeighing(covenant.weighing, now)
  const cards = cases.flatMap((row, index) => {
    const [purpose, referral, submittedAt] = [rooms[index], referrals.get(row.id), row.submitted_at]
    if (!purpose || !referral || !submittedAt) return []
    const contact = contacts.find((each) => each.case_id === row.id)
    return {
      caseId: row.id,
      number: row.number,
      subject: row.subject_name,
      phase: CasePhase.parse(row.phase),
      seats: seatsIn(row.id),
      referredBy: professional(row.referred_by).name,
      submittedAt,
      firstContactDueOn: firstContactDueOn(new Date(submittedAt), purpose.covenant),
      firstContact: contact ? shownContact(contact, known) : null,
      agenda: agendaOf(row, purpose.postponements.at(-1)?.until, known, now),
      urgent: row.urgent,
      referral: readable(referral),
      purpose,
      openRequests: requests.get(row.id)?.open ?? 0,
      answeredRequests: requests.get(row.id)?.answered ?? 0,
    }
  })
  const { rule, quorum } = covenant.weighing
  return {
    weighingOn: on,
    nextWeighingAt: at.toISOString(),
    cutOffAt: cutOffAt.toISOString(),
    isClosed: cutOffAt <= now,
    later: laterWeighings(covenant.weighing, now).map((weighing) => weighing.on),
    rule,
    quorum,
    covenantVersion: known.covenantVersion,
    cards,
  }
}

export const purposeHandlers: Handlers<typeof purposeOperations> = {
  listWeighing: (_input, context) => listWeighing(context),

  async judgePurpose({ params: { caseId }, body }, context) {
    const { tx, vault, userId: professionalId, participantId, network } = context
    const by = { caseId, participantId, professionalId }
    const [known, { submitted_at: submittedAt }] = [await network(), await getCase(tx, caseId)]
    checkExtra(body.extra, known.extraCriteria(submittedAt))
    const { at } = await upsertJudgment(tx, vault, by, body)
    await keepJudgment(tx, vault, { ...by, id: newId(), kind: 'judged', draft: body })
    await noteChange(context, caseId, 'purpose', caseId)
    const row = { case_id: caseId, participant_id: participantId, professional_id: professionalId, at, ...body, extra: body.extra ?? {} }
    return shownJudgment(row, known, submittedAt)
  },

  async withdrawJudgment({ params: { caseId } }, context) {
    const { tx, vault, userId: professionalId, participantId } = context
    const withdrawn = await deleteJudgment(tx, caseId, participantId)
    if (withdrawn) await keepJudgment(tx, vault, { id: newId(), caseId, participantId, professionalId, kind: 'withdrawn' })
    await noteChange(context, caseId, 'purpose', caseId)
    return { withdrawn }
  },

  async foreseeStepAside({ params: { caseId } }, { tx, vault, userId, standing, now }) {
    const moment = now.toISOString()
    const [all, proposal] = await together([listSeats(tx, caseId), findOpenProposal(tx, vault, caseId)])
    const open = all.filter(({ until }) => until === null || until > moment)
    const seats = open.map((seat) => ({
      professionalId: seat.professional_id,
      participantId: seat.participant_id,
      role: SeatRole.parse(seat.role),
    }))
    const keepsReferral = seats.some(({ professionalId, role }) => professionalId === userId && role === 'referrer')
    const isProposed =
      proposal?.draft.outcome === 'taken_up' && proposal.draft.members.some(({ professionalId }) => professionalId === userId)
    return { waits: standing.phase ? waitsAfter(userId, seats, standing.phase) : [], keepsReferral, isProposed }
  },

  /**
   * They have no part in the case any more, in whatever role (R-SEC-09). Before gate 1 what they judged counts no more and a colleague of the
   * same participant can judge; what was decided and supplied since stands, because their participant did it.
   */
  async stepAside({ params: { caseId } }, context) {
    const { tx, vault, standing, userId: professionalId, participantId } = context
    if (standing.phase === 'purpose_review' && context.may('purpose.judge')) {
      await deleteJudgment(tx, caseId, participantId, professionalId)
      await keepJudgment(tx, vault, { id: newId(), caseId, participantId, professionalId, kind: 'stepped_aside' })
    }
    await noteChange(context, caseId, 'seat', caseId)
    return { seatsEnded: await stepAside(tx) }
  },

  async listJudgments({ params: { caseId } }, { tx, vault, network }) {
    const [rows, { participant, professional }] = [await listPastJudgments(tx, vault, caseId), await network()]
    return {
      judgments: rows.map(({ kind, participant_id, professional_id, at, criteria, motive }) => ({
        kind: PastJudgment.shape.kind.parse(kind),
        participant: participant(participant_id).shortName,
        by: professional(professional_id).name,
        at,
        criteria: PastJudgment.shape.criteria.parse(criteria),
        motive,
      })),
    }
  },

  async advisePurpose({ params: { caseId }, body: { text } }, context) {
    const { tx, vault, userId: professionalId, participantId, network } = context
    const { at } = await insertAdvice(tx, vault, { id: newId(), caseId, participantId, professionalId, text })
    await noteChange(context, caseId, 'purpose', caseId)
    const { participant, professional } = await network()
    return { participant: participant(participantId).shortName, by: professional(professionalId).name, at, text }
  },

  /** Over what the recorder saw and nothing else: whoever judged, withdrew, stepped aside or advised since is read first (R-CAS-04). */
  async decidePurpose({ params: { caseId }, body }, context) {
    const { tx, vault, userId: professionalId, participantId, network: find, now, today, changed, expected } = context
    const network = await find()
    const row = await getCase(tx, caseId)
    const { submitted_at: submittedAt } = row
    if ((await countActs(tx, [caseId])).get(caseId) !== expected)
      throw new DomainError('changed_meanwhile', [], await showPurposeRoom(caseId, context))
    const given = countedOf(await listJudgments(tx, vault, [caseId]), network, today)
    const judgments = given.map((each) => judgmentOf(each, network, submittedAt))
    const covenant = network.covenantOf(row)
    const decided = decidePurpose(covenant, judgments, body)
    const { outcome, rule, dissent, notTaken = null, motive, adviceToReferrer = null, details } = decided
    const { version: covenantVersion } = covenant
    const weighedOn = weighingOf(network.covenant.weighing, new Date(submittedAt ?? now), now)
    const texts = { motive, adviceToReferrer, details }
    const { decided_at } = await insertDecision(tx, vault, {
      caseId,
      participantId,
      professionalId,
      outcome,
      rule,
      notTaken,
      dissent,
      covenantVersion,
      weighedOn,
      texts,
    })
    await countWeighing(tx, weighedOn, notTaken ? 'fits_not' : 'fits')
    const offer = offeredTo(details)
    if (offer) await insertOffer(tx, { caseId, participantId, professionalId, ...offer })
    const left = notTaken ? await leaveCase(context, caseId, 'purpose_review', notTaken) : undefined
    if (!left) await moveCase(tx, caseId, 'purpose_review', 'enrichment')
    await changed('case', caseId, caseId)
    const recorded = { decided_at, recorded_by: professionalId, covenant_version: covenantVersion, weighed_on: weighedOn }
    const decision = { outcome, rule, not_taken: notTaken, dissent, ...recorded, ...texts }
    return {
      decision: shownDecision({ ...decision, dissent: [...dissent] }, network),
      phase: left ? 'not_taken' : 'enrichment',
      eraseOn: left?.eraseOn ?? null,
    }
  },
}
