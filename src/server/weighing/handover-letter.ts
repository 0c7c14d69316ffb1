import { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { writeHandoverLetter } from '../../domain/outcome-letter.ts'
import { getCase } from '../cases/queries.ts'
import { senderOf } from '../letters.ts'
import type { Context } from '../serve.ts'
import { findOffer, placeHandoverLetter } from './queries.ts'
import { shownOffer } from './shown.ts'

/** The message as it stands when nobody changed a word, or the one that was placed. Only of an offer to which the referrer agreed. */
export async function draftHandoverLetter(caseId: string, context: Context) {
  const { tx, vault, today } = context
  const offer = await findOffer(tx, vault, caseId)
  if (!offer) throw new DomainError('not_found')
  if (offer.state !== 'accepted') throw new DomainError('offer_not_accepted')
  if (offer.letter !== null) return { text: offer.letter, isSent: true }
  const { number, erase_on: eraseOn } = await getCase(tx, caseId)
  const erasedOn = eraseOn ? CalendarDate.parse(eraseOn) : today
  return { text: writeHandoverLetter(await senderOf(number, context), { house: offer.house_name, erasedOn }), isSent: false }
}

export async function sendHandoverLetter(caseId: string, text: string, context: Context) {
  const { tx, vault, participantId, userId: professionalId, changed, network } = context
  const placed = await placeHandoverLetter(tx, vault, { caseId, participantId, professionalId, text })
  if (placed) {
    await changed('case', caseId, caseId)
    return shownOffer(placed, await network())
  }
  const offer = await findOffer(tx, vault, caseId)
  if (!offer) throw new DomainError('not_found')
  throw new DomainError(offer.state === 'accepted' ? 'letter_already_sent' : 'offer_not_accepted')
}
