import type { weighingOperations } from '../../api/weighing.ts'
import { CasePhase } from '../../domain/case.ts'
import { addDays } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { mayHoldSeat, speaksForBureau } from '../../domain/house-roles.ts'
import { newId } from '../../domain/ids.ts'
import { checkFirstContact, firstContactDueOn, postpone, weighingOf } from '../../domain/weighing.ts'
import { noteChange } from '../cases/change.ts'
import { getCase } from '../cases/queries.ts'
import { together } from '../db/connect.ts'
import { listAdvice, listRecusals } from '../purpose/queries.ts'
import { beginSeats, withoutSeat } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { draftHandoverLetter, sendHandoverLetter } from './handover-letter.ts'
import { draftLetter, sendLetter } from './letter.ts'
import {
  answerSupplement,
  askForSupplement,
  countWeighing,
  findLetter,
  findOffer,
  insertPostponement,
  listContacts,
  listPostponements,
  listSupplements,
  listWeighedCases,
  listWeighings,
  markLetterRead,
  mendSupplement,
  settleOffer,
  upsertContact,
} from './queries.ts'
import { shownContact, shownOffer, shownPostponement, shownSupplement } from './shown.ts'

const pageOfWeighings = 26

export const weighingHandlers: Handlers<typeof weighingOperations> = {
  async listPastWeighings({ query: { before } }, { tx, today }) {
    const rows = await listWeighings(tx, before ?? addDays(today, 1), pageOfWeighings + 1)
    const shown = rows.slice(0, pageOfWeighings)
    const cases = await listWeighedCases(
      tx,
      shown.map((row) => row.weighed_on),
    )
    return {
      weighings: shown.map(({ weighed_on: on, fits, fits_not: fitsNot, postponed }) => ({
        on,
        fits,
        fitsNot,
        postponed,
        cases: cases.filter((each) => each.on === on).map(({ case_id: caseId, number, result }) => ({ caseId, number, result })),
      })),
      more: rows.length > pageOfWeighings,
    }
  },

  async recordFirstContact({ params: { caseId }, body }, context) {
    const { tx, userId: recordedBy, today, network } = context
    const [row, known] = await together([getCase(tx, caseId), network()])
    checkFirstContact(new Date(row.submitted_at ?? 0), today, body)
    const by = known.professionals.find(({ id }) => id === body.byId)
    if (!by || !speaksForBureau(by))
      throw new DomainError('invalid_input', [{ path: 'byId', code: by ? 'not_of_the_bureau' : 'invalid_choice' }])
    await upsertContact(tx, { caseId, ...body, recordedBy })
    await noteChange(context, caseId, 'purpose', caseId)
    return { on: body.on, way: body.way, by: by.name }
  },

  async postponeWeighing({ params: { caseId }, body }, context) {
    const { tx, vault, now, userId: professionalId, participantId, network } = context
    const [row, earlier, known] = await together([getCase(tx, caseId), listPostponements(tx, vault, [caseId]), network()])
    const { weighing } = known.covenant
    postpone(
      weighing,
      known.covenantOf(row),
      now,
      earlier.map((each) => each.until_on),
      body,
    )
    // to where it waits already, what was said is mended: the referrer waits no longer by it (R-CAS-07)
    const mended = earlier.find((each) => each.until_on === body.until)
    const weighedOn = mended?.weighed_on ?? weighingOf(weighing, new Date(row.submitted_at ?? now), now)
    const by = { id: newId(), caseId, participantId, professionalId }
    const { at } = await insertPostponement(tx, vault, { ...by, weighedOn, until: body.until, reason: body.reason })
    if (body.question?.trim()) {
      const asked = { ...by, id: newId(), question: body.question }
      const isMended = mended && (await mendSupplement(tx, vault, asked, mended.at))
      if (!isMended) await askForSupplement(tx, vault, asked)
    }
    if (!mended) await countWeighing(tx, weighedOn, 'postponed')
    await noteChange(context, caseId, 'purpose', caseId)
    const shown = { ...by, case_id: caseId, weighed_on: weighedOn, until_on: body.until, reason: body.reason, at }
    return shownPostponement({ ...shown, participant_id: participantId, professional_id: professionalId }, known)
  },

  /** When the judge of a participant steps aside, is away or came later: a colleague, who is shown the referral and nothing more. */
  async seatJudge({ params: { caseId }, body: { professionalId } }, context) {
    const { tx, network } = context
    const [known, recusals] = [await network(), await listRecusals(tx, [caseId])]
    const judge = known.professionals.find(({ id }) => id === professionalId)
    const mayJudge = judge && mayHoldSeat('judge', judge) && known.participant(judge.participantId).class === 'public'
    if (!judge || !mayJudge || recusals.some((each) => each.professional_id === professionalId))
      throw new DomainError('invalid_input', [{ path: 'professionalId', code: 'invalid_choice' }])
    await beginSeats(tx, caseId, { kind: 'referral', id: caseId }, [{ professionalId, participantId: judge.participantId, role: 'judge' }])
    const isLeftOut = (await withoutSeat(tx, caseId, ['judge'], [professionalId])).length > 0
    if (isLeftOut) throw new DomainError('invalid_input', [{ path: 'professionalId', code: 'roles_carry_no_seat' }])
    await noteChange(context, caseId, 'case', caseId)
    return { name: judge.name }
  },

  async supplementReferral({ params: { caseId, supplementId: id }, body: { text } }, context) {
    const { tx, vault, userId: professionalId, participantId, network } = context
    const asked = (await listSupplements(tx, vault, [caseId])).find((each) => each.id === id)
    if (!asked) throw new DomainError('not_found')
    const isAnswered = await answerSupplement(tx, vault, { id, caseId, participantId, professionalId, text })
    if (!isAnswered) throw new DomainError('already_answered')
    await noteChange(context, caseId, 'referral', caseId)
    const answer = { answered_by: professionalId, answer_participant_id: participantId, answered_at: context.now.toISOString(), text }
    return shownSupplement({ ...asked, ...answer }, await network())
  },

  showFollowUp: ({ params: { caseId } }, context) => showFollowUp(caseId, context),

  draftOutcomeLetter: ({ params: { caseId } }, context) => draftLetter(caseId, context),

  sendOutcomeLetter: ({ params: { caseId }, body: { text } }, context) => sendLetter(caseId, text, context),

  async readOutcomeLetter({ params: { caseId } }, { tx, vault, userId, changed }) {
    await markLetterRead(tx, caseId, userId)
    const letter = await findLetter(tx, vault, caseId)
    if (!letter?.read_at) throw new DomainError('not_found')
    await changed('case', caseId, caseId)
    return { readAt: letter.read_at }
  },

  acceptHouseOffer: ({ params: { caseId } }, context) => settle(caseId, 'accepted', context),

  withdrawHouseOffer: ({ params: { caseId } }, context) => settle(caseId, 'withdrawn', context),

  draftHandoverLetter: ({ params: { caseId } }, context) => draftHandoverLetter(caseId, context),

  sendHandoverLetter: ({ params: { caseId }, body: { text } }, context) => sendHandoverLetter(caseId, text, context),
}

async function settle(caseId: string, state: 'accepted' | 'withdrawn', { tx, vault, userId, changed, network }: Context) {
  const offer = await settleOffer(tx, vault, caseId, userId, state)
  if (!offer) throw new DomainError((await findOffer(tx, vault, caseId)) ? 'already_answered' : 'not_found')
  await changed('case', caseId, caseId)
  return shownOffer(offer, await network())
}

async function showFollowUp(caseId: string, { tx, vault, participantId, standing, network }: Context) {
  const known = await network()
  const [row, contacts, supplements, advice, letter, offer] = await together([
    getCase(tx, caseId),
    listContacts(tx, [caseId]),
    listSupplements(tx, vault, [caseId]),
    listAdvice(tx, vault, [caseId]),
    findLetter(tx, vault, caseId),
    findOffer(tx, vault, caseId),
  ])
  const [contact] = contacts
  return {
    seats: [...standing.seats],
    phase: CasePhase.parse(row.phase),
    firstContactDueOn: row.submitted_at ? firstContactDueOn(new Date(row.submitted_at), known.covenantOf(row)) : null,
    firstContact: contact ? shownContact(contact, known) : null,
    supplements: supplements.map((each) => shownSupplement(each, known)),
    ownAdvice: advice.filter((each) => each.participant_id === participantId).map(({ text, at }) => ({ text, at })),
    letter: letter
      ? {
          text: letter.text,
          by: known.professional(letter.professional_id).name,
          sentAt: letter.sent_at,
          readAt: letter.read_at,
          readBy: letter.read_by && known.professional(letter.read_by).name,
        }
      : null,
    offer: offer ? shownOffer(offer, known) : null,
  }
}
