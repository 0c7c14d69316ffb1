import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { Conditions, Designation, NewDesignation } from '../domain/designation.ts'
import { HouseRole } from '../domain/house-roles.ts'
import { ParticipantId, ProfessionalId } from '../domain/participant.ts'
import { TrainingTopic } from '../domain/professional.ts'
import { line } from '../domain/text.ts'
import { operation } from './operation.ts'

const ListedProfessional = z.object({
  id: ProfessionalId,
  name: z.string(),
  participantId: ParticipantId,
  houseRoles: z.array(HouseRole),
  active: z.boolean(),
})

/** Somebody with every condition of access, and why it does not hold. */
export const Person = z.object({
  ...ListedProfessional.shape,
  username: z.string(),
  designatedFrom: CalendarDate,
  designatedUntil: CalendarDate.nullable(),
  screenedOn: CalendarDate.nullable(),
  noCommercialTasks: z.boolean(),
  trainings: z.array(z.object({ topic: TrainingTopic, on: CalendarDate })),
  mandate: z.string().nullable(),
  mandateOn: CalendarDate.nullable(),
  inactiveBecause: z.string().nullable(),
  missingTrainings: z.array(TrainingTopic),
  version: z.int(),
  /** Whether the person can sign in; only for who manages them. */
  account: z
    .object({ hasAccount: z.boolean(), invitedAt: z.iso.datetime().nullable(), invitedUntil: z.iso.datetime().nullable() })
    .nullable(),
  isManaged: z.boolean(),
  isInvitable: z.boolean(),
})
export type Person = z.infer<typeof Person>

/** One person with the designations before the present one, the last first. */
export const PersonFile = z.object({
  ...Person.shape,
  formerDesignations: z.array(
    z.object({ participant: z.string(), houseRoles: z.array(HouseRole), from: CalendarDate, until: CalendarDate }),
  ),
})
export type PersonFile = z.infer<typeof PersonFile>

/** What ends with a change, in numbers: who manages people sees no case (WGS 1.8(2)(c)). */
export const Consequences = z.object({
  active: z.boolean(),
  seats: z.int(),
  cases: z.int(),
  /** In how many of those cases this person directs the process, so that another must be assigned. */
  leading: z.int(),
  isSignedIn: z.boolean(),
})
export type Consequences = z.infer<typeof Consequences>

export const PersonState = z.enum(['active', 'inactive', 'training_missing'])

const ofPerson = z.object({ professionalId: ProfessionalId })
const page = {
  after: line(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

export const peopleOperations = {
  listProfessionals: operation({
    method: 'GET',
    path: '/professionals',
    nl: 'Toon de professionals',
    en: 'Show the professionals',
    action: 'network.read',
    result: z.object({ professionals: z.array(ListedProfessional) }),
  }),
  listPeople: operation({
    method: 'POST',
    path: '/people-searches',
    nl: 'Toon aanwijzing, screening en opleiding per professional',
    en: 'Show designation, screening and training per professional',
    action: 'people.read',
    body: z.strictObject({
      participantId: ParticipantId.optional(),
      state: PersonState.optional(),
      role: HouseRole.optional(),
      search: line(100).optional(),
      ...page,
    }),
    reads: true,
    result: z.object({ people: z.array(Person), total: z.int(), next: z.string().nullable() }),
  }),
  showPerson: operation({
    method: 'GET',
    path: '/people/:professionalId',
    nl: 'Toon een professional met alle voorwaarden',
    en: 'Show a professional with every condition',
    action: 'people.read',
    params: ofPerson,
    result: PersonFile,
  }),
  designatePerson: operation({
    method: 'POST',
    path: '/people',
    nl: 'Wijs een professional aan',
    en: 'Designate a professional',
    action: 'people.administer',
    body: Designation,
    result: Person,
    errors: ['username_taken', 'participant_not_active'],
  }),
  changeConditions: operation({
    method: 'PUT',
    path: '/people/:professionalId',
    nl: 'Wijzig aanwijzing, screening, opleiding of rollen van een professional',
    en: 'Change designation, screening, training or roles of a professional',
    action: 'people.administer',
    params: ofPerson,
    body: Conditions,
    result: Person,
    errors: ['not_about_yourself'],
    versioned: true,
  }),
  designateAnew: operation({
    method: 'POST',
    path: '/people/:professionalId/designations',
    nl: 'Wijs een professional van wie de aanwijzing is geëindigd opnieuw aan',
    en: 'Designate a professional whose designation has ended anew',
    action: 'people.administer',
    params: ofPerson,
    body: NewDesignation,
    result: Person,
    errors: ['not_about_yourself', 'designation_not_ended'],
    versioned: true,
  }),
  previewConsequences: operation({
    method: 'POST',
    path: '/people/:professionalId/consequences',
    nl: 'Toon wat een wijziging van een professional beëindigt',
    en: 'Show what a change of a professional ends',
    action: 'people.administer',
    params: ofPerson,
    body: z.strictObject({
      ...Conditions.pick({
        houseRoles: true,
        designatedFrom: true,
        designatedUntil: true,
        screenedOn: true,
        noCommercialTasks: true,
      }).partial().shape,
      /** On which day; today when absent. */
      on: CalendarDate.optional(),
    }),
    result: Consequences,
    reads: true,
  }),
  endDesignation: operation({
    method: 'POST',
    path: '/people/:professionalId/end',
    nl: 'Beëindig de aanwijzing van een professional',
    en: 'End the designation of a professional',
    action: 'people.administer',
    params: ofPerson,
    body: z.strictObject({ on: CalendarDate }),
    result: z.object({ ...Person.shape, ended: Consequences }),
    errors: ['not_about_yourself'],
    versioned: true,
  }),
  invitePerson: operation({
    method: 'POST',
    path: '/people/:professionalId/invitations',
    nl: 'Maak een uitnodiging voor een account; wat er eerder was vervalt',
    en: 'Make an invitation for an account; what was there before ends',
    action: 'people.administer',
    params: ofPerson,
    // the token is shown this once; the system keeps only its hash
    result: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
    errors: ['not_about_yourself', 'account_not_active', 'invited_by_house'],
  }),
  revokeInvitation: operation({
    method: 'DELETE',
    path: '/people/:professionalId/invitations',
    nl: 'Trek een uitnodiging in',
    en: 'Revoke an invitation',
    action: 'people.administer',
    params: ofPerson,
    result: z.object({ revoked: z.literal(true) }),
    errors: ['no_invitation', 'invited_by_house'],
  }),
}
