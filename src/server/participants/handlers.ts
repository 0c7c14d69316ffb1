import type { participantOperations } from '../../api/participants.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { requireController, requireEnd, requireFreeName, requirePublicParticipant } from '../../domain/participation.ts'
import { together } from '../db/connect.ts'
import { getHouse, lockHouse } from '../houses/queries.ts'
import type { Context, Handlers } from '../serve.ts'
import { countEffects, insertParticipant, listRegistered, updateParticipant, updateUntil } from './queries.ts'

/** The register and the one participant at hand, held still until this act is done: two at once could share a name, or end the last public one. */
async function registered({ tx }: Context, id: string) {
  await lockHouse(tx)
  const all = await listRegistered(tx)
  const participant = all.find((each) => each.id === id)
  if (!participant) throw new DomainError('not_found')
  return { all, participant }
}

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

  async previewEnding({ params: { participantId }, query }, { tx }) {
    const [effects, house] = await together([countEffects(tx, participantId, query.until), getHouse(tx)])
    const { professionals, seats, cases, includes_me: includesYou } = effects
    return {
      professionals,
      seats,
      cases,
      includesYou,
      isContactPoint: house.contact_participant_id === participantId,
      isManaging: house.managing_participant_id === participantId,
    }
  },

  async endParticipant({ params: { participantId }, body: { until } }, context) {
    const { tx, house, today, expected } = context
    const { all, participant } = await registered(context, participantId)
    requireEnd(participant, until, today)
    if (until === null) requireFreeName(all, { ...participant, until })
    else requirePublicParticipant(all, participant, until)
    const { version } = await updateUntil(tx, participantId, until, expected)
    house.network.forget()
    return { version }
  },
}
