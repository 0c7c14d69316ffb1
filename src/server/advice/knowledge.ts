import type * as z from 'zod'
import type { KnowledgeItem, knowledgeOperations } from '../../api/advice.ts'
import { AdviceLevel, type KnowledgeDraft, refuseUnconfirmed } from '../../domain/advice.ts'
import { DomainError } from '../../domain/errors.ts'
import { LifeDomain } from '../../domain/life-domains.ts'
import { Theme } from '../../domain/themes.ts'
import type { Context, Handlers } from '../serve.ts'
import { knownNames } from './handlers.ts'
import {
  deleteKnowledge,
  getKnowledge,
  insertKnowledge,
  type KnowledgeRow,
  mapRatings,
  rate,
  searchKnowledge,
  updateKnowledge,
} from './knowledge-queries.ts'
import { getAdvice } from './queries.ts'

async function items(rows: readonly KnowledgeRow[], { tx, userId }: Context): Promise<z.input<typeof KnowledgeItem>[]> {
  const ratings = await mapRatings(
    tx,
    userId,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const { useful, notUseful, mine } = ratings.get(row.id) ?? { useful: 0, notUseful: 0, mine: null }
    return {
      id: row.id,
      version: row.version,
      title: row.title,
      question: row.question,
      answer: row.answer,
      themes: Theme.array().parse(row.themes),
      lifeDomains: LifeDomain.array().parse(row.life_domains),
      level: AdviceLevel.parse(row.level),
      publishedAt: row.published_at,
      changedAt: row.changed_at,
      useful,
      notUseful,
      myRating: mine,
    }
  })
}

async function item(row: KnowledgeRow, context: Context): Promise<z.input<typeof KnowledgeItem>> {
  const [shown] = await items([row], context)
  if (!shown) throw new DomainError('not_found')
  return shown
}

async function refuse({ title, question, answer, confirmed }: KnowledgeDraft, context: Context): Promise<void> {
  refuseUnconfirmed({ title, question, answer }, confirmed, await knownNames(context))
}

export const knowledgeHandlers: Handlers<typeof knowledgeOperations> = {
  async publishKnowledge({ body: { questionId, ...draft } }, context) {
    await refuse(draft, context)
    if (questionId) await getAdvice(context.tx, questionId)
    return item(await insertKnowledge(context.tx, questionId ?? null, draft), context)
  },

  async reviseKnowledge({ params, body }, context) {
    await refuse(body, context)
    return item(await updateKnowledge(context.tx, params.itemId, context.expected, body), context)
  },

  async withdrawKnowledge({ params }, { tx }) {
    if (!(await deleteKnowledge(tx, params.itemId))) throw new DomainError('not_found')
    return { withdrawn: true }
  },

  async searchKnowledge({ body }, context) {
    const { rows, total } = await searchKnowledge(context.tx, body)
    const page = rows.slice(0, body.limit)
    return { items: await items(page, context), total, next: rows.length > body.limit ? (page.at(-1)?.id ?? null) : null }
  },

  async showKnowledge({ params }, context) {
    return item(await getKnowledge(context.tx, params.itemId), context)
  },

  async rateKnowledge({ params, body }, context) {
    const row = await getKnowledge(context.tx, params.itemId)
    await rate(context.tx, params.itemId, context.userId, body.useful)
    return item(row, context)
  },
}
