import { beforeEach, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { type CaseParams, caseInEnrichment, caseInReview, caseInTreatment, judgedCase, recordPurpose } from '../../testing/case.ts'
import { addRole, takeRole } from '../../testing/conditions.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { endLapsed } from './lapse.ts'

let world: TestHouse
beforeEach(async () => {
  world = await testHouse()
  return () => world.close()
})

const see = (who: string, given: CaseParams) => call(world.as(who), caseOperations.showDossier, given)
const rolesIn = async (who: string, given: CaseParams) =>
  (await call(world.as(who), caseOperations.explainAccess, given)).seats.map(({ role, decision }) => ({ role, decision }))
const unseen = { code: 'not_found' }

describe('the bureau of a running case is who works for it now (LK24 5.3; R-AUT-04)', () => {
  test('when all of it has left, a new information coordinator records gate 1 of what was waiting (R-SEC-10)', async () => {
    const given = await judgedCase(world)
    for (const who of ['fatima', 'ruben'] as const) await takeRole(world, who, 'process_director')
    await addRole(world, 'mieke', 'professional')
    await takeRole(world, 'mieke', 'information_coordinator')
    for (const who of ['fatima', 'ruben', 'mieke', 'daan']) await expect(see(who, given)).rejects.toMatchObject(unseen)

    await addRole(world, 'daan', 'information_coordinator')
    expect(await rolesIn('daan', given)).toEqual([{ role: 'intake', decision: 'referral' }])
    const body = { outcome: 'in_accordance' as const, motive: 'De oordelen zijn eensluidend.' }
    expect(await recordPurpose(world, 'daan', { ...given, body })).toMatchObject({ phase: 'enrichment' })
  })

  test('who comes during enrichment or after a refusal sees to what is left, and has no place in what is treated', async () => {
    const [enriched, treated] = [await caseInEnrichment(world), await caseInTreatment(world)]
    await addRole(world, 'daan', 'information_coordinator')
    expect(await rolesIn('daan', enriched)).toEqual([{ role: 'intake', decision: 'referral' }])
    expect(await rolesIn('daan', treated)).toEqual([{ role: 'support', decision: 'composition' }])
    await addRole(world, 'wendy', 'information_coordinator')
    await expect(see('wendy', treated)).rejects.toMatchObject(unseen)
    expect(await rolesIn('wendy', enriched)).toEqual([{ role: 'intake', decision: 'referral' }])
  })

  test('a new support plans for what is treated, and sees nothing of what is weighed', async () => {
    const [weighed, treated] = [await caseInReview(world), await caseInTreatment(world)]
    await addRole(world, 'hanneke', 'support')
    expect(await rolesIn('hanneke', treated)).toEqual([{ role: 'support', decision: 'composition' }])
    await expect(see('hanneke', weighed)).rejects.toMatchObject(unseen)
  })

  test('who becomes a judge is seated by the bureau and not by the role, and who stepped aside by neither (WGS 2.31(2); R-SEC-09)', async () => {
    await addRole(world, 'mieke', 'judge')
    const given = await caseInReview(world)
    await call(world.as('mieke'), purposeOperations.stepAside, given)
    await addRole(world, 'mieke', 'professional')
    await takeRole(world, 'mieke', 'information_coordinator')
    await addRole(world, 'mieke', 'information_coordinator')
    await addRole(world, 'fatima', 'judge')
    await endLapsed(world.house)
    await expect(see('mieke', given)).rejects.toMatchObject(unseen)
    expect(await rolesIn('fatima', given)).toEqual([{ role: 'intake', decision: 'referral' }])
  })
})
