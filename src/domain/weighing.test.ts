import { describe, expect, test } from 'vitest'
import { CalendarDate } from './date.ts'
import { proposedCovenant } from './house.ts'
import { isReminded, laterWeighings, nextWeighing, placeOnAgenda, postpone, timesPostponed, weighingOf } from './weighing.ts'

const { weighing } = proposedCovenant
const at = (now: string, change: Partial<typeof weighing> = {}) => {
  const next = nextWeighing({ ...weighing, ...change }, new Date(now))
  return [next.at.toISOString(), next.cutOffAt.toISOString()]
}

test('on Sunday the next weighing is Tuesday at half past one, and its list closes on Monday at noon (R-CAS-07)', () => {
  expect(at('2026-11-22T10:00:00Z')).toEqual(['2026-11-24T12:30:00.000Z', '2026-11-23T11:00:00.000Z'])
})

test('on Tuesday morning it is today, and its list is closed already', () => {
  expect(at('2026-11-24T08:00:00Z')).toEqual(['2026-11-24T12:30:00.000Z', '2026-11-23T11:00:00.000Z'])
})

test('it stays the weighing of this week while it is held, until its day is over', () => {
  expect(at('2026-11-24T14:00:00Z')[0]).toBe('2026-11-24T12:30:00.000Z')
  expect(at('2026-11-24T23:30:00Z')).toEqual(['2026-12-01T12:30:00.000Z', '2026-11-30T11:00:00.000Z'])
})

test('it stays half past one on the wall when the clocks go back in between', () => {
  expect(at('2026-10-21T12:00:00Z')).toEqual(['2026-10-27T12:30:00.000Z', '2026-10-26T11:00:00.000Z'])
  expect(at('2026-10-19T12:00:00Z')[0]).toBe('2026-10-20T11:30:00.000Z')
})

test('a list may close the week before, or on the day itself', () => {
  expect(at('2026-11-22T10:00:00Z', { cutOffDay: 'thursday' })[1]).toBe('2026-11-19T11:00:00.000Z')
  expect(at('2026-11-22T10:00:00Z', { cutOffDay: 'tuesday', cutOffTime: '09:00' })[1]).toBe('2026-11-24T08:00:00.000Z')
  expect(at('2026-11-22T10:00:00Z', { cutOffDay: 'tuesday', cutOffTime: '17:00' })[1]).toBe('2026-11-17T16:00:00.000Z')
})

test('a quarter to midnight UTC on Monday in summer is already the day of the weighing', () => {
  expect(at('2026-07-06T23:45:00Z')[0]).toBe('2026-07-07T11:30:00.000Z')
})

const date = (text: string) => CalendarDate.parse(text)

describe('the agenda (R-CAS-07)', () => {
  const place = (submitted: string, now: string, change: { urgent?: boolean; postponedUntil?: string } = {}) => {
    const { on, place } = placeOnAgenda(weighing, new Date(now), {
      submittedAt: new Date(submitted),
      urgent: change.urgent ?? false,
      postponedUntil: change.postponedUntil ? date(change.postponedUntil) : null,
    })
    return [on, place]
  }
  const sunday = '2026-11-22T10:00:00Z'
  const afterCutOff = '2026-11-23T15:00:00Z'

  test('has what came in before the cut-off, and what comes later is on the next one', () => {
    expect(place('2026-11-23T10:59:59Z', afterCutOff)).toEqual(['2026-11-24', 'in_time'])
    expect(place('2026-11-23T11:00:00Z', afterCutOff)).toEqual(['2026-12-01', 'after_cut_off'])
  })

  test('is joined after the cut-off by what is urgent alone', () => {
    expect(place('2026-11-23T14:00:00Z', afterCutOff, { urgent: true })).toEqual(['2026-11-24', 'urgent_after_cut_off'])
  })

  test('still has what was not reached the week before', () => {
    expect(place('2026-11-10T09:00:00Z', sunday)).toEqual(['2026-11-24', 'carried_over'])
  })

  test('has what was postponed to it, and not before', () => {
    expect(place('2026-11-10T09:00:00Z', sunday, { postponedUntil: '2026-12-01' })).toEqual(['2026-12-01', 'postponed'])
    expect(place('2026-11-10T09:00:00Z', '2026-11-30T15:00:00Z', { postponedUntil: '2026-12-01' })).toEqual([
      '2026-12-01',
      'postponed_to_this',
    ])
    expect(place('2026-11-10T09:00:00Z', '2026-12-03T15:00:00Z', { postponedUntil: '2026-12-01' })).toEqual(['2026-12-08', 'carried_over'])
  })

  test('of last Tuesday keeps a decision that is recorded on Thursday, when the case was on it', () => {
    const thursday = new Date('2026-11-26T10:00:00Z')
    expect(weighingOf(weighing, new Date('2026-11-20T10:00:00Z'), thursday)).toBe('2026-11-24')
    expect(weighingOf(weighing, new Date('2026-11-25T10:00:00Z'), thursday)).toBe('2026-12-01')
    expect(weighingOf(weighing, new Date('2026-11-24T10:00:00Z'), new Date('2026-11-24T14:00:00Z'))).toBe('2026-11-24')
  })
})

describe('postponing', () => {
  const sunday = new Date('2026-11-22T10:00:00Z')
  const draft = (until: string) => ({ until: date(until), reason: 'Het ggz-deel ontbreekt.' })

  test('goes to one of the coming weighings and to no other day', () => {
    expect(laterWeighings(weighing, sunday).map(({ on }) => on)).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
    ])
    expect(() => postpone(weighing, weighing, sunday, [], draft('2026-12-08'))).not.toThrow()
    for (const wrong of ['2026-11-24', '2026-12-02', '2027-06-01'])
      expect(() => postpone(weighing, weighing, sunday, [], draft(wrong))).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })

  test('is done no more often than the covenant allows', () => {
    expect(() => postpone(weighing, weighing, sunday, ['2026-12-01'], draft('2026-12-08'))).not.toThrow()
    expect(() => postpone(weighing, weighing, sunday, ['2026-12-01', '2026-12-15'], draft('2026-12-08'))).toThrow(
      expect.objectContaining({ code: 'postponed_too_often' }),
    )
  })

  test('counts a weighing once, however often it was said', () => {
    expect(timesPostponed(['2026-12-01', '2026-12-01', '2026-12-08'])).toBe(2)
    expect(() => postpone(weighing, weighing, sunday, ['2026-12-01', '2026-12-01'], draft('2026-12-08'))).not.toThrow()
    expect(() => postpone(weighing, weighing, sunday, ['2026-12-01', '2026-12-08'], draft('2026-12-08'))).not.toThrow()
  })
})

test('a reminder comes two working days beforehand, and stays', () => {
  expect(isReminded(date('2026-11-30'), date('2026-11-25'))).toBe(false)
  expect(isReminded(date('2026-11-30'), date('2026-11-26'))).toBe(true)
  expect(isReminded(date('2026-11-30'), date('2026-12-05'))).toBe(true)
})
