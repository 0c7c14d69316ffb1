import type { regionalTableOperations } from '../../api/tables.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import {
  checkTable,
  checkTiles,
  findTables,
  PyramidLevel,
  type RegionalTableDraft,
  TableAge,
  tilesOf,
} from '../../domain/regional-table.ts'
import { codeNow } from '../../domain/territory.ts'
import { Theme } from '../../domain/themes.ts'
import { getHouse } from '../houses/queries.ts'
import { redivisionsKnown } from '../municipalities.ts'
import type { Network } from '../network.ts'
import { pageOf } from '../page-key.ts'
import type { Context, Handlers } from '../serve.ts'
import {
  findTable,
  insertTable,
  listCurrent,
  listTables,
  listTerritory,
  listTiles,
  replaceTiles,
  type TableRow,
  updateTable,
} from './queries.ts'

/** How many tables are shown for one problem; more than that helps nobody. */
const most = 50

/** What the territory is today, and by which code of it a municipality of some day is found. */
async function readTerritory({ tx, today }: Context) {
  const territory = await listTerritory(tx, today)
  const redivisions = redivisionsKnown((await getHouse(tx)).fictitious)
  const codes = territory.map(({ code }) => code)
  const now = (code: string) => codeNow(code, codes, redivisions, today)
  return {
    territory,
    codes,
    now,
    /** Of tables that name a municipality which has gone up in another, under the code of today. */
    renew: <Row extends { municipalities: string[] }>(row: Row): Row => ({
      ...row,
      municipalities: [...new Set(row.municipalities.map(now))],
    }),
    formerly: (code: string) => [code, ...redivisions.map((each) => each.code).filter((each) => now(each) === code)],
  }
}

function shown(row: TableRow, { participant }: Network, today: string) {
  const { legal_basis: legalBasis, recorded_by: _, recorded_at: __, ...rest } = row
  return {
    ...rest,
    legalBasis,
    participants: row.participants.map((id) => ({ id, name: participant(id).name })),
    themes: Theme.array().parse(row.themes),
    ages: TableAge.array().parse(row.ages),
    levels: PyramidLevel.array().parse(row.levels),
    isCurrent: row.from <= today && (row.until === null || row.until >= today),
  }
}

async function showTable(id: string, context: Context) {
  const row = await findTable(context.tx, id)
  if (!row) throw new DomainError('not_found')
  const { renew } = await readTerritory(context)
  return shown(renew(row), await context.network(), context.today)
}

async function check(draft: RegionalTableDraft, { tx, network, today }: Context, before?: TableRow): Promise<void> {
  const { participants } = await network()
  const territory = await listTerritory(tx, today)
  checkTable(draft, {
    participants: participants.map((each) => each.id),
    // a municipality that has gone up in another stays where it was named
    municipalities: [...territory.map((each) => each.code), ...(before?.municipalities ?? [])],
  })
}

async function showMap(context: Context) {
  const { territory, codes, renew } = await readTerritory(context)
  const placed = await listTiles(context.tx)
  const tables = (await listCurrent(context.tx, context.today)).map(renew)
  const tiles = tilesOf(codes, placed)
  const named = (rows: readonly TableRow[]) => rows.map(({ id, name }) => ({ id, name }))
  return {
    tiles: tiles.map((tile) => ({
      ...tile,
      name: territory.find((each) => each.code === tile.code)?.name ?? tile.code,
      tables: named(tables.filter((table) => table.municipalities.includes(tile.code))),
    })),
    everywhere: named(tables.filter((table) => table.municipalities.length === 0)),
  }
}

export const regionalTableHandlers: Handlers<typeof regionalTableOperations> = {
  async listRegionalTables({ body: query }, context) {
    const { tx, network, today } = context
    const { search, ended, after, limit } = query
    const { renew, formerly } = await readTerritory(context)
    const municipality = query.municipality === undefined ? undefined : formerly(query.municipality)
    const rows = await listTables(tx, { municipality, search, ended, after, limit, today })
    const { rows: page, next } = pageOf(rows, limit, (row) => [row.name, row.id])
    const known = await network()
    return { tables: page.map((row) => shown(renew(row), known, today)), next }
  },

  showRegionalTable: ({ params }, context) => showTable(params.tableId, context),

  async findRegionalTables({ body }, context) {
    const { tx, network, today } = context
    const [known, { renew }] = [await network(), await readTerritory(context)]
    const tables = (await listCurrent(tx, today)).map((row) => shown(renew(row), known, today))
    const found = findTables(tables, body)
    return { found: found.slice(0, most), total: found.length }
  },

  showTileMap: (_input, context) => showMap(context),

  async registerRegionalTable({ body }, context) {
    await check(body, context)
    const id = newId()
    await insertTable(context.tx, id, context.userId, body)
    return showTable(id, context)
  },

  async changeRegionalTable({ params: { tableId }, body }, context) {
    const before = await findTable(context.tx, tableId)
    if (!before) throw new DomainError('not_found')
    await check(body, context, before)
    if (!(await updateTable(context.tx, tableId, body, context.expected)))
      throw new DomainError('changed_meanwhile', [], await showTable(tableId, context))
    return showTable(tableId, context)
  },

  async placeMunicipalities({ body: { tiles } }, context) {
    const territory = await listTerritory(context.tx, context.today)
    checkTiles(
      tiles,
      territory.map((each) => each.code),
    )
    await replaceTiles(context.tx, tiles)
    return showMap(context)
  },
}
