import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { CaseId, HouseSlug } from '../domain/ids.ts'
import { ParticipantId } from '../domain/participant.ts'
import { Referral } from '../domain/referral.ts'
import { DeclineReason, DoorKind, doorKinds, ReferralOrigin, SignalDetails, SignalMessage, SignalState } from '../domain/signal.ts'
import { lengths, someLine } from '../domain/text.ts'
import { nothing, operation } from './operation.ts'
import { inCase } from './referrals.ts'

const DoorId = z.uuid()
export const ShownDoor = z.object({
  id: DoorId,
  kind: DoorKind,
  name: z.string(),
  participantId: ParticipantId,
  participant: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  renewedAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  /** Where the system sends to, below the address of this program. */
  path: z.string(),
})
export type ShownDoor = z.infer<typeof ShownDoor>
/** The secret is shown this once; only its hash is kept. */
const OpenedDoor = z.object({ door: ShownDoor, secret: z.string() })

const oneDoor = z.object({ doorId: DoorId })
export const doorOperations = {
  listDoors: operation({
    method: 'GET',
    path: '/doors',
    nl: 'Toon de deuren voor andere systemen',
    en: 'Show the doors for other systems',
    action: 'door.manage',
    result: z.object({ doors: z.array(ShownDoor) }),
  }),
  openDoor: operation({
    method: 'POST',
    path: '/doors',
    nl: 'Open een deur voor een ander systeem',
    en: 'Open a door for another system',
    action: 'door.manage',
    body: z.strictObject({ kind: DoorKind, name: someLine(lengths.name), participantId: ParticipantId }),
    result: OpenedDoor,
    errors: ['participant_not_active'],
  }),
  renewDoor: operation({
    method: 'POST',
    path: '/doors/:doorId/secret',
    nl: 'Geef een deur een nieuw geheim; het oude vervalt meteen',
    en: 'Give a door a new secret; the old one lapses at once',
    action: 'door.manage',
    params: oneDoor,
    result: OpenedDoor,
  }),
  closeDoor: operation({
    method: 'DELETE',
    path: '/doors/:doorId',
    nl: 'Sluit een deur voorgoed',
    en: 'Close a door for good',
    action: 'door.manage',
    params: oneDoor,
    result: z.object({ closed: z.literal(true) }),
  }),
}

export const ListedSignal = z.object({
  caseId: CaseId,
  number: z.string(),
  subject: z.string(),
  origin: ReferralOrigin,
  door: z.string(),
  urgent: z.boolean(),
  receivedAt: z.iso.datetime(),
  expiresOn: CalendarDate,
})
export type ListedSignal = z.infer<typeof ListedSignal>
export const ShownSignal = z.object({ ...ListedSignal.shape, referral: Referral, missing: z.array(z.string()), details: SignalDetails })

export const signalOperations = {
  listSignals: operation({
    method: 'GET',
    path: '/signals',
    nl: 'Toon signalen die op mijn organisatie wachten',
    en: 'Show signals that wait for my organisation',
    action: 'signal.list',
    result: z.object({ signals: z.array(ListedSignal) }),
  }),
  showSignal: operation({
    method: 'GET',
    path: '/cases/:caseId/signal',
    nl: 'Toon een binnengekomen signaal',
    en: 'Show a signal that came in',
    action: 'signal.read',
    params: inCase,
    result: ShownSignal,
  }),
  adoptSignal: operation({
    method: 'POST',
    path: '/cases/:caseId/signal/adoption',
    nl: 'Neem een signaal op u: het wordt uw concept-aanmelding',
    en: 'Adopt a signal: it becomes your draft referral',
    action: 'signal.adopt',
    params: inCase,
    result: z.object({ caseId: CaseId, number: z.string(), expiresOn: CalendarDate }),
  }),
  declineSignal: operation({
    method: 'POST',
    path: '/cases/:caseId/signal/refusal',
    nl: 'Neem een signaal niet op; de afzender hoort de reden',
    en: 'Decline a signal; the sender learns the reason',
    action: 'signal.adopt',
    params: inCase,
    body: z.strictObject({ reason: DeclineReason }),
    result: z.object({ declined: z.literal(true), erasedOn: CalendarDate }),
  }),
}

const inHouse = z.object({ slug: HouseSlug })
const Received = z.object({
  reference: z.uuid(),
  status: SignalState,
  /** What of the message had no place: paths, never values. */
  notTakenOver: z.array(z.string()),
})
// whoever keeps to a standard of others may send more than we know; the route reads it by that standard and names every problem
const byStandard = z.looseObject({})
const sending = {
  method: 'POST',
  action: 'signal.send',
  params: inHouse,
  result: Received,
  errors: ['door_unknown', 'nobody_receives', 'body_too_large', 'too_many_attempts'],
} as const
const pathOf = (kind: DoorKind): `/${string}` => `/houses/:slug/signals/${doorKinds[kind].path}`

/** For systems, each with the secret of its own door as bearer. */
export const signalDoorOperations = {
  sendJzvMelding: operation({
    ...sending,
    path: pathOf('jzv'),
    nl: 'Stuur een JZV Melding (Samen onder Handbereik 0.1)',
    en: 'Send a JZV Melding (Samen onder Handbereik 0.1)',
    body: byStandard,
  }),
  sendZsmSignal: operation({
    ...sending,
    path: pathOf('zsm'),
    nl: 'Stuur een signaal van de ZSM-tafel',
    en: 'Send a signal of the ZSM table',
    body: SignalMessage,
  }),
  sendSafeHomeSignal: operation({
    ...sending,
    path: pathOf('safe_home'),
    nl: 'Stuur een signaal van Veilig Thuis',
    en: 'Send a signal of Veilig Thuis',
    body: SignalMessage,
  }),
  sendNeighbourhoodTeamSignal: operation({
    ...sending,
    path: pathOf('neighbourhood_team'),
    nl: 'Stuur een signaal van een wijkteam',
    en: 'Send a signal of a neighbourhood team',
    body: SignalMessage,
  }),
  sendCaseNotification: operation({
    ...sending,
    path: pathOf('zgw'),
    nl: 'Stuur een ZGW-notificatie: alleen een verwijzing',
    en: 'Send a ZGW notification: a reference only',
    body: byStandard,
    // by the standard the answer is 204, and who sends reads nothing more
    result: nothing,
  }),
  showSignalStatus: operation({
    method: 'GET',
    path: '/houses/:slug/signals/:reference/status',
    nl: 'Vraag hoe het met een signaal staat',
    en: 'Ask how a signal stands',
    action: 'signal.send',
    params: z.object({ slug: HouseSlug, reference: z.uuid() }),
    result: z.object({
      reference: z.uuid(),
      status: SignalState,
      declinedBecause: DeclineReason.nullable(),
      at: z.iso.datetime(),
      /** For a JZV Melding that asks for it: the last event of the standard. */
      terugmelding: z
        .object({
          specversion: z.literal('1.0'),
          id: z.uuid(),
          source: z.string(),
          type: z.enum(['uitwisselen-melding.melding-geregistreerd', 'uitwisselen-melding.melding-opgepakt']),
          time: z.iso.datetime(),
          subject: z.string(),
          data: z.object({}),
        })
        .nullable(),
    }),
    errors: ['door_unknown', 'too_many_attempts'],
  }),
}
