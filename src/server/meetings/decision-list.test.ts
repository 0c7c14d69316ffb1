import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { meetingOperations as operations } from '../../api/meetings.ts'
import { planOperations } from '../../api/plan.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
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
