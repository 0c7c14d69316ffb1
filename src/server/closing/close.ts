import { SeatRole } from '../../domain/access.ts'
import { closeCase, type RunningTask } from '../../domain/closing.ts'
import { CalendarDate, latest } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { AgreementStatus } from '../../domain/plan.ts'
import { erasureDate } from '../../domain/retention.ts'
import { getCase, moveCase } from '../cases/queries.ts'
import { countCase } from '../figures.ts'
import { listAgreementStatuses } from '../plan/agreements.ts'
import { endSeats } from '../seats.ts'
import type { Context } from '../serve.ts'
import { countContent, findClosing, keepOverride } from './proposal.ts'
import { listReceivers } from './queries.ts'
import { decidersOf } from './show.ts'

/** Who last was to take a task over counts: an earlier confirmation by another is worth nothing. */
async function tasksOf(caseId: string, { tx }: Context): Promise<RunningTask[]> {
  const last = new Map((await listReceivers(tx, caseId)).map((row) => [row.agreement_id, row.confirmed_at !== null]))
  return (await listAgreementStatuses(tx, caseId)).map(({ id, status }) => ({
    agreementId: id,
    status: AgreementStatus.parse(status),
    handoverConfirmed: last.get(id) ?? false,
  }))
}

/** Closes and shields in one act: from its commit on nobody has a seat, and the keys wait in the month of erasure (WGS 2.31(8); R-RET-03). */
export async function closeAndShield(caseId: string, overrideReason: string | undefined, context: Context) {
  const { tx, vault, now, today, changed } = context
  const closing = await findClosing(tx, vault, caseId)
  if (!closing) throw new DomainError('closing_not_proposed')
  const agreed = closing.agreed.map((row) => row.participant_id)
  closeCase(await tasksOf(caseId, context), await decidersOf(caseId, context), agreed, overrideReason)
  if (overrideReason?.trim()) await keepOverride(tx, vault, { caseId, participantId: closing.participant_id, reason: overrideReason })

  const row = await getCase(tx, caseId)
  if (row.ceiling_on === null) throw new DomainError('not_in_this_phase')
  // a day chosen when closing was proposed may have passed since
  const chosen = closing.erase_on === null ? null : latest(CalendarDate.parse(closing.erase_on), today)
  const eraseOn = erasureDate(CalendarDate.parse(row.ceiling_on), chosen)
  const itemsShielded = await countContent(tx, caseId)
  await vault.moveToBucket(caseId, eraseOn.slice(0, 7))
  await countCase(tx, row, today, 'closed', closing.reason)
  await changed('case', caseId, caseId)
  await moveCase(tx, caseId, 'in_treatment', 'closed', { closed_at: now.toISOString(), erase_on: eraseOn })
  const seatsEnded = await endSeats(tx, caseId, SeatRole.options)
  return { closedAt: now.toISOString(), eraseOn, seatsEnded, itemsShielded }
}
