import type * as z from 'zod'
import type { AnalysisRoom, analysisOperations } from '../../api/analysis.ts'
import { checkScore, type DomainAnalysis } from '../../domain/analysis.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { LifeDomain } from '../../domain/life-domains.ts'
import { noteChange } from '../cases/change.ts'
import { ifHeld } from '../cases/held.ts'
import { together } from '../db/connect.ts'
import type { Context, Handlers } from '../serve.ts'
import {
  type DomainRow,
  type Earlier,
  insertDomains,
  insertHistory,
  listDomains,
  listHistory,
  updateDomain,
  updateScores,
} from './queries.ts'
import { findViews, insertInstrument, listInstruments, saveViews } from './views.ts'

export async function showAnalysisRoom(caseId: string, context: Context): Promise<z.input<typeof AnalysisRoom>> {
  const { tx, vault, network } = context
  const { covenant, participant } = await network()
  const [domains, found, instruments] = await together([
    showDomains(caseId, context),
    ifHeld(context, 'analysis_views', () => findViews(tx, vault, caseId), undefined),
    ifHeld(context, 'instrument_results', () => listInstruments(tx, vault, caseId), []),
  ])
  return {
    domains,
    views: found ? { ...found.views, version: found.version } : { connection: '', subjectView: '', relativesView: '', version: 0 },
    instruments: instruments.map((row) => ({
      id: row.id,
      participant: participant(row.participant_id).name,
      on: row.on,
      ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
      ...row.texts,
    })),
    scores: covenant.scores,
  }
}

type ShownDomain = z.input<typeof DomainAnalysis>

async function showDomains(caseId: string, context: Context): Promise<ShownDomain[]> {
  const { tx, vault, network } = context
  const { professional } = await network()
  const [rows, history] = await together([
    ifHeld(context, 'analysis_domains', () => listDomains(tx, vault, caseId), []),
    ifHeld(context, 'analysis_history', () => listHistory(tx, vault, caseId), []),
  ])
  return rows
    .map((row) => ({
      lifeDomain: LifeDomain.parse(row.life_domain),
      ...row.texts,
      criminogenic: row.criminogenic,
      priority: row.priority,
      ...(row.score === null ? {} : { score: row.score }),
      participantId: row.participant_id,
      updatedAt: row.updated_at,
      updatedBy: professional(row.updated_by).name,
      version: row.version,
      earlier: history.filter((each) => each.life_domain === row.life_domain).map(({ score, situation, on }) => ({ score, situation, on })),
    }))
    .sort((one, other) => LifeDomain.options.indexOf(one.lifeDomain) - LifeDomain.options.indexOf(other.lifeDomain))
}

async function showDomain(caseId: string, lifeDomain: LifeDomain, context: Context): Promise<ShownDomain | undefined> {
  return (await showDomains(caseId, context)).find((each) => each.lifeDomain === lifeDomain)
}

type Next = { situation?: string; score: number | undefined }

/** What stood there on an earlier day, to be kept; what is rewritten on the day itself was still being found. */
function earlierOf(row: DomainRow, next: Next, { today }: Context): Earlier[] {
  const { situation } = row.texts
  const on = dateInAmsterdam(new Date(row.updated_at))
  const differs = row.score !== (next.score ?? null) || (next.situation ?? situation) !== situation
  if (!differs || on >= today) return []
  return [{ id: newId(), lifeDomain: row.life_domain, participantId: row.participant_id, score: row.score, situation, on }]
}

/** The scores an evaluation gives, next to what they were; a domain that was not analysed yet begins with its score. */
export async function recordScores(caseId: string, scores: readonly { lifeDomain: LifeDomain; score: number }[], context: Context) {
  const { tx, vault, userId, participantId, network } = context
  const { covenant } = await network()
  scores.forEach(({ lifeDomain, score }, index) => {
    checkScore(score, covenant.scores, `scores.${index}.score`)
    const isFirst = scores.findIndex((each) => each.lifeDomain === lifeDomain) === index
    if (!isFirst) throw new DomainError('invalid_input', [{ path: `scores.${index}.lifeDomain`, code: 'twice' }])
  })
  const known = new Map((await listDomains(tx, vault, caseId)).map((row) => [row.life_domain, row]))
  const rescored = scores.flatMap(({ lifeDomain, score }) => {
    const row = known.get(lifeDomain)
    return row ? [{ row, lifeDomain, score }] : []
  })
  await insertHistory(
    tx,
    vault,
    caseId,
    rescored.flatMap(({ row, score }) => earlierOf(row, { score }, context)),
  )
  await updateScores(tx, caseId, userId, rescored)
  const added = scores.filter(({ lifeDomain }) => !known.has(lifeDomain))
  const blank = { situation: '', criminogenic: false, priority: false }
  await insertDomains(
    tx,
    vault,
    added.map(({ lifeDomain, score }) => ({ caseId, lifeDomain, participantId, userId, draft: { ...blank, score } })),
  )
}

async function keepEarlier(caseId: string, lifeDomain: LifeDomain, next: Next, context: Context): Promise<void> {
  const { tx, vault } = context
  const row = (await listDomains(tx, vault, caseId)).find((each) => each.life_domain === lifeDomain)
  if (row) await insertHistory(tx, vault, caseId, earlierOf(row, next, context))
}

export const analysisHandlers: Handlers<typeof analysisOperations> = {
  async saveDomain({ params: { caseId, lifeDomain }, body }, context) {
    const { tx, vault, userId, participantId, expected, network } = context
    const { covenant } = await network()
    if (body.score !== undefined) checkScore(body.score, covenant.scores, 'score')
    const saved = { caseId, lifeDomain, participantId, userId, draft: body }
    if (expected > 0) await keepEarlier(caseId, lifeDomain, { situation: body.situation, score: body.score }, context)
    const done = expected === 0 ? (await insertDomains(tx, vault, [saved])) > 0 : await updateDomain(tx, vault, saved, expected)
    if (!done) throw new DomainError('changed_meanwhile', [], await showDomain(caseId, lifeDomain, context))
    await noteChange(context, caseId, 'analysis', caseId)
    const shown = await showDomain(caseId, lifeDomain, context)
    if (!shown) throw new DomainError('not_found')
    return shown
  },

  async saveViews({ params: { caseId }, body }, context) {
    const { tx, vault, userId, participantId, expected, network } = context
    const version = await saveViews(tx, vault, { caseId, participantId, userId, views: body, expected })
    if (version === undefined) {
      const [found, { professional }] = [await findViews(tx, vault, caseId), await network()]
      const current = found && { ...found.views, version: found.version, updatedBy: professional(found.updatedBy).name }
      throw new DomainError('changed_meanwhile', [], current)
    }
    await noteChange(context, caseId, 'analysis', caseId)
    return { version }
  },

  async addInstrument({ params: { caseId }, body }, context) {
    const { tx, vault, userId, participantId, network } = context
    const id = newId()
    await insertInstrument(tx, vault, { id, caseId, participantId, userId, draft: body })
    await noteChange(context, caseId, 'analysis', caseId)
    return { ...body, id, participant: (await network()).participant(participantId).name }
  },
}
