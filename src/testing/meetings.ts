import { call } from '../api/client.ts'
import { meetingOperations } from '../api/meetings.ts'
import { addDays, dateInAmsterdam } from '../domain/date.ts'
import type { TestHouse } from './house.ts'

/** In a week, at half past twelve in universal time. */
export const nextWeek = `${addDays(dateInAmsterdam(new Date()), 7)}T12:30:00.000Z`

export function planMeeting(world: TestHouse, title = 'Casusoverleg', by = 'fatima') {
  return call(world.as(by), meetingOperations.planMeeting, { body: { title, startsAt: nextWeek, place: 'Zaal 2' } })
}

export function putOnAgenda(world: TestHouse, meetingId: string, caseId: string, by = 'fatima', minutes = 30) {
  const body = { meetingId, minutes, goal: 'Afspraken over toezicht' }
  return call(world.as(by), meetingOperations.addAgendaItem, { params: { caseId }, body })
}

/** A meeting of Fatima with this case as its only item. */
export async function meetingAbout(world: TestHouse, caseId: string) {
  const { id: meetingId } = await planMeeting(world)
  const { id: itemId } = await putOnAgenda(world, meetingId, caseId)
  return { meetingId, itemId, params: { caseId, itemId } }
}
