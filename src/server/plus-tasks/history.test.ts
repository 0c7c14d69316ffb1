import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { plusTaskOperations as operations } from '../../api/plus-tasks.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { AssessmentAspect } from '../../domain/plus-task.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asApplication } from '../../testing/sql.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const reason = 'De einddatum is verkeerd overgenomen.'

const judge = (taskId: string, aspect: AssessmentAspect, judgment: 'sufficient' | 'insufficient', motive: string) =>
  call(world.as('hanneke'), operations.judgePlusTask, { params: { taskId, aspect }, body: { judgment, motive } })

async function assessed() {
  const { id } = await call(world.as('hanneke'), operations.registerPlusTask, {
    body: {
      kind: 'after_care',
      title: 'Nazorg in de regio',
      description: 'Vijf basisvoorwaarden op orde voor wie terugkeert.',
      outsourcedBy: [world.participantOf('joris')],
      legalBasis: 'Wmo 2015',
      controller: 'College van Merwestad',
      dataLiveAt: 'eigen omgeving, niet in dit systeem',
    },
  })
  for (const aspect of AssessmentAspect.options) await judge(id, aspect, 'sufficient', 'Beoordeeld in het regionale overleg.')
  return id
}
const decide = (taskId: string, body: object = {}) =>
  call(world.as('ingrid'), operations.decidePlusTask, { params: { taskId }, body: { decidedOn: today, outcome: 'carry_out', ...body } })
const shown = (taskId: string) => call(world.as('tom'), operations.showPlusTask, { params: { taskId } })
const run = async (taskId: string, status: 'running' | 'ended' = 'running') =>
  call(world.as('hanneke'), operations.movePlusTask, {
    params: { taskId },
    version: (await shown(taskId)).version,
    body: { status },
  })
const withdraw = async (taskId: string, decisionId: string, by = 'ingrid') =>
  call(world.as(by), operations.withdrawPlusTaskDecision, {
    params: { taskId, decisionId },
    version: (await shown(taskId)).version,
    body: { reason },
  })
const lastOf = async (taskId: string) => (await shown(taskId)).decisions[0]?.id ?? ''

describe('an aspect that is judged again (LK24 4.6)', () => {
  test('shows the last judgment, and those before it with who gave them and when', async () => {
    const id = await assessed()
    await judge(id, 'money', 'insufficient', 'Na 2027 is er geen geld.')
    const { aspects } = await judge(id, 'money', 'sufficient', 'De gemeenten betalen tot 2030.')
    expect(aspects).toHaveLength(AssessmentAspect.options.length)
    expect(aspects.find(({ aspect }) => aspect === 'money')).toMatchObject({
      judgment: 'sufficient',
      motive: 'De gemeenten betalen tot 2030.',
      before: [
        { judgment: 'insufficient', motive: 'Na 2027 is er geen geld.', judgedBy: 'Hanneke Vos', judgedAt: expect.any(String) },
        { judgment: 'sufficient', motive: 'Beoordeeld in het regionale overleg.' },
      ],
    })
    expect(aspects.find(({ aspect }) => aspect === 'need')?.before).toEqual([])
    const rewritten = asApplication(world, 'hanneke', null, (client) => client.query("update plus_task_aspects set motive = 'x'"))
    await expect(rewritten).rejects.toThrow(/permission denied/)
  })

  test('by two at once keeps both judgments', async () => {
    const id = await assessed()
    await Promise.all(['Eerste.', 'Tweede.', 'Derde.'].map((motive) => judge(id, 'need', 'sufficient', motive)))
    const need = (await shown(id)).aspects.find(({ aspect }) => aspect === 'need')
    expect(need?.before).toHaveLength(3)
  })
})

describe('a decision of the steering group that was recorded wrongly (LK24 4.6, 5.2)', () => {
  test('is withdrawn with a reason and stays in sight; the decision before it counts again', async () => {
    const id = await assessed()
    await decide(id, { decidedOn: addDays(today, -30), until: addDays(today, 300) })
    const { decisions } = await decide(id, { outcome: 'not_carried_out' })
    expect((await shown(id)).missingToRun).toEqual(['decision'])
    const after = await withdraw(id, decisions[0]?.id ?? '')
    expect(after).toMatchObject({ missingToRun: [], decidedUntil: addDays(today, 300) })
    expect(after.decisions).toMatchObject([
      { outcome: 'not_carried_out', withdrawal: { reason, by: 'Ingrid Pals' } },
      { outcome: 'carry_out', withdrawal: null },
    ])
    expect((await run(id)).status).toBe('running')
  })

  test('stays while the task that runs has no other to run on; when the task has ended it goes (R-GOV-07)', async () => {
    const id = await assessed()
    await decide(id)
    await run(id)
    const decision = await lastOf(id)
    expect((await shown(id)).decisions[0]?.isCarrying).toBe(true)
    await expect(withdraw(id, decision)).rejects.toMatchObject({
      code: 'plus_task_rests_on_decision',
      current: { title: 'Nazorg in de regio' },
    })
    await run(id, 'ended')
    const after = await withdraw(id, decision)
    expect(after.missingToRun).toEqual(['decision'])
    await expect(run(id)).rejects.toMatchObject({ code: 'plus_task_without_decision' })
  })

  test('is withdrawn once, only by who decides, and of its own task', async () => {
    const id = await assessed()
    await decide(id)
    const decision = await lastOf(id)
    for (const other of ['piet', 'sem', 'vincent'])
      await expect(withdraw(id, decision, other)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(withdraw(await assessed(), decision)).rejects.toMatchObject({ code: 'not_found' })
    await withdraw(id, decision, 'hanneke')
    await expect(withdraw(id, decision)).rejects.toMatchObject({ code: 'decision_withdrawn' })
  })
})
