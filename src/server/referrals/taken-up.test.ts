import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { referralOperations } from '../../api/referrals.ts'
import { caseInTreatment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const takenUpFor = async (username: string) => (await call(world.as(username), referralOperations.listTakenUp, {})).takenUp

test('who referred and is not involved is told that it was taken up, since when and whom to ask, and sees nothing else of it (WGS 2.31(4))', async () => {
  const { params } = await caseInTreatment(world, { fatima: 'process_lead', tom: 'case_lead' })
  const { header } = await call(world.as('fatima'), caseOperations.showDossier, { params })
  expect(await takenUpFor('piet')).toEqual([
    { number: header.number, submittedOn: expect.any(String), takenUpOn: expect.any(String), processLead: header.processLead },
  ])
  await expect(call(world.as('piet'), caseOperations.showDossier, { params })).rejects.toMatchObject({ code: 'not_found' })
  for (const other of ['soraya', 'joris', 'mieke', 'sem']) expect(await takenUpFor(other)).toEqual([])
})

test('who referred and is involved finds it among the own cases, and after closing it is told to nobody', async () => {
  const before = await takenUpFor('piet')
  const { params } = await caseInTreatment(world)
  expect(await takenUpFor('piet')).toEqual(before)
  await world.house.jobs.query("update cases set phase = 'closed', closed_at = now() where id = $1 or phase = 'in_treatment'", [
    params.caseId,
  ])
  expect(await takenUpFor('piet')).toEqual([])
})
