import type { CalendarDate } from './date.ts'
import type { Covenant } from './house.ts'
import { firstContactDueOn, laterWeighings, nextWeighing, placeOnAgenda } from './weighing.ts'

export type Receipt = { submittedAt: Date; firstContactBy: CalendarDate; weighingAt: Date; cutOffAt: Date }

/** What happens after submission and when, by the covenant (R-CAS-07). After the cut-off it is the weighing after the next, unless it is urgent. */
export function receiptOf({ weighing, terms }: Covenant, submittedAt: Date, urgent: boolean): Receipt {
  const { on } = placeOnAgenda(weighing, submittedAt, { submittedAt, urgent, postponedUntil: null })
  const next = nextWeighing(weighing, submittedAt)
  const later = next.on === on ? undefined : laterWeighings(weighing, submittedAt).find((each) => each.on === on)
  const { at, cutOffAt } = later ?? next
  return { submittedAt, firstContactBy: firstContactDueOn(submittedAt, terms), weighingAt: at, cutOffAt }
}
