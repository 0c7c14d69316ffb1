import type { CasePhase, NotTakenOutcome } from '../../domain/case.ts'
import { CalendarDate } from '../../domain/date.ts'
import { erasureDate, rejectedErasureDate } from '../../domain/retention.ts'
import { getCase, moveCase } from '../cases/queries.ts'
import { countCase } from '../figures.ts'
import { endSeats } from '../seats.ts'
import type { Context } from '../serve.ts'

/**
 * Not taken into treatment, at gate 1 or gate 2: the referrer still sees the outcome, the bureau hands it on, and within
 * weeks everything goes (BGS 1.16(1)(b); R-RET-02). Answers on which day, and how many seats ended.
 */
export async function leaveCase(context: Context, caseId: string, from: CasePhase, outcome: NotTakenOutcome) {
  const { tx, vault, today, network } = context
  const row = await getCase(tx, caseId)
  const rejected = rejectedErasureDate(today, (await network()).covenantOf(row).rejectedWeeks)
  const eraseOn = row.ceiling_on ? erasureDate(CalendarDate.parse(row.ceiling_on), rejected) : rejected
  await moveCase(tx, caseId, from, 'not_taken', { erase_on: eraseOn })
  await vault.moveToBucket(caseId, eraseOn.slice(0, 7))
  const seatsEnded = await endSeats(tx, caseId, ['judge', 'supplier'])
  await countCase(tx, row, today, 'not_taken', outcome)
  return { eraseOn, seatsEnded }
}
