import * as z from 'zod'
import { addDays, CalendarDate, earliest } from './date.ts'
import { DomainError } from './errors.ts'
import { endOf, type WarningDays, warningDays } from './retention-clocks.ts'
import { lengths, someLine, someText } from './text.ts'

/**
 * Whether the five years of WGS 1.8(7) count per case as well as per item is open in law: by default the earlier
 * of both. `item` takes a recorded policy decision with an opinion of the legality advisory committee (law.md §8.2).
 */
type CeilingPolicy = 'case_and_item' | 'item'

type Processed = {
  itemFirstProcessedOn: CalendarDate
  caseFirstProcessedOn: CalendarDate
  /** Start of the running renewed processing; what is first processed after it lives within its two years. */
  renewedFrom?: CalendarDate | null
}

/** The last day that an item may exist: on it, the item goes (R-RET-01). */
export function ceilingOf({ itemFirstProcessedOn, caseFirstProcessedOn, renewedFrom }: Processed, policy: CeilingPolicy): CalendarDate {
  const ofItem = endOf('case_content', itemFirstProcessedOn)
  if (policy === 'item') return ofItem
  const isNewInRenewal = renewedFrom && itemFirstProcessedOn >= renewedFrom
  return earliest(ofItem, isNewInRenewal ? endOf('renewed_content', renewedFrom) : endOf('case_content', caseFirstProcessedOn))
}

/** A referral that is not taken into treatment goes, at the latest so many weeks after its referrer was informed (R-RET-02). */
export function rejectedErasureDate(informedOn: CalendarDate, weeks?: number): CalendarDate {
  return endOf('rejected_referral', informedOn, weeks)
}

/** Closing shields at once (R-RET-03). */
export function shieldedFrom(closedOn: CalendarDate): CalendarDate {
  return endOf('closed_case', closedOn)
}

/** The day chosen at closing or rejection, never later than the ceiling (R-RET-04). */
export function erasureDate(ceiling: CalendarDate, chosen?: CalendarDate | null): CalendarDate {
  return chosen ? earliest(chosen, ceiling) : ceiling
}

/** A day of erasure that somebody may choose (R-RET-04). */
export function checkEraseOn(eraseOn: CalendarDate, ceiling: CalendarDate, today: CalendarDate): void {
  if (eraseOn < today) throw new DomainError('due_date_in_past', [{ path: 'eraseOn', code: 'due_date_in_past' }])
  if (eraseOn > ceiling) throw new DomainError('beyond_ceiling', [{ path: 'eraseOn', code: 'beyond_ceiling' }])
}

const HoldReason = z.enum(['statutory_rule', 'legal_claim'])

/** Keeps one item past its erasure date; it does not open what is shielded (R-RET-06). */
export const Hold = z.object({
  itemId: z.uuid(),
  reason: HoldReason,
  explanation: someText(lengths.note),
  owner: someLine(lengths.name),
  placedOn: CalendarDate,
  reviewOn: CalendarDate,
  liftedOn: CalendarDate.nullable(),
})
export type Hold = z.infer<typeof Hold>

/** A hold ends when it is lifted, not when its review is due: forgetting a review must not destroy evidence. */
export function isHeld(itemId: string, holds: readonly Hold[], today: CalendarDate): boolean {
  return holds.some((hold) => hold.itemId === itemId && hold.placedOn <= today && (hold.liftedOn === null || today < hold.liftedOn))
}

type Expiring = {
  itemId: string
  eraseOn: CalendarDate
  /** Erasing while somebody's request is decided would frustrate it (R-RET-09). */
  rightsRequestOpen: boolean
}

type Fate = 'keep' | 'keep_shielded' | 'erase'

/** What the daily erasure does with an item; asking again on the same or a later day gives no milder answer. */
export function fateOf({ itemId, eraseOn, rightsRequestOpen }: Expiring, holds: readonly Hold[], today: CalendarDate): Fate {
  if (today < eraseOn) return 'keep'
  return rightsRequestOpen || isHeld(itemId, holds, today) ? 'keep_shielded' : 'erase'
}

type ImportRefusal = 'first_processing_unknown' | 'first_processing_in_future' | 'older_than_five_years'

/** No transitional rule restarts the clock: what comes from an older system keeps its first date of processing (R-RET-12). */
export function importRefusal(firstProcessedOn: CalendarDate | undefined, importedOn: CalendarDate): ImportRefusal | undefined {
  if (firstProcessedOn === undefined) return 'first_processing_unknown'
  if (firstProcessedOn > importedOn) return 'first_processing_in_future'
  return importedOn >= endOf('case_content', firstProcessedOn) ? 'older_than_five_years' : undefined
}

export type Warning = { daysBefore: WarningDays; on: CalendarDate }

/** Every warning that an open case should have had by today, also those a stopped job missed; none once the ceiling is there (R-RET-15). */
export function dueWarnings(ceiling: CalendarDate, today: CalendarDate): Warning[] {
  if (today >= ceiling) return []
  return warningDays.map((daysBefore) => ({ daysBefore, on: addDays(ceiling, -daysBefore) })).filter(({ on }) => on <= today)
}

/** Off the list, with its history, on the day that listing is no longer necessary; the case itself may go on (R-RET-07). */
export function priorityListRemoval(notNecessaryFrom: CalendarDate): CalendarDate {
  return endOf('priority_list_entry', notNecessaryFrom)
}

/** The clock of the other regime runs from the last processing, not the first (R-RET-08); it is kept there, not here. */
export function radicalisationCeiling(lastProcessedOn: CalendarDate): CalendarDate {
  return endOf('radicalisation', lastProcessedOn)
}
