import { sql } from 'kysely'
import type { AdviceOutcome, LegalityEventKind, ProcessingKindDraft } from '../../domain/legality-advice.ts'
import type { Tx } from '../db/connect.ts'
import { containing, nameKey, readKey } from '../page-key.ts'

type Filter = { search: string | undefined; after: string | undefined; limit: number }

export type KindRow = NonNullable<Awaited<ReturnType<typeof findKind>>>

export async function listKinds(tx: Tx, { search, after, limit }: Filter) {
  const key = readKey(nameKey, after)
  return tx
    .selectFrom('processing_kinds')
    .selectAll()
    .$if(search !== undefined, (query) => query.where('title', 'ilike', containing(search ?? '')))
    .$if(key !== undefined, (query) => query.where(sql<boolean>`(title, id) > (${key?.[0]}::text, ${key?.[1]}::uuid)`))
    .orderBy('title')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
}

export async function listProvisionKinds(tx: Tx) {
  return tx.selectFrom('processing_kinds').selectAll().where('provision', '=', true).orderBy('title').orderBy('id').limit(500).execute()
}

export async function findKind(tx: Tx, id: string) {
  return tx.selectFrom('processing_kinds').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Held until the end of the act, so that two who record at once do so one after the other. */
export async function lockKind(tx: Tx, id: string) {
  return tx.selectFrom('processing_kinds').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** In the order in which they happened: what is written down late stands where it belongs, and decides no more than it did then. */
export async function listEvents(tx: Tx, kindIds: readonly string[]) {
  if (kindIds.length === 0) return []
  return tx
    .selectFrom('legality_events')
    .selectAll()
    .where('kind_id', 'in', [...kindIds])
    .orderBy('on')
    .orderBy('seq')
    .execute()
}

export async function listVersions(tx: Tx, kindId: string) {
  return tx.selectFrom('processing_kind_versions').selectAll().where('kind_id', '=', kindId).orderBy('version', 'desc').execute()
}

export async function insertKind(tx: Tx, id: string, userId: string, draft: ProcessingKindDraft): Promise<void> {
  await tx
    .insertInto('processing_kinds')
    .values({ id, recorded_by: userId, ...draft })
    .execute()
  await insertVersion(tx, id, 1, userId, draft)
}

export async function updateKind(tx: Tx, id: string, version: number, userId: string, draft: ProcessingKindDraft): Promise<void> {
  await tx
    .updateTable('processing_kinds')
    .set(({ fn }) => ({ ...draft, version, recorded_by: userId, recorded_at: fn<string>('now') }))
    .where('id', '=', id)
    .execute()
  await insertVersion(tx, id, version, userId, draft)
}

async function insertVersion(tx: Tx, id: string, version: number, userId: string, draft: ProcessingKindDraft): Promise<void> {
  await tx
    .insertInto('processing_kind_versions')
    .values({ kind_id: id, version, recorded_by: userId, ...draft })
    .execute()
}

export type NewEvent = {
  event: LegalityEventKind
  on: string
  body: string
  outcome?: AdviceOutcome
  conditions?: string | undefined
  link?: string | undefined
  decided_by?: string[]
  reported_to_rac_on?: string
  reported_to_dpo_on?: string
  minority_note?: string | undefined
}

export async function insertEvent(tx: Tx, kind: { id: string; version: number }, userId: string, row: NewEvent): Promise<void> {
  await tx
    .insertInto('legality_events')
    .values({ kind_id: kind.id, kind_version: kind.version, recorded_by: userId, ...row })
    .execute()
}
