import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { houseFactsOperations, territoryOperations } from '../../api/house-facts.ts'
import { regionalTableOperations as operations } from '../../api/tables.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

test('a municipality is on the map and in the choice of a table until, and not on, the day its period ends (BGS 2.18, R-MON-07)', async () => {
  const names = async () => (await call(world.as('tom'), operations.showTileMap, {})).tiles.map(({ name }) => name).sort()
  expect(await names()).toEqual(['Hoog-Bergen', 'Lingedorp', 'Merwestad', 'Oudewaard'])
  const { version, municipalities } = await call(world.as('hanneke'), houseFactsOperations.showOwnHouse, {})
  const period = municipalities.find(({ name }) => name === 'Hoog-Bergen')
  const today = dateInAmsterdam(new Date())
  await call(world.as('hanneke'), territoryOperations.endMunicipality, {
    version,
    body: { code: period?.code ?? '', from: period?.from ?? '', until: today },
  })
  expect(await names()).toEqual(['Lingedorp', 'Merwestad', 'Oudewaard'])
})
