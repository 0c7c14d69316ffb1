import type { RadicalisationOutcome, RadicalisationReceiver, ReportedFrom } from '../../domain/radicalisation.ts'
import type { Tx } from '../db/connect.ts'

type NewReport = {
  id: string
  caseId: string
  from: ReportedFrom
  receiver: RadicalisationReceiver
  reportedOn: string
  participantId: string
  reportedBy: string
}

export async function insertReport(tx: Tx, row: NewReport): Promise<void> {
  await tx
    .insertInto('radicalisation_reports')
    .values({
      id: row.id,
      case_id: row.caseId,
      from_phase: row.from,
      receiver: row.receiver,
      reported_on: row.reportedOn,
      participant_id: row.participantId,
      reported_by: row.reportedBy,
    })
    .execute()
}

/** The report that still waits for an answer; a frozen case has exactly one. */
export async function findOpenReport(tx: Tx, caseId: string) {
  return tx
    .selectFrom('radicalisation_reports')
    .select(['id', 'from_phase', 'receiver', 'reported_on', 'participant_id', 'reported_by'])
    .where('case_id', '=', caseId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
}

/** The report by which the case was taken up elsewhere and so ended here. */
export async function findTakenUpReport(tx: Tx, caseId: string) {
  return tx
    .selectFrom('radicalisation_reports')
    .select(['outcome_on', 'from_phase'])
    .where('case_id', '=', caseId)
    .where('outcome', '=', 'taken_up')
    .executeTakeFirst()
}

export async function settleReport(tx: Tx, id: string, outcome: RadicalisationOutcome, on: string, settledBy: string): Promise<void> {
  await tx.updateTable('radicalisation_reports').set({ outcome, outcome_on: on, settled_by: settledBy }).where('id', '=', id).execute()
}
