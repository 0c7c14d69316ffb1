import { createHash } from 'node:crypto'
import { issuesOf } from '../../api/issues.ts'
import { DomainError } from '../../domain/errors.ts'
import { Referral } from '../../domain/referral.ts'
import { type DoorKind, referralFromSignal, type SignalDetails, SignalMessage } from '../../domain/signal.ts'
import { Melding, referralFromMelding, requireForHouse } from '../integrations/soh/melding.ts'
import { readNotification } from '../integrations/zgw/notification.ts'

/** A message as it is understood: by what the sender knows it, and what of it can be a referral. */
export type ReadMessage = { key: string; referral: Referral; details: SignalDetails; answerWanted: boolean }

/** The same message sent again is one signal; another message under the same number, a second report or another person, is not lost in it. */
function keyOf(number: string, message: unknown): string {
  return `${number} ${createHash('sha256').update(JSON.stringify(message)).digest('hex')}`
}

function readOwn(json: unknown): ReadMessage {
  const read = SignalMessage.safeParse(json)
  if (!read.success) throw new DomainError('invalid_input', issuesOf(read.error))
  const { registrationNumber, reportedOn, contact } = read.data
  return {
    key: keyOf(registrationNumber, read.data),
    referral: referralFromSignal(read.data),
    details: {
      registrationNumber,
      reportedAt: reportedOn ?? null,
      contact: contact ? [contact.name, contact.telephone, contact.email].filter(Boolean).join(', ') : null,
      link: null,
      notTakenOver: [],
    },
    answerWanted: false,
  }
}

const understood: readonly string[] = ['soort', 'datumTijd', 'terugkoppelingGewenst', 'contact']

function readMelding(json: unknown): ReadMessage {
  requireForHouse(json)
  const { referral, unmapped } = referralFromMelding(json)
  const melding = Melding.parse(json)
  const { id, url, datumTijd, contact, terugkoppelingGewenst } = melding
  const number = id.trim() === '' ? url : id
  return {
    key: keyOf(number, melding),
    referral,
    details: {
      registrationNumber: number.slice(0, 200),
      reportedAt: datumTijd.slice(0, 10),
      contact: [contact.naam, contact.telefoonnummer, contact.emailAdres].filter(Boolean).join(', ').slice(0, 300) || null,
      link: url,
      // who reported it is kept beside the draft, for who adopts it, and its kind is that of this door
      notTakenOver: unmapped.filter((path) => !understood.includes(path)),
    },
    answerWanted: terugkoppelingGewenst,
  }
}

/** By this channel a case system tries whether what it sends arrives. */
const testChannel = 'test'

/** Of a case elsewhere only where it is: who adopts it looks it up there and writes the referral. */
function readCaseNotification(json: unknown): ReadMessage | null {
  const { kanaal, hoofdObject, resourceUrl, aanmaakdatum } = readNotification(json)
  if (kanaal === testChannel) return null
  return {
    key: hoofdObject,
    referral: Referral.parse({}),
    details: { registrationNumber: hoofdObject, reportedAt: aanmaakdatum.slice(0, 10), contact: null, link: resourceUrl, notTakenOver: [] },
    answerWanted: false,
  }
}

/** Throws what is wrong with a message; null for one that only tries the door, of which nothing is laid down. */
export const readers: Readonly<Record<DoorKind, (json: unknown) => ReadMessage | null>> = {
  jzv: readMelding,
  zsm: readOwn,
  safe_home: readOwn,
  neighbourhood_team: readOwn,
  zgw: readCaseNotification,
}
