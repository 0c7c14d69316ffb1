import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { informationOperations as operations } from '../../api/information.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { type CaseParams, caseInEnrichment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask, housing } from '../../testing/information.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const supply = (given: CaseParams, restrictions: object, change: object = {}) =>
  call(world.as('piet'), operations.supplyItem, { params: given.params, body: { ...housing, ...change, restrictions } })

test('a restriction that never holds is refused at its field, with everything else that is wrong (R-DAT-10, WGS 2.29(3))', async () => {
  const given = await caseInEnrichment(world)
  const [own, other] = [world.participantOf('piet'), world.participantOf('tom')]
  const nobody = crypto.randomUUID()
  const notTo = [nobody, own, other, other]
  await expect(
    supply(given, { notTo, until: addDays(today, -1) }, { personId: crypto.randomUUID(), happenedOn: addDays(today, 1) }),
  ).rejects.toMatchObject({
    code: 'invalid_input',
    issues: [
      { path: 'personId', code: 'invalid_choice' },
      { path: 'happenedOn', code: 'date_in_future' },
      { path: 'restrictions.notTo.0', code: 'invalid_choice' },
      { path: 'restrictions.notTo.1', code: 'kept_from_itself' },
      { path: 'restrictions.notTo.3', code: 'twice' },
      { path: 'restrictions.until', code: 'restriction_is_over' },
    ],
  })
})

test('a day until which nothing is restricted is refused too; today is in time (R-DAT-10)', async () => {
  const given = await caseInEnrichment(world)
  await expect(supply(given, { until: today })).rejects.toMatchObject({
    issues: [{ path: 'restrictions.until', code: 'nothing_is_restricted' }],
  })
  expect((await supply(given, { onlyOrally: true, until: today })).restrictions).toMatchObject({ onlyOrally: true, until: today })
})

test('in an answer each problem stands at its own item (R-DAT-10)', async () => {
  const given = await caseInEnrichment(world)
  const { id } = await ask(world, given, 'tom')
  const items = [housing, { ...housing, restrictions: { notTo: [world.participantOf('tom')], until: addDays(today, -1) } }]
  const params = { ...given.params, requestId: id }
  await expect(call(world.as('tom'), operations.answerRequest, { params, body: { outcome: 'supplied', items } })).rejects.toMatchObject({
    issues: [{ path: 'items.1.restrictions.notTo.0' }, { path: 'items.1.restrictions.until' }],
  })
})
