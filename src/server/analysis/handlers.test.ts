import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analysisOperations as operations } from '../../api/analysis.ts'
import { call } from '../../api/client.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { caseAtTheTable } from '../../testing/treatment.ts'

let world: TestHouse
let caseId: string
beforeAll(async () => {
  world = await testHouse()
  caseId = (await caseAtTheTable(world)).caseId
})
afterAll(() => world.close())

const views = { connection: 'Drinken en dreigen versterken elkaar', subjectView: 'Hij wil zijn kind zien', relativesView: '' }
const debts = { situation: 'Drie schuldeisers', criminogenic: true, criminogenicFactor: 'Steelt om te betalen', score: 2 }

describe('the joint problem analysis (R-CAS-18)', () => {
  test('of a life domain begins at version 0 and is signed by who wrote it', async () => {
    const params = { caseId, lifeDomain: 'housing' as const }
    const body = { situation: 'Slaapt bij een vriend', criminogenic: false, protectiveFactor: 'Een bed', score: 3 }
    const saved = await call(world.as('anouk'), operations.saveDomain, { params, body, version: 0 })
    expect(saved).toMatchObject({
      ...body,
      version: 1,
      updatedBy: 'Anouk Simons',
      participantId: world.participantOf('anouk'),
      earlier: [],
    })
  })

  test('shows the later text when two write at once', async () => {
    const params = { caseId, lifeDomain: 'substance_use' as const }
    const body = { situation: 'Drinkt dagelijks', criminogenic: true }
    await call(world.as('anouk'), operations.saveDomain, { params, body, version: 0 })
    const late = call(world.as('tom'), operations.saveDomain, { params, body: { ...body, situation: 'Drinkt soms' }, version: 0 })
    await expect(late).rejects.toMatchObject({
      code: 'changed_meanwhile',
      current: { situation: 'Drinkt dagelijks', version: 1, updatedBy: 'Anouk Simons' },
    })
  })

  test('keeps what it said on an earlier day beside what it says now', async () => {
    const params = { caseId, lifeDomain: 'income_and_debts' as const }
    await call(world.as('anouk'), operations.saveDomain, { params, body: debts, version: 0 })
    const sameDay = await call(world.as('tom'), operations.saveDomain, { params, body: { ...debts, score: 1 }, version: 1 })
    expect(sameDay.earlier).toEqual([])
    await world.house.jobs.query(`update analysis_domains set updated_at = '2026-03-01T12:00:00Z' where life_domain = 'income_and_debts'`)
    const later = await call(world.as('anouk'), operations.saveDomain, {
      params,
      body: { ...debts, situation: 'Regeling', score: 4 },
      version: 2,
    })
    expect(later).toMatchObject({
      situation: 'Regeling',
      score: 4,
      earlier: [{ score: 1, situation: 'Drie schuldeisers', on: '2026-03-01' }],
    })
  })

  test('is scored on the scale of the covenant only', async () => {
    const params = { caseId, lifeDomain: 'justice' as const }
    const refused = call(world.as('anouk'), operations.saveDomain, { params, body: { ...debts, score: 6 }, version: 0 })
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', issues: [expect.objectContaining({ path: 'score' })] })
  })

  test('holds the views of subject and relatives, versioned', async () => {
    expect(await call(world.as('tom'), operations.saveViews, { params: { caseId }, body: views, version: 0 })).toEqual({ version: 1 })
    const body = { ...views, relativesView: 'Zijn moeder is moe' }
    expect(await call(world.as('piet'), operations.saveViews, { params: { caseId }, body, version: 1 })).toEqual({ version: 2 })
    const late = call(world.as('tom'), operations.saveViews, { params: { caseId }, body: views, version: 1 })
    await expect(late).rejects.toMatchObject({
      code: 'changed_meanwhile',
      current: { relativesView: 'Zijn moeder is moe', version: 2, updatedBy: 'Piet Kroes' },
    })
  })

  test('records a risk instrument in its own words, without a score of ours (R-CAS-19)', async () => {
    const body = { instrument: 'HKT-R', on: '2026-10-01', result: 'matig risico', validUntil: '2027-10-01' }
    const added = await call(world.as('anouk'), operations.addInstrument, { params: { caseId }, body })
    expect(added).toMatchObject({ ...body, participant: 'De Lindeboom (ggz)' })
  })

  test('stays closed for support, and does not exist for who has no seat', async () => {
    const sent = { params: { caseId }, body: views, version: 0 }
    await expect(call(world.as('daan'), operations.saveViews, sent)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(call(world.as('yasmina'), operations.saveViews, sent)).rejects.toMatchObject({ code: 'not_found' })
  })
})
