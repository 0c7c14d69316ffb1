import { expect, test } from 'vitest'
import { addDays, addYears, CalendarDate } from './date.ts'
import {
  ceilingOf,
  dueWarnings,
  erasureDate,
  fateOf,
  Hold,
  importRefusal,
  isHeld,
  priorityListRemoval,
  radicalisationCeiling,
  rejectedErasureDate,
  shieldedFrom,
} from './retention.ts'
import { clocks, endOf } from './retention-clocks.ts'

const day = (text: string) => CalendarDate.parse(text)
const referred = day('2025-03-10')
const ceiling = day('2030-03-10')
const claimed = '5f0c1c1e-7a53-4f0e-9a3b-0d4b7f6f1b01'
const hold = Hold.parse({
  itemId: claimed,
  reason: 'legal_claim',
  explanation: 'Beroep tegen het huisverbod loopt.',
  owner: 'Marijke Tol',
  placedOn: '2030-01-15',
  reviewOn: '2030-07-15',
  liftedOn: null,
})
const expiring = { itemId: claimed, eraseOn: ceiling, rightsRequestOpen: false }

test('example 1: a referral rejected on 18 March 2025 is gone by 15 April, four weeks after its referrer heard (R-RET-02)', () => {
  expect(rejectedErasureDate(day('2025-03-18'))).toBe('2025-04-15')
  expect(rejectedErasureDate(day('2025-03-18'), 4)).toBe('2025-04-15')
})

test('example 2: a case closed in 2026 is shielded that day and gone five years after first processing, not after closing (R-RET-01, R-RET-03, R-RET-04)', () => {
  const closedOn = day('2026-11-01')
  const ofCase = ceilingOf({ itemFirstProcessedOn: referred, caseFirstProcessedOn: referred }, 'case_and_item')
  expect(shieldedFrom(closedOn)).toBe('2026-11-01')
  expect(erasureDate(ofCase)).toBe('2030-03-10')
})

test('example 3: an item added later goes with its case, or by its own clock where policy says so (R-RET-01)', () => {
  const added = { itemFirstProcessedOn: day('2026-06-01'), caseFirstProcessedOn: referred }
  expect(ceilingOf(added, 'case_and_item')).toBe('2030-03-10')
  expect(ceilingOf(added, 'item')).toBe('2031-06-01')
})

test('example 4: what was first processed on 29 February 2028 is gone by 28 February 2033 (R-RET-01)', () => {
  const leapDay = day('2028-02-29')
  expect(ceilingOf({ itemFirstProcessedOn: leapDay, caseFirstProcessedOn: leapDay }, 'case_and_item')).toBe('2033-02-28')
})

test('example 9: at the ceiling three items under a legal claim stay, shielded, and all else goes (R-RET-06)', () => {
  const items = ['01', '02', '03', '04', '05'].map((end) => ({ ...expiring, itemId: claimed.replace(/01$/, end) }))
  const holds = items.slice(0, 3).map(({ itemId }) => ({ ...hold, itemId }))
  const fates = items.map((item) => fateOf(item, holds, ceiling))
  expect(fates).toEqual(['keep_shielded', 'keep_shielded', 'keep_shielded', 'erase', 'erase'])
})

test('example 10: a case taken off the priority list is off it the same day, and its own ceiling stays (R-RET-07)', () => {
  expect(priorityListRemoval(day('2026-05-01'))).toBe('2026-05-01')
  expect(ceilingOf({ itemFirstProcessedOn: referred, caseFirstProcessedOn: referred }, 'case_and_item')).toBe('2030-03-10')
})

test('example 11: a record first processed on 15 January 2021 is refused at import on 1 February 2026 (R-RET-12)', () => {
  expect(importRefusal(day('2021-01-15'), day('2026-02-01'))).toBe('older_than_five_years')
})

test('example 12: a case taken up in the radicalisation consultation has another clock there (R-RET-08)', () => {
  expect(radicalisationCeiling(day('2027-02-03'))).toBe('2032-02-03')
})

test('a house may set the term of a rejected referral between zero and eight weeks (R-RET-02)', () => {
  expect(rejectedErasureDate(day('2025-03-18'), 0)).toBe('2025-03-18')
  expect(rejectedErasureDate(day('2025-03-18'), 8)).toBe('2025-05-13')
  for (const weeks of [-1, 9, 1.5, Number.NaN]) expect(() => rejectedErasureDate(day('2025-03-18'), weeks)).toThrow(RangeError)
})

test('a term that the law sets is no choice of the house (R-RET-01)', () => {
  expect(() => endOf('case_content', referred, 4)).toThrow(RangeError)
})

test('an earlier erasure date may be chosen, a later one than the ceiling may not (R-RET-04)', () => {
  expect(erasureDate(ceiling, day('2028-01-01'))).toBe('2028-01-01')
  expect(erasureDate(ceiling, day('2035-01-01'))).toBe('2030-03-10')
})

test('an item is there until the day before its erasure date and goes on that day (R-RET-15)', () => {
  expect(fateOf(expiring, [], day('2030-03-09'))).toBe('keep')
  expect(fateOf(expiring, [], ceiling)).toBe('erase')
  expect(fateOf(expiring, [], day('2031-01-01'))).toBe('erase')
})

test('a hold keeps until it is lifted, also when its review is overdue (R-RET-06)', () => {
  expect(isHeld(claimed, [hold], day('2030-01-14'))).toBe(false)
  expect(isHeld(claimed, [hold], day('2031-12-31'))).toBe(true)
  expect(isHeld(claimed, [{ ...hold, liftedOn: day('2030-09-01') }], day('2030-08-31'))).toBe(true)
  expect(isHeld(claimed, [{ ...hold, liftedOn: day('2030-09-01') }], day('2030-09-01'))).toBe(false)
})

test('erasure waits, shielded, while a request of the data subject is being decided (R-RET-09)', () => {
  expect(fateOf({ ...expiring, rightsRequestOpen: true }, [], ceiling)).toBe('keep_shielded')
})

test('what is first processed during a renewal lives within the two years of that renewal (R-RET-05)', () => {
  const added = { itemFirstProcessedOn: day('2031-01-01'), caseFirstProcessedOn: referred, renewedFrom: ceiling }
  expect(ceilingOf(added, 'case_and_item')).toBe('2032-03-10')
  expect(ceilingOf({ ...added, itemFirstProcessedOn: referred }, 'case_and_item')).toBe('2030-03-10')
})

test('an import needs a first date of processing that is known, past and less than five years ago (R-RET-12)', () => {
  expect(importRefusal(undefined, day('2026-02-01'))).toBe('first_processing_unknown')
  expect(importRefusal(day('2026-02-02'), day('2026-02-01'))).toBe('first_processing_in_future')
  expect(importRefusal(day('2021-02-01'), day('2026-02-01'))).toBe('older_than_five_years')
  expect(importRefusal(day('2021-02-02'), day('2026-02-01'))).toBeUndefined()
})

test('an open case is warned about 180, 90 and 30 days before its ceiling (R-RET-15)', () => {
  const daysOf = (before: number) => dueWarnings(ceiling, addDays(ceiling, -before)).map(({ daysBefore }) => daysBefore)
  expect([181, 180, 91, 90, 31, 30, 1, 0].map(daysOf)).toEqual([[], [180], [180], [180, 90], [180, 90], [180, 90, 30], [180, 90, 30], []])
  expect(dueWarnings(ceiling, day('2030-03-09')).map(({ on }) => on)).toEqual(['2029-09-11', '2029-12-10', '2030-02-08'])
})

test('the hard ceiling is five years, and each clock says since when it is law (R-RET-01, R-RET-08)', () => {
  expect(endOf('case_content', referred)).toBe(addYears(referred, 5))
  expect(clocks.case_content.validFrom).toBe('2025-03-01')
  expect(clocks.radicalisation.validFrom).toBe('2025-07-01')
})
