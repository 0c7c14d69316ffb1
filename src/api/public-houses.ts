import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { HouseSlug } from '../domain/ids.ts'
import { operation } from './operation.ts'

const slug = z.object({ slug: HouseSlug })
export const PublicHouse = z.object({
  slug: HouseSlug,
  name: z.string(),
  municipalities: z.array(z.object({ code: z.string(), name: z.string(), from: CalendarDate, until: CalendarDate.nullable() })),
  contactPoint: z.string(),
  coordinatingDpo: z.string(),
  managingParticipant: z.string(),
  fictitious: z.boolean(),
})
/** What everyone may know without signing in. */
export const publicHouseOperations = {
  listHouses: operation({
    method: 'GET',
    path: '/houses',
    nl: 'Toon de huizen',
    en: 'Show the houses',
    action: 'house.show_public',
    result: z.object({ houses: z.array(z.object({ slug: HouseSlug, name: z.string() })) }),
  }),
  showHouse: operation({
    method: 'GET',
    path: '/houses/:slug',
    nl: 'Toon de openbare pagina van een huis',
    en: 'Show the public page of a house',
    action: 'house.show_public',
    params: slug,
    result: PublicHouse,
  }),
}
