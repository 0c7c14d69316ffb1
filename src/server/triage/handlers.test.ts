import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { triageOperations as operations } from '../../api/triage.ts'
import { caseInEnrichment, caseInReview } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const local = { level: 'local_complex' as const, why: 'De gemeente kan de regie voeren.' }
const levelOf = async (caseId: string) =>
  (await call(world.as('piet'), purposeOperations.listWeighing, {})).cards.find((card) => card.caseId === caseId)?.purpose.level

describe('the level of the pyramid (LK24 4.1)', () => {
  test('is nothing until a person chooses it: nothing in the referral decides it (R-GOV-01)', async () => {
    const { params } = await caseInReview(world, { urgent: true, urgencyReason: 'Vannacht nog dreigde hij.' })
    expect(await levelOf(params.caseId)).toBeNull()
    const chosen = await call(world.as('mieke'), operations.chooseLevel, { params, body: local })
    expect(chosen).toMatchObject({ ...local, by: 'Mieke Sanders', participant: 'Merwestad' })
    expect(await levelOf(params.caseId)).toMatchObject(local)
  })

  test('is chosen again by whoever sees it otherwise, and then says so', async () => {
    const { params } = await caseInReview(world)
    await call(world.as('mieke'), operations.chooseLevel, { params, body: local })
    await call(world.as('piet'), operations.chooseLevel, { params, body: { level: 'house' } })
    expect(await levelOf(params.caseId)).toMatchObject({ level: 'house', why: null, by: 'Piet Kroes' })
  })

  test('is for who weighs, as long as it is weighed', async () => {
    const { params } = await caseInReview(world)
    await expect(call(world.as('anouk'), operations.chooseLevel, { params, body: local })).rejects.toMatchObject({ code: 'not_found' })
    const later = await caseInEnrichment(world)
    const late = call(world.as('mieke'), operations.chooseLevel, { params: later.params, body: local })
    await expect(late).rejects.toMatchObject({ code: 'not_in_this_phase' })
  })

  test('is kept sealed, as all that people write in a case', async () => {
    const { params } = await caseInReview(world)
    await call(world.as('mieke'), operations.chooseLevel, { params, body: local })
    const { rows } = await world.house.jobs.query<{ sealed: Buffer }>('select sealed from triage_levels where case_id = $1', [
      params.caseId,
    ])
    expect(rows[0]?.sealed.toString('utf8')).not.toContain('gemeente')
  })
})
