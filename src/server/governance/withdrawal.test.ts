import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { governanceOperations as operations } from '../../api/governance.ts'
import { plusTaskOperations } from '../../api/plus-tasks.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { AssessmentAspect } from '../../domain/plus-task.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asApplication } from '../../testing/sql.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const reason = 'Het besluit noemt de verkeerde eigenaar.'

async function decided(body: object = {}, on: string = today) {
  const { id } = await call(world.as('ingrid'), operations.planGovernanceMeeting, {
    body: { level: 'steering', title: 'Stuurgroep', on },
  })
  return decideAt(id, body)
}
async function decideAt(meetingId: string, body: object) {
  const { decisions } = await call(world.as('hanneke'), operations.recordGovernanceDecision, {
    params: { meetingId },
    body: { text: 'De regio kiest voor één toegang.', owner: world.participantOf('joris'), ...body },
  })
  const last = decisions.at(-1)
  if (!last) throw new Error('no decision was recorded')
  return last
}
const withdraw = (decisionId: string, version: number, by = 'hanneke', body: { reason: string } = { reason }) =>
  call(world.as(by), operations.withdrawGovernanceDecision, { params: { decisionId }, version, body })

async function runningTask() {
  const { id } = await call(world.as('hanneke'), plusTaskOperations.registerPlusTask, {
    body: {
      kind: 'compulsory_care',
      title: 'Meldpunt verplichte zorg',
      description: 'Meldingen van inwoners.',
      outsourcedBy: [world.participantOf('joris')],
      legalBasis: 'Wvggz 5:2',
      controller: 'College',
      dataLiveAt: 'eigen omgeving',
    },
  })
  const params = { taskId: id }
  for (const aspect of AssessmentAspect.options)
    await call(world.as('hanneke'), plusTaskOperations.judgePlusTask, {
      params: { ...params, aspect },
      body: { judgment: 'sufficient', motive: 'Beoordeeld in het overleg.' },
    })
  const { version } = await call(world.as('ingrid'), plusTaskOperations.decidePlusTask, {
    params,
    body: { decidedOn: today, outcome: 'carry_out' },
  })
  await call(world.as('hanneke'), plusTaskOperations.movePlusTask, { params, version, body: { status: 'running' } })
  return id
}

describe('a governance decision with a mistake in it (LK24 5.2)', () => {
  test('is withdrawn with a reason by who may record it, and stays in sight with its number', async () => {
    const { id, number, version, meetingId } = await decided()
    const shown = await withdraw(id, version, 'ingrid')
    expect(shown).toMatchObject({ number, withdrawal: { reason, by: 'Ingrid Pals' }, version: version + 1 })
    const meeting = await call(world.as('tom'), operations.showGovernanceMeeting, { params: { meetingId } })
    expect(meeting.decisions).toMatchObject([{ id, text: 'De regio kiest voor één toegang.', withdrawal: { reason } }])
    expect((await decideAt(meetingId, {})).number).not.toBe(number)
  })

  test('is no open decision and no decision of its meeting any more, and nobody carries it out', async () => {
    const { id, version, meetingId } = await decided()
    await withdraw(id, version)
    const open = await call(world.as('bart'), operations.listGovernanceDecisions, { query: { open: 'true', limit: 100 } })
    expect(open.decisions.map((each) => each.id)).not.toContain(id)
    const { meetings } = await call(world.as('bart'), operations.listGovernanceMeetings, { query: { limit: 100 } })
    expect(meetings.find((each) => each.id === meetingId)?.decisions).toBe(0)
    const settle = call(world.as('ingrid'), operations.settleGovernanceDecision, {
      params: { decisionId: id },
      version: version + 1,
      body: { done: true },
    })
    await expect(settle).rejects.toMatchObject({ code: 'decision_withdrawn' })
  })

  test('is withdrawn once, by who saw it as it is, with a reason that names no person', async () => {
    const { id, version } = await decided()
    await expect(withdraw(id, version + 1)).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await expect(withdraw(id, version, 'hanneke', { reason: ' ' })).rejects.toMatchObject({
      issues: [{ path: 'reason', code: 'required' }],
    })
    await expect(withdraw(id, version, 'hanneke', { reason: 'Het ging over 999990019' })).rejects.toMatchObject({
      issues: [{ path: 'reason', code: 'no_persons_here' }],
    })
    for (const other of ['piet', 'fatima', 'sem']) await expect(withdraw(id, version, other)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(withdraw(crypto.randomUUID(), 1)).rejects.toMatchObject({ code: 'not_found' })
    const outcomes = await Promise.allSettled([withdraw(id, version), withdraw(id, version, 'ingrid')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(withdraw(id, version + 1)).rejects.toMatchObject({ code: 'decision_withdrawn' })
    const undone = asApplication(world, 'hanneke', null, (client) =>
      client.query('update governance_decisions set withdrawn_at = null, withdrawn_by = null, withdrawn_because = null where id = $1', [
        id,
      ]),
    )
    await expect(undone).rejects.toThrow(/stands/)
  })

  test('holds its meeting before no due date any more; the year of its number stays', async () => {
    const year = Number(today.slice(0, 4)) - 1
    const { id, version, meetingId } = await decided({ dueOn: `${year}-06-01` }, `${year}-05-12`)
    const move = (on: string) =>
      call(world.as('hanneke'), operations.changeGovernanceMeeting, {
        params: { meetingId },
        version: 1,
        body: { title: 'Stuurgroep', on },
      })
    await expect(move(`${year}-06-15`)).rejects.toMatchObject({ issues: [{ path: 'on', code: 'after_decision_due' }] })
    await withdraw(id, version)
    await expect(move(`${year - 1}-06-15`)).rejects.toMatchObject({ issues: [{ path: 'on', code: 'other_year_than_decisions' }] })
    expect((await move(`${year}-06-15`)).on).toBe(`${year}-06-15`)
  })

  test('stays while a plus task that runs rests on it alone, and says which; the right decision first, then the wrong one goes (R-GOV-07)', async () => {
    const plusTaskId = await runningTask()
    const wrong = await decided({ plusTaskId })
    expect(wrong.isCarrying).toBe(true)
    await expect(withdraw(wrong.id, wrong.version)).rejects.toMatchObject({
      code: 'plus_task_rests_on_decision',
      current: { plusTask: { title: 'Meldpunt verplichte zorg' } },
    })
    const right = await decideAt(wrong.meetingId, { plusTaskId, text: 'De regio neemt het meldpunt in uitvoering.' })
    await withdraw(wrong.id, wrong.version)
    await expect(withdraw(right.id, right.version)).rejects.toMatchObject({ code: 'plus_task_rests_on_decision' })
    const { steeringDecisions } = await call(world.as('tom'), plusTaskOperations.showPlusTask, { params: { taskId: plusTaskId } })
    expect(steeringDecisions.map(({ number, isWithdrawn }) => ({ number, isWithdrawn }))).toEqual([
      { number: wrong.number, isWithdrawn: true },
      { number: right.number, isWithdrawn: false },
    ])
  })
})
