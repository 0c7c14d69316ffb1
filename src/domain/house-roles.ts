import * as z from 'zod'
import { houseRoles } from './house-role-table.ts'
import { classOf, type ParticipantKind } from './participant.ts'

export { type AuthorisationClass, houseRoles } from './house-role-table.ts'

export const HouseRole = z.enum([
  'process_director',
  'information_coordinator',
  'support',
  'network_manager',
  'judge',
  'chair',
  'professional',
  'coordinating_dpo',
  'contact_point_officer',
  'steering_group',
  'administrator',
  'participant_administrator',
])
export type HouseRole = z.infer<typeof HouseRole>

type RoleRefusal = 'roles_of_different_authorisation' | 'role_of_public_participants'

/**
 * Why these roles cannot be one person's at a participant of this kind. The authorisations of WGS 1.8(2) are
 * disjoint (R-AUT-03): who reviews or maintains does not process.
 */
export function roleRefusal(roles: readonly HouseRole[], kind: ParticipantKind): RoleRefusal | undefined {
  const classes = new Set(roles.map((role) => houseRoles[role].authorisation).filter((authorisation) => authorisation !== 'none'))
  if (classes.size > 1) return 'roles_of_different_authorisation'
  const forPublic = roles.some((role) => houseRoles[role].participants === 'public')
  if (forPublic && classOf(kind) !== 'public') return 'role_of_public_participants'
  return undefined
}

/** Those of these roles that only the administrator of the house gives. */
export function givenByHouse(roles: readonly HouseRole[]): HouseRole[] {
  return roles.filter((role) => houseRoles[role].givenBy === 'house')
}

export const privilegedRoles: readonly HouseRole[] = HouseRole.options.filter((role) => houseRoles[role].privileged)

/** Whose people somebody manages: a participant designates its own (WGS 1.4(3)); the administrator keeps the records of all. */
export function managesPeopleOf(roles: readonly HouseRole[], ownParticipantId: string, participantId: string): boolean {
  return roles.includes('administrator') || (roles.includes('participant_administrator') && ownParticipantId === participantId)
}

/** Whoever can give somebody a new password can be that person, so who has a role of the house is invited by its administrator. */
export function mayInvite(
  roles: readonly HouseRole[],
  ownParticipantId: string,
  person: { participantId: string; houseRoles: readonly HouseRole[] },
) {
  return (
    managesPeopleOf(roles, ownParticipantId, person.participantId) &&
    (roles.includes('administrator') || givenByHouse(person.houseRoles).length === 0)
  )
}

const processing: readonly HouseRole[] = HouseRole.options.filter((role) => houseRoles[role].authorisation === 'a')

/** One of which roles a seat asks for as long as it lasts; without it the seat ends at once (R-SEC-10). */
export function rolesForSeat(seat: string): readonly HouseRole[] {
  return ownRoles[seat] ?? processing
}

const ownRoles: Readonly<Record<string, readonly HouseRole[]>> = {
  judge: ['judge'],
  decider: ['judge'],
  intake: ['information_coordinator', 'process_director'],
  notifier: ['information_coordinator', 'process_director'],
  process_lead: ['process_director'],
  support: ['support'],
  reviewer: ['coordinating_dpo', 'contact_point_officer'],
}

type Person = { houseRoles: readonly HouseRole[]; active: boolean }

/**
 * Why somebody has no such seat in a case: not active, or without a role that carries it (WGS 1.8(2)). This one rule holds for
 * whoever is named or asked, and for whom one may choose; `app.supports` in the database says the same.
 */
export function seatRefusal(
  seat: string,
  { houseRoles: held, active }: Person,
): 'participant_not_active' | 'roles_carry_no_seat' | undefined {
  if (!active) return 'participant_not_active'
  return held.some((role) => rolesForSeat(seat).includes(role)) ? undefined : 'roles_carry_no_seat'
}

export const mayHoldSeat = (seat: string, person: Person): boolean => seatRefusal(seat, person) === undefined

/** Who speaks about a case for the bureau: who works there and may process. The network manager meets no case content (LK24 5.3). */
export const speaksForBureau = ({ houseRoles: held, active }: Person): boolean =>
  active && held.some((role) => houseRoles[role].bureau && houseRoles[role].authorisation === 'a')
