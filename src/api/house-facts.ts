import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { HouseFacts, PublicationDraft, PublicationId } from '../domain/house-facts.ts'
import { HouseSlug } from '../domain/ids.ts'
import { ParticipantId } from '../domain/participant.ts'
import { LineCorrection, MunicipalityCode, Redivision, TerritoryPeriod } from '../domain/territory.ts'
import { lengths, someLine } from '../domain/text.ts'
import { operation } from './operation.ts'
import { Publication } from './public-houses.ts'

export const OwnHouse = z.object({
  ...HouseFacts.shape,
  slug: HouseSlug,
  fictitious: z.boolean(),
  version: z.int(),
  contactParticipantId: ParticipantId.nullable(),
  managingParticipantId: ParticipantId.nullable(),
  contactAddress: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string(),
  contactHours: z.string(),
  requestHow: z.string(),
  coordinatingDpoEmail: z.string(),
  municipalities: z.array(TerritoryPeriod),
  redivisions: z.array(Redivision),
  publications: z.array(Publication),
})
const changed = z.object({ version: z.int() })
const publication = z.object({ publicationId: PublicationId })
const period = { code: MunicipalityCode, from: CalendarDate }

/** The administration of the house: facts, publications and territory share one version, so that nobody overwrites another. */
export const houseFactsOperations = {
  showOwnHouse: operation({
    method: 'GET',
    path: '/house',
    nl: 'Toon het eigen huis',
    en: 'Show the house one works in',
    action: 'network.read',
    result: OwnHouse,
  }),
  changeHouse: operation({
    method: 'PUT',
    path: '/house',
    nl: 'Wijzig naam, contactpunt, coördinerend functionaris en beherende deelnemer van het huis',
    en: 'Change the name, contact point, coordinating officer and managing participant of the house',
    action: 'house.administer',
    body: HouseFacts,
    result: changed,
    errors: ['contact_point_municipal', 'participant_not_active'],
    versioned: true,
  }),
  addPublication: operation({
    method: 'POST',
    path: '/house/publications',
    nl: 'Vermeld een publicatie van het huis',
    en: 'List a publication of the house',
    action: 'house.administer',
    body: PublicationDraft,
    result: changed,
    errors: ['date_in_future'],
    versioned: true,
  }),
  changePublication: operation({
    method: 'PUT',
    path: '/house/publications/:publicationId',
    nl: 'Wijzig een publicatie van het huis',
    en: 'Change a publication of the house',
    action: 'house.administer',
    params: publication,
    body: PublicationDraft,
    result: changed,
    errors: ['date_in_future'],
    versioned: true,
  }),
  removePublication: operation({
    method: 'DELETE',
    path: '/house/publications/:publicationId',
    nl: 'Verwijder de vermelding van een publicatie',
    en: 'Remove the listing of a publication',
    action: 'house.administer',
    params: publication,
    result: changed,
    versioned: true,
  }),
}

/** The territory of the house, a dated list of municipalities (BGS 2.18). */
export const territoryOperations = {
  listMunicipalities: operation({
    method: 'GET',
    path: '/municipalities',
    nl: 'Toon de gemeenten van Nederland op een dag',
    en: 'Show the municipalities of the Netherlands on a day',
    action: 'network.read',
    query: z.object({ on: CalendarDate.optional(), municipality: z.string().max(lengths.name).optional() }),
    result: z.object({
      on: CalendarDate,
      municipalities: z.array(
        z.object({ code: MunicipalityCode, name: z.string(), alias: z.string().nullable(), region: z.string().nullable() }),
      ),
    }),
  }),
  addMunicipality: operation({
    method: 'POST',
    path: '/house/municipalities',
    nl: 'Voeg een gemeente vanaf een dag aan het werkgebied toe',
    en: 'Add a municipality to the territory from a day',
    action: 'house.administer',
    // an invented house names its own municipalities; the name of a real one is known
    body: z.strictObject({ ...period, name: someLine(lengths.name).optional() }),
    result: changed,
    errors: ['municipality_unknown', 'municipality_covered', 'due_date_in_past'],
    versioned: true,
  }),
  endMunicipality: operation({
    method: 'POST',
    path: '/house/municipality-ends',
    nl: 'Beëindig een gemeente in het werkgebied op een dag, of neem een einde terug dat nog moet komen',
    en: 'End a municipality in the territory on a day, or take back an end that is still to come',
    action: 'house.administer',
    body: z.strictObject({ ...period, until: CalendarDate.nullable() }),
    result: changed,
    errors: ['period_ended', 'municipality_covered', 'due_date_in_past'],
    versioned: true,
  }),
  withdrawMunicipality: operation({
    method: 'POST',
    path: '/house/municipality-withdrawals',
    nl: 'Neem een gemeente terug die nog niet bij het werkgebied hoort',
    en: 'Take back a municipality that is not part of the territory yet',
    action: 'house.administer',
    body: z.strictObject(period),
    result: changed,
    errors: ['period_begun'],
    versioned: true,
  }),
  followRedivision: operation({
    method: 'POST',
    path: '/house/redivisions',
    nl: 'Verwerk een herindeling in het werkgebied',
    en: 'Follow a redivision in the territory',
    action: 'house.administer',
    body: z.strictObject({ code: MunicipalityCode, on: CalendarDate }),
    result: changed,
    errors: ['redivision_followed'],
    versioned: true,
  }),
  listTerritoryCorrections: operation({
    method: 'GET',
    path: '/house/municipality-corrections',
    nl: 'Toon welke regels van het werkgebied zijn gecorrigeerd',
    en: 'Show which lines of the territory were corrected',
    action: 'house.administer',
    result: z.object({
      corrections: z.array(
        z.object({
          was: TerritoryPeriod,
          /** Empty when the line was taken out. */
          became: TerritoryPeriod.nullable(),
          reason: z.string(),
          by: z.string(),
          at: z.iso.datetime(),
        }),
      ),
    }),
  }),
  correctMunicipality: operation({
    method: 'POST',
    path: '/house/municipality-corrections',
    nl: 'Corrigeer een regel van het werkgebied die verkeerd is ingevoerd, zolang er niets op rust',
    en: 'Correct a line of the territory that was entered wrongly, as long as nothing rests on it',
    action: 'house.administer',
    body: LineCorrection,
    result: changed,
    errors: ['municipality_unknown', 'municipality_covered', 'territory_used'],
    versioned: true,
  }),
}
