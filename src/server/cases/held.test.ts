import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { informationOperations } from '../../api/information.ts'
import { caseInTreatment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { housing } from '../../testing/information.ts'
import { enterAs } from '../../testing/proof/enter.ts'

let world: TestHouse
let own: { params: { caseId: string } }
let other: { params: { caseId: string } }
beforeAll(async () => {
  world = await testHouse()
  own = await caseInTreatment(world)
  other = await caseInTreatment(world, { ruben: 'process_lead', joris: 'case_lead', bart: 'member' })
})
afterAll(() => world.close())

const held = (username: string, at: string, asked: string) =>
  enterAs(world, username, { caseId: at, action: 'case.read' }, async (client) => {
    const { rows } = await client.query<{ held: string[] | null }>('select app.held($1) as held', [asked])
    return rows[0]?.held ?? null
  })

test('which rooms hold anything is told of the case at hand, to who has a seat in it', async () => {
  const { caseId } = own.params
  expect(await held('piet', caseId, caseId)).not.toContain('supply_marks')
  const { id } = await call(world.as('tom'), informationOperations.supplyItem, { ...own, body: housing })
  const params = { ...own.params, supplyId: id }
  await call(world.as('piet'), informationOperations.disputeSupply, { params, body: { reason: 'Klopt niet' } })
  expect(await held('piet', caseId, caseId)).toContain('supply_marks')
})

test('of another case, or without a seat, nothing at all is told (R-AUT-04)', async () => {
  const [mine, theirs] = [own.params.caseId, other.params.caseId]
  expect(await held('piet', mine, theirs)).toBeNull()
  expect(await held('piet', theirs, theirs)).toBeNull()
  expect(await held('yasmina', mine, mine)).toBeNull()
})
