import type { participantOperations } from '../../api/participants.ts'
import { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import {
  lostFromQuorum,
  requireController,
  requireCorrectable,
  requireEnd,
  requireFreeName,
  requireKnown,
  requirePublicParticipant,
} from '../../domain/participation.ts'
import { together } from '../db/connect.ts'
import { getHouse, lockHouse } from '../houses/queries.ts'
import type { Network } from '../network.ts'
import type { Context, Handlers } from '../serve.ts'
import {
  countEffects,
  insertCorrection,
  insertParticipant,
  listCorrections,
  listGrounds,
  listRegistered,
  updateFrom,
  updateParticipant,
  updateUntil,
} from './queries.ts'

/** The register and the one participant at hand, held still until this act is done: two at once could share a name, or end the last public one. */
async function registered({ tx }: Context, id: string) {
  await lockHouse(tx)
  const all = await listRegistered(tx)
  const participant = all.find((each) => each.id === id)
  if (!participant) throw new DomainError('not_found')
  return { all, participant }
}

/** Who must judge by the covenant of today, by the one that holds on that day, or by one agreed to hold after it. */
const quorumFrom = (day: CalendarDate, { covenant, covenantsFrom }: Network) =>
  [covenant, ...covenantsFrom(day)].flatMap(({ weighing }) => weighing.quorum)

export const participantHandlers: Handlers<typeof participantOperations> = {
  async addParticipant({ body }, { tx, house }) {
    await lockHouse(tx)
    requireFreeName(await listRegistered(tx), { name: body.name, from: body.from, until: null })
    const id = newId()
    const { version } = await insertParticipant(tx, id, body)
    house.network.forget()
    return { id, version }
  },

  async changeParticipant({ params: { participantId }, body }, context) {
    const { tx, house, expected } = context
    const { all, participant } = await registered(context, participantId)
    requireController(participant.kind, body.controller)
    requireFreeName(all, { ...participant, name: body.name })
    const { version } = await updateParticipant(tx, participantId, body, expected)
    house.network.forget()
    return { version }
  },

  async previewEnding({ params: { participantId }, query: { until } }, { tx, network }) {
    const [effects, house, all, known] = await together([
      countEffects(tx, participantId, until),
      getHouse(tx),
      listRegistered(tx),
      network(),
    ])
    const participant = all.find((each) => each.id === participantId)
    if (!participant) throw new DomainError('not_found')
    const { professionals, seats, cases, includes_me: includesYou } = effects
    return {
      professionals,
      seats,
      cases,
      includesYou,
      isContactPoint: house.contact_participant_id === participantId,
      isManaging: house.managing_participant_id === participantId,
      lostFromQuorum: lostFromQuorum(quorumFrom(until, known), all, participant, until),
    }
  },

  async endParticipant({ params: { participantId }, body: { until, knowsGate1Stops = false } }, context) {
    const { tx, house, today, expected, network } = context
    const { all, participant } = await registered(context, participantId)
    requireEnd(participant, until, today)
    if (until === null) requireFreeName(all, { ...participant, until })
    else {
      requirePublicParticipant(all, participant, until)
      requireKnown(lostFromQuorum(quorumFrom(until, await network()), all, participant, until), knowsGate1Stops)
    }
    const { version } = await updateUntil(tx, participantId, until, expected)
    house.network.forget()
    return { version }
  },

  async showBeginning({ params: { participantId } }, { tx, network }) {
    const [restsOn, corrections, all, { professional }] = await together([
      listGrounds(tx, participantId),
      listCorrections(tx, participantId),
      listRegistered(tx),
      network(),
    ])
    if (!all.some((each) => each.id === participantId)) throw new DomainError('not_found')
    return {
      restsOn,
      corrections: corrections.map(({ was_from: was, from, reason, corrected_by, at }) => ({
        was: CalendarDate.parse(was),
        from: CalendarDate.parse(from),
        reason,
        by: professional(corrected_by).name,
        at,
      })),
    }
  },

  async correctBeginning({ params: { participantId }, body: { from, reason } }, context) {
    const { tx, house, today, expected, userId } = context
    const { all, participant } = await registered(context, participantId)
    requireCorrectable(participant, from, await listGrounds(tx, participantId))
    requireFreeName(all, { ...participant, from })
    // until it begins it is no participant, as after an end
    if (from > today && participant.from <= today) requirePublicParticipant(all, participant, today)
    const { version } = await updateFrom(tx, participantId, from, expected)
    await insertCorrection(tx, { id: newId(), participantId, was: participant.from, from, reason, by: userId })
    house.network.forget()
    return { version }
  },
}
