import type { compositionOperations } from '../../api/composition.ts'
import { decideComposition } from '../../domain/composition.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { detailsOf, offeredTo } from '../../domain/not-taken.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import { leaveCase } from '../purpose/not-taken.ts'
import { listSteppedAside } from '../purpose/queries.ts'
import type { Handlers } from '../serve.ts'
import { insertOffer } from '../weighing/queries.ts'
import { type CompositionTexts, insertComposition } from './queries.ts'
import { shownComposition } from './room.ts'
import { takeUp } from './take-up.ts'

export const compositionHandlers: Handlers<typeof compositionOperations> = {
  async decideComposition({ params: { caseId }, body }, context) {
    const { tx, vault, userId, participantId, standing, network: find, changed } = context
    const [network, steppedAside] = await together([find(), listSteppedAside(tx)])
    const deciders = decidersOf(body.decidedBy, network)
    const people = network.professionals.map((person) => ({
      professionalId: person.id,
      participantId: person.participantId,
      active: person.active,
      houseRoles: person.houseRoles,
      steppedAside: steppedAside.includes(person.id),
    }))
    decideComposition(network.covenant, body, deciders, people)
    const id = newId()
    const texts: CompositionTexts = {
      motive: body.motive,
      goal: body.outcome === 'taken_up' ? body.goal : null,
      thirdParties: body.outcome === 'taken_up' ? body.thirdParties : [],
      adviceToReferrer: body.outcome === 'not_taken' ? (body.adviceToReferrer ?? null) : null,
      details: body.outcome === 'not_taken' ? detailsOf(body.notTaken, body) : {},
    }
    const row = { id, caseId, outcome: body.outcome, notTaken: body.outcome === 'not_taken' ? body.notTaken : null }
    const decidedBy = deciders.map((decider) => decider.participantId)
    const { decided_at } = await insertComposition(tx, vault, { ...row, decidedBy, participantId, recordedBy: userId, texts })
    const decision = shownComposition(
      { id, outcome: row.outcome, not_taken: row.notTaken, decided_by: decidedBy, recorded_by: userId, decided_at, ...texts },
      network,
    )
    if (body.outcome === 'taken_up') {
      const seats = await takeUp(context, caseId, id, body)
      return { phase: 'in_treatment', decision, ...seats, eraseOn: null }
    }
    const offer = offeredTo(texts.details ?? {})
    if (offer) await insertOffer(tx, { caseId, participantId, professionalId: userId, ...offer })
    const left = await leaveCase(context, caseId, standing.phase ?? 'enrichment', body.notTaken)
    await changed('case', caseId, caseId)
    return { phase: 'not_taken', decision, seatsBegun: 0, ...left }
  },
}

function decidersOf(ids: readonly string[], { participants }: Network) {
  const found = ids.map((id) => participants.find((participant) => participant.id === id))
  const issues = found.flatMap((participant, index) => (participant ? [] : [{ path: `decidedBy.${index}`, code: 'invalid_choice' }]))
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  return [...new Set(found)].flatMap((participant) => (participant ? [{ participantId: participant.id, kind: participant.kind }] : []))
}
