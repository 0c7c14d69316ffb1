import { type RawBuilder, sql } from 'kysely'
import type { AdviceLevel, KnowledgeDraft } from '../../domain/advice.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import type { LifeDomain } from '../../domain/life-domains.ts'
import type { Theme } from '../../domain/themes.ts'
import type { Tx } from '../db/connect.ts'

export type KnowledgeRow = {
  id: string
  version: number
  title: string
  question: string
  answer: string
  themes: string[]
  life_domains: string[]
  level: string
  published_at: string
  changed_at: string
}

const columns = ['id', 'version', 'title', 'question', 'answer', 'themes', 'life_domains', 'level', 'published_at', 'changed_at'] as const

export async function getKnowledge(tx: Tx, id: string): Promise<KnowledgeRow> {
  const row = await tx.selectFrom('knowledge_items').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

const valuesOf = ({ confirmed: _, lifeDomains, ...rest }: KnowledgeDraft) => ({ ...rest, life_domains: lifeDomains })

export async function insertKnowledge(tx: Tx, questionId: string | null, draft: KnowledgeDraft): Promise<KnowledgeRow> {
  return tx
    .insertInto('knowledge_items')
    .values({ id: newId(), question_id: questionId, ...valuesOf(draft) })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

export async function updateKnowledge(tx: Tx, id: string, expected: number, draft: KnowledgeDraft): Promise<KnowledgeRow> {
  const saved = await tx
    .updateTable('knowledge_items')
    .set(({ eb, fn }) => ({ ...valuesOf(draft), version: eb('version', '+', 1), changed_at: fn<string>('now') }))
    .where('id', '=', id)
    .where('version', '=', expected)
    .returning(columns)
    .executeTakeFirst()
  if (saved) return saved
  const { version, title, question, answer } = await getKnowledge(tx, id)
  throw new DomainError('changed_meanwhile', [], { version, title, question, answer })
}

export async function deleteKnowledge(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('knowledge_items').where('id', '=', id).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

type KnowledgeFilter = {
  search: string
  themes: readonly Theme[]
  lifeDomains: readonly LifeDomain[]
  level?: AdviceLevel | undefined
  after?: string | undefined
  limit: number
}

/** Best match first, then the newest; a part of a word in the title is found too, because people search while they type. */
export async function searchKnowledge(tx: Tx, filter: KnowledgeFilter): Promise<{ rows: KnowledgeRow[]; total: number }> {
  const { search, themes, lifeDomains, level, after, limit } = filter
  const words = search.trim()
  const query = sql`websearch_to_tsquery('dutch', ${words})`
  const part = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const rank: RawBuilder<unknown> = words
    ? sql`(ts_rank(search, ${query}) + case when title ilike ${part} then 1 else 0 end)::float8`
    : sql`0::float8`
  const found = sql`
    select ${sql.join(columns.map((name) => sql.ref(name)))}, ${rank} as rank from knowledge_items
     where true
       ${words ? sql`and (search @@ ${query} or title ilike ${part})` : sql``}
       ${themes.length > 0 ? sql`and themes && ${[...themes]}::text[]` : sql``}
       ${lifeDomains.length > 0 ? sql`and life_domains && ${[...lifeDomains]}::text[]` : sql``}
       ${level ? sql`and level = ${level}` : sql``}`
  const { rows } = await sql<KnowledgeRow & { total: number }>`
    with found as materialized (${found})
    select f.*, (select count(*) from found) as total from found f
     ${after ? sql`where (f.rank, f.published_at, f.id) < (select a.rank, a.published_at, a.id from found a where a.id = ${after}::uuid)` : sql``}
     order by f.rank desc, f.published_at desc, f.id desc limit ${limit + 1}`.execute(tx)
  return { rows, total: rows[0]?.total ?? 0 }
}

type Ratings = { useful: number; notUseful: number; mine: boolean | null }

/** How many found each of these useful, and what I said. */
export async function mapRatings(tx: Tx, me: string, ids: readonly string[]): Promise<Map<string, Ratings>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ item_id: string; useful: number; not_useful: number; mine: boolean | null }>`
    select r.*, m.useful as mine from app.knowledge_ratings(${[...ids]}::uuid[]) r
      left join knowledge_ratings m on m.item_id = r.item_id and m.professional_id = ${me}::uuid`.execute(tx)
  return new Map(rows.map((row) => [row.item_id, { useful: row.useful, notUseful: row.not_useful, mine: row.mine }]))
}

export async function rate(tx: Tx, itemId: string, me: string, useful: boolean): Promise<void> {
  await tx
    .insertInto('knowledge_ratings')
    .values({ item_id: itemId, professional_id: me, useful })
    .onConflict((conflict) => conflict.columns(['item_id', 'professional_id']).doUpdateSet({ useful }))
    .execute()
}
