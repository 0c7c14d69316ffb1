import type { AdviceQuestion, AdviceState } from '../../domain/advice.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import type { Tx } from '../db/connect.ts'

export type AdviceRow = Awaited<ReturnType<typeof getAdvice>>

/** Row security leaves the questions of one's own participant, and the bureau all. */
export async function getAdvice(tx: Tx, id: string) {
  const row = await tx.selectFrom('advice_questions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new DomainError('not_found')
  return row
}

export async function insertAdvice(tx: Tx, by: string, participantId: string, asked: AdviceQuestion) {
  const { confirmed: _, lifeDomains, ...rest } = asked
  return tx
    .insertInto('advice_questions')
    .values({ id: newId(), participant_id: participantId, asked_by: by, life_domains: lifeDomains, ...rest })
    .returningAll()
    .executeTakeFirstOrThrow()
}

type AdviceChange = {
  title?: string
  question?: string
  goal?: string | null
  themes?: string[]
  life_domains?: string[]
  level?: string
  answer?: string
  answered_by?: string
  answered_at?: string
  state?: AdviceState
  closed_at?: string | null
}

/** Changes the version that its writer had; a later one is shown instead of overwritten. */
export async function updateAdvice(tx: Tx, id: string, expected: number, change: AdviceChange) {
  const saved = await tx
    .updateTable('advice_questions')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', expected)
    .returningAll()
    .executeTakeFirst()
  if (saved) return saved
  const { version, title, question, answer } = await getAdvice(tx, id)
  throw new DomainError('changed_meanwhile', [], { version, title, question, answer })
}

/** How question and answer stand now, kept beside how they stood. */
export async function insertVersion(
  tx: Tx,
  row: { id: string; version: number; title: string; question: string; answer: string | null },
  by: string,
): Promise<void> {
  const { id, version, title, question, answer } = row
  await tx.insertInto('advice_versions').values({ question_id: id, version, title, question, answer, by }).execute()
}

export async function listVersions(tx: Tx, id: string) {
  return tx.selectFrom('advice_versions').selectAll().where('question_id', '=', id).orderBy('version', 'desc').execute()
}

export async function listAdvice(
  tx: Tx,
  { state, after, limit }: { state: AdviceState | undefined; after: string | undefined; limit: number },
) {
  return tx
    .selectFrom('advice_questions')
    .selectAll()
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('asked_at', 'id'),
          '<',
          selectFrom('advice_questions as a')
            .select(['a.asked_at', 'a.id'])
            .where('a.id', '=', after ?? '')
            .$asTuple('asked_at', 'id'),
        ),
      ),
    )
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function deleteAdvice(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('advice_questions').where('id', '=', id).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function findKnowledgeOf(tx: Tx, questionId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('knowledge_items')
    .select('id')
    .where('question_id', '=', questionId)
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** What waits for the bureau, and the answers that I have not looked at. */
export async function listAdviceFor(tx: Tx, userId: string, bureau: boolean) {
  return tx
    .selectFrom('advice_questions')
    .select(['id', 'title', 'state'])
    .where(({ eb, and, or }) =>
      or([and([eb('state', '=', 'answered'), eb('asked_by', '=', userId)]), ...(bureau ? [eb('state', '=', 'open')] : [])]),
    )
    .orderBy('asked_at')
    .limit(50)
    .execute()
}
