import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Operation } from '../../api/operation.ts'
import { signalDoorOperations as operations } from '../../api/signals.ts'
import { access } from '../../domain/access.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { DeclineReason, DoorKind, doorKinds, receivingRoles, SignalState } from '../../domain/signal.ts'
import type { Connection } from '../db/connect.ts'
import type { House } from '../house.ts'
import { inWordsOfZgw } from '../integrations/zgw/problem.ts'
import { hashToken } from '../session.ts'
import { newCaseKey } from '../vault.ts'
import { byDoor, type EnteredByDoor, keyHash } from './enter.ts'
import { type ReadMessage, readers } from './messages.ts'
import { findSignalState, receiveSignal } from './queries.ts'

const sending = {
  jzv: 'sendJzvMelding',
  zsm: 'sendZsmSignal',
  safe_home: 'sendSafeHomeSignal',
  neighbourhood_team: 'sendNeighbourhoodTeamSignal',
  zgw: 'sendCaseNotification',
} as const satisfies Record<DoorKind, keyof typeof operations>

// a message is text about one person; what is larger holds a file
const bodyLimit = 256 * 1_024
const config = { rateLimit: { max: 300, timeWindow: '1 minute' } }

/** The doors for systems of others. What comes in waits for somebody of the participant that the door belongs to; nothing is submitted by it. */
export function serveSignalDoors(app: FastifyInstance, houses: ReadonlyMap<string, House>): void {
  const onRequest = async (request: FastifyRequest): Promise<void> => void secretOf(request)
  const houseOf = (request: FastifyRequest): House => {
    const { slug } = request.params as { slug?: string } // the path has it
    const house = houses.get(slug ?? '')
    // a house that is not there is not told from a wrong secret
    if (!house) throw new DomainError('door_unknown')
    return house
  }
  for (const kind of DoorKind.options) {
    const name = sending[kind]
    const { method, path } = operations[name]
    app.route({
      method,
      url: `/api/v1${path}`,
      bodyLimit,
      config,
      onRequest,
      ...(kind === 'zgw' ? { onSend: refuseInWordsOfZgw } : {}),
      handler: async (request, reply) => {
        const received = await receive(
          { house: houseOf(request), kind, operation: name, tokenHash: secretOf(request), traceId: traceOf(request) },
          request.body,
        )
        if (kind === 'zgw') return reply.code(204).send()
        const answer = operations[name].result.parse(received)
        return reply.type('application/json').send(JSON.stringify(answer))
      },
    })
  }
  const status: Operation = operations.showSignalStatus
  app.route({
    method: status.method,
    url: `/api/v1${status.path}`,
    config,
    onRequest,
    handler: async (request, reply) => {
      const { reference } = request.params as { reference?: string } // the path has it
      const answer = status.result.parse(await showStatus(houseOf(request), secretOf(request), traceOf(request), reference ?? ''))
      return reply.type('application/json').send(JSON.stringify(answer))
    },
  })
}

async function refuseInWordsOfZgw(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  return reply.statusCode >= 400 && typeof payload === 'string' ? inWordsOfZgw(payload, `urn:vangnet:trace:${traceOf(request)}`) : payload
}

/** Forty-three characters of our own making, after the mark by which a leaked one is recognised. */
function secretOf(request: FastifyRequest): Buffer {
  const [, token] = /^Bearer (deur_[\w-]{43})$/.exec(request.headers.authorization ?? '') ?? []
  if (!token) throw new DomainError('door_unknown')
  return hashToken(token)
}

type Sending = { house: House; kind: DoorKind; operation: string; tokenHash: Buffer; traceId: string }

async function receive(sent: Sending, body: unknown) {
  const { house, kind } = sent
  const read = attempt(() => readers[kind](body))
  const message = 'value' in read ? read.value : undefined
  const caseId = message ? newId() : null
  return byDoor({ ...sent, caseId, key: message?.key ?? null }, async (connection, entered) => {
    // only who has the secret hears what is wrong with the message
    if ('error' in read) throw read.error
    if (read.value === null) return null
    const reference = entered.signal_id ?? (await lay(house, kind, caseId ?? newId(), read.value, connection, entered))
    return { reference, status: 'received' as const, notTakenOver: read.value.details.notTakenOver }
  })
}

const traces = new WeakMap<FastifyRequest, string>()

/** The trace that the sender gives, so that both sides can find one message; each line of the journal still has its own. */
function traceOf(request: FastifyRequest): string {
  const known = traces.get(request) ?? newTrace(request)
  traces.set(request, known)
  return known
}

function newTrace(request: FastifyRequest): string {
  const [, trace] = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(request.headers.traceparent ?? '')) ?? []
  return `${trace ?? randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}`
}

async function lay(
  house: House,
  kind: DoorKind,
  caseId: string,
  message: ReadMessage,
  { tx }: Connection,
  entered: EnteredByDoor,
): Promise<string> {
  const { participant_id: participantId, signal_days: days, at } = entered
  const today = dateInAmsterdam(new Date(at))
  const eraseOn = addDays(today, days)
  const bucket = eraseOn.slice(0, 7)
  const signalId = newId()
  const { wrapped, seal } = newCaseKey({ house: house.slug, keyring: house.keyring, caseId, participantId, bucket })
  const number = await receiveSignal(tx, {
    signalId,
    caseId,
    keyHash: keyHash(house, message.key),
    origin: doorKinds[kind].origin,
    year: today.slice(0, 4),
    bucket,
    eraseOn,
    wrapped,
    referral: seal('referrals.sealed', caseId, message.referral),
    details: seal('signals.sealed', signalId, message.details),
    urgent: message.referral.urgent,
    answerWanted: message.answerWanted,
    roles: receivingRoles(access['referral.start'].houseRoles),
  })
  if (number === null) throw new DomainError('nobody_receives')
  return signalId
}

async function showStatus(house: House, tokenHash: Buffer, traceId: string, reference: string) {
  const isReference = operations.showSignalStatus.params.shape.reference.safeParse(reference).success
  const row = await byDoor(
    { house, kind: null, operation: 'showSignalStatus', tokenHash, traceId, caseId: null, key: null },
    async ({ tx }) => {
      const found = isReference ? await findSignalState(tx, reference) : undefined
      // a signal of another door is not told from one that is not there
      if (!found) throw new DomainError('not_found')
      return found
    },
  )
  return statusOf(house, reference, row)
}

type Row = NonNullable<Awaited<ReturnType<typeof findSignalState>>>

function statusOf(house: House, reference: string, row: Row) {
  const status = SignalState.parse(row.state)
  const isTakenUp = status === 'adopted' || status === 'submitted'
  const hasEvent = row.answer_wanted && (isTakenUp || status === 'received')
  return {
    reference,
    status,
    declinedBecause: row.declined === null ? null : DeclineReason.parse(row.declined),
    at: row.changed_at,
    terugmelding: hasEvent
      ? {
          specversion: '1.0' as const,
          id: row.event_id,
          source: row.oin ? `/oin/${row.oin}/systeem/vangnet` : `/huis/${house.slug}/systeem/vangnet`,
          type: isTakenUp ? ('uitwisselen-melding.melding-opgepakt' as const) : ('uitwisselen-melding.melding-geregistreerd' as const),
          time: row.changed_at,
          subject: reference,
          data: {},
        }
      : null,
  }
}

function attempt<T>(work: () => T): { value: T } | { error: unknown } {
  try {
    return { value: work() }
  } catch (error) {
    return { error }
  }
}
