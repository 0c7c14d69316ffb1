import type { Bilingual } from './bilingual.ts'
import type { HouseRole } from './house-roles.ts'

/** Why somebody may be let in: processing, review of legality, maintenance (WGS 1.8(2)); `none` never meets case content. */
export type AuthorisationClass = 'a' | 'b' | 'c' | 'none'

type RoleEntry = Bilingual & {
  authorisation: AuthorisationClass
  bureau: boolean
  participants: 'all' | 'public'
  /** What concerns the house as a whole is given by its administrator, never by one participant for its own. */
  givenBy: 'house' | 'participant'
  /** Reviewed each quarter instead of each year (BIO2 8.02.01). */
  privileged: boolean
  source: string
}

/** What somebody does in the house as a whole. Who works for the bureau is designated by a participant too (R-AUT-05). */
export const houseRoles = {
  process_director: {
    nl: 'procesregisseur',
    en: 'process director',
    authorisation: 'a',
    bureau: true,
    participants: 'all',
    givenBy: 'house',
    privileged: false,
    source: 'LK24 3.2',
  },
  information_coordinator: {
    nl: 'informatiecoördinator',
    en: 'information coordinator',
    authorisation: 'a',
    bureau: true,
    participants: 'all',
    givenBy: 'house',
    privileged: false,
    source: 'LK24 5.3',
  },
  support: {
    nl: 'ondersteuner',
    en: 'support',
    authorisation: 'a',
    bureau: true,
    participants: 'all',
    givenBy: 'house',
    privileged: false,
    source: 'LK24 1.1; LK24 5.3',
  },
  network_manager: {
    nl: 'netwerkmanager',
    en: 'network manager',
    authorisation: 'none',
    bureau: true,
    participants: 'all',
    givenBy: 'house',
    privileged: false,
    source: 'LK24 5.3',
  },
  judge: {
    nl: 'beoordelaar',
    en: 'judge',
    authorisation: 'a',
    bureau: false,
    participants: 'public',
    givenBy: 'participant',
    privileged: false,
    source: 'WGS 2.31(2)-(4)',
  },
  chair: {
    nl: 'voorzitter',
    en: 'chair',
    authorisation: 'a',
    bureau: false,
    participants: 'all',
    givenBy: 'participant',
    privileged: false,
    source: 'VHK13',
  },
  professional: {
    nl: 'professional',
    en: 'professional',
    authorisation: 'a',
    bureau: false,
    participants: 'all',
    givenBy: 'participant',
    privileged: false,
    source: 'LK24 5.2',
  },
  coordinating_dpo: {
    nl: 'coördinerend functionaris gegevensbescherming',
    en: 'coordinating data protection officer',
    authorisation: 'b',
    bureau: false,
    participants: 'public',
    givenBy: 'house',
    privileged: true,
    source: 'WGS 1.4(2)',
  },
  contact_point_officer: {
    nl: 'medewerker contactpunt',
    en: 'contact point officer',
    authorisation: 'b',
    bureau: false,
    participants: 'public',
    givenBy: 'house',
    privileged: true,
    source: 'BGS 1.1',
  },
  steering_group: {
    nl: 'stuurgroep',
    en: 'steering group',
    authorisation: 'none',
    bureau: false,
    participants: 'all',
    givenBy: 'participant',
    privileged: false,
    source: 'LK24 5.2',
  },
  administrator: {
    nl: 'beheerder',
    en: 'administrator',
    authorisation: 'c',
    bureau: false,
    participants: 'all',
    givenBy: 'house',
    privileged: true,
    source: 'WGS 1.8(2)(c)',
  },
  participant_administrator: {
    nl: 'deelnemerbeheerder',
    en: 'participant administrator',
    authorisation: 'c',
    bureau: false,
    participants: 'all',
    givenBy: 'house',
    privileged: true,
    source: 'WGS 1.4(3); WGS 1.8(2)(c)',
  },
} as const satisfies Record<HouseRole, RoleEntry>
