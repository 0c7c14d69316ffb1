import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { call } from '../../api/client.ts'
import { operations as everything } from '../../api/index.ts'
import { plusTaskOperations as operations } from '../../api/plus-tasks.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { AssessmentAspect } from '../../domain/plus-task.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { asApplication } from '../../testing/sql.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const draft = (title = 'Nazorg in de regio') => ({
  kind: 'after_care' as const,
  title,
  description: 'Vijf basisvoorwaarden op orde voor wie terugkeert.',
  outsourcedBy: [world.participantOf('joris')],
  legalBasis: 'Wmo 2015',
  controller: 'College van Merwestad',
  dataLiveAt: 'eigen omgeving, niet in dit systeem',
})
const registered = (title?: string) => call(world.as('hanneke'), operations.registerPlusTask, { body: draft(title) })
const motive = 'Beoordeeld in het regionale overleg.'

async function assessed(title: string) {
  const { id } = await registered(title)
  for (const aspect of AssessmentAspect.options)
    await call(world.as('hanneke'), operations.judgePlusTask, { params: { taskId: id, aspect }, body: { judgment: 'sufficient', motive } })
  return id
}
const decide = (taskId: string, body: object = {}, by = 'ingrid') =>
  call(world.as(by), operations.decidePlusTask, { params: { taskId }, body: { decidedOn: today, outcome: 'carry_out', ...body } })
const move = async (taskId: string, status: 'running' | 'ended') => {
  const { version } = await call(world.as('hanneke'), operations.showPlusTask, { params: { taskId } })
  return call(world.as('hanneke'), operations.movePlusTask, { params: { taskId }, version, body: { status } })
}

describe('a plus task (R-GOV-07)', () => {
  test('runs only after the steering group decided on a complete assessment (LK24 4.6)', async () => {
    const { id } = await registered('Nog niet beoordeeld')
    await expect(decide(id)).rejects.toMatchObject({ code: 'assessment_incomplete' })
    await expect(move(id, 'running')).rejects.toMatchObject({ code: 'plus_task_without_decision' })
    const ready = await assessed('Klaar voor besluit')
    await expect(move(ready, 'running')).rejects.toMatchObject({ code: 'plus_task_without_decision' })
    expect(await decide(ready)).toMatchObject({ decisions: [{ outcome: 'carry_out' }], missingToRun: [], version: 2 })
    expect((await move(ready, 'running')).status).toBe('running')
    expect((await move(ready, 'ended')).status).toBe('ended')
  })

  test('does not run on a decision against it, or one that has lapsed', async () => {
    const id = await assessed('Afgewezen')
    await decide(id, { outcome: 'not_carried_out' })
    await expect(move(id, 'running')).rejects.toMatchObject({ code: 'plus_task_without_decision' })
    await decide(id, { decidedOn: addDays(today, -400), until: addDays(today, -1) })
    await expect(move(id, 'running')).rejects.toMatchObject({ code: 'plus_task_without_decision' })
  })

  test('follows the decision that was taken last, also when an earlier one is written down after it (LK24 4.6)', async () => {
    const refused = await assessed('Eerst uitgevoerd, nu niet meer')
    await decide(refused, { outcome: 'not_carried_out' })
    await decide(refused, { decidedOn: addDays(today, -400) })
    await expect(move(refused, 'running')).rejects.toMatchObject({ code: 'plus_task_without_decision' })
    const allowed = await assessed('Eerst niet, nu wel')
    await decide(allowed, { until: addDays(today, 30) })
    const { decidedUntil, decisions } = await decide(allowed, { outcome: 'not_carried_out', decidedOn: addDays(today, -400) })
    expect(decidedUntil).toBe(addDays(today, 30))
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['carry_out', 'not_carried_out'])
    expect((await move(allowed, 'running')).status).toBe('running')
  })

  test('has a legal basis of its own as long as it runs (LK24 4.6)', async () => {
    const id = await assessed('Met grondslag')
    await decide(id)
    const { version } = await move(id, 'running')
    const without = call(world.as('hanneke'), operations.changePlusTask, {
      params: { taskId: id },
      version,
      body: { ...draft(), legalBasis: ' ' },
    })
    await expect(without).rejects.toMatchObject({ code: 'plus_task_without_basis' })
    const raw = asApplication(world, 'hanneke', null, (client) =>
      client.query("update plus_tasks set legal_basis = '' where id = $1", [id]),
    )
    await expect(raw).rejects.toThrow(/check constraint/)
  })

  test('rests on another act than the WGS, and may rest on the one on debt counselling (R-GOV-07)', async () => {
    const basedOn = (legalBasis: string) =>
      call(world.as('hanneke'), operations.registerPlusTask, { body: { ...draft('Op eigen grondslag'), legalBasis } })
    for (const legalBasis of ['WGS 2.31', 'Wet gegevensverwerking door samenwerkingsverbanden'])
      await expect(basedOn(legalBasis)).rejects.toMatchObject({ issues: [{ path: 'legalBasis', code: 'plus_task_outside_wgs' }] })
    expect((await basedOn('Wgs 3')).legalBasis).toBe('Wgs 3')
  })

  test('shows at once that the decision it runs on has lapsed', async () => {
    const id = await assessed('Verlopen')
    await decide(id, { decidedOn: addDays(today, -500) })
    await move(id, 'running')
    await decide(id, { decidedOn: addDays(today, -400), until: addDays(today, -1) })
    const { tasks } = await call(world.as('tom'), operations.listPlusTasks, {})
    expect(tasks.find((task) => task.id === id)).toMatchObject({ status: 'running', decisionLapsed: true })
  })

  test('is kept by the network manager, decided on by the steering group, and read by everyone', async () => {
    const by = (username: string) => call(world.as(username), operations.registerPlusTask, { body: draft() })
    for (const username of ['piet', 'ingrid', 'vincent']) await expect(by(username)).rejects.toMatchObject({ code: 'not_allowed' })
    const id = await assessed('Van wie')
    await expect(decide(id, {}, 'piet')).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await call(world.as('wendy'), operations.showPlusTask, { params: { taskId: id } })).title).toBe('Van wie')
    const raw = asApplication(world, 'piet', null, (client) => client.query('delete from plus_task_decisions'))
    await expect(raw).rejects.toThrow(/permission denied/)
    const update = asApplication(world, 'piet', null, (client) => client.query("update plus_tasks set title = 'x'"))
    await expect(update).resolves.toMatchObject({ rowCount: 0 })
  })

  test('names participants of this house, and conditions when it is allowed with conditions', async () => {
    const body = { ...draft(), outsourcedBy: [crypto.randomUUID()] }
    const stranger = call(world.as('hanneke'), operations.registerPlusTask, { body })
    await expect(stranger).rejects.toMatchObject({ issues: [{ path: 'outsourcedBy.0', code: 'invalid_choice' }] })
    const id = await assessed('Met voorwaarden')
    const wrong = decide(id, { outcome: 'carry_out_with_conditions', decidedOn: addDays(today, 1), until: today })
    await expect(wrong).rejects.toMatchObject({
      issues: [
        { path: 'decidedOn', code: 'date_in_future' },
        { path: 'until', code: 'ends_before_it_begins' },
        { path: 'conditions', code: 'required' },
      ],
    })
  })
})

describe('no case under the WGS is a case of a plus task (R-GOV-07)', () => {
  test('no table with rows of a case refers to a plus task, and no register refers to a case or a person', async () => {
    const { rows } = await asSuperuser(world, (client) =>
      client.query<{ of: string; to: string }>(
        "select conrelid::regclass::text as of, confrelid::regclass::text as to from pg_constraint where contype = 'f'",
      ),
    )
    const registers = (
      await asSuperuser(world, (client) =>
        client.query<{ t: string }>(
          "select tablename as t from pg_tables where schemaname = 'public' and (tablename like 'plus\\_task%' or tablename like 'processing\\_kind%' or tablename like 'governance\\_%' or tablename in ('legality_events', 'regional_tables', 'municipality_tiles'))",
        ),
      )
    ).rows.map((row) => row.t)
    expect(registers.length).toBe(12)
    const reached = new Set(rows.filter((row) => registers.includes(row.of)).map((row) => row.to))
    expect([...reached].filter((to) => !registers.includes(to)).sort()).toEqual(['participants', 'professionals'])
    expect(rows.filter((row) => row.to.startsWith('plus_task') && !registers.includes(row.of))).toEqual([])
    const { rows: columns } = await asSuperuser(world, (client) =>
      client.query<{ t: string }>(
        "select table_name as t from information_schema.columns where table_schema = 'public' and (column_name like '%plus_task%' or (column_name in ('case_id', 'person_id') and table_name = any ($1)))",
        [registers],
      ),
    )
    expect(columns.map((row) => row.t)).toEqual(['governance_decisions'])
  })

  test('no act in a case takes or gives one', () => {
    const inCases = Object.entries(everything).filter(([, operation]) => operation.path.includes('/cases'))
    expect(inCases.length).toBeGreaterThan(20)
    for (const [name, operation] of inCases) {
      const said = JSON.stringify(
        [operation.params, operation.body, operation.result].map((type) => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' })),
      )
      expect(said, name).not.toMatch(/plus_?task/i)
    }
  })
})
