import { sql } from 'kysely'
import type { DomainAnalysisDraft } from '../../domain/analysis.ts'
import type { Tx } from '../db/connect.ts'
import type { Vault } from '../vault.ts'

type Texts = { situation: string; criminogenicFactor?: string | undefined; protectiveFactor?: string | undefined }

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

export type DomainRow = Awaited<ReturnType<typeof listDomains>>[number]
type SavedDomain = {
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

/** Answers how many of them were still the first. */
export async function insertDomains(tx: Tx, vault: Vault, domains: readonly SavedDomain[]): Promise<number> {
  if (domains.length === 0) return 0
  const rows = await Promise.all(
    domains.map(async (saved) => ({
      case_id: saved.caseId,
      life_domain: saved.lifeDomain,
      participant_id: saved.participantId,
      criminogenic: saved.draft.criminogenic,
      priority: saved.draft.priority,
      score: saved.draft.score ?? null,
      sealed: await sealDomain(vault, saved),
      updated_by: saved.userId,
    })),
  )
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('analysis_domains')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['case_id', 'life_domain']).doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0n)
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

type NewScore = { lifeDomain: string; score: number }

/** Only the scores move, all at once; the words stay. */
export async function updateScores(tx: Tx, caseId: string, userId: string, scores: readonly NewScore[]): Promise<void> {
  if (scores.length === 0) return
  const [domains, values] = [scores.map((each) => each.lifeDomain), scores.map((each) => each.score)]
  await sql`update analysis_domains d set score = n.score, updated_by = ${userId}, updated_at = now(), version = d.version + 1
    from unnest(${domains}::text[], ${values}::int[]) as n (life_domain, score)
    where d.case_id = ${caseId} and d.life_domain = n.life_domain`.execute(tx)
}

export type Earlier = { id: string; lifeDomain: string; participantId: string; score: number | null; situation: string; on: string }

export async function insertHistory(tx: Tx, vault: Vault, caseId: string, earlier: readonly Earlier[]): Promise<void> {
  if (earlier.length === 0) return
  const rows = await Promise.all(
    earlier.map(async ({ id, lifeDomain, participantId, score, situation, on }) => {
      const sealed = await vault.seal(caseId, participantId, 'analysis_history.sealed', id, situation)
      return { id, case_id: caseId, life_domain: lifeDomain, participant_id: participantId, score, sealed, on }
    }),
  )
  await tx.insertInto('analysis_history').values(rows).execute()
}
