import { addWorkingDays, type CalendarDate, dateInAmsterdam } from './date.ts'
import type { Covenant } from './house.ts'
import { nextWeighing } from './weighing.ts'

export type Receipt = { submittedAt: Date; firstContactBy: CalendarDate; weighingAt: Date; cutOffAt: Date }

/** What happens after submission and when, by the covenant (R-CAS-07). After the cut-off it is the weighing after the next. */
export function receiptOf({ weighing, terms }: Covenant, submittedAt: Date): Receipt {
  const next = nextWeighing(weighing, submittedAt)
  const { at, cutOffAt } = submittedAt <= next.cutOffAt ? next : nextWeighing(weighing, next.at)
  return {
    submittedAt,
    firstContactBy: addWorkingDays(dateInAmsterdam(submittedAt), terms.firstContactWorkingDays),
    weighingAt: at,
    cutOffAt,
  }
}
