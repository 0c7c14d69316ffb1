import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { planOperations as operations, PlanRoom } from '../../api/plan.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { seeRoom } from '../../testing/rooms.ts'
import { caseAtTheTable } from '../../testing/treatment.ts'
import { showPlanRoom } from './show.ts'

let world: TestHouse
let caseId: string
beforeAll(async () => {
  world = await testHouse()
  caseId = (await caseAtTheTable(world)).caseId
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const nextMonth = addDays(today, 30)
const goal = { lifeDomain: 'substance_use' as const, text: 'Hij is nuchter als hij zijn kind ziet', subjectsOwn: true }
const agreement = (owner = 'anouk') => ({
  participantId: world.participantOf(owner),
  line: 'care' as const,
  text: 'Intake bij de verslavingszorg',
  dueOn: nextMonth,
})
const register = (body: ReturnType<typeof agreement> & Record<string, unknown>, by = 'fatima', of = caseId) =>
  call(world.as(by), operations.registerAgreement, { params: { caseId: of }, body })

describe('an agreement in the plan (R-CAS-12, R-CAS-13)', () => {
  test('has one involved participant that owns it, and its words are unreadable in the database', async () => {
    const made = await register({ ...agreement(), payer: 'gemeente', funding: 'requested', executorId: world.idOf('anouk') })
    expect(made).toMatchObject({ status: 'open', version: 1, payer: 'gemeente', funding: 'requested', reports: [] })
    expect(made).toMatchObject({ registeredBy: world.idOf('fatima'), supplierId: world.participantOf('fatima') })
    const { rows } = await world.house.jobs.query('select sealed from agreements where id = $1', [made.id])
    expect(rows[0].sealed.toString('latin1')).not.toContain('verslavingszorg')
  })

  test('cannot be laid on a participant that is not involved (WGS 2.31(4)-(5))', async () => {
    await expect(register(agreement('yasmina'))).rejects.toMatchObject({ code: 'participant_not_involved' })
    await world.house.jobs.query(
      `update seats set until = now() - interval '1 second', "from" = now() - interval '1 day' where role = 'member' and professional_id = $1`,
      [world.idOf('tom')],
    )
    await expect(register(agreement('tom'))).rejects.toMatchObject({ code: 'participant_not_involved' })
    await world.house.jobs.query(`update seats set until = null where role = 'member' and professional_id = $1`, [world.idOf('tom')])
  })

  test('is carried out by somebody of its owner', async () => {
    const executorId = world.idOf('tom')
    await expect(register({ ...agreement(), executorId })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'executorId' }],
    })
    const nobody = register({ ...agreement(), executorId: crypto.randomUUID() })
    await expect(nobody).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'executorId' }] })
  })

  test('is due in the future, and a safety agreement names its signals and who acts', async () => {
    await expect(register({ ...agreement(), dueOn: addDays(today, -1) })).rejects.toMatchObject({ code: 'due_date_in_past' })
    await expect(register({ ...agreement(), kind: 'safety' })).rejects.toMatchObject({ code: 'safety_needs_signals' })
    const safety = { kind: 'safety', signals: 'Hij staat voor de deur', whoActs: 'Politie, 112' }
    expect(await register({ ...agreement('piet'), ...safety })).toMatchObject(safety)
  })

  test('serves a goal of this case only', async () => {
    const own = await call(world.as('anouk'), operations.addGoal, { params: { caseId }, body: goal })
    expect(own).toMatchObject({ ...goal, status: 'open', version: 1 })
    expect(await register({ ...agreement(), goalId: own.id })).toMatchObject({ goalId: own.id })
    const other = await caseAtTheTable(world)
    const foreign = register({ ...agreement(), goalId: own.id }, 'fatima', other.caseId)
    await expect(foreign).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'goalId' }] })
    const noItem = register({ ...agreement(), meetingItemId: crypto.randomUUID() })
    await expect(noItem).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'meetingItemId' }] })
  })

  test('that was overdue may be reworded without a new date', async () => {
    const made = await register(agreement())
    const params = { caseId, agreementId: made.id }
    const late = addDays(today, -3)
    await world.house.jobs.query('update agreements set due_on = $2 where id = $1', [made.id, late])
    const reworded = { ...agreement(), text: 'Intake, met zijn moeder erbij', dueOn: late }
    expect(await call(world.as('anouk'), operations.changeAgreement, { params, body: reworded, version: 1 })).toMatchObject({ version: 2 })
    const earlier = { ...reworded, dueOn: addDays(today, -2) }
    const refused = call(world.as('anouk'), operations.changeAgreement, { params, body: earlier, version: 2 })
    await expect(refused).rejects.toMatchObject({ code: 'due_date_in_past' })
  })
})

describe('a report on an agreement (WGS 2.31(6))', () => {
  test('is given by its owner, or by the process director on its behalf, and by nobody else', async () => {
    const made = await register(agreement())
    const params = { caseId, agreementId: made.id }
    const body = { status: 'under_way' as const }
    await expect(call(world.as('tom'), operations.reportOnAgreement, { params, body })).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await call(world.as('anouk'), operations.reportOnAgreement, { params, body })).toMatchObject({ status: 'under_way' })
    const done = await call(world.as('fatima'), operations.reportOnAgreement, { params, body: { status: 'done', note: 'Gebeld' } })
    expect(done).toMatchObject({ status: 'done', reports: [{ by: 'Anouk Simons' }, { by: 'Fatima Aydın', note: 'Gebeld' }] })
    await expect(call(world.as('anouk'), operations.reportOnAgreement, { params, body })).rejects.toMatchObject({
      code: 'agreement_settled',
    })
    const change = call(world.as('anouk'), operations.changeAgreement, { params, body: agreement(), version: done.version })
    await expect(change).rejects.toMatchObject({ code: 'agreement_settled' })
  })

  test('that proposes another date or gives up says why, and a proposal leaves the agreement as it is', async () => {
    const made = await register(agreement())
    const params = { caseId, agreementId: made.id }
    const silent = call(world.as('anouk'), operations.reportOnAgreement, { params, body: { status: 'not_possible' } })
    await expect(silent).rejects.toMatchObject({ code: 'reason_required' })
    const body = { status: 'proposal' as const, note: 'Wachtlijst', proposedDueOn: addDays(today, 90) }
    const proposed = await call(world.as('anouk'), operations.reportOnAgreement, { params, body })
    expect(proposed).toMatchObject({ status: 'open', dueOn: nextMonth, version: 1, reports: [{ ...body }] })
  })
})

describe('the plan', () => {
  test('is approved in the version one read, and every later change outdates that', async () => {
    const { caseId } = await caseAtTheTable(world)
    const params = { caseId }
    const added = await call(world.as('anouk'), operations.addGoal, { params, body: goal })
    const refused = call(world.as('anouk'), operations.approvePlan, { params, body: { planVersion: 1 } })
    await expect(refused).rejects.toMatchObject({ code: 'changed_meanwhile', current: { planVersion: 2 } })
    const approval = await call(world.as('anouk'), operations.approvePlan, { params, body: { planVersion: 2 } })
    expect(approval).toMatchObject({ participantId: world.participantOf('anouk'), by: 'Anouk Simons', outdated: false })
    const changed = { params: { caseId, goalId: added.id }, body: { ...goal, status: 'reached' as const }, version: 1 }
    expect(await call(world.as('tom'), operations.changeGoal, changed)).toMatchObject({ status: 'reached', version: 2 })
    await expect(call(world.as('tom'), operations.changeGoal, changed)).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await expect(call(world.as('tom'), operations.approvePlan, { params, body: { planVersion: 2 } })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
  })

  test('shows who approved it as it is, who approved an earlier one, and who is still to', async () => {
    const { caseId } = await caseAtTheTable(world)
    const room = () => seeRoom(world, 'soraya', { caseId }, { action: 'plan.read', result: PlanRoom, show: showPlanRoom })
    const approve = (by: string, planVersion: number) =>
      call(world.as(by), operations.approvePlan, { params: { caseId }, body: { planVersion } })
    expect(await room()).toMatchObject({ planVersion: 1, goals: [], agreements: [], approvals: [], closing: null })
    const made = await register(agreement(), 'fatima', caseId)
    for (const each of ['anouk', 'tom']) await approve(each, 2)
    const report = { params: { caseId, agreementId: made.id }, body: { status: 'under_way' as const } }
    await call(world.as('anouk'), operations.reportOnAgreement, report)
    expect(await room()).toMatchObject({ planVersion: 2, approvals: [{ outdated: false }, { outdated: false }] })
    const changed = { params: report.params, body: { ...agreement(), text: 'Intake in de buurt' }, version: 2 }
    await call(world.as('anouk'), operations.changeAgreement, changed)
    await approve('anouk', 3)
    const { approvals, waitingForApproval, agreements } = await room()
    expect(approvals.map((each) => [each.by, each.outdated])).toEqual([
      ['Tom Rietveld', true],
      ['Anouk Simons', false],
    ])
    expect(waitingForApproval.map((each) => each.participantId).sort()).toEqual(
      ['fatima', 'piet', 'soraya', 'tom'].map((each) => world.participantOf(each)).sort(),
    )
    expect(agreements).toMatchObject([{ text: 'Intake in de buurt', status: 'under_way', reports: [{ by: 'Anouk Simons' }] }])
  })

  test('is not written by support, nor by the table when the case is another', async () => {
    const body = goal
    await expect(call(world.as('daan'), operations.addGoal, { params: { caseId }, body })).rejects.toMatchObject({ code: 'not_allowed' })
    const foreign = { caseId: crypto.randomUUID() }
    await expect(call(world.as('anouk'), operations.addGoal, { params: foreign, body })).rejects.toMatchObject({ code: 'not_found' })
  })
})
