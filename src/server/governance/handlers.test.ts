import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { governanceOperations as operations } from '../../api/governance.ts'
import { legalityOperations } from '../../api/legality.ts'
import { plusTaskOperations } from '../../api/plus-tasks.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asApplication } from '../../testing/sql.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const planned = (on: string = today, level: 'partner' | 'steering' | 'national' = 'steering') =>
  call(world.as('ingrid'), operations.planGovernanceMeeting, { body: { level, title: 'Stuurgroep', on, place: 'Raadzaal' } })
const decide = (meetingId: string, body: object = {}, by = 'hanneke') =>
  call(world.as(by), operations.recordGovernanceDecision, {
    params: { meetingId },
    body: { text: 'De regio kiest voor één toegang.', owner: world.participantOf('joris'), dueOn: addDays(today, 60), ...body },
  })

describe('a meeting above the case meetings (LK24 5.2)', () => {
  test('has a strategic agenda and attendance by organisation, never by person', async () => {
    const { id } = await planned()
    const params = { meetingId: id }
    await call(world.as('hanneke'), operations.addGovernanceAgendaPoint, { params, body: { title: 'Prioriteiten 2027' } })
    const two = await call(world.as('ingrid'), operations.addGovernanceAgendaPoint, {
      params,
      body: { title: 'Plustaken', text: 'Nazorg' },
    })
    expect(two.agenda.map((point) => point.title)).toEqual(['Prioriteiten 2027', 'Plustaken'])
    const [first] = two.agenda
    const one = await call(world.as('ingrid'), operations.removeGovernanceAgendaPoint, { params: { ...params, pointId: first?.id ?? '' } })
    expect(one.agenda).toHaveLength(1)
    const body = { participants: [world.participantOf('piet')], organisations: ['Provincie'] }
    const present = await call(world.as('hanneke'), operations.recordGovernanceAttendance, { params, version: 1, body })
    expect(present.attendance).toEqual({
      participants: [{ id: world.participantOf('piet'), name: 'Politie Rivierenland' }],
      organisations: ['Provincie'],
    })
    const stale = call(world.as('hanneke'), operations.recordGovernanceAttendance, { params, version: 1, body })
    await expect(stale).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  test('takes decisions that are numbered per body and year, also when two are recorded at once', async () => {
    const on = `${Number(today.slice(0, 4)) - 1}-05-12`
    const { id } = await planned(on, 'partner')
    await Promise.all([decide(id), decide(id), decide(id), decide(id)])
    const { decisions } = await call(world.as('tom'), operations.showGovernanceMeeting, { params: { meetingId: id } })
    expect(decisions.map((each) => each.number)).toEqual([1, 2, 3, 4].map((n) => `PO-${on.slice(0, 4)}-0${n}`))
  })

  test('decides nothing before it is held, and what it decides is owned by a participant and due after it', async () => {
    const { id } = await planned(addDays(today, 7))
    await expect(decide(id)).rejects.toMatchObject({ code: 'meeting_still_to_come' })
    const wrong = decide(id, { owner: crypto.randomUUID(), dueOn: today })
    await expect(wrong).rejects.toMatchObject({
      issues: [
        { path: 'owner', code: 'invalid_choice' },
        { path: 'dueOn', code: 'before_what_it_answers' },
      ],
    })
  })

  test('records who was there once it was held, each organisation once', async () => {
    const attend = (params: { meetingId: string }) =>
      call(world.as('hanneke'), operations.recordGovernanceAttendance, {
        params,
        version: 1,
        body: { participants: [world.participantOf('piet'), world.participantOf('piet')], organisations: ['Provincie', 'Provincie'] },
      })
    const { id: coming } = await planned(addDays(today, 7))
    await expect(attend({ meetingId: coming })).rejects.toMatchObject({ code: 'meeting_still_to_come' })
    const { id: held } = await planned()
    expect((await attend({ meetingId: held })).attendance).toMatchObject({ participants: [{}], organisations: ['Provincie'] })
  })

  test('that decided stays held, in the year of its numbers and before what it decided was due', async () => {
    const { id, version } = await planned(`${Number(today.slice(0, 4)) - 1}-05-12`)
    await decide(id, { dueOn: `${Number(today.slice(0, 4)) - 1}-06-01` })
    const move = (on: string) =>
      call(world.as('hanneke'), operations.changeGovernanceMeeting, {
        params: { meetingId: id },
        version,
        body: { title: 'Stuurgroep', on },
      })
    await expect(move(addDays(today, 400))).rejects.toMatchObject({
      issues: [
        { path: 'on', code: 'date_in_future' },
        { path: 'on', code: 'other_year_than_decisions' },
        { path: 'on', code: 'after_decision_due' },
      ],
    })
    expect((await move(`${Number(today.slice(0, 4)) - 1}-05-13`)).on).toBe(`${Number(today.slice(0, 4)) - 1}-05-13`)
  })

  test('links a decision to a plus task and to a kind of processing, and each shows it (R-GOV-04, R-GOV-07)', async () => {
    const task = await call(world.as('hanneke'), plusTaskOperations.registerPlusTask, {
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
    const kind = await call(world.as('hanneke'), legalityOperations.registerProcessingKind, {
      body: { title: 'Weging', description: 'Nieuwe wijze', articles: 'WGS 2.31(2)', novelty: 'new', provision: false },
    })
    const { id } = await planned()
    const { decisions } = await decide(id, { plusTaskId: task.id, processingKindId: kind.id })
    expect(decisions[0]).toMatchObject({ plusTask: { title: 'Meldpunt verplichte zorg' }, processingKind: { title: 'Weging' } })
    const number = decisions[0]?.number
    const shownTask = await call(world.as('tom'), plusTaskOperations.showPlusTask, { params: { taskId: task.id } })
    expect(shownTask.steeringDecisions).toMatchObject([{ number, meetingId: id }])
    const shownKind = await call(world.as('tom'), legalityOperations.showProcessingKind, { params: { kindId: kind.id } })
    expect(shownKind.decisions).toMatchObject([{ number }])
    const unknown = decide(id, { plusTaskId: crypto.randomUUID() })
    await expect(unknown).rejects.toMatchObject({ issues: [{ path: 'plusTaskId', code: 'invalid_choice' }] })
  })
})

describe('decisions and priorities', () => {
  test('are read by everyone in the network, open ones apart, and paged by key', async () => {
    const { id } = await planned(addDays(today, -1), 'national')
    await decide(id, { text: 'Landelijk besluit', dueOn: undefined })
    const list = (query: object) => call(world.as('bart'), operations.listGovernanceDecisions, { query: { level: 'national', ...query } })
    const [open] = (await list({ open: 'true' })).decisions
    expect(open).toMatchObject({ text: 'Landelijk besluit', doneOn: null })
    const params = { decisionId: open?.id ?? '' }
    const done = await call(world.as('ingrid'), operations.settleGovernanceDecision, { params, version: 1, body: { done: true } })
    expect(done).toMatchObject({ doneOn: today, version: 2 })
    expect((await list({ open: 'true' })).decisions).toEqual([])
    const all = (await call(world.as('bart'), operations.listGovernanceDecisions, {})).decisions
    const first = await call(world.as('bart'), operations.listGovernanceDecisions, { query: { limit: 2 } })
    const rest = await call(world.as('bart'), operations.listGovernanceDecisions, { query: { after: first.next ?? '' } })
    expect([...first.decisions, ...rest.decisions]).toEqual(all)
  })

  test('stand by meeting, the last one first, and within it by number, over pages too', async () => {
    const [earlier, later] = [await planned(addDays(today, -3), 'national'), await planned(addDays(today, -2), 'national')]
    for (const { id } of [later, earlier, later, earlier, later, later]) await decide(id)
    const shown: string[] = []
    for (let after: string | undefined; ; ) {
      const query = { level: 'national' as const, limit: 1, ...(after && { after }) }
      const page = await call(world.as('tom'), operations.listGovernanceDecisions, { query })
      shown.push(...page.decisions.filter(({ meetingId }) => [earlier.id, later.id].includes(meetingId)).map(({ number }) => number))
      if (page.next === null) break
      after = page.next
    }
    const numbers = async ({ id }: { id: string }) =>
      (await call(world.as('tom'), operations.showGovernanceMeeting, { params: { meetingId: id } })).decisions.map(({ number }) => number)
    expect(shown).toEqual([...(await numbers(later)), ...(await numbers(earlier))])
    expect(shown).toHaveLength(6)
  })

  test('are written by steering group and network manager only, whatever door is tried', async () => {
    const priority = {
      level: 'steering' as const,
      title: 'Onbegrepen gedrag',
      status: 'active' as const,
      from: today,
      until: addDays(today, 365),
    }
    const made = await call(world.as('ingrid'), operations.addPriority, { body: priority })
    expect((await call(world.as('piet'), operations.listPriorities, {})).priorities).toContainEqual(made)
    for (const username of ['piet', 'fatima', 'vincent'])
      await expect(call(world.as(username), operations.addPriority, { body: priority })).rejects.toMatchObject({ code: 'not_allowed' })
    const raw = asApplication(world, 'piet', null, (client) => client.query('update governance_decisions set done_on = current_date'))
    await expect(raw).resolves.toMatchObject({ rowCount: 0 })
    const change = (until: string) =>
      call(world.as('ingrid'), operations.changePriority, { params: { priorityId: made.id }, version: 1, body: { ...priority, until } })
    await expect(change(addDays(today, -1))).rejects.toMatchObject({ issues: [{ path: 'until' }] })
    expect((await change(addDays(today, 10))).version).toBe(2)
  })
})
