import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { ParticipantClass, ParticipantId, ParticipantKind } from '../domain/participant.ts'
import { operation } from './operation.ts'

export const ListedParticipant = z.object({
  id: ParticipantId,
  kind: ParticipantKind,
  class: ParticipantClass,
  name: z.string(),
  shortName: z.string(),
  oin: z.string().nullable(),
  controller: z.boolean(),
  from: CalendarDate,
  until: CalendarDate.nullable(),
  covenantReference: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string(),
  version: z.int(),
})
export const houseOperations = {
  listOtherHouses: operation({
    method: 'GET',
    path: '/other-houses',
    nl: 'Toon de namen van de Zorg- en Veiligheidshuizen in het land',
    en: 'Show the names of the Care and Safety Houses in the country',
    action: 'network.read',
    result: z.object({ houses: z.array(z.object({ name: z.string(), confirmed: z.boolean() })) }),
  }),
  listParticipants: operation({
    method: 'GET',
    path: '/participants',
    nl: 'Toon de deelnemers',
    en: 'Show the participants',
    action: 'network.read',
    result: z.object({ participants: z.array(ListedParticipant) }),
  }),
}
