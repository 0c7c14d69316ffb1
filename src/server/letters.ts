import { dateInAmsterdam } from '../domain/date.ts'
import type { Sender } from '../domain/outcome-letter.ts'
import { together } from './db/connect.ts'
import { getHouse } from './houses/queries.ts'
import type { Context } from './serve.ts'

/** What stands in every letter of this house about this case, by the covenant that was in force at that moment. */
export async function senderOf(caseNumber: string, { tx, now, network }: Context, at = now): Promise<Sender> {
  const [house, { covenantAt }] = await together([getHouse(tx), network()])
  const { templates } = covenantAt(at)
  const { contact_point: point, contact_address: address, contact_phone: phone, contact_email: email } = house
  const contactPoint = [point, address, phone, email].filter(Boolean).join(', ')
  return { templates, caseNumber, today: dateInAmsterdam(at), house: house.name, contactPoint }
}
