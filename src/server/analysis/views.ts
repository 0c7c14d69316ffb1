import type { AnalysisViews, InstrumentResultDraft } from '../../domain/analysis.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type InstrumentTexts = { instrument: string; result: string; note?: string | undefined }

export async function findViews(tx: Tx, vault: Vault, caseId: string) {
  const row = await tx.selectFrom('analysis_views').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (!row) return undefined
  const views = await vault.open<AnalysisViews>(caseId, row.participant_id, 'analysis_views.sealed', caseId, row.sealed)
  return { views, version: row.version, updatedBy: row.updated_by }
}

/** The version it has now; nothing when it had another one than was expected. */
export async function saveViews(
  tx: Tx,
  vault: Vault,
  row: { caseId: string; participantId: string; userId: string; views: AnalysisViews; expected: number },
): Promise<number | undefined> {
  const sealed = await vault.seal(row.caseId, row.participantId, 'analysis_views.sealed', row.caseId, row.views)
  const written = { participant_id: row.participantId, sealed, updated_by: row.userId }
  if (row.expected === 0) {
    const first = await tx
      .insertInto('analysis_views')
      .values({ case_id: row.caseId, ...written })
      .onConflict((conflict) => conflict.column('case_id').doNothing())
      .returning('version')
      .executeTakeFirst()
    return first?.version
  }
  const saved = await tx
    .updateTable('analysis_views')
    .set(({ eb, fn }) => ({ ...written, updated_at: fn<string>('now'), version: eb('version', '+', 1) }))
    .where('case_id', '=', row.caseId)
    .where('version', '=', row.expected)
    .returning('version')
    .executeTakeFirst()
  return saved?.version
}

export async function listInstruments(tx: Tx, vault: Vault, caseId: string) {
  const rows = await tx
    .selectFrom('instrument_results')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('on', 'desc')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      texts: await vault.open<InstrumentTexts>(caseId, row.participant_id, 'instrument_results.sealed', row.id, row.sealed),
    })),
  )
}

export async function insertInstrument(
  tx: Tx,
  vault: Vault,
  row: { id: string; caseId: string; participantId: string; userId: string; draft: InstrumentResultDraft },
): Promise<void> {
  const { instrument, result, note, on, validUntil } = row.draft
  const texts: InstrumentTexts = { instrument, result, note }
  await tx
    .insertInto('instrument_results')
    .values({
      id: row.id,
      case_id: row.caseId,
      participant_id: row.participantId,
      on,
      valid_until: validUntil ?? null,
      sealed: await vault.seal(row.caseId, row.participantId, 'instrument_results.sealed', row.id, texts),
      recorded_by: row.userId,
    })
    .execute()
}
