import type { houseFactsOperations } from '../../api/house-facts.ts'
import type { CalendarDate } from '../../domain/date.ts'
import { holdsOn } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { contactPointKinds, type HouseFacts, type PublicationDraft } from '../../domain/house-facts.ts'
import { newId } from '../../domain/ids.ts'
import { redivisionsToFollow } from '../../domain/territory.ts'
import { together } from '../db/connect.ts'
import { redivisionsKnown } from '../municipalities.ts'
import { listRegistered } from '../participants/queries.ts'
import type { Context, Handlers } from '../serve.ts'
import { listPeriods } from '../territory/queries.ts'
import { deletePublication, getHouse, insertPublication, listPublications, updateHouse, updatePublication } from './queries.ts'
import { shownPublication } from './views.ts'

export const houseFactsHandlers: Handlers<typeof houseFactsOperations> = {
  async showOwnHouse(_input, { tx }) {
    const [row, municipalities, publications] = await together([getHouse(tx), listPeriods(tx), listPublications(tx)])
    return {
      slug: row.slug,
      name: row.name,
      fictitious: row.fictitious,
      version: row.version,
      contactPoint: row.contact_point,
      contactParticipantId: row.contact_participant_id,
      contactAddress: row.contact_address,
      contactEmail: row.contact_email,
      contactPhone: row.contact_phone,
      contactHours: row.contact_hours,
      requestHow: row.request_how,
      coordinatingDpo: row.coordinating_dpo,
      coordinatingDpoEmail: row.coordinating_dpo_email,
      managingParticipantId: row.managing_participant_id,
      municipalities,
      redivisions: redivisionsToFollow(municipalities, redivisionsKnown(row.fictitious)),
      publications: publications.map(shownPublication),
    }
  },

  async changeHouse({ body }, context) {
    const { tx, house, expected } = context
    await requireHolders(body, context)
    const version = await updateHouse(tx, expected, columnsOf(body))
    house.name = body.name
    return { version }
  },

  async addPublication({ body }, { tx, today, expected }) {
    const version = await updateHouse(tx, expected)
    await insertPublication(tx, { id: newId(), ...rowOf(body, today) })
    return { version }
  },

  async changePublication({ params, body }, { tx, today, expected }) {
    const version = await updateHouse(tx, expected)
    await updatePublication(tx, { id: params.publicationId, ...rowOf(body, today) })
    return { version }
  },

  async removePublication({ params }, { tx, expected }) {
    const version = await updateHouse(tx, expected)
    await deletePublication(tx, params.publicationId)
    return { version }
  },
}

/** Who manages the house takes part in it, and the contact point is a municipality's (BGS 1.1; LK24 5). */
async function requireHolders({ contactParticipantId, managingParticipantId }: HouseFacts, { tx, today }: Context): Promise<void> {
  const present = (await listRegistered(tx)).filter((each) => holdsOn(each, today))
  const contact = present.find(({ id }) => id === contactParticipantId)
  if (!contact || !contactPointKinds.includes(contact.kind))
    throw new DomainError('contact_point_municipal', [{ path: 'contactParticipantId', code: 'contact_point_municipal' }])
  if (!present.some(({ id }) => id === managingParticipantId))
    throw new DomainError('participant_not_active', [{ path: 'managingParticipantId', code: 'participant_not_active' }])
}

const columnsOf = (facts: HouseFacts) => ({
  name: facts.name,
  contact_point: facts.contactPoint,
  contact_participant_id: facts.contactParticipantId,
  contact_address: facts.contactAddress,
  contact_email: facts.contactEmail,
  contact_phone: facts.contactPhone,
  contact_hours: facts.contactHours ?? '',
  request_how: facts.requestHow ?? '',
  coordinating_dpo: facts.coordinatingDpo,
  coordinating_dpo_email: facts.coordinatingDpoEmail ?? '',
  managing_participant_id: facts.managingParticipantId,
})

function rowOf({ kind, title, year, url, publishedOn }: PublicationDraft, today: CalendarDate) {
  if (publishedOn > today) throw new DomainError('date_in_future', [{ path: 'publishedOn', code: 'date_in_future' }])
  return { kind, title, year: year ?? null, url, published_on: publishedOn }
}
