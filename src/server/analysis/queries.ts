import type { AnalysisViews, DomainAnalysisDraft, InstrumentResultDraft } from '../../domain/analysis.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type Texts = { situation: string; criminogenicFactor?: string | undefined; protectiveFactor?: string | undefined }
type InstrumentTexts = { instrument: string; result: string; note?: string | undefined }

export async function listDomains(tx: Tx, vault: Vault, caseId: string) {
  const rows = await tx.selectFrom('analysis_domains').selectAll().where('case_id', '=', caseId).execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      texts: await vault.open<Texts>(caseId, row.participant_id, 'analysis_domains.sealed', `${caseId}/${row.life_domain}`, row.sealed),
    })),
  )
}

/** What was said and scored on earlier days, oldest first. */
export async function listHistory(tx: Tx, vault: Vault, caseId: string) {
  const rows = await tx.selectFrom('analysis_history').selectAll().where('case_id', '=', caseId).orderBy('on').orderBy('id').execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      situation: await vault.open<string>(caseId, row.participant_id, 'analysis_history.sealed', row.id, row.sealed),
    })),
  )
}

export type SavedDomain = {
  caseId: string
  lifeDomain: string
  participantId: string
  userId: string
  draft: DomainAnalysisDraft
}

function sealDomain(vault: Vault, { caseId, lifeDomain, participantId, draft }: SavedDomain): Promise<Buffer> {
  const { situation, criminogenicFactor, protectiveFactor } = draft
  const texts: Texts = { situation, criminogenicFactor, protectiveFactor }
  return vault.seal(caseId, participantId, 'analysis_domains.sealed', `${caseId}/${lifeDomain}`, texts)
}

/** Answers whether it was still the first. */
export async function insertDomain(tx: Tx, vault: Vault, saved: SavedDomain): Promise<boolean> {
  const { criminogenic, priority, score } = saved.draft
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('analysis_domains')
    .values({
      case_id: saved.caseId,
      life_domain: saved.lifeDomain,
      participant_id: saved.participantId,
      criminogenic,
      priority,
      score: score ?? null,
      sealed: await sealDomain(vault, saved),
      updated_by: saved.userId,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'life_domain']).doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Answers whether it still had the version that was expected. */
export async function updateDomain(tx: Tx, vault: Vault, saved: SavedDomain, expected: number): Promise<boolean> {
  const { criminogenic, priority, score } = saved.draft
  const sealed = await sealDomain(vault, saved)
  const { numUpdatedRows } = await tx
    .updateTable('analysis_domains')
    .set(({ eb, fn }) => ({
      participant_id: saved.participantId,
      criminogenic,
      priority,
      score: score ?? null,
      sealed,
      updated_by: saved.userId,
      updated_at: fn<string>('now'),
      version: eb('version', '+', 1),
    }))
    .where('case_id', '=', saved.caseId)
    .where('life_domain', '=', saved.lifeDomain)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Several domains at once, as an evaluation leaves them; the words stay and only the score moves. */
export async function updateScore(tx: Tx, row: { caseId: string; lifeDomain: string; userId: string; score: number }): Promise<void> {
  await tx
    .updateTable('analysis_domains')
    .set(({ eb, fn }) => ({ score: row.score, updated_by: row.userId, updated_at: fn<string>('now'), version: eb('version', '+', 1) }))
    .where('case_id', '=', row.caseId)
    .where('life_domain', '=', row.lifeDomain)
    .execute()
}

export async function insertHistory(
  tx: Tx,
  vault: Vault,
  row: { id: string; caseId: string; lifeDomain: string; participantId: string; score: number | null; situation: string; on: string },
): Promise<void> {
  await tx
    .insertInto('analysis_history')
    .values({
      id: row.id,
      case_id: row.caseId,
      life_domain: row.lifeDomain,
      participant_id: row.participantId,
      score: row.score,
      sealed: await vault.seal(row.caseId, row.participantId, 'analysis_history.sealed', row.id, row.situation),
      on: row.on,
    })
    .execute()
}

export async function findViews(tx: Tx, vault: Vault, caseId: string) {
  const row = await tx.selectFrom('analysis_views').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (!row) return undefined
  const views = await vault.open<AnalysisViews>(caseId, row.participant_id, 'analysis_views.sealed', caseId, row.sealed)
  return { views, version: row.version }
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
