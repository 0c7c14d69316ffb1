import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { MeetingsRoom, meetingOperations as operations } from '../../api/meetings.ts'
import { planOperations } from '../../api/plan.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
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
const startsAt = `${addDays(today, 7)}T12:30:00.000Z`
const plan = (title = 'Casusoverleg', by = 'fatima') =>
  call(world.as(by), operations.planMeeting, { body: { title, startsAt, place: 'Zaal 2' } })
const putOn = (meetingId: string, of = caseId, by = 'fatima', minutes = 30) =>
  call(world.as(by), operations.addAgendaItem, { params: { caseId: of }, body: { meetingId, minutes, goal: 'Afspraken over toezicht' } })
/** A meeting with the case as its only item. */
async function onTheTable() {
  const meeting = await plan()
  const item = await putOn(meeting.id)
  return { meetingId: meeting.id, itemId: item.id, params: { caseId, itemId: item.id } }
}

describe('a meeting (R-CAS-11)', () => {
  test('is planned by the bureau and chaired by who plans it; a participant cannot plan one', async () => {
    const meeting = await plan('Casusoverleg dinsdag')
    expect(meeting).toMatchObject({ kind: 'case_meeting', startsAt, place: 'Zaal 2', items: 0, minutes: 0, approvedAt: null })
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

describe('an item on the agenda', () => {
  test('invites everyone who treats the case, and a case stands on an agenda once', async () => {
    const meeting = await plan()
    const item = await putOn(meeting.id, caseId, 'daan')
    expect(item).toMatchObject({ goal: 'Afspraken over toezicht', step: 'waiting', stepSince: null, subject: 'Rick Terlingen' })
    expect(item.attendees.map((each) => [each.name, each.presence])).toEqual([
      ['Anouk Simons', 'invited'],
      ['Fatima Aydın', 'invited'],
      ['Piet Kroes', 'invited'],
      ['Soraya Benali', 'invited'],
      ['Tom Rietveld', 'invited'],
    ])
    expect(item.involved.map((each) => each.participant)).toContain('De Lindeboom (ggz)')
    await expect(putOn(meeting.id)).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'meetingId', code: 'twice' }] })
    await expect(putOn(meeting.id, caseId, 'tom')).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('records who is present, of those it concerns', async () => {
    const { params } = await onTheTable()
    const attendees = [
      { professionalId: world.idOf('anouk'), presence: 'present' as const },
      { professionalId: world.idOf('tom'), presence: 'absent' as const },
    ]
    const item = await call(world.as('daan'), operations.recordAttendance, { params, body: { attendees } })
    const presence = (name: string) => item.attendees.find((each) => each.professionalId === world.idOf(name))?.presence
    expect([presence('anouk'), presence('tom'), presence('piet')]).toEqual(['present', 'absent', 'invited'])
    const stranger = [...attendees, { professionalId: world.idOf('yasmina'), presence: 'present' as const }]
    await expect(call(world.as('daan'), operations.recordAttendance, { params, body: { attendees: stranger } })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'attendees.2.professionalId' }],
    })
    const doubled = [...attendees, ...attendees.slice(0, 1)]
    await expect(call(world.as('daan'), operations.recordAttendance, { params, body: { attendees: doubled } })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'attendees.2.professionalId', code: 'twice' }],
    })
  })

  test('admits a third party only after a signed declaration, and never gives it an account (BGS 2.21)', async () => {
    const { params } = await onTheTable()
    const third = { name: 'J. Vos', organisation: 'Woonstede', expertise: 'Huurzaken', publicTask: 'Sociale huisvesting' }
    const admit = (declarationSignedOn?: string) =>
      call(world.as('fatima'), operations.admitThirdParty, { params, body: { ...third, declarationSignedOn } })
    await expect(admit()).rejects.toMatchObject({ code: 'declaration_required' })
    await expect(admit(addDays(today, 1))).rejects.toMatchObject({ code: 'date_in_future' })
    expect((await admit(today)).thirdParties).toMatchObject([{ ...third, declarationSignedOn: today }])
  })

  test('goes through picture, judgment and decision, and shows since when', async () => {
    const { params } = await onTheTable()
    const item = await call(world.as('piet'), operations.moveStep, { params, body: { step: 'judgment' } })
    expect(item.step).toBe('judgment')
    expect(Date.parse(item.stepSince ?? '')).toBeGreaterThan(Date.now() - 60_000)
    const refused = call(world.as('anouk'), operations.moveStep, { params, body: { step: 'done' } })
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('keeps one note per step, and shows the other text when two type at once', async () => {
    const { params, meetingId } = await onTheTable()
    const note = (by: string, text: string, version: number) =>
      call(world.as(by), operations.saveNote, { params: { ...params, step: 'picture' }, body: { text }, version })
    expect(await note('anouk', 'Meldt zich niet', 0)).toMatchObject({ version: 1, updatedBy: 'Anouk Simons' })
    await expect(note('tom', 'Meldt zich wel', 0)).rejects.toMatchObject({
      code: 'changed_meanwhile',
      current: { step: 'picture', text: 'Meldt zich niet', version: 1, updatedBy: 'Anouk Simons' },
    })
    expect(await note('tom', 'Meldt zich soms', 1)).toMatchObject({ text: 'Meldt zich soms', version: 2 })
    const shown = await call(world.as('soraya'), operations.showMeeting, { params: { meetingId } })
    expect(shown.agenda[0]?.notes).toMatchObject([{ step: 'picture', text: 'Meldt zich soms', updatedBy: 'Tom Rietveld' }])
    await expect(note('daan', 'Ondersteuner', 2)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('carries the questions of the case, answered at the table', async () => {
    const { params, meetingId } = await onTheTable()
    const shown = await call(world.as('anouk'), operations.showMeeting, { params: { meetingId } })
    const question = shown.agenda[0]?.questions[0]
    expect(question).toMatchObject({ question: 'Is er behandeling mogelijk?', answer: null })
    const answered = { params: { caseId: params.caseId, questionId: question?.id ?? '' }, body: { answer: 'Ja, ambulant' } }
    expect(await call(world.as('anouk'), operations.answerQuestion, answered)).toMatchObject({ answer: 'Ja, ambulant' })
    const nowhere = { ...answered, params: { ...answered.params, questionId: crypto.randomUUID() } }
    await expect(call(world.as('anouk'), operations.answerQuestion, nowhere)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of another case cannot be reached through one’s own', async () => {
    const { params } = await onTheTable()
    const elsewhere = await caseAtTheTable(world, { ruben: 'process_lead', soraya: 'member' })
    const through = { caseId: elsewhere.caseId, itemId: params.itemId }
    const body = { text: 'Besluit' }
    await expect(call(world.as('soraya'), operations.recordDecision, { params: through, body })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('the decision list', () => {
  test('holds decisions with dissent and agreements, and once approved nothing on it changes', async () => {
    const { params, meetingId, itemId } = await onTheTable()
    const decided = { text: 'We vragen een gedragsaanwijzing', dissent: 'De ggz ziet liever eerst zorg' }
    expect((await call(world.as('piet'), operations.recordDecision, { params, body: decided })).decisions).toMatchObject([
      { ...decided, by: 'Piet Kroes' },
    ])
    const agreement = {
      meetingItemId: itemId,
      participantId: world.participantOf('piet'),
      line: 'criminal_law' as const,
      text: 'Vraagt de aanwijzing aan',
      dueOn: addDays(today, 14),
    }
    await call(world.as('piet'), planOperations.registerAgreement, { params: { caseId }, body: agreement })
    await expect(call(world.as('ruben'), operations.approveDecisionList, { params: { meetingId } })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const approved = await call(world.as('fatima'), operations.approveDecisionList, { params: { meetingId } })
    expect(approved).toMatchObject({
      approvedBy: 'Fatima Aydın',
      agenda: [{ agreements: [{ text: agreement.text, meetingItemId: itemId }] }],
    })
    const closed = { code: 'meeting_closed' }
    await expect(call(world.as('fatima'), operations.approveDecisionList, { params: { meetingId } })).rejects.toMatchObject(closed)
    await expect(call(world.as('piet'), operations.recordDecision, { params, body: decided })).rejects.toMatchObject(closed)
    await expect(call(world.as('piet'), operations.moveStep, { params, body: { step: 'done' } })).rejects.toMatchObject(closed)
    await expect(call(world.as('daan'), operations.recordAttendance, { params, body: { attendees: [] } })).rejects.toMatchObject(closed)
    const note = call(world.as('piet'), operations.saveNote, {
      params: { ...params, step: 'decision' },
      body: { text: 'Nog iets' },
      version: 0,
    })
    await expect(note).rejects.toMatchObject(closed)
    await expect(call(world.as('piet'), planOperations.registerAgreement, { params: { caseId }, body: agreement })).rejects.toMatchObject(
      closed,
    )
    const elsewhere = await caseAtTheTable(world, { fatima: 'process_lead' })
    await expect(putOn(meetingId, elsewhere.caseId)).rejects.toMatchObject(closed)
  })

  test('may be approved by the process director of a case on it, when another chaired', async () => {
    const meeting = await plan('Overleg van Daan', 'daan')
    await putOn(meeting.id)
    const approved = await call(world.as('fatima'), operations.approveDecisionList, { params: { meetingId: meeting.id } })
    expect(approved).toMatchObject({ chair: 'Daan Post', approvedBy: 'Fatima Aydın' })
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
