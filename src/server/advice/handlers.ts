import type * as z from 'zod'
import type { adviceOperations, ListedAdvice, ShownAdvice } from '../../api/advice.ts'
import { AdviceLevel, AdviceState, refuseUnconfirmed } from '../../domain/advice.ts'
import { DomainError } from '../../domain/errors.ts'
import { LifeDomain } from '../../domain/life-domains.ts'
import { Theme } from '../../domain/themes.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import type { Context, Handlers } from '../serve.ts'
import {
  type AdviceRow,
  deleteAdvice,
  findKnowledgeOf,
  getAdvice,
  insertAdvice,
  insertVersion,
  listAdvice,
  listVersions,
  updateAdvice,
} from './queries.ts'

/** Names that may be said in a question about nobody: of who takes part. */
export async function knownNames({ network }: Context): Promise<readonly string[]> {
  return (await network()).participants.flatMap(({ name, shortName }) => [name, shortName])
}

function listed(row: AdviceRow, { professional }: Network): z.input<typeof ListedAdvice> {
  return {
    id: row.id,
    title: row.title,
    state: AdviceState.parse(row.state),
    level: AdviceLevel.parse(row.level),
    themes: Theme.array().parse(row.themes),
    participantId: row.participant_id,
    askedBy: professional(row.asked_by).name,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
  }
}

async function shown(row: AdviceRow, { tx, userId, network }: Context): Promise<z.input<typeof ShownAdvice>> {
  const [versions, knowledgeId, known] = await together([listVersions(tx, row.id), findKnowledgeOf(tx, row.id), network()])
  return {
    ...listed(row, known),
    version: row.version,
    mine: row.asked_by === userId,
    question: row.question,
    goal: row.goal,
    lifeDomains: LifeDomain.array().parse(row.life_domains),
    answer: row.answer,
    answeredBy: row.answered_by && known.professional(row.answered_by).name,
    knowledgeId,
    versions: versions.map(({ version, title, question, answer, by, at }) => ({
      version,
      title,
      question,
      answer,
      by: known.professional(by).name,
      at,
    })),
  }
}

export const adviceHandlers: Handlers<typeof adviceOperations> = {
  async askAdvice({ body }, context) {
    const { tx, userId, participantId } = context
    const { title, question, goal, confirmed } = body
    refuseUnconfirmed({ title, question, goal }, confirmed, await knownNames(context))
    const row = await insertAdvice(tx, userId, participantId, body)
    await insertVersion(tx, row, userId)
    return shown(row, context)
  },

  async listAdvice({ query: { state, after, limit } }, { tx, network }) {
    const [rows, known] = await together([listAdvice(tx, { state, after, limit }), network()])
    const page = rows.slice(0, limit)
    return { questions: page.map((row) => listed(row, known)), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
  },

  async showAdvice({ params }, context) {
    return shown(await getAdvice(context.tx, params.questionId), context)
  },

  async reviseAdvice({ params, body }, context) {
    const { tx, userId, expected } = context
    const { title, question, goal, themes, lifeDomains, level, confirmed } = body
    refuseUnconfirmed({ title, question, goal }, confirmed, await knownNames(context))
    const { state, answer } = await getAdvice(tx, params.questionId)
    const reopened = state === 'closed' ? { state: answer === null ? ('open' as const) : ('answered' as const), closed_at: null } : {}
    const change = { title, question, goal: goal ?? null, themes: [...themes], life_domains: [...lifeDomains], level, ...reopened }
    const row = await updateAdvice(tx, params.questionId, expected, change)
    await insertVersion(tx, row, userId)
    return shown(row, context)
  },

  async answerAdvice({ params, body }, context) {
    const { tx, userId, now, expected } = context
    refuseUnconfirmed({ answer: body.answer }, body.confirmed, await knownNames(context))
    await getAdvice(tx, params.questionId)
    const row = await updateAdvice(tx, params.questionId, expected, {
      answer: body.answer,
      answered_by: userId,
      answered_at: now.toISOString(),
      state: 'answered',
      closed_at: null,
    })
    await insertVersion(tx, row, userId)
    return shown(row, context)
  },

  async closeAdvice({ params }, context) {
    const { tx, userId, now } = context
    const before = await getAdvice(tx, params.questionId)
    if (before.state === 'closed') return shown(before, context)
    const row = await updateAdvice(tx, params.questionId, before.version, { state: 'closed', closed_at: now.toISOString() })
    await insertVersion(tx, row, userId)
    return shown(row, context)
  },

  async removeAdvice({ params }, { tx }) {
    if (!(await deleteAdvice(tx, params.questionId))) throw new DomainError('not_found')
    return { removed: true }
  },
}
