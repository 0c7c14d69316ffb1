import type { informationOperations } from '../../api/information.ts'
import { addDays, type CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { DomainError, type Issue } from '../../domain/errors.ts'
import { seatRefusal } from '../../domain/house-roles.ts'
import { newId } from '../../domain/ids.ts'
import { ceilingOf } from '../../domain/retention.ts'
import { answerIssues, type SupplyDraft, supplyIssues } from '../../domain/supply.ts'
import { knownIssues } from '../../domain/supply-refusals.ts'
import { noteChange } from '../cases/change.ts'
import { getCase } from '../cases/queries.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import { listSteppedAside } from '../purpose/queries.ts'
import type { Context, Handlers } from '../serve.ts'
import { type Asked, checkInvolved, endSightOfAsked, openKnown, openQuestion, seatAsked } from './asking.ts'
import { answerOpenRequest, insertRequest, listRequests, remindOpenRequest } from './queries.ts'
import { shownRequest, shownSupplies, shownSupply } from './room.ts'
import { insertMark, insertSupplies, listSupplies, personsInCase, type SupplyRow, updateSupplyTexts } from './supplies.ts'

export const informationHandlers: Handlers<typeof informationOperations> = {
  async askParticipant({ params: { caseId }, body }, context) {
    const { tx, vault, userId, participantId, today, network } = context
    const [known, aside] = await together([network(), listSteppedAside(tx)])
    checkAsked(body, known, aside, '')
    await checkInvolved(context, caseId, [body], () => '')
    const dueOn = dueDate(body.dueOn, today, known)
    const open = openQuestion(await listRequests(tx, vault, caseId), body)
    const id = open?.id ?? newId()
    const asking = { askedBy: userId, askingParticipantId: participantId }
    if (!open) await insertRequest(tx, vault, { id, caseId, kind: 'question', draft: body, dueOn, ...asking })
    await seatAsked(tx, caseId, id, body, '')
    await noteInformation(context, caseId)
    return getRequest(context, caseId, id)
  },

  async askIfKnown({ params: { caseId }, body }, context) {
    const { tx, vault, userId, participantId, today, network } = context
    const [known, aside] = await together([network(), listSteppedAside(tx)])
    for (const [index, each] of body.participants.entries()) checkAsked(each, known, aside, `participants.${index}.`)
    refuse(twice(body.participants.map((each) => each.participantId)))
    await checkInvolved(context, caseId, body.participants, (index) => `participants.${index}.`)
    const dueOn = dueDate(body.dueOn, today, known)
    const before = await listRequests(tx, vault, caseId)
    const asking = { askedBy: userId, askingParticipantId: participantId }
    const ids: string[] = []
    for (const [index, each] of body.participants.entries()) {
      const open = openKnown(before, each.participantId)
      const id = open?.id ?? newId()
      ids.push(id)
      const draft = { participantId: each.participantId, question: '', categories: [] }
      if (!open) await insertRequest(tx, vault, { id, caseId, kind: 'known', draft, dueOn, ...asking })
      await seatAsked(tx, caseId, id, each, `participants.${index}.`)
    }
    await noteInformation(context, caseId)
    const rows = await listRequests(tx, vault, caseId)
    return { requests: rows.filter((row) => ids.includes(row.id)).map((row) => shownRequest(row, context, known)) }
  },

  async answerIfKnown({ params: { caseId, requestId }, body }, context) {
    const { tx, vault, userId, participantId, participantKind } = context
    await openRequest(context, caseId, requestId, 'known')
    refuse(knownIssues(participantKind, body))
    await answerOpenRequest(tx, vault, { id: requestId, caseId, participantId, answeredBy: userId, answer: body })
    const answered = await getRequest(context, caseId, requestId)
    await noteInformation(context, caseId)
    await endSightOfAsked(context, caseId)
    return answered
  },

  async remindParticipant({ params: { caseId, requestId } }, context) {
    const request = await getRequest(context, caseId, requestId)
    requireOpen(request.outcome)
    if (!(await remindOpenRequest(context.tx, requestId))) throw new DomainError('reminded_today')
    await noteInformation(context, caseId)
    return getRequest(context, caseId, requestId)
  },

  async answerRequest({ params: { caseId, requestId }, body }, context) {
    const { tx, vault, userId, participantId } = context
    await openRequest(context, caseId, requestId, 'question')
    refuse(answerIssues(await supplyingIn(context, caseId, body.items), body))
    await answerOpenRequest(tx, vault, { id: requestId, caseId, participantId, answeredBy: userId, answer: body })
    const supplied = await supply(context, caseId, requestId, body.items)
    await noteInformation(context, caseId)
    const request = await getRequest(context, caseId, requestId)
    await endSightOfAsked(context, caseId)
    const network = await context.network()
    return { request, supplies: supplied.map((row) => shownSupply(row, [], network)) }
  },

  async supplyItem({ params: { caseId }, body }, context) {
    refuse(supplyIssues(await supplyingIn(context, caseId, [body]), body))
    const [[row], , network] = await together([supply(context, caseId, null, [body]), noteInformation(context, caseId), context.network()])
    if (!row) throw new Error('one item was supplied')
    return shownSupply(row, [], network)
  },

  async disputeSupply({ params: { caseId, supplyId }, body: { reason } }, context) {
    const { tx, vault, userId: professionalId, participantId } = context
    await getSupply(context, caseId, supplyId)
    await insertMark(tx, vault, { id: newId(), caseId, supplyId, kind: 'dispute', participantId, professionalId, texts: { reason } })
    await noteInformation(context, caseId)
    return getSupply(context, caseId, supplyId)
  },

  async rectifySupply({ params: { caseId, supplyId }, body: { text, reason } }, context) {
    const { tx, vault, userId: professionalId, participantId } = context
    const [item] = await listSupplies(tx, vault, caseId, [supplyId])
    if (!item) throw new DomainError('not_found')
    if (item.supplied_by !== participantId) throw new DomainError('only_the_supplier')
    const { text: earlierText, groundMotive, restrictionNote } = item
    const texts = { reason, earlierText }
    await insertMark(tx, vault, { id: newId(), caseId, supplyId, kind: 'rectification', participantId, professionalId, texts })
    await updateSupplyTexts(tx, vault, caseId, participantId, supplyId, { text, groundMotive, restrictionNote })
    await noteInformation(context, caseId)
    return getSupply(context, caseId, supplyId)
  },
}

/** Tells that something came in, never which item: it may be kept from who hears this (R-DAT-10). */
const noteInformation = (context: Context, caseId: string) => noteChange(context, caseId, 'information', caseId)

function dueDate(asked: CalendarDate | undefined, today: CalendarDate, { covenant }: Network): CalendarDate {
  const dueOn = asked ?? addDays(today, covenant.terms.answerDays)
  if (dueOn < today) throw new DomainError('due_date_in_past', [{ path: 'dueOn', code: 'due_date_in_past' }])
  return dueOn
}

function twice(ids: readonly string[]): Issue[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [{ path: `participants.${index}.participantId`, code: 'twice' }]))
}

/** The question of this kind to one's own participant, while it waits for an answer. */
async function openRequest({ tx, vault, participantId }: Context, caseId: string, requestId: string, kind: 'known' | 'question') {
  const [request] = await listRequests(tx, vault, caseId, requestId)
  if (request?.participant_id !== participantId || request.kind !== kind) throw new DomainError('not_found')
  requireOpen(request.outcome)
}

function requireOpen(outcome: string | null): void {
  if (outcome !== null) throw new DomainError(outcome === 'ended' ? 'question_ended' : 'already_answered')
}

/** Questions go to a participant through people it has designated to process (WGS 1.8(2)). */
function checkAsked(
  { participantId, professionalIds }: Asked,
  { participants, professionals }: Network,
  aside: readonly string[],
  at: string,
): void {
  if (!participants.some((participant) => participant.id === participantId))
    refuse([{ path: `${at}participantId`, code: 'invalid_choice' }])
  const people = professionalIds.map((id) => professionals.find((person) => person.id === id && person.participantId === participantId))
  refuse(people.flatMap((person, index) => (person ? [] : [{ path: `${at}professionalIds.${index}`, code: 'invalid_choice' }])))
  refuse(
    professionalIds.flatMap((id, index) => (aside.includes(id) ? [{ path: `${at}professionalIds.${index}`, code: 'stepped_aside' }] : [])),
  )
  const refused = people.flatMap((person, index) => {
    const code = person && seatRefusal('supplier', person)
    return code ? [{ path: `${at}professionalIds.${index}`, code }] : []
  })
  if (refused.some(({ code }) => code === 'participant_not_active')) throw new DomainError('participant_not_active', refused)
  refuse(refused)
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
}

async function supplyingIn(
  { tx, participantId, participantKind: kind, today, network }: Context,
  caseId: string,
  drafts: readonly SupplyDraft[],
) {
  const [{ participants }, persons] = await together([
    network(),
    personsInCase(
      tx,
      caseId,
      drafts.flatMap((draft) => draft.personId ?? []),
    ),
  ])
  return { kind, participantId, participants: participants.map(({ id }) => id), persons, today }
}

/** Records what the acting person's own participant hands over; the five years of each item begin here (WGS 1.8(7)). */
async function supply(
  { tx, vault, userId, participantId, today, network }: Context,
  caseId: string,
  requestId: string | null,
  drafts: readonly SupplyDraft[],
): Promise<SupplyRow[]> {
  const [{ first_processed_at: first }, { covenant }] = [await getCase(tx, caseId), await network()]
  const caseFirstProcessedOn: CalendarDate = first ? dateInAmsterdam(new Date(first)) : today
  const eraseOn = ceilingOf({ itemFirstProcessedOn: today, caseFirstProcessedOn }, covenant.ceiling)
  const rows = drafts.map((draft) => ({ id: newId(), caseId, requestId, draft, suppliedBy: participantId, enteredBy: userId, eraseOn }))
  return insertSupplies(tx, vault, rows)
}

async function getRequest(context: Context, caseId: string, id: string) {
  const [row] = await listRequests(context.tx, context.vault, caseId, id)
  if (!row) throw new DomainError('not_found')
  return shownRequest(row, context, await context.network())
}

async function getSupply(context: Context, caseId: string, id: string) {
  const [item] = await shownSupplies(caseId, context, [id])
  if (!item) throw new DomainError('not_found')
  return item
}
