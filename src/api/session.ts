import * as z from 'zod'
import { HouseRole } from '../domain/house-roles.ts'
import { HouseSlug } from '../domain/ids.ts'
import { ParticipantClass, ParticipantId, ParticipantKind, ProfessionalId } from '../domain/participant.ts'
import { line, someLine } from '../domain/text.ts'
import { beforeSession } from './before-session.ts'
import { operation } from './operation.ts'

export const Me = z.object({
  professionalId: ProfessionalId,
  name: z.string(),
  house: z.object({ slug: HouseSlug, name: z.string() }),
  participant: z.object({ id: ParticipantId, name: z.string(), shortName: z.string(), kind: ParticipantKind, class: ParticipantClass }),
  houseRoles: z.array(HouseRole),
  missingTrainings: z.array(z.string()),
  demo: z.boolean(),
  expiresAt: z.iso.datetime(),
})
export type Me = z.infer<typeof Me>

export const DemoPerson = z.object({
  house: HouseSlug,
  houseName: z.string(),
  username: z.string(),
  name: z.string(),
  participant: z.string(),
  roles: z.array(HouseRole),
  active: z.boolean(),
})

export const sessionOperations = {
  signIn: operation({
    ...beforeSession.signIn,
    nl: 'Meld u aan met gebruikersnaam, wachtwoord en code',
    en: 'Sign in with username, password and code',
    body: z.strictObject({ house: HouseSlug, username: someLine(100), password: z.string().min(1).max(200), code: line(10) }),
    result: Me,
    errors: ['sign_in_failed', 'account_not_active', 'too_many_attempts'],
  }),
  signInToDemo: operation({
    ...beforeSession.signInToDemo,
    nl: 'Kies in de fictieve regio een rol om mee aan te melden',
    en: 'Choose a role to sign in as in the fictitious region',
    body: z.strictObject({ house: HouseSlug, username: someLine(100) }),
    result: Me,
    errors: ['demo_only', 'sign_in_failed', 'account_not_active'],
  }),
  listDemoPeople: operation({
    ...beforeSession.listDemoPeople,
    nl: 'Toon de rollen van de fictieve regio',
    en: 'Show the roles of the fictitious region',
    result: z.object({ people: z.array(DemoPerson) }),
    errors: ['demo_only'],
  }),
  showSession: operation({
    ...beforeSession.showSession,
    nl: 'Toon wie is aangemeld',
    en: 'Show who is signed in',
    result: Me,
  }),
  signOut: operation({
    method: 'DELETE',
    path: '/session',
    nl: 'Meld u af',
    en: 'Sign out',
    action: 'session.use',
    result: z.object({ signedOut: z.literal(true) }),
  }),
}
