import { call } from '../api/client.ts'
import { houseOperations } from '../api/houses.ts'
import { participantOperations as operations } from '../api/participants.ts'
import { type CalendarDate, dateInAmsterdam } from '../domain/date.ts'
import { ParticipantId } from '../domain/participant.ts'
import type { TestHouse } from './house.ts'

const draft = { kind: 'mental_health', name: 'Ggz De Wilgen', shortName: 'De Wilgen', controller: false } as const

/** The register of participants as its keeper uses it. */
export const registerOf = (house: () => TestHouse) => {
  const add = (body: object = {}, who = 'sem') =>
    call(house().as(who), operations.addParticipant, { body: { ...draft, from: dateInAmsterdam(new Date()), ...body } })
  const list = async () => (await call(house().as('piet'), houseOperations.listParticipants, {})).participants
  const find = async (id: string) => {
    const found = (await list()).find((each) => each.id === id)
    if (!found) throw new Error('no such participant')
    return found
  }
  const end = async (id: string, until: CalendarDate | null, knowsGate1Stops?: boolean) => {
    const { version } = await find(id)
    const params = { participantId: ParticipantId.parse(id) }
    return call(house().as('sem'), operations.endParticipant, { params, body: { until, knowsGate1Stops }, version })
  }
  return { add, list, find, end }
}
