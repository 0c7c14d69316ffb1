import { HouseOfferState } from '../../domain/not-taken.ts'
import { ContactWay } from '../../domain/weighing.ts'
import type { Network } from '../network.ts'
import type { findOffer, listContacts, listPostponements, listSupplements } from './queries.ts'

type Row<List extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<List>>[number]

export function shownContact(row: Row<typeof listContacts>, { professional }: Network) {
  return { on: row.contacted_on, way: ContactWay.parse(row.way), by: professional(row.professional_id).name }
}

export function shownPostponement(row: Row<typeof listPostponements>, { professional }: Network) {
  const { weighed_on: weighedOn, until_on: until, reason, at } = row
  return { weighedOn, until, reason, by: professional(row.professional_id).name, at }
}

export function shownSupplement(row: Row<typeof listSupplements>, { professional }: Network) {
  return {
    id: row.id,
    question: row.question,
    askedBy: professional(row.asked_by).name,
    askedAt: row.asked_at,
    text: row.text,
    by: row.answered_by && professional(row.answered_by).name,
    at: row.answered_at,
  }
}

export function shownOffer(row: NonNullable<Awaited<ReturnType<typeof findOffer>>>, { professional }: Network) {
  const { house_name: houseName, house_contact: houseContact, offered_at: offeredAt, settled_at: settledAt } = row
  const { letter: text, letter_by: by, letter_at: sentAt } = row
  const letter = text !== null && by && sentAt ? { text, by: professional(by).name, sentAt } : null
  return { houseName, houseContact, state: HouseOfferState.parse(row.state), offeredAt, settledAt, letter }
}
