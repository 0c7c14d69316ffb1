import type * as z from 'zod'
import { Publication, PublicHouse } from '../../api/public-houses.ts'
import type { CalendarDate } from '../../domain/date.ts'
import { redivisionsToTell, type TerritoryPeriod, territoryOn } from '../../domain/territory.ts'
import { redivisionsKnown } from '../municipalities.ts'
import type { getHouse, listPublications, PublicParticipant } from './queries.ts'

type HouseRow = Awaited<ReturnType<typeof getHouse>>
type PublicationRow = Awaited<ReturnType<typeof listPublications>>[number]

export function shownPublication({ published_on: publishedOn, ...row }: PublicationRow): z.input<typeof Publication> {
  return Publication.parse({ ...row, publishedOn })
}

type Given = {
  row: HouseRow
  periods: readonly TerritoryPeriod[]
  participants: readonly PublicParticipant[]
  publications: readonly PublicationRow[]
  today: CalendarDate
  on: CalendarDate
}

/** The house as everybody may know it; who left is no longer named (R-RGT-13). */
export function publicHouse({ row, periods, participants, publications, today, on }: Given): z.output<typeof PublicHouse> {
  const nameOf = (id: string | null) => participants.find((each) => each.id === id)?.name
  return PublicHouse.parse({
    slug: row.slug,
    name: row.name,
    fictitious: row.fictitious,
    contactPoint: {
      name: row.contact_point,
      participant: nameOf(row.contact_participant_id) ?? null,
      address: row.contact_address,
      email: row.contact_email,
      phone: row.contact_phone,
      hours: row.contact_hours,
      requestHow: row.request_how,
    },
    coordinatingDpo: { name: row.coordinating_dpo, email: row.coordinating_dpo_email },
    managingParticipant: nameOf(row.managing_participant_id) ?? '',
    municipalities: periods,
    territory: { on, municipalities: territoryOn(periods, on).map(({ code, name }) => ({ code, name })) },
    redivisions: redivisionsToTell(periods, redivisionsKnown(row.fictitious), today),
    participants: participants.filter(({ until }) => until === null || until > today),
    publications: publications.map(shownPublication),
  })
}
