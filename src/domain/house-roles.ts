import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { classOf, type ParticipantKind } from './participant.ts'

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
])
export type HouseRole = z.infer<typeof HouseRole>

/** Why somebody may be let in: processing, review of legality, maintenance (WGS 1.8(2)); `none` never meets case content. */
export type AuthorisationClass = 'a' | 'b' | 'c' | 'none'

type RoleEntry = Bilingual & { authorisation: AuthorisationClass; bureau: boolean; participants: 'all' | 'public'; source: string }

/** What somebody does in the house as a whole. Who works for the bureau is designated by a participant too (R-AUT-05). */
export const houseRoles = {
  process_director: {
    nl: 'procesregisseur',
    en: 'process director',
    authorisation: 'a',
    bureau: true,
    participants: 'all',
    source: 'LK24 3.2',
  },
  information_coordinator: {
    nl: 'informatiecoördinator',
    en: 'information coordinator',
    authorisation: 'a',
    bureau: true,
    participants: 'all',
    source: 'LK24 5.3',
  },
  support: { nl: 'ondersteuner', en: 'support', authorisation: 'a', bureau: true, participants: 'all', source: 'LK24 1.1; LK24 5.3' },
  network_manager: {
    nl: 'netwerkmanager',
    en: 'network manager',
    authorisation: 'none',
    bureau: true,
    participants: 'all',
    source: 'LK24 5.3',
  },
  judge: { nl: 'beoordelaar', en: 'judge', authorisation: 'a', bureau: false, participants: 'public', source: 'WGS 2.31(2)-(4)' },
  chair: { nl: 'voorzitter', en: 'chair', authorisation: 'a', bureau: false, participants: 'all', source: 'VHK13' },
  professional: { nl: 'professional', en: 'professional', authorisation: 'a', bureau: false, participants: 'all', source: 'LK24 5.2' },
  coordinating_dpo: {
    nl: 'coördinerend functionaris gegevensbescherming',
    en: 'coordinating data protection officer',
    authorisation: 'b',
    bureau: false,
    participants: 'public',
    source: 'WGS 1.4(2)',
  },
  contact_point_officer: {
    nl: 'medewerker contactpunt',
    en: 'contact point officer',
    authorisation: 'b',
    bureau: false,
    participants: 'public',
    source: 'BGS 1.1',
  },
  steering_group: { nl: 'stuurgroep', en: 'steering group', authorisation: 'none', bureau: false, participants: 'all', source: 'LK24 5.2' },
  administrator: { nl: 'beheerder', en: 'administrator', authorisation: 'c', bureau: false, participants: 'all', source: 'WGS 1.8(2)(c)' },
} as const satisfies Record<HouseRole, RoleEntry>

export type RoleRefusal = 'roles_of_different_authorisation' | 'role_of_public_participants'

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
