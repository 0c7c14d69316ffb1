import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { MeetingsRoom, meetingOperations as operations } from '../../api/meetings.ts'
import { radicalisationOperations } from '../../api/radicalisation.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { nextWeek, planMeeting, putOnAgenda } from '../../testing/meetings.ts'
import { seeRoom } from '../../testing/rooms.ts'
import { caseAtTheTable } from '../../testing/treatment.ts'
import { showMeetingsRoom } from './room.ts'

let world: TestHouse
let caseId: string
beforeAll(async () => {
  world = await testHouse()
  caseId = (await caseAtTheTable(world)).caseId
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const plan = (title?: string, by?: string) => planMeeting(world, title, by)
const putOn = (meetingId: string, of = caseId, by?: string, minutes?: number) => putOnAgenda(world, meetingId, of, by, minutes)

describe('a meeting (R-CAS-11)', () => {
  test('is planned by the bureau and chaired by who plans it; a participant cannot plan one', async () => {
    const meeting = await plan('Casusoverleg dinsdag')
    expect(meeting).toMatchObject({ kind: 'case_meeting', startsAt: nextWeek, place: 'Zaal 2', items: 0, minutes: 0, approvedAt: null })
    expect(await call(world.as('anouk'), operations.showMeeting, { params: { meetingId: meeting.id } })).toMatchObject({
      chair: 'Fatima Aydın',
    })
    await expect(plan('Eigen overleg', 'anouk')).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('stands among the coming ones in order of time, and among the past ones afterwards', async () => {
    const [coming, other] = [await plan('Komt nog'), await plan('Geweest')]
    await world.house.jobs.query(`update meetings set starts_at = now() - interval '3 days' where id = $1`, [other.id])
    const upcoming = await call(world.as('tom'), operations.listMeetings, {})
    expect(upcoming.meetings.map((each) => each.id)).toContain(coming.id)
    expect(upcoming.meetings.map((each) => each.id)).not.toContain(other.id)
    const past = await call(world.as('tom'), operations.listMeetings, { query: { past: 'true' } })
    expect(past.meetings.map((each) => each.id)).toEqual([other.id])
  })

  test('shows each person the items of their own cases only, at the right time, and tells who plans how many more there are', async () => {
    const meeting = await plan()
    const elsewhere = await caseAtTheTable(world, { ruben: 'process_lead', soraya: 'member' })
    const [first, second] = [await putOn(meeting.id, elsewhere.caseId, 'ruben', 45), await putOn(meeting.id)]
    expect([first.position, second.position]).toEqual([1, 2])
    expect(second.startsAt).toBe(`${addDays(today, 7)}T13:15:00.000Z`)
    const params = { meetingId: meeting.id }
    const seen = await call(world.as('anouk'), operations.showMeeting, { params })
    expect(seen).toMatchObject({ items: 1, minutes: 30, hiddenItems: 0, agenda: [{ caseId, position: 2, startsAt: second.startsAt }] })
    expect(await call(world.as('fatima'), operations.showMeeting, { params })).toMatchObject({ items: 1, hiddenItems: 1 })
    const all = await call(world.as('soraya'), operations.showMeeting, { params })
    expect(all.agenda.map((item) => item.caseId)).toEqual([elsewhere.caseId, caseId])
    expect(await call(world.as('yasmina'), operations.showMeeting, { params })).toMatchObject({ items: 0, hiddenItems: 0, agenda: [] })
  })

  test('that does not exist is not found', async () => {
    const params = { meetingId: crypto.randomUUID() }
    await expect(call(world.as('anouk'), operations.showMeeting, { params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(putOn(params.meetingId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(call(world.as('fatima'), operations.approveDecisionList, { params })).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('a case shows the meetings it was on, the last one first', async () => {
  const { caseId } = await caseAtTheTable(world)
  const [earlier, later] = [await plan('Eerste'), await plan('Tweede')]
  await world.house.jobs.query(`update meetings set starts_at = starts_at + interval '7 days' where id = $1`, [later.id])
  await putOn(earlier.id, caseId)
  await putOn(later.id, caseId)
  const room = await seeRoom(world, 'anouk', { caseId }, { action: 'meeting.read', result: MeetingsRoom, show: showMeetingsRoom })
  expect(room.meetings.map((each) => each.title)).toEqual(['Tweede', 'Eerste'])
  expect(room.meetings[0]?.item).toMatchObject({ caseId, position: 1 })
})

describe('a case that is frozen (WGS 2.31(13); R-RAD-02)', () => {
  test('is on nobody’s agenda any more, not of who keeps a seat in it either, until it goes on', async () => {
    const { caseId } = await caseAtTheTable(world)
    const [meeting, params] = [await plan(), { caseId }]
    await putOn(meeting.id, caseId)
    const see = (who: string) => call(world.as(who), operations.showMeeting, { params: { meetingId: meeting.id } })
    const itemsOf = async (who: string) =>
      (await call(world.as(who), operations.listMeetings, {})).meetings.find(({ id }) => id === meeting.id)?.items
    expect([(await see('fatima')).agenda.length, await itemsOf('fatima')]).toEqual([1, 1])
    const report = { receiver: 'police' as const, reportedOn: today }
    await call(world.as('fatima'), radicalisationOperations.reportRadicalisation, { params, body: report })
    for (const who of ['fatima', 'anouk', 'daan']) {
      const seen = await see(who)
      expect([seen.agenda, seen.items, seen.minutes, await itemsOf(who)]).toEqual([[], 0, 0, 0])
    }
    expect((await see('fatima')).hiddenItems).toBe(1)
    const back = { outcome: 'not_taken_up' as const, on: today }
    await call(world.as('fatima'), radicalisationOperations.settleRadicalisation, { params, body: back })
    expect([(await see('fatima')).agenda.length, await itemsOf('fatima')]).toEqual([1, 1])
  })
})
