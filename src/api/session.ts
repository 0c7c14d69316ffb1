import * as z from 'zod'
import { HouseRole } from '../domain/house-roles.ts'
import { HouseSlug } from '../domain/ids.ts'
import { ParticipantClass, ParticipantId, ParticipantKind, ProfessionalId } from '../domain/participant.ts'
import { line, someLine } from '../domain/text.ts'
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
    method: 'POST',
    path: '/session',
    nl: 'Meld u aan met gebruikersnaam, wachtwoord en code',
    en: 'Sign in with username, password and code',
    action: 'session.begin',
    body: z.strictObject({ house: HouseSlug, username: someLine(100), password: z.string().min(1).max(200), code: line(10) }),
    result: Me,
    errors: ['sign_in_failed', 'account_not_active', 'too_many_attempts'],
  }),
  signInToDemo: operation({
    method: 'POST',
    path: '/demo-sessions',
    nl: 'Kies in de fictieve regio een rol om mee aan te melden',
    en: 'Choose a role to sign in as in the fictitious region',
    action: 'session.begin',
    body: z.strictObject({ house: HouseSlug, username: someLine(100) }),
    result: Me,
    errors: ['demo_only', 'sign_in_failed', 'account_not_active'],
  }),
  listDemoPeople: operation({
    method: 'GET',
    path: '/demo-people',
    nl: 'Toon de rollen van de fictieve regio',
    en: 'Show the roles of the fictitious region',
    action: 'session.begin',
    result: z.object({ people: z.array(DemoPerson) }),
    errors: ['demo_only'],
  }),
  showSession: operation({
    method: 'GET',
    path: '/session',
    nl: 'Toon wie is aangemeld',
    en: 'Show who is signed in',
    action: 'session.use',
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
