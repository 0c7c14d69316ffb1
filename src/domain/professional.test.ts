import { expect, test } from 'vitest'
import { CalendarDate } from './date.ts'
import { HouseRole, houseRoles, roleRefusal } from './house-roles.ts'
import { Participant } from './participant.ts'
import { activeRefusal, missingTrainings, Professional, TrainingTopic } from './professional.ts'

const today = CalendarDate.parse('2026-11-22')
const yesterday = CalendarDate.parse('2026-11-21')
const tomorrow = CalendarDate.parse('2026-11-23')

const lindeboom = Participant.parse({
  id: '5f0c1c1e-7a53-4f0e-9a3b-0d4b7f6f1a02',
  kind: 'mental_health',
  name: 'De Lindeboom',
  shortName: 'De Lindeboom',
  from: '2025-03-01',
  until: null,
  controller: false,
})
const anouk = Professional.parse({
  id: '5f0c1c1e-7a53-4f0e-9a3b-0d4b7f6f1a03',
  participantId: lindeboom.id,
  name: 'Anouk Simons',
  houseRoles: ['professional'],
  designatedFrom: '2025-06-01',
  designatedUntil: null,
  screenedOn: '2025-05-12',
  noCommercialTasks: true,
  trainings: [{ topic: 'rules', on: '2025-05-20' }],
})

test('who is designated, screened and free of commercial tasks is active', () => {
  expect(activeRefusal(anouk, lindeboom, today)).toBeUndefined()
})

test('a designation opens on its first day and is over on its end date (R-SEC-10)', () => {
  expect(activeRefusal({ ...anouk, designatedFrom: tomorrow }, lindeboom, today)).toBe('designation_not_begun')
  expect(activeRefusal({ ...anouk, designatedFrom: today }, lindeboom, today)).toBeUndefined()
  expect(activeRefusal({ ...anouk, designatedUntil: today }, lindeboom, today)).toBe('designation_ended')
  expect(activeRefusal({ ...anouk, designatedUntil: tomorrow }, lindeboom, today)).toBeUndefined()
})

test('when a participant has not begun or has left, its professionals are not active', () => {
  expect(activeRefusal(anouk, { ...lindeboom, from: tomorrow }, today)).toBe('participant_not_begun')
  expect(activeRefusal(anouk, { ...lindeboom, until: today }, today)).toBe('participant_ended')
  expect(activeRefusal(anouk, { ...lindeboom, until: tomorrow }, today)).toBeUndefined()
})

test('without a screening on record nobody is active (R-AUT-07)', () => {
  expect(activeRefusal({ ...anouk, screenedOn: null }, lindeboom, today)).toBe('not_screened')
  expect(activeRefusal({ ...anouk, screenedOn: tomorrow }, lindeboom, today)).toBe('not_screened')
})

test('a private participant declares that its professional has no commercial tasks; a public one need not (R-AUT-01)', () => {
  const undeclared = { ...anouk, noCommercialTasks: false }
  expect(activeRefusal(undeclared, lindeboom, today)).toBe('commercial_tasks_not_excluded')
  expect(activeRefusal(undeclared, { ...lindeboom, kind: 'public_health_service' }, today)).toBeUndefined()
})

test('a professional is active at the participant that designated them only', () => {
  const other = Participant.parse({ ...lindeboom, id: '5f0c1c1e-7a53-4f0e-9a3b-0d4b7f6f1a04' })
  expect(activeRefusal(anouk, other, today)).toBe('designated_by_other_participant')
})

test('five of the six topics are still missing after one training, and one to come does not count (R-AUT-08)', () => {
  expect(missingTrainings(anouk, today)).toEqual(TrainingTopic.options.filter((topic) => topic !== 'rules'))
  expect(missingTrainings({ trainings: [{ topic: 'data_ethics', on: tomorrow }] }, today)).toHaveLength(6)
  expect(missingTrainings({ trainings: TrainingTopic.options.map((topic) => ({ topic, on: yesterday })) }, today)).toEqual([])
})

test('a professional has at least one role, and a designation that ends after it begins', () => {
  expect(Professional.safeParse({ ...anouk, houseRoles: [] }).success).toBe(false)
  expect(Professional.safeParse({ ...anouk, designatedUntil: '2025-05-31' }).success).toBe(false)
  // one made by mistake ends on the day it began
  expect(Professional.safeParse({ ...anouk, designatedUntil: anouk.designatedFrom }).success).toBe(true)
})

test('nobody both processes and reviews or maintains (R-AUT-03)', () => {
  expect(roleRefusal(['process_director', 'coordinating_dpo'], 'municipal_executive')).toBe('roles_of_different_authorisation')
  expect(roleRefusal(['professional', 'administrator'], 'police')).toBe('roles_of_different_authorisation')
  expect(roleRefusal(['judge', 'professional', 'steering_group'], 'police')).toBeUndefined()
})

test('a judge belongs to a public participant (R-AUT-02)', () => {
  expect(roleRefusal(['judge'], 'probation')).toBe('role_of_public_participants')
  expect(roleRefusal(['judge'], 'prosecution')).toBeUndefined()
})

test('network manager and steering group never meet case content', () => {
  expect(HouseRole.options.filter((role) => houseRoles[role].authorisation === 'none')).toEqual(['network_manager', 'steering_group'])
})
