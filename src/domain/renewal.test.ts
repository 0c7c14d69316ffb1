import { expect, test } from 'vitest'
import { CalendarDate } from './date.ts'
import { itemCeilings, mayRenew, renewedCeiling } from './renewal.ts'
import { fateOf } from './retention.ts'

const day = (text: string) => CalendarDate.parse(text)
const ceiling = day('2030-03-10')
const february = day('2030-02-20')
const open = { ceiling, closedOn: null, meetsCriteria: true, greatRelapseRisk: false }
const closed = { ceiling, closedOn: day('2029-06-01'), meetsCriteria: true, greatRelapseRisk: true }

const items = ['politie', 'college', 'ggz', 'reclassering'].map((suppliedBy) => ({ suppliedBy, ceiling }))
const renewal = {
  availableFrom: ceiling,
  previousFrom: null,
  consents: [
    { participantId: 'politie', consents: true, on: february },
    { participantId: 'college', consents: true, on: february },
    { participantId: 'ggz', consents: false, on: february },
  ],
}

test('example 5: an open case is renewed for two years where suppliers consent; what ggz supplied goes at the old ceiling (R-RET-05)', () => {
  expect(mayRenew(open, february)).toEqual({ ground: 'still_open' })
  const [police, college, ggz] = itemCeilings(renewal, items)
  expect([police, college, ggz].map((item) => item?.ceiling)).toEqual(['2032-03-10', '2032-03-10', '2030-03-10'])
  expect(fateOf({ itemId: 'ggz', eraseOn: ggz?.ceiling ?? ceiling, rightsRequestOpen: false }, [], ceiling)).toBe('erase')
})

test('example 6: a case closed less than a year before its ceiling with a great risk of relapse may be renewed (R-RET-05)', () => {
  expect(mayRenew(closed, day('2029-06-01'))).toEqual({ ground: 'closed_with_relapse_risk' })
})

test('example 7: a case closed on 9 March 2029, a year and a day before its ceiling, may not be renewed (R-RET-05)', () => {
  expect(mayRenew({ ...closed, closedOn: day('2029-03-09') }, february)).toEqual({ refusal: 'closed_a_year_before' })
})

test('example 8: a renewed case may be renewed again for two years, with consent given anew (R-RET-05)', () => {
  const again = day('2032-03-10')
  expect(mayRenew({ ...open, ceiling: again }, day('2032-03-01'))).toEqual({ ground: 'still_open' })
  const renewed = itemCeilings(renewal, items)
  const anew = [{ participantId: 'politie', consents: true, on: day('2032-02-01') }]
  const second = { availableFrom: again, previousFrom: ceiling, consents: [...renewal.consents, ...anew] }
  expect(itemCeilings(second, renewed).map((item) => item.ceiling)).toEqual(['2034-03-10', '2032-03-10', '2030-03-10', '2030-03-10'])
})

test('closed exactly a year before the ceiling is not less than a year before (R-RET-05)', () => {
  expect(mayRenew({ ...closed, closedOn: day('2029-03-10') }, february)).toEqual({ refusal: 'closed_a_year_before' })
  expect(mayRenew({ ...closed, closedOn: day('2029-03-11') }, february)).toEqual({ ground: 'closed_with_relapse_risk' })
})

test('without great risk of relapse a closed case stays closed, whatever its criteria (R-RET-05)', () => {
  expect(mayRenew({ ...closed, greatRelapseRisk: false }, february)).toEqual({ refusal: 'relapse_risk_not_great' })
})

test('an open case that no longer meets the criteria is not renewed, however great the risk (R-RET-05)', () => {
  expect(mayRenew({ ...open, meetsCriteria: false, greatRelapseRisk: true }, february)).toEqual({ refusal: 'criteria_not_met' })
})

test('an open case is renewed in sight of its ceiling, not years before, nor once it has passed (R-RET-05)', () => {
  expect(mayRenew(open, day('2027-01-01'))).toEqual({ refusal: 'too_early' })
  expect(mayRenew(open, day('2029-09-10'))).toEqual({ refusal: 'too_early' })
  expect(mayRenew(open, day('2029-09-11'))).toEqual({ ground: 'still_open' })
  expect(mayRenew(open, ceiling)).toEqual({ ground: 'still_open' })
  expect(mayRenew(open, day('2030-03-11'))).toEqual({ refusal: 'term_has_passed' })
})

test('a supplier who keeps silent has not consented (R-RET-05)', () => {
  expect(itemCeilings(renewal, items)[3]?.ceiling).toBe('2030-03-10')
})

test('the last word of a supplier before the data are available counts, a later one does not (R-RET-05)', () => {
  const withdrawn = { participantId: 'politie', consents: false, on: day('2030-03-01') }
  const tooLate = { participantId: 'ggz', consents: true, on: day('2030-03-11') }
  const ceilings = itemCeilings({ ...renewal, consents: [withdrawn, ...renewal.consents, tooLate] }, items).map((item) => item.ceiling)
  expect(ceilings).toEqual(['2030-03-10', '2032-03-10', '2030-03-10', '2030-03-10'])
})

test('data whose ceiling had passed before they became available again are past renewing (R-RET-05)', () => {
  const late = itemCeilings({ ...renewal, availableFrom: day('2030-03-11') }, items)
  expect(late.map((item) => item.ceiling)).toEqual(items.map((item) => item.ceiling))
})

test('two years count from the day of availability, so an earlier start ends earlier but never shortens the term (R-RET-05)', () => {
  expect(renewedCeiling(february)).toBe('2032-02-20')
  expect(itemCeilings({ ...renewal, availableFrom: february }, items)[0]?.ceiling).toBe('2032-02-20')
  const farOff = items.map((item) => ({ ...item, ceiling: day('2033-01-01') }))
  expect(itemCeilings({ ...renewal, availableFrom: february }, farOff)[0]?.ceiling).toBe('2033-01-01')
})
