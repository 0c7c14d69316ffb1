import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { meetingOperations as operations } from '../../api/meetings.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import type { Step } from '../../domain/meeting.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { meetingAbout, planMeeting, putOnAgenda } from '../../testing/meetings.ts'
import { caseAtTheTable } from '../../testing/treatment.ts'

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
const onTheTable = () => meetingAbout(world, caseId)

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

  test('admits a third party only after a signed declaration, and never gives it an account (BGS 2.21; R-AUT-06)', async () => {
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

  test('has one clock for every screen: from the first step until it is done, and on when it is opened again', async () => {
    const { params, meetingId } = await onTheTable()
    const move = (step: Step) => call(world.as('piet'), operations.moveStep, { params, body: { step } })
    const seen = async () => (await call(world.as('anouk'), operations.showMeeting, { params: { meetingId } })).agenda[0]
    expect(await seen()).toMatchObject({ begunAt: null, endedAt: null })
    const { begunAt } = await move('picture')
    expect(Date.parse(begunAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect(await move('judgment')).toMatchObject({ begunAt, endedAt: null })
    const { endedAt } = await move('done')
    expect(Date.parse(endedAt ?? '')).toBeGreaterThan(Date.parse(begunAt ?? ''))
    expect(await move('done')).toMatchObject({ begunAt, endedAt })
    expect(await seen()).toMatchObject({ begunAt, endedAt })
    expect(await move('decision')).toMatchObject({ begunAt, endedAt: null })
    expect(await move('waiting')).toMatchObject({ begunAt: null, endedAt: null })
  })

  test('tells each person the seats that person holds in its case', async () => {
    const { meetingId } = await onTheTable()
    const seatsOf = async (who: string) => (await call(world.as(who), operations.showMeeting, { params: { meetingId } })).agenda[0]?.seats
    expect(await seatsOf('fatima')).toEqual(['process_lead'])
    expect(await seatsOf('anouk')).toEqual(['member'])
    expect(await seatsOf('daan')).toEqual(['support'])
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
