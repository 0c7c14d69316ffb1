import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { covenantOperations as operations } from '../../api/covenant.ts'
import { criterionSets } from '../../domain/covenant-parts.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { classOf } from '../../domain/participant.ts'
import { caseInReview } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { rivierenlandOost } from '../../world/houses.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const agreedBy = rivierenlandOost.participants.filter(({ kind }) => classOf(kind) === 'public').map(({ id }) => id)
const start = () => call(world.as('mieke'), operations.startCovenant, {})

test('what follows a version that is still to come goes on from it, and its effects are told beside it (R-GOV-08)', async () => {
  await caseInReview(world)
  const first = await start()
  const weighing = { ...first.draft.weighing, rule: 'majority' as const }
  const extraCriteria = criterionSets.o3.criteria.map((each) => ({ ...each, from: addDays(today, 30) }))
  const changed = { ...first.draft, weighing, extraCriteria }
  const { version } = await call(world.as('mieke'), operations.saveCovenant, { body: changed, version: first.version })
  const body = { validFrom: addDays(today, 30), agreedBy, minutes: 'Stuurgroep 12 november, punt 4' }
  const coming = await call(world.as('hanneke'), operations.adoptCovenant, { body, version })
  const next = await start()
  expect([next.basedOn, next.draft.weighing?.rule]).toEqual([coming.version, 'majority'])
  const preview = () => call(world.as('mieke'), operations.previewCovenant, { query: { validFrom: addDays(today, 60) } })
  // its criteria keep their day
  expect(await preview()).toEqual({ issues: [], effects: [] })
  // what the coming version changed is changed back: for running work that is a change again
  await call(world.as('mieke'), operations.saveCovenant, { body: first.draft, version: next.version })
  expect((await preview()).effects).toEqual([{ kind: 'judging_keeps', n: 1 }])
})
