import { expect, test } from 'vitest'
import { type Nameable, readAgreementLine } from './agreement-line.ts'
import { CalendarDate } from './date.ts'
import { ParticipantId } from './participant.ts'

// A Sunday.
const today = CalendarDate.parse('2026-11-22')
const party = (n: number, ...names: string[]): Nameable => ({
  participantId: ParticipantId.parse(`00000000-0000-4000-8001-${String(n).padStart(12, '0')}`),
  names,
})
const police = party(1, 'Politie', 'Politie Rivierenland')
const mayor = party(2, 'Bgm Oudewaard', 'Burgemeester van Oudewaard')
const executive = party(3, 'Oudewaard', 'College van Oudewaard')
const lindeboom = party(4, 'De Lindeboom', 'ggz')
const involved = [police, mayor, executive, lindeboom]
const read = (line: string) => readAgreementLine(line, involved, today)

test('who, what and when stand in one line', () => {
  expect(read('politie huisbezoek vr 27')).toEqual({
    participantId: police.participantId,
    text: 'huisbezoek',
    dueOn: '2026-11-27',
    weekdayDiffers: false,
  })
})

test('a weekday alone is the coming one, never today', () => {
  expect(read('politie huisbezoek vr').dueOn).toBe('2026-11-27')
  expect(read('politie huisbezoek zondag').dueOn).toBe('2026-11-29')
})

test('a weekday and a day are found together within the coming months', () => {
  expect(read('politie huisbezoek do 14').dueOn).toBe('2027-01-14')
})

test('a day that falls on another weekday is doubted, not silently moved', () => {
  expect(read('politie huisbezoek vr 14')).toMatchObject({ dueOn: '2026-12-14', weekdayDiffers: true })
})

test('a date in a month that has passed is next year’s', () => {
  expect(read('politie bellen 3 feb').dueOn).toBe('2027-02-03')
  expect(read('politie bellen 14-12').dueOn).toBe('2026-12-14')
  expect(read('politie bellen voor 1 december 2026')).toMatchObject({ text: 'bellen', dueOn: '2026-12-01' })
})

test('time may be counted from today', () => {
  expect(read('ggz intake over 2 weken')).toMatchObject({ participantId: lindeboom.participantId, text: 'intake', dueOn: '2026-12-06' })
  expect(read('politie bellen morgen').dueOn).toBe('2026-11-23')
})

test('the longest name is meant', () => {
  expect(read('bgm oudewaard huisverbod ma').participantId).toBe(mayor.participantId)
  expect(read('oudewaard uitkering ma').participantId).toBe(executive.participantId)
  expect(read('de lindeboom intake ma')).toMatchObject({ participantId: lindeboom.participantId, text: 'intake' })
})

test('what is not understood stays in the text and nothing is made up', () => {
  expect(read('gesprek met buren')).toEqual({
    participantId: undefined,
    text: 'gesprek met buren',
    dueOn: undefined,
    weekdayDiffers: false,
  })
  expect(read('politie kamer 31 februari')).toMatchObject({ text: 'kamer 31 februari', dueOn: undefined })
  expect(read('politie drie keer langs bij nummer 3').dueOn).toBeUndefined()
})
