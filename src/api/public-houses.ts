import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { PublicationId, PublicationKind } from '../domain/house-facts.ts'
import { HouseSlug } from '../domain/ids.ts'
import { ParticipantClass, ParticipantKind } from '../domain/participant.ts'
import { Redivision, TerritoryPeriod } from '../domain/territory.ts'
import { beforeSession } from './before-session.ts'
import { operation } from './operation.ts'

const slug = z.object({ slug: HouseSlug })

export const ContactPoint = z.object({
  name: z.string(),
  /** The college or the mayor that is the contact point (BGS 1.1). */
  participant: z.string().nullable(),
  address: z.string(),
  email: z.string(),
  phone: z.string(),
  hours: z.string(),
  /** How to file a request, in the house's own words. */
  requestHow: z.string(),
})
export const Publication = z.object({
  id: PublicationId,
  kind: PublicationKind,
  title: z.string(),
  year: z.int().nullable(),
  url: z.string(),
  publishedOn: CalendarDate,
})
export const PublicHouse = z.object({
  slug: HouseSlug,
  name: z.string(),
  fictitious: z.boolean(),
  contactPoint: ContactPoint,
  coordinatingDpo: z.object({ name: z.string(), email: z.string() }),
  managingParticipant: z.string(),
  /** Every period there was, is and is known to come. */
  municipalities: z.array(TerritoryPeriod),
  /** The territory on the day asked for, or today. */
  territory: z.object({ on: CalendarDate, municipalities: z.array(z.object({ code: z.string(), name: z.string() })) }),
  /** Known redivisions that are to come, or that the house has not taken into its territory yet. */
  redivisions: z.array(Redivision),
  participants: z.array(
    z.object({
      kind: ParticipantKind,
      class: ParticipantClass,
      name: z.string(),
      from: CalendarDate,
      until: CalendarDate.nullable(),
    }),
  ),
  publications: z.array(Publication),
})

/** What everyone may know without signing in. */
export const publicHouseOperations = {
  listHouses: operation({
    ...beforeSession.listHouses,
    nl: 'Toon de huizen',
    en: 'Show the houses',
    result: z.object({ houses: z.array(z.object({ slug: HouseSlug, name: z.string() })) }),
  }),
  showHouse: operation({
    method: 'GET',
    path: '/houses/:slug',
    nl: 'Toon de openbare pagina van een huis',
    en: 'Show the public page of a house',
    action: 'house.show_public',
    params: slug,
    query: z.object({ on: CalendarDate.optional() }),
    result: PublicHouse,
  }),
}
