import { beforeEach, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { peopleOperations } from '../../api/people.ts'
import { takeoverOperations as operations } from '../../api/takeovers.ts'
import { workOperations } from '../../api/work.ts'
import { type CaseParams, caseInTreatment, composed, takenUp } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'

let world: TestHouse
let params: CaseParams
let number: string
beforeEach(async () => {
  world = await testHouse()
  params = await caseInTreatment(world)
  number = (await call(world.as('piet'), caseOperations.showDossier, params)).header.number
  return () => world.close()
})

async function fatimaLeaves(): Promise<void> {
  const professionalId = world.idOf('fatima')
  const { version } = await call(world.as('sem'), peopleOperations.showPerson, { params: { professionalId } })
  await call(world.as('sem'), peopleOperations.endDesignation, { params: { professionalId }, body: { on: '2026-11-01' }, version })
}
const take = (who: string, why = 'Fatima werkt hier niet meer') => call(world.as(who), operations.takeOverCase, { body: { number, why } })

test('a case whose process director has gone is taken over by a colleague of the bureau, and goes on (R-SEC-10; LK24 3.2)', async () => {
  await fatimaLeaves()
  expect((await call(world.as('ruben'), operations.listUndirected, {})).cases.map((each) => each.number)).toEqual([number])
  const { tasks } = await call(world.as('ruben'), workOperations.showMyWork, {})
  expect(tasks).toContainEqual(expect.objectContaining({ kind: 'take_over', objectId: number }))
  const { caseId } = await take('ruben')
  expect(caseId).toBe(params.params.caseId)
  const dossier = await call(world.as('ruben'), caseOperations.showDossier, params)
  expect(dossier.header.processLead).toBe('Ruben de Graaff')
  const body = takenUp(world, { ruben: 'process_lead', tom: 'case_lead', piet: 'member' })
  await composed(world, params, body, 'ruben')
})

test('a case that somebody directs is nobody else’s to take, and does not show', async () => {
  expect((await call(world.as('ruben'), operations.listUndirected, {})).cases).toEqual([])
  await expect(take('ruben')).rejects.toMatchObject({ code: 'not_found' })
  await fatimaLeaves()
  await take('ruben')
  await expect(take('ruben')).rejects.toMatchObject({ code: 'not_found' })
})

test('who is no process director takes nothing over (R-AUT-04)', async () => {
  await fatimaLeaves()
  for (const who of ['mieke', 'piet', 'sem']) await expect(take(who)).rejects.toMatchObject({ code: 'not_allowed' })
})
