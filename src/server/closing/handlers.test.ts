import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AnalysisRoom, analysisOperations } from '../../api/analysis.ts'
import { call } from '../../api/client.ts'
import { closingOperations as operations } from '../../api/closing.ts'
import { PlanRoom, planOperations } from '../../api/plan.ts'
import { addDays, addMonths, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { seeRoom } from '../../testing/rooms.ts'
import { caseAtTheTable } from '../../testing/treatment.ts'
import { showAnalysisRoom } from '../analysis/handlers.ts'
import { showPlanRoom } from '../plan/show.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const review = {
  stillMeetsCriteria: true,
  involvementConfirmed: true,
  attainment: 'Hij is drie maanden nuchter',
  nextReviewOn: addMonths(today, 3),
}

const planRoom = (by: string, caseId: string) =>
  seeRoom(world, by, { caseId }, { action: 'plan.read', result: PlanRoom, show: showPlanRoom })
const agreed = (caseId: string, owner = 'anouk') =>
  call(world.as('fatima'), planOperations.registerAgreement, {
    params: { caseId },
    body: { participantId: world.participantOf(owner), line: 'care', text: 'Begeleidt hem wekelijks', dueOn: addDays(today, 30) },
  })
const propose = (caseId: string, agreementId: string, to: { toParticipantId?: string; toOutside?: string }, note?: string) =>
  call(world.as('fatima'), operations.proposeHandover, { params: { caseId }, body: { agreementId, ...to, note } })

describe('an evaluation (WGS 2.31(6); R-CAS-15)', () => {
  test('looks at necessity again within six months, and the case says when', async () => {
    const { caseId } = await caseAtTheTable(world)
    const evaluate = (nextReviewOn: string) =>
      call(world.as('piet'), operations.evaluate, { params: { caseId }, body: { ...review, nextReviewOn } })
    await expect(evaluate(addDays(addMonths(today, 6), 1))).rejects.toMatchObject({ code: 'review_too_late' })
    await expect(evaluate(addDays(today, -1))).rejects.toMatchObject({ code: 'due_date_in_past' })
    const done = await evaluate(addMonths(today, 6))
    expect(done).toMatchObject({ attainment: review.attainment, on: today, by: 'Piet Kroes', nextReviewOn: addMonths(today, 6) })
    const { rows } = await world.house.jobs.query('select review_on from cases where id = $1', [caseId])
    expect(rows[0].review_on).toBe(addMonths(today, 6))
    expect((await planRoom('anouk', caseId)).evaluations).toMatchObject([{ attainment: review.attainment }])
  })

  test('puts its scores beside the earlier ones in the analysis', async () => {
    const { caseId } = await caseAtTheTable(world)
    const domain = { params: { caseId, lifeDomain: 'substance_use' as const }, body: { situation: 'Drinkt', criminogenic: true, score: 1 } }
    await call(world.as('anouk'), analysisOperations.saveDomain, { ...domain, version: 0 })
    await world.house.jobs.query(`update analysis_domains set updated_at = '2026-04-01T12:00:00Z' where case_id = $1`, [caseId])
    const scored = (...scores: { lifeDomain: 'substance_use' | 'housing'; score: number }[]) =>
      call(world.as('fatima'), operations.evaluate, { params: { caseId }, body: { ...review, scores } })
    await scored({ lifeDomain: 'substance_use', score: 4 }, { lifeDomain: 'housing', score: 3 })
    const room = await seeRoom(world, 'tom', { caseId }, { action: 'analysis.read', result: AnalysisRoom, show: showAnalysisRoom })
    expect(room.domains).toMatchObject([
      { lifeDomain: 'housing', score: 3, earlier: [] },
      { lifeDomain: 'substance_use', situation: 'Drinkt', score: 4, earlier: [{ score: 1, situation: 'Drinkt', on: '2026-04-01' }] },
    ])
    await expect(scored({ lifeDomain: 'housing', score: 9 })).rejects.toMatchObject({ issues: [{ path: 'scores.0.score' }] })
    const twice = scored({ lifeDomain: 'housing', score: 1 }, { lifeDomain: 'housing', score: 2 })
    await expect(twice).rejects.toMatchObject({ issues: [{ path: 'scores.1.lifeDomain', code: 'twice' }] })
  })

  test('is recorded by who leads, not by every member', async () => {
    const { caseId } = await caseAtTheTable(world)
    await expect(call(world.as('anouk'), operations.evaluate, { params: { caseId }, body: review })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})

describe('a warm handover (R-CAS-14)', () => {
  test('names exactly one receiver, and a participant only when it is involved', async () => {
    const { caseId } = await caseAtTheTable(world)
    const { id } = await agreed(caseId)
    const tom = world.participantOf('tom')
    await expect(propose(caseId, id, {})).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'toParticipantId' }] })
    await expect(propose(caseId, id, { toParticipantId: tom, toOutside: 'Huisarts' })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(propose(caseId, id, { toParticipantId: world.participantOf('yasmina') })).rejects.toMatchObject({
      issues: [{ path: 'toParticipantId', code: 'participant_not_involved' }],
    })
    expect(await propose(caseId, id, { toParticipantId: tom }, 'Loopt al')).toMatchObject({
      to: 'Reclassering Waalzijde',
      note: 'Loopt al',
      confirmedAt: null,
    })
  })

  test('is confirmed by the receiver itself, once', async () => {
    const { caseId } = await caseAtTheTable(world)
    const { id } = await agreed(caseId)
    const handover = await propose(caseId, id, { toParticipantId: world.participantOf('tom') })
    const confirm = (by: string, receivedBy = '') =>
      call(world.as(by), operations.confirmHandover, { params: { caseId, handoverId: handover.id }, body: { receivedBy } })
    await expect(confirm('fatima')).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(confirm('anouk')).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await confirm('tom')).toMatchObject({ confirmedBy: 'Tom Rietveld', receivedBy: 'Tom Rietveld' })
    expect(await confirm('tom', 'Iemand anders')).toMatchObject({ receivedBy: 'Tom Rietveld' })
  })

  test('to a party outside the house is recorded by who leads, with the name of who received it', async () => {
    const { caseId } = await caseAtTheTable(world)
    const { id } = await agreed(caseId)
    const handover = await propose(caseId, id, { toOutside: 'Huisartsenpraktijk De Kade' })
    expect(handover).toMatchObject({ to: 'Huisartsenpraktijk De Kade', toParticipantId: null })
    const confirm = (by: string, receivedBy: string) =>
      call(world.as(by), operations.confirmHandover, { params: { caseId, handoverId: handover.id }, body: { receivedBy } })
    await expect(confirm('anouk', 'dr. Kok')).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(confirm('piet', ' ')).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'receivedBy' }] })
    expect(await confirm('piet', 'dr. Kok')).toMatchObject({ confirmedBy: 'Piet Kroes', receivedBy: 'dr. Kok' })
  })

  test('is of a running task only', async () => {
    const { caseId } = await caseAtTheTable(world)
    const { id } = await agreed(caseId)
    await call(world.as('anouk'), planOperations.reportOnAgreement, { params: { caseId, agreementId: id }, body: { status: 'done' } })
    await expect(propose(caseId, id, { toOutside: 'Huisarts' })).rejects.toMatchObject({ code: 'agreement_settled' })
    await expect(propose(caseId, crypto.randomUUID(), { toOutside: 'Huisarts' })).rejects.toMatchObject({ code: 'not_found' })
  })
})
