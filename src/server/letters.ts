import { dateInAmsterdam } from '../domain/date.ts'
import type { Sender } from '../domain/outcome-letter.ts'
import { together } from './db/connect.ts'
import { getHouse } from './houses/queries.ts'
import type { Context } from './serve.ts'

/** What stands in every letter of this house about this case, by the covenant that was in force at that moment. */
export async function senderOf(caseNumber: string, { tx, now, network }: Context, at = now, read = getHouse(tx)): Promise<Sender> {
  const [house, { covenantAt }] = await together([read, network()])
  const { templates } = covenantAt(at)
  const { contact_point: point, contact_address: address, contact_phone: phone, contact_email: email } = house
  // in one sentence; the address has lines of its own, and may begin with the name
  const lines = (address ?? '').split('\n').map((each) => each.trim())
  const named = lines.some((each) => each.includes(point)) ? lines : [point, ...lines]
  const contactPoint = [...named, phone, email].filter(Boolean).join(', ')
  return { templates, caseNumber, today: dateInAmsterdam(at), house: house.name, contactPoint }
}
