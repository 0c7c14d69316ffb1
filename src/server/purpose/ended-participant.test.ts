import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { purposeOperations as operations } from '../../api/purpose.ts'
import { workOperations } from '../../api/work.ts'
import { judgedCase, recordPurpose } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

test('the judgment of a participant that takes part no more is kept, and fills no quorum (R-AUT-02, R-CAS-04b)', async () => {
  const { params } = await judgedCase(world)
  const purposeOf = async () =>
    (await call(world.as('mieke'), operations.listWeighing, {})).cards.find(({ caseId }) => caseId === params.caseId)?.purpose
  const asked = async () => (await call(world.as('mieke'), workOperations.showMyWork, {})).items.map(({ kind }) => kind)
  expect([(await purposeOf())?.quorumMissing, (await asked()).includes('decide_purpose')]).toEqual([[], true])
  await world.house.jobs.query("update participants set until = '2026-01-01' where id = $1", [world.participantOf('soraya')])
  world.house.network.forget()
  const { quorumMissing, judgments } = (await purposeOf()) ?? {}
  expect([quorumMissing, judgments?.length]).toEqual([['prosecution'], 3])
  expect(await asked()).not.toContain('decide_purpose')
  const body = { outcome: 'in_accordance' as const, motive: 'De oordelen zijn eensluidend.' }
  await expect(recordPurpose(world, 'mieke', { params, body })).rejects.toMatchObject({
    code: 'quorum_missing',
    issues: [{ path: 'judgments.prosecution' }],
  })
})
