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

test('a takeover is a decision of its own, on which the seat rests: who, when, why, and who directed until then (WGS 2.31(4); R-AUT-04)', async () => {
  await fatimaLeaves()
  await take('ruben')
  const { composition } = await call(world.as('ruben'), caseOperations.showDossier, params)
  const [decided, over] = [composition?.decisions[0], composition?.takeovers[0]]
  expect(over).toMatchObject({
    by: 'Ruben de Graaff',
    participant: 'Merwestad',
    previous: 'Fatima Aydın',
    why: 'Fatima werkt hier niet meer',
  })
  const wasEnded = composition?.seats.find(({ name, role }) => name === 'Fatima Aydın' && role === 'process_lead')?.until
  expect(over?.previousUntil).toBe(wasEnded)
  // what was decided at gate 2 still says who is involved, and is one decision
  expect(composition?.decisions).toHaveLength(1)
  const { seats } = await call(world.as('ruben'), caseOperations.explainAccess, params)
  expect(seats).toMatchObject([{ role: 'process_lead', decision: 'takeover', why: 'Fatima werkt hier niet meer' }])
  const { rows } = await world.house.jobs.query(
    "select decision_id from seats where case_id = $1 and role = 'process_lead' and until is null",
    [params.params.caseId],
  )
  expect(rows).toEqual([{ decision_id: over?.id }])
  expect(over?.id).not.toBe(decided?.id)
})

test('it stands in the history of the case, between what was done before and after it (R-LOG-01)', async () => {
  await fatimaLeaves()
  await take('ruben')
  await call(world.as('ruben'), caseOperations.showDossier, params)
  const { entries } = await call(world.as('ruben'), caseOperations.showHistory, params)
  const at = entries.findIndex(({ operation }) => operation === 'takeOverCase')
  expect(entries[at]).toMatchObject({
    who: 'Ruben de Graaff',
    participant: 'Merwestad',
    action: 'case.take_over',
    seats: [],
    outcome: 'done',
  })
  expect(entries.slice(0, at).every((entry) => entry.at >= (entries[at]?.at ?? ''))).toBe(true)
  expect(entries.slice(at + 1).map(({ operation }) => operation)).toContain('decideComposition')
  const before = await call(world.as('ruben'), caseOperations.showHistory, { ...params, query: { before: entries[at]?.at ?? '' } })
  expect(before.entries.map(({ operation }) => operation)).not.toContain('takeOverCase')
})

test('the next decision at gate 2 names the director again, and its seat rests on that one (R-CAS-04c)', async () => {
  await fatimaLeaves()
  await take('ruben')
  await composed(world, params, takenUp(world, { ruben: 'process_lead', tom: 'case_lead', piet: 'member' }), 'ruben')
  const { seats } = await call(world.as('ruben'), caseOperations.explainAccess, params)
  expect(seats).toMatchObject([{ role: 'process_lead', decision: 'composition' }])
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
