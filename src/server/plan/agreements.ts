import { DomainError } from '../../domain/errors.ts'
import type { AgreementDraft, AgreementStatus, ReportDraft } from '../../domain/plan.ts'
import { type Tx, together } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type Texts = Pick<AgreementDraft, 'text' | 'condition' | 'signals' | 'whoActs' | 'payer'>

/** The agreements of one case, one of them, or those that these agenda items brought forth. */
export type WhichAgreements = { caseId: string; id?: string } | { itemIds: readonly string[] }

export async function listAgreements(tx: Tx, vault: Vault, which: WhichAgreements) {
  if ('itemIds' in which && which.itemIds.length === 0) return []
  // the reports on all of a case need not wait for its agreements
  const ofCase = 'caseId' in which && which.id === undefined ? which.caseId : undefined
  const [rows, early] = await together([
    readAgreements(tx, which),
    ofCase === undefined ? Promise.resolve(undefined) : listReports(tx, vault, { caseId: ofCase }),
  ])
  const reports = early ?? (await listReports(tx, vault, { agreementIds: rows.map((row) => row.id) }))
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      texts: await vault.open<Texts>(row.case_id, row.supplier_id, 'agreements.sealed', row.id, row.sealed),
      reports: reports.filter((report) => report.agreement_id === row.id),
    })),
  )
}

function readAgreements(tx: Tx, which: WhichAgreements) {
  return tx
    .selectFrom('agreements')
    .selectAll()
    .where(({ eb, and }) => {
      if ('itemIds' in which) return eb('meeting_item_id', 'in', [...which.itemIds])
      return and([eb('case_id', '=', which.caseId), ...(which.id === undefined ? [] : [eb('id', '=', which.id)])])
    })
    .orderBy('registered_at')
    .orderBy('id')
    .execute()
}

export type AgreementRow = Awaited<ReturnType<typeof listAgreements>>[number]

async function listReports(tx: Tx, vault: Vault, of: { caseId: string } | { agreementIds: readonly string[] }) {
  if ('agreementIds' in of && of.agreementIds.length === 0) return []
  const rows = await tx
    .selectFrom('agreement_reports')
    .selectAll()
    .where(({ eb }) => ('caseId' in of ? eb('case_id', '=', of.caseId) : eb('agreement_id', 'in', [...of.agreementIds])))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      note: row.sealed && (await vault.open<string>(row.case_id, row.participant_id, 'agreement_reports.sealed', row.id, row.sealed)),
    })),
  )
}

export async function getAgreement(tx: Tx, caseId: string, id: string) {
  const row = await tx.selectFrom('agreements').selectAll().where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

export async function listAgreementStatuses(tx: Tx, caseId: string) {
  return tx.selectFrom('agreements').select(['id', 'status']).where('case_id', '=', caseId).execute()
}

type Row = { id: string; caseId: string; supplierId: string; draft: AgreementDraft }

const textsOf = ({ text, condition, signals, whoActs, payer }: AgreementDraft): Texts => ({ text, condition, signals, whoActs, payer })

async function written(vault: Vault, { id, caseId, supplierId, draft }: Row) {
  return {
    goal_id: draft.goalId ?? null,
    meeting_item_id: draft.meetingItemId ?? null,
    kind: draft.kind,
    line: draft.line,
    participant_id: draft.participantId,
    executor_id: draft.executorId ?? null,
    starts_on: draft.startsOn ?? null,
    due_on: draft.dueOn,
    funding: draft.funding,
    sealed: await vault.seal(caseId, supplierId, 'agreements.sealed', id, textsOf(draft)),
  }
}

export async function insertAgreement(tx: Tx, vault: Vault, row: Row & { userId: string }): Promise<AgreementRow> {
  const { id, caseId, supplierId, userId, draft } = row
  const inserted = await tx
    .insertInto('agreements')
    .values({ id, case_id: caseId, supplier_id: supplierId, registered_by: userId, ...(await written(vault, row)) })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { ...inserted, texts: textsOf(draft), reports: [] }
}

/** Answers whether it still had the version that was expected. */
export async function updateAgreement(tx: Tx, vault: Vault, row: Row, expected: number): Promise<boolean> {
  const change = await written(vault, row)
  const { numUpdatedRows } = await tx
    .updateTable('agreements')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1) }))
    .where('case_id', '=', row.caseId)
    .where('id', '=', row.id)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function insertReport(
  tx: Tx,
  vault: Vault,
  row: { id: string; caseId: string; agreementId: string; participantId: string; userId: string; report: ReportDraft },
): Promise<void> {
  const { note, status, proposedDueOn } = row.report
  const sealed = note === undefined ? null : await vault.seal(row.caseId, row.participantId, 'agreement_reports.sealed', row.id, note)
  await tx
    .insertInto('agreement_reports')
    .values({
      id: row.id,
      agreement_id: row.agreementId,
      case_id: row.caseId,
      participant_id: row.participantId,
      status,
      proposed_due_on: proposedDueOn ?? null,
      sealed,
      reported_by: row.userId,
    })
    .execute()
}

export async function setAgreementStatus(tx: Tx, caseId: string, id: string, status: AgreementStatus): Promise<void> {
  await tx
    .updateTable('agreements')
    .set(({ eb }) => ({ status, version: eb('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .execute()
}
