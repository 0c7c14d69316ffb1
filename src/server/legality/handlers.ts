import type { legalityOperations } from '../../api/legality.ts'
import { CalendarDate } from '../../domain/date.ts'
import { DomainError, type Issue } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import {
  AdviceOutcome,
  askAdvice,
  deviate,
  LegalityEventKind,
  legalities,
  legalityOf,
  Novelty,
  type ProcessingKindDraft,
  ProcessingKindId,
  receiveAdvice,
} from '../../domain/legality-advice.ts'
import { decides, ParticipantId } from '../../domain/participant.ts'
import { listDecisionsAbout } from '../governance/queries.ts'
import { pageOf } from '../page-key.ts'
import type { Context, Handlers } from '../serve.ts'
import {
  findKind,
  insertEvent,
  insertKind,
  type KindRow,
  listEvents,
  listKinds,
  listProvisionKinds,
  listVersions,
  lockKind,
  type NewEvent,
  updateKind,
} from './queries.ts'

type EventRow = Awaited<ReturnType<typeof listEvents>>[number]

const happened = (row: EventRow) => ({
  kind: LegalityEventKind.parse(row.event),
  version: row.kind_version,
  on: CalendarDate.parse(row.on),
  outcome: row.outcome === null ? null : AdviceOutcome.parse(row.outcome),
})

type Worded = Omit<ProcessingKindDraft, 'novelty'> & { novelty: string }

const wording = ({ title, description, articles, novelty, provision }: Worded) =>
  ({ title, description, articles, novelty: Novelty.parse(novelty), provision }) satisfies ProcessingKindDraft

function listed(row: KindRow, events: readonly EventRow[]) {
  const own = events.filter((event) => event.kind_id === row.id)
  const last = own.findLast((event) => event.kind_version === row.version)
  return {
    id: ProcessingKindId.parse(row.id),
    ...wording(row),
    version: row.version,
    legality: legalityOf(row.version, own.map(happened)),
    since: last?.on ?? null,
  }
}

async function showKind(id: string, { tx, network }: Context) {
  const row = await findKind(tx, id)
  if (!row) throw new DomainError('not_found')
  const { participant, professional } = await network()
  const [events, versions, decisions] = [
    await listEvents(tx, [id]),
    await listVersions(tx, id),
    await listDecisionsAbout(tx, { processingKindId: id }),
  ]
  return {
    ...listed(row, events),
    events: events.map((event) => ({
      ...happened(event),
      text: event.body,
      conditions: event.conditions,
      link: event.link,
      decidedBy: event.decided_by.map((each) => ({ id: ParticipantId.parse(each), name: participant(each).name })),
      reportedToRacOn: event.reported_to_rac_on,
      reportedToDpoOn: event.reported_to_dpo_on,
      minorityNote: event.minority_note,
      recordedBy: professional(event.recorded_by).name,
      recordedAt: event.recorded_at,
    })),
    versions: versions.map(({ version, recorded_by, recorded_at, ...row }) => ({
      version,
      ...wording(row),
      recordedBy: professional(recorded_by).name,
      recordedAt: recorded_at,
    })),
    decisions,
  }
}

/** Records what happened to the version that the requester has before them; what stood stays. */
async function record(id: string, context: Context, check: (sofar: Parameters<typeof askAdvice>[0]) => NewEvent) {
  const { tx, userId, expected } = context
  const row = await lockKind(tx, id)
  if (!row) throw new DomainError('not_found')
  if (row.version !== expected) throw new DomainError('changed_meanwhile', [], await showKind(id, context))
  const events = await listEvents(tx, [id])
  await insertEvent(tx, row, userId, check({ version: row.version, events: events.map(happened) }))
  return showKind(id, context)
}

export const legalityHandlers: Handlers<typeof legalityOperations> = {
  async listProcessingKinds({ body: { search, limit, after } }, { tx }) {
    const { rows, next } = pageOf(await listKinds(tx, { search, limit, after }), limit, (row) => [row.title, row.id])
    const ids = rows.map((row) => row.id)
    const events = await listEvents(tx, ids)
    return { kinds: rows.map((row) => listed(row, events)), next }
  },

  showProcessingKind: ({ params }, context) => showKind(params.kindId, context),

  async listProvisionKinds(_input, { tx }) {
    const rows = await listProvisionKinds(tx)
    const ids = rows.map((row) => row.id)
    const events = await listEvents(tx, ids)
    return {
      kinds: rows.map((row) => {
        const { id, title, articles, legality, since } = listed(row, events)
        const advice = events.findLast(
          (event) => event.kind_id === row.id && event.kind_version === row.version && event.event === 'advised',
        )
        return { id, title, articles, legality, since, mayBeUsed: legalities[legality].mayBeUsed, conditions: advice?.conditions ?? null }
      }),
    }
  },

  async registerProcessingKind({ body }, context) {
    const id = newId()
    await insertKind(context.tx, id, context.userId, body)
    return showKind(id, context)
  },

  async changeProcessingKind({ params: { kindId }, body }, context) {
    const { tx, userId, expected } = context
    const row = await lockKind(tx, kindId)
    if (!row) throw new DomainError('not_found')
    if (row.version !== expected) throw new DomainError('changed_meanwhile', [], await showKind(kindId, context))
    // the same wording again is no change, and takes no advice away
    if (JSON.stringify(wording(row)) !== JSON.stringify(wording(body))) await updateKind(tx, kindId, row.version + 1, userId, body)
    return showKind(kindId, context)
  },

  askLegalityAdvice: ({ params, body }, context) =>
    record(params.kindId, context, (sofar) => {
      askAdvice(sofar, body.on, context.today)
      return { event: 'asked', on: body.on, body: body.question ?? '' }
    }),

  recordLegalityAdvice: ({ params, body }, context) =>
    record(params.kindId, context, (sofar) => {
      receiveAdvice(sofar, body, context.today)
      const { on, outcome, summary, conditions, link } = body
      return { event: 'advised', on, outcome, body: summary, conditions, link }
    }),

  async deviateFromAdvice({ params, body }, context) {
    // the boards of those who control the processing; who does not control it cannot deviate for the others (WGS 2.27(3))
    const known = (await context.network()).participants.filter((each) => decides(each.kind)).map((each) => each.id)
    return record(params.kindId, context, (sofar) => {
      deviate(sofar, body, context.today)
      const issues = body.decidedBy.flatMap((id, n): Issue[] =>
        known.includes(id) ? [] : [{ path: `decidedBy.${n}`, code: 'invalid_choice' }],
      )
      if (issues.length > 0) throw new DomainError('invalid_input', issues)
      return {
        event: 'deviated',
        on: body.on,
        body: body.reasons,
        decided_by: [...body.decidedBy],
        reported_to_rac_on: body.reportedToRacOn,
        reported_to_dpo_on: body.reportedToDpoOn,
        minority_note: body.minorityNote,
      }
    })
  },
}
