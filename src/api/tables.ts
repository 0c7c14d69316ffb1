import * as z from 'zod'
import { CalendarDate } from '../domain/date.ts'
import { ParticipantId } from '../domain/participant.ts'
import { AnswerKind, MunicipalityCode, RegionalTableDraft, RegionalTableId, TableQuestion, Tile } from '../domain/regional-table.ts'
import { registerLine } from '../domain/register-text.ts'
import { operation } from './operation.ts'
import { page } from './paging.ts'

const { participants: _, mailbox: __, until: ___, ...rest } = RegionalTableDraft.shape
export const RegionalTable = z.object({
  id: RegionalTableId,
  ...rest,
  participants: z.array(z.object({ id: ParticipantId, name: z.string() })),
  mailbox: z.string().nullable(),
  until: CalendarDate.nullable(),
  isCurrent: z.boolean(),
  version: z.int(),
})
export type RegionalTable = z.infer<typeof RegionalTable>
export const FoundTable = z.object({
  table: RegionalTable,
  matched: z.int(),
  matches: z.array(z.object({ answer: AnswerKind, value: z.string(), isMatched: z.boolean(), everywhere: z.boolean() })),
})
export type FoundTable = z.infer<typeof FoundTable>
export const TileMap = z.object({
  tiles: z.array(z.object({ ...Tile.shape, name: z.string(), tables: z.array(z.object({ id: RegionalTableId, name: z.string() })) })),
  /** Tables that name no municipality are for the whole region. */
  everywhere: z.array(z.object({ id: RegionalTableId, name: z.string() })),
})
export type TileMap = z.infer<typeof TileMap>

const ofTable = z.object({ tableId: RegionalTableId })

export const regionalTableOperations = {
  listRegionalTables: operation({
    method: 'POST',
    path: '/regional-table-searches',
    nl: 'Toon de overlegtafels in de regio',
    en: 'Show the tables in the region',
    action: 'regional_table.read',
    body: z.strictObject({
      municipality: MunicipalityCode.optional(),
      search: registerLine(100).optional(),
      ended: z.boolean().default(false),
      ...page,
    }),
    reads: true,
    result: z.object({ tables: z.array(RegionalTable), next: z.string().nullable() }),
  }),
  showRegionalTable: operation({
    method: 'GET',
    path: '/regional-tables/:tableId',
    nl: 'Toon een overlegtafel',
    en: 'Show a table of the region',
    action: 'regional_table.read',
    params: ofTable,
    result: RegionalTable,
  }),
  findRegionalTables: operation({
    method: 'POST',
    path: '/regional-tables/searches',
    nl: 'Zoek welke overlegtafel bij een probleem past',
    en: 'Find which table fits a problem',
    action: 'regional_table.read',
    reads: true,
    body: TableQuestion,
    result: z.object({ found: z.array(FoundTable), total: z.int() }),
  }),
  showTileMap: operation({
    method: 'GET',
    path: '/regional-tables-map',
    nl: 'Toon de gemeenten met hun overlegtafels',
    en: 'Show the municipalities with their tables',
    action: 'regional_table.read',
    result: TileMap,
  }),
  registerRegionalTable: operation({
    method: 'POST',
    path: '/regional-tables',
    nl: 'Leg een overlegtafel vast',
    en: 'Register a table of the region',
    action: 'regional_table.write',
    body: RegionalTableDraft,
    result: RegionalTable,
  }),
  changeRegionalTable: operation({
    method: 'PUT',
    path: '/regional-tables/:tableId',
    nl: 'Wijzig een overlegtafel',
    en: 'Change a table of the region',
    action: 'regional_table.write',
    params: ofTable,
    body: RegionalTableDraft,
    result: RegionalTable,
    versioned: true,
  }),
  placeMunicipalities: operation({
    method: 'PUT',
    path: '/regional-tables-map',
    nl: 'Leg vast waar de gemeenten op de kaart staan',
    en: 'Set where the municipalities stand on the map',
    action: 'regional_table.write',
    body: z.strictObject({ tiles: z.array(Tile).max(100) }),
    result: TileMap,
  }),
}
