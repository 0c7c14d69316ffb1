import type { Action } from '../../domain/access.ts'

/** The parts of administration and what opens each. */
export const adminRooms = {
  house: { to: '/beheer/huis', action: 'network.read' },
  participants: { to: '/beheer/deelnemers', action: 'network.read' },
  professionals: { to: '/beheer/professionals', action: 'people.read' },
  accessReview: { to: '/beheer/toegangscontrole', action: 'access.review' },
  covenant: { to: '/beheer/convenant', action: 'network.read' },
  doors: { to: '/beheer/deuren', action: 'door.manage' },
  retention: { to: '/beheer/bewaartermijnen', action: 'retention.read' },
  shielded: { to: '/beheer/afgeschermd', action: 'shielded.unlock' },
  certificates: { to: '/beheer/vernietigingsbewijzen', action: 'retention.read' },
} as const satisfies Record<string, { to: string; action: Action }>
export type AdminRoom = keyof typeof adminRooms
export const adminRoomNames = Object.keys(adminRooms) as AdminRoom[] // Object.keys forgets the key type
