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
  listParticipants: operation({
    method: 'GET',
    path: '/participants',
    nl: 'Toon de deelnemers',
    en: 'Show the participants',
    action: 'network.read',
    result: z.object({ participants: z.array(ListedParticipant) }),
  }),
}
