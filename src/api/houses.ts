import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { Covenant } from '../domain/house.ts'
import { HouseRole } from '../domain/house-roles.ts'
import { ParticipantClass, ParticipantId, ParticipantKind, ProfessionalId } from '../domain/participant.ts'
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
})
export const ListedProfessional = z.object({
  id: ProfessionalId,
  name: z.string(),
  participantId: ParticipantId,
  houseRoles: z.array(HouseRole),
  active: z.boolean(),
})
export const ProfessionalCondition = z.object({
  ...ListedProfessional.shape,
  username: z.string(),
  designatedFrom: CalendarDate,
  designatedUntil: CalendarDate.nullable(),
  screenedOn: CalendarDate.nullable(),
  noCommercialTasks: z.boolean(),
  trainings: z.array(z.object({ topic: z.string(), on: CalendarDate })),
  inactiveBecause: z.string().nullable(),
  missingTrainings: z.array(z.string()),
})

export const houseOperations = {
  showCovenant: operation({
    method: 'GET',
    path: '/covenant',
    nl: 'Toon het geldende convenant',
    en: 'Show the covenant in force',
    action: 'network.read',
    result: z.object({ version: z.int(), validFrom: CalendarDate, covenant: Covenant }),
  }),
  listParticipants: operation({
    method: 'GET',
    path: '/participants',
    nl: 'Toon de deelnemers',
    en: 'Show the participants',
    action: 'network.read',
    result: z.object({ participants: z.array(ListedParticipant) }),
  }),
  listProfessionals: operation({
    method: 'GET',
    path: '/professionals',
    nl: 'Toon de professionals',
    en: 'Show the professionals',
    action: 'network.read',
    result: z.object({ professionals: z.array(ListedProfessional) }),
  }),
  listConditions: operation({
    method: 'GET',
    path: '/professional-conditions',
    nl: 'Toon aanwijzing, screening en opleiding per professional',
    en: 'Show designation, screening and training per professional',
    action: 'network.administer',
    result: z.object({ professionals: z.array(ProfessionalCondition) }),
  }),
}
