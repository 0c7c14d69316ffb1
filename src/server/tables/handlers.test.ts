import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { regionalTableOperations as operations } from '../../api/tables.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asApplication } from '../../testing/sql.ts'

let world: TestHouse
const today = dateInAmsterdam(new Date())
const draft = (name: string, given: object = {}) => ({
  name,
  purpose: 'Afstemmen van hulp en toezicht.',
  legalBasis: 'Wmo 2015, 2.3.2',
  chair: 'gemeente Merwestad, afdeling veiligheid',
  frequency: 'elke twee weken',
  participants: [world.participantOf('piet')],
  organisations: ['Woonstichting De Waard'],
  themes: [],
  ages: [],
  levels: ['regular' as const],
  municipalities: [],
  from: addDays(today, -100),
  ...given,
})
const registered = (name: string, given: object = {}) =>
  call(world.as('hanneke'), operations.registerRegionalTable, { body: draft(name, given) })
const find = (body: object) => call(world.as('tom'), operations.findRegionalTables, { body })

beforeAll(async () => {
  world = await testHouse()
  await registered('Jeugdgroepen', { themes: ['youth_at_risk'], ages: ['youth'], levels: ['local_complex'], municipalities: ['9901'] })
  await registered('Onbegrepen gedrag', {
    themes: ['misunderstood_behaviour'],
    ages: ['adults'],
    levels: ['local_complex', 'house'],
    purpose: 'Mensen in verwardheid vroeg helpen, ook bij woonoverlast.',
  })
  await registered('Zorgnetwerk Oudewaard', { municipalities: ['9902'] })
  await registered('Oude tafel', { until: addDays(today, -1) })
})
afterAll(() => world.close())

describe('the finder', () => {
  test('puts the tables that match most answers first, and says of each answer why (R-MON-07, R-GOV-01)', async () => {
    const { found } = await find({ theme: 'misunderstood_behaviour', municipality: '9902', level: 'house', words: 'woonoverlast' })
    expect(found.map(({ table, matched }) => [table.name, matched])).toEqual([
      ['Onbegrepen gedrag', 4],
      ['Zorgnetwerk Oudewaard', 2],
    ])
    expect(found[0]?.matches).toEqual([
      { answer: 'theme', value: 'misunderstood_behaviour', isMatched: true, everywhere: false },
      { answer: 'municipality', value: '9902', isMatched: true, everywhere: true },
      { answer: 'level', value: 'house', isMatched: true, everywhere: false },
      { answer: 'word', value: 'woonoverlast', isMatched: true, everywhere: false },
    ])
  })

  test('orders equal tables by name, and without an answer shows all that meet now', async () => {
    expect((await find({})).found.map(({ table }) => table.name)).toEqual(['Jeugdgroepen', 'Onbegrepen gedrag', 'Zorgnetwerk Oudewaard'])
  })

  test('reads words without accents or capitals, also those of a theme or an organisation', async () => {
    expect((await find({ words: 'DE WAÁRD risicojeugd' })).found[0]).toMatchObject({ table: { name: 'Jeugdgroepen' }, matched: 2 })
  })

  test('counts only words that say something of a problem, so that none is fitting for how it is asked (R-MON-07)', async () => {
    const { found } = await find({ words: 'woonoverlast bij iemand zonder hulp, and who can help with it' })
    expect(found[0]?.matches.map(({ value }) => value)).toEqual(['woonoverlast', 'hulp', 'help'])
    expect((await find({ words: 'wie kan hier bij' })).found[0]?.matches).toEqual([])
  })

  test('takes no citizen service number, so that nobody looks for a person here (R-MON-07)', async () => {
    await expect(find({ words: 'man 999990019' })).rejects.toMatchObject({ issues: [{ path: 'words', code: 'no_persons_here' }] })
  })
})

describe('the register of tables', () => {
  test('lists by key, with ended tables when asked, and by municipality those of the whole region too', async () => {
    const list = (body: object) => call(world.as('tom'), operations.listRegionalTables, { body })
    const names = async (query: object) => (await list(query)).tables.map((table) => table.name)
    expect(await names({ municipality: '9902' })).toEqual(['Onbegrepen gedrag', 'Zorgnetwerk Oudewaard'])
    expect(await names({ ended: true })).toContain('Oude tafel')
    const first = await list({ limit: 2 })
    expect(first.tables).toHaveLength(2)
    expect(await names({ after: first.next ?? '' })).toEqual(['Zorgnetwerk Oudewaard'])
  })

  test('is written by network manager and information coordinator, and refused to others by rule and by database', async () => {
    const refused = call(world.as('piet'), operations.registerRegionalTable, { body: draft('Van piet') })
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' })
    expect(
      (await call(world.as('mieke'), operations.registerRegionalTable, { body: draft('Van mieke', { until: today }) })).isCurrent,
    ).toBe(true)
    const raw = asApplication(world, 'piet', null, (client) =>
      client.query('insert into municipality_tiles (code, "row", "column") values (\'9901\', 1, 1)'),
    )
    await expect(raw).rejects.toThrow(/row-level security/)
  })

  test('refuses everything that is wrong at once', async () => {
    const wrong = { participants: [crypto.randomUUID()], municipalities: ['0363'], until: addDays(today, -200) }
    await expect(registered('Fout', wrong)).rejects.toMatchObject({
      issues: [
        { path: 'until', code: 'ends_before_it_begins' },
        { path: 'participants.0', code: 'invalid_choice' },
        { path: 'municipalities.0', code: 'invalid_choice' },
      ],
    })
  })

  test('keeps a change made on an older version out, and shows the present one', async () => {
    const table = await registered('Wijzigt', { until: today })
    const change = (version: number, name: string) =>
      call(world.as('hanneke'), operations.changeRegionalTable, {
        params: { tableId: table.id },
        version,
        body: draft(name, { until: today }),
      })
    expect(await change(1, 'Gewijzigd')).toMatchObject({ name: 'Gewijzigd', version: 2 })
    await expect(change(1, 'Te laat')).rejects.toMatchObject({ code: 'changed_meanwhile', current: { name: 'Gewijzigd' } })
  })
})

describe('the map', () => {
  test('has one tile for each municipality of the house, where it was placed, with its tables', async () => {
    const before = await call(world.as('tom'), operations.showTileMap, {})
    expect(before.tiles.map((tile) => tile.name).sort()).toEqual(['Hoog-Bergen', 'Lingedorp', 'Merwestad', 'Oudewaard'])
    expect(new Set(before.tiles.map(({ row, column }) => `${row} ${column}`)).size).toBe(4)
    const tiles = [
      { code: '9901', row: 2, column: 1 },
      { code: '9902', row: 1, column: 2 },
    ]
    const after = await call(world.as('hanneke'), operations.placeMunicipalities, { body: { tiles } })
    expect(after.tiles.find((tile) => tile.code === '9901')).toMatchObject({ row: 2, column: 1, tables: [{ name: 'Jeugdgroepen' }] })
    expect(after.everywhere.map((table) => table.name)).toContain('Onbegrepen gedrag')
    const twice = call(world.as('hanneke'), operations.placeMunicipalities, {
      body: { tiles: [...tiles, { code: '9903', row: 1, column: 2 }] },
    })
    await expect(twice).rejects.toMatchObject({ issues: [{ path: 'tiles.2.column', code: 'twice' }] })
  })
})
