import { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { writeEndedLetter, writeOutcomeLetter } from '../../domain/outcome-letter.ts'
import { erasureDate, rejectedErasureDate } from '../../domain/retention.ts'
import { changeCase, getCase } from '../cases/queries.ts'
import { findNotTaken } from '../composition/room.ts'
import { senderOf } from '../letters.ts'
import { findTakenUp } from '../radicalisation/handlers.ts'
import type { Context } from '../serve.ts'
import { findLetter, findOffer, insertLetter } from './queries.ts'

/** The day on which everything goes when the referrer is told today; never later than the ceiling (R-RET-02). */
async function erasedWhenToldToday(caseId: string, { tx, today, network }: Context): Promise<CalendarDate> {
  const row = await getCase(tx, caseId)
  const rejected = rejectedErasureDate(today, (await network()).covenantOf(row).rejectedWeeks)
  return row.ceiling_on ? erasureDate(CalendarDate.parse(row.ceiling_on), rejected) : rejected
}

/** The message as it stands when nobody changed a word; or the one that was placed. */
export async function draftLetter(caseId: string, context: Context) {
  const { tx, vault, today } = context
  const sent = await findLetter(tx, vault, caseId)
  const row = await getCase(tx, caseId)
  if (sent) return { text: sent.text, eraseOn: row.erase_on ?? today, isSent: true }
  const notTaken = await findNotTaken(caseId, context)
  const takenUp = notTaken ? null : await findTakenUp(caseId, context)
  const told = notTaken ?? takenUp
  if (!told) throw new DomainError('not_found')
  const eraseOn = await erasedWhenToldToday(caseId, context)
  const sender = await senderOf(row.number, context)
  if (takenUp?.isTreated) return { text: writeEndedLetter(sender, { motive: takenUp.motive, erasedOn: eraseOn }), eraseOn, isSent: false }
  const { outcome, motive, advice: adviceToReferrer } = told
  // the referrer may have agreed already, or the bureau have taken it back
  const details = { ...told.details, offerHandover: (await findOffer(tx, vault, caseId))?.state === 'offered' }
  const text = writeOutcomeLetter(sender, { outcome, motive, adviceToReferrer, details, erasedOn: eraseOn })
  return { text, eraseOn, isSent: false }
}

/** From the day the referrer is told the term counts, and the keys wait in the month in which it ends (BGS 1.16(1)(b)). */
export async function sendLetter(caseId: string, text: string, context: Context) {
  const { tx, vault, participantId, userId: professionalId, changed } = context
  const placed = await insertLetter(tx, vault, { caseId, participantId, professionalId, text })
  if (!placed) throw new DomainError('letter_already_sent')
  const eraseOn = await erasedWhenToldToday(caseId, context)
  await changeCase(tx, caseId, { erase_on: eraseOn })
  await vault.moveToBucket(caseId, eraseOn.slice(0, 7))
  await changed('case', caseId, caseId)
  return { sentAt: placed.sent_at, eraseOn }
}
