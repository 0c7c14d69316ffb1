import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { QueryConfig } from 'pg'
import type { ZodObject } from 'zod'
import { issuesOf } from '../api/issues.ts'
import type { Answer, Input, Operation } from '../api/operation.ts'
import { type Action, authorize, mayDo, type SeatRole, type Standing } from '../domain/access.ts'
import type { CasePhase } from '../domain/case.ts'
import { type CalendarDate, dateInAmsterdam } from '../domain/date.ts'
import { DomainError, type Issue } from '../domain/errors.ts'
import type { HouseRole } from '../domain/house-roles.ts'
import type { ParticipantClass, ParticipantKind } from '../domain/participant.ts'
import type { Held } from './cases/held.ts'
import { open, seal } from './crypto/seal.ts'
import { type Connection, inTransaction, named, type Tx } from './db/connect.ts'
import { type House, journalMac, newSalt } from './house.ts'
import type { Network } from './network.ts'
import { refusalOf } from './problem.ts'
import { Vault } from './vault.ts'
import { whitelistOf } from './whitelist.ts'

/** What a handler acts with: who, when, in which transaction. Everything that may differ comes in here. */
export type Context = {
  tx: Tx
  house: House
  vault: Vault
  userId: string
  participantId: string
  participantKind: ParticipantKind
  standing: Standing
  /** The database's clock. */
  now: Date
  today: CalendarDate
  /** The version the requester believes to change; -1 when the operation has none. */
  expected: number
  may(action: Action): boolean
  network(): Promise<Network>
  /** Which mostly empty tables hold something of the case, when that was asked. */
  held?: Held | undefined
  /** Tells whoever may see this case, after the commit, that something in it changed. */
  changed(kind: string, id: string, caseId: string): Promise<void>
}

export type Handlers<Ops extends Record<string, Operation>> = {
  [Name in keyof Ops]: (input: Input<Ops[Name]>, context: Context) => Promise<Answer<Ops[Name]>>
}
type Handler = (input: { params: Record<string, unknown>; query: unknown; body: unknown }, context: Context) => Promise<unknown>

/** The session of a request: which house, and the hash under which its database knows the token. */
export type Signed = { house: House; tokenHash: Buffer }
export type FindSigned = (request: FastifyRequest) => Signed | undefined

/** Serves operations. Every one goes the same way, and no handler can leave a step out. */
export function serve<Ops extends Record<string, Operation>>(
  app: FastifyInstance,
  findSigned: FindSigned,
  operations: Ops,
  handlers: Handlers<Ops>,
): void {
  for (const [name, operation] of Object.entries(operations)) {
    const handler = handlers[name] as unknown as Handler // one table of handlers, one of declarations, the same keys
    app.route({
      method: operation.method,
      url: `/api/v1${operation.path}`,
      // before the body is read, so that a stranger cannot make us read one
      onRequest: async (request) => {
        if (!findSigned(request)) throw new DomainError('not_signed_in')
      },
      handler: async (request, reply) => {
        const signed = findSigned(request)
        if (!signed) throw new DomainError('not_signed_in')
        return answer(reply, await perform(signed, name, operation, handler, request))
      },
    })
  }
}

function answer(reply: FastifyReply, result: unknown): FastifyReply {
  const version = typeof result === 'object' && result !== null && 'version' in result ? result.version : undefined
  if (typeof version === 'number') reply.header('etag', `"${version}"`)
  return reply.type('application/json').send(JSON.stringify(result))
}

type Act = {
  name: string
  operation: Operation
  caseId: string | null
  traceId: string
  origin: string
  key: string | null
  requestHash: Buffer
}

async function perform(signed: Signed, name: string, operation: Operation, handler: Handler, request: FastifyRequest): Promise<unknown> {
  const input = parse(operation, request)
  const act = actOf(name, operation, input.ok ? input.value.params : request.params, request)
  try {
    const { result, committed } = await once(signed, act, (connection, entered) =>
      handle(signed.house, act, connection, entered, input, handler, request),
    )
    await committed()
    return result
  } catch (error) {
    await journalRefusal(signed, act, refusalOf(error).code)
    throw error
  }
}

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function actOf(name: string, operation: Operation, params: unknown, request: FastifyRequest): Act {
  const { caseId } = (typeof params === 'object' && params !== null ? params : {}) as { caseId?: unknown }
  const header = request.headers['idempotency-key']
  const key =
    operation.method === 'POST' && !operation.reads && typeof header === 'string' && /^[\x21-\x7e]{8,100}$/.test(header) ? header : null
  const [, trace] = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(request.headers.traceparent ?? '')) ?? []
  return {
    name,
    operation,
    caseId: typeof caseId === 'string' && isUuid.test(caseId) ? caseId : null,
    traceId: `${trace ?? randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}`,
    origin: request.ip,
    key,
    requestHash: key === null ? Buffer.alloc(0) : hashOf(`${operation.method} ${request.url}`, request.body),
  }
}

function hashOf(line: string, body: unknown): Buffer {
  return createHash('sha256')
    .update(`${line}\n${written(body)}`)
    .digest()
}

/** What is nested deeper than can be written is no valid input of anything, and so is never kept under its key. */
function written(body: unknown): string {
  try {
    return JSON.stringify(body ?? null)
  } catch {
    return ''
  }
}

type Parsed =
  | { ok: true; value: { params: Record<string, unknown>; query: Record<string, unknown>; body: unknown } }
  | { ok: false; issues: readonly Issue[] }

function parse(operation: Operation, request: FastifyRequest): Parsed {
  const params = operation.params.safeParse(request.params)
  const query = onlyDeclared(operation.query).safeParse(request.query)
  const body = operation.body.safeParse(request.body ?? undefined)
  const issues = [params.error && issuesOf(params.error), query.error && issuesOf(query.error), body.error && issuesOf(body.error)].flatMap(
    (found) => found ?? [],
  )
  if (!params.success || !query.success || !body.success) return { ok: false, issues }
  return { ok: true, value: { params: params.data, query: query.data, body: body.data } }
}

const strict = new WeakMap<ZodObject, ZodObject>()

/** Made once: zod writes and compiles code for every new schema, which takes longer than most questions. */
function onlyDeclared(query: ZodObject): ZodObject {
  const known = strict.get(query)
  if (known) return known
  const made = query.strict()
  strict.set(query, made)
  return made
}

type Entered = {
  professional_id: string
  participant_id: string
  participant_class: ParticipantClass
  participant_kind: ParticipantKind
  house_roles: HouseRole[]
  active: boolean
  seats: SeatRole[]
  phase: CasePhase | null
  at: string
  replay_hash: Buffer | null
  replay_sealed: Buffer | null
}

const deadlockDetected = '40P01'
const attempts = 5

/** One act, in one transaction that has journaled it before anything is seen. Sent twice at once, it is still one act. */
async function once<T>(signed: Signed, act: Act, work: (connection: Connection, entered: Entered) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(signed.house.pool, async (connection) => work(connection, await enter(connection, signed, act)))
    } catch (error) {
      const { constraint, code } = (typeof error === 'object' && error !== null ? error : {}) as { constraint?: string; code?: string }
      if (attempt === attempts || (constraint !== 'replays_pkey' && code !== deadlockDetected)) throw error
      // of two acts that waited for each other, the one that was broken off lets the other go first
      if (code === deadlockDetected) await sleep(attempt * 20)
    }
  }
}

const enterSql = 'select * from app.enter($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)'

async function enter({ client }: Connection, { house, tokenHash }: Signed, act: Act): Promise<Entered> {
  const { action, method, reads } = act.operation
  const mac = journalMac(house.secrets.journal, { action, operation: act.name, caseId: act.caseId, outcome: 'done', traceId: act.traceId })
  const values = [tokenHash, action, act.name, act.caseId, method !== 'GET' && !reads, act.traceId, act.origin, mac, newSalt(), act.key]
  const { rows } = await client.query<Entered>({ name: named(enterSql), text: enterSql, values })
  const [entered] = rows
  if (!entered) throw new DomainError('not_signed_in')
  if (!entered.active) throw new DomainError('account_not_active')
  return entered
}

type Handled = { result: unknown; committed: () => Promise<void> }

async function handle(
  house: House,
  act: Act,
  connection: Connection,
  entered: Entered,
  input: Parsed,
  handler: Handler,
  request: FastifyRequest,
): Promise<Handled> {
  const { operation } = act
  const replayed = replayOf(house, act, entered)
  if (replayed) return { ...replayed, committed: async () => undefined }
  const standing: Standing = {
    participantClass: entered.participant_class,
    houseRoles: entered.house_roles,
    seats: entered.seats,
    phase: entered.phase ?? undefined,
  }
  const hasNoCase = 'caseId' in operation.params.shape && act.caseId === null
  if (!hasNoCase) authorize(operation.action, standing)
  if (!input.ok) throw new DomainError('invalid_input', input.issues)
  const vault = new Vault(connection.tx, house.slug, house.keyring, house.keys)
  const result = whitelistOf(operation.result)(
    await handler(input.value, contextOf(house, connection, vault, entered, standing, expectedVersion(operation, request))),
  )
  if (act.key !== null) connection.last.push(keepReplay(house, act, act.key, entered.professional_id, result))
  return { result, committed: () => vault.committed() }
}

function expectedVersion(operation: Operation, request: FastifyRequest): number {
  if (!operation.versioned) return -1
  const [, version] = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '') ?? []
  if (version === undefined) throw new DomainError('version_required')
  return Number(version)
}

const tellSql = 'select pg_notify($1, $2)'

function contextOf(house: House, { tx, last }: Connection, vault: Vault, entered: Entered, standing: Standing, expected: number): Context {
  const now = new Date(entered.at)
  return {
    tx,
    house,
    vault,
    userId: entered.professional_id,
    participantId: entered.participant_id,
    participantKind: entered.participant_kind,
    standing,
    now,
    today: dateInAmsterdam(now),
    expected,
    may: (action) => mayDo(action, standing),
    network: () => house.network.get(tx),
    changed: async (kind, id, caseId) => {
      // nobody hears before the commit, so it goes with it
      last.push({ name: named(tellSql), text: tellSql, values: ['vangnet_changes', JSON.stringify({ kind, id, caseId })] })
    },
  }
}

function replayOf(house: House, act: Act, entered: Entered): { result: unknown } | undefined {
  if (act.key === null || !entered.replay_hash || !entered.replay_sealed) return undefined
  if (!entered.replay_hash.equals(act.requestHash)) throw new DomainError('key_reused')
  return { result: JSON.parse(open(house.secrets.replay, `${entered.professional_id}|${act.key}`, entered.replay_sealed)) }
}

const replaySql = 'insert into replays (professional_id, key, request_hash, sealed) values ($1, $2, $3, $4)'

function keepReplay(house: House, act: Act, key: string, userId: string, result: unknown): QueryConfig {
  const sealed = seal(house.secrets.replay, `${userId}|${key}`, JSON.stringify(result))
  return { name: named(replaySql), text: replaySql, values: [userId, key, act.requestHash, sealed] }
}

/** What was refused was rolled back, so it is journaled by itself. */
async function journalRefusal({ house, tokenHash }: Signed, act: Act, outcome: string): Promise<void> {
  const { action } = act.operation
  const mac = journalMac(house.secrets.journal, { action, operation: act.name, caseId: act.caseId, outcome, traceId: act.traceId })
  const text = 'select app.refuse($1, $2, $3, $4, $5, $6, $7, $8, $9)'
  // when even this cannot be written the database is gone, and the requester is told so already
  await house.pool
    .query({ name: named(text), text, values: [tokenHash, action, act.name, act.caseId, outcome, act.traceId, act.origin, mac, newSalt()] })
    .catch(() => undefined)
}
