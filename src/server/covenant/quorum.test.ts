import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { covenantOperations as operations } from '../../api/covenant.ts'
import { houseOperations } from '../../api/houses.ts'
import { participantOperations } from '../../api/participants.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { classOf } from '../../domain/participant.ts'
import { caseInEnrichment, caseInReview } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { rivierenlandOost } from '../../world/houses.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const on = (days: number) => addDays(today, days)
const quorum = ['police' as const, 'public_health_service' as const]
const body = {
  validFrom: on(30),
  agreedBy: rivierenlandOost.participants.filter(({ kind }) => classOf(kind) === 'public').map(({ id }) => id),
  minutes: 'Stuurgroep 12 november, punt 4',
}

async function drafted(): Promise<number> {
  const { draft, version } = await call(world.as('mieke'), operations.startCovenant, {})
  const weighing = { ...draft.weighing, quorum }
  return (await call(world.as('mieke'), operations.saveCovenant, { body: { ...draft, weighing }, version })).version
}
const issuesOn = async (validFrom: string) => (await call(world.as('hanneke'), operations.previewCovenant, { query: { validFrom } })).issues

test('who prepares another quorum sees how many cases keep theirs, at gate 1 and at gate 2 (R-GOV-08)', async () => {
  await caseInEnrichment(world)
  await caseInReview(world)
  await drafted()
  const { effects } = await call(world.as('hanneke'), operations.previewCovenant, { query: { validFrom: on(30) } })
  expect(effects).toContainEqual({ kind: 'judging_keeps', n: 2 })
})

test('a covenant asks for a quorum that can be there on the day it begins to hold (R-CAS-04b)', async () => {
  const version = await drafted()
  const adopt = () => call(world.as('hanneke'), operations.adoptCovenant, { body, version })
  expect(await issuesOn(on(30))).toEqual([])
  await call(world.as('hanneke'), participantOperations.endParticipant, {
    params: { participantId: world.participantOf('nynke') },
    version: 1,
    body: { until: on(10) },
  })
  expect(await issuesOn(on(5))).toEqual([])
  expect(await issuesOn(on(30))).toEqual([{ path: 'weighing.quorum', code: 'participant_not_active' }])
  await expect(adopt()).rejects.toMatchObject({ issues: [{ path: 'covenant.weighing.quorum', code: 'participant_not_active' }] })
  const successor = { name: 'GGD Rivieren en Veen', shortName: 'GGD RV', controller: true, from: on(20) }
  await call(world.as('hanneke'), participantOperations.addParticipant, { body: { kind: 'public_health_service', ...successor } })
  expect((await adopt()).covenant.weighing.quorum).toEqual(quorum)
  // who ends takes the coming covenant into account as well
  const { participants } = await call(world.as('hanneke'), houseOperations.listParticipants, {})
  const id = participants.find(({ name }) => name === successor.name)?.id ?? ''
  const lost = async (until: string) =>
    (await call(world.as('hanneke'), participantOperations.previewEnding, { params: { participantId: id }, query: { until } }))
      .lostFromQuorum
  expect(await lost(on(25))).toBe('public_health_service')
  expect(await lost(on(35))).toBe('public_health_service')
})
