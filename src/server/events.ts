import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import type { SeatRole } from '../domain/access.ts'
import type { CasePhase } from '../domain/case.ts'
import { DomainError } from '../domain/errors.ts'
import type { HouseRole } from '../domain/house-roles.ts'
import type { ParticipantClass } from '../domain/participant.ts'
import { mayBeTold, stageOf } from '../domain/stage.ts'
import type { House } from './house.ts'
import type { FindSigned } from './serve.ts'

type Listener = { professionalId: string; tell: (change: string) => void }

type Seated = {
  professional_id: string
  participant_class: ParticipantClass
  house_roles: HouseRole[]
  seats: SeatRole[]
  phase: CasePhase
  just_left: boolean
}

/** Who sees nothing of a case hears nothing of it; who just lost their seat is told once, to look again and find it gone. */
function hears(
  kind: string,
  { participant_class: participantClass, house_roles: houseRoles, seats, phase, just_left: justLeft }: Seated,
): boolean {
  if (!mayBeTold(kind, { participantClass, houseRoles })) return false
  return justLeft || stageOf({ participantClass, houseRoles, seats, phase }) !== 'nothing'
}

/** Tells screens that something changed: kind and id only, and only to who has a seat in the case. */
export class Changes {
  readonly #house: House
  readonly #listeners = new Set<Listener>()
  #client: pg.Client | undefined
  #listening: Promise<void> | undefined
  #stopped = false

  constructor(house: House) {
    this.#house = house
  }

  async add(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener)
    this.#listening ??= this.#listen()
    await this.#listening
    return () => this.#listeners.delete(listener)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#client?.end().catch(() => undefined)
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({ ...this.#house.listen, keepAlive: true })
    this.#client = client
    client.on('error', () => this.#again())
    client.on('end', () => this.#again())
    client.on('notification', ({ payload }) => void this.#pass(payload ?? '').catch(() => undefined))
    try {
      await client.connect()
      await client.query('listen vangnet_changes')
    } catch {
      this.#again()
    }
  }

  #again(): void {
    if (!this.#client || this.#stopped) return
    this.#client = undefined
    this.#listening = undefined
    setTimeout(() => {
      if (this.#listeners.size > 0) this.#listening ??= this.#listen()
    }, 1_000).unref()
  }

  async #pass(payload: string): Promise<void> {
    if (this.#listeners.size === 0) return
    const { kind, caseId } = JSON.parse(payload)
    const { rows } = await this.#house.pool.query<Seated>('select * from app.seated_in($1)', [caseId])
    const watching = new Set(rows.filter((row) => hears(kind, row)).map((row) => row.professional_id))
    for (const listener of this.#listeners) if (watching.has(listener.professionalId)) listener.tell(payload)
  }
}

type WhoIs = (request: Parameters<FindSigned>[0]) => Promise<{ house: House; professionalId: string } | undefined>

export function serveEvents(app: FastifyInstance, changesOf: (house: House) => Changes, whoIs: WhoIs): void {
  app.get('/api/v1/events', async (request, reply) => {
    const who = await whoIs(request)
    if (!who) throw new DomainError('not_signed_in')
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' })
    const remove = await changesOf(who.house).add({
      professionalId: who.professionalId,
      tell: (change) => reply.raw.write(`data: ${change}\n\n`),
    })
    // only now: from here on nothing is missed
    reply.raw.write('retry: 2000\n\n')
    // the session is asked for again at each beat, so that a stream does not outlive it
    const beat = setInterval(() => {
      whoIs(request).then(
        (still) => (still ? reply.raw.write(': still here\n\n') : reply.raw.end()),
        () => undefined,
      )
    }, 20_000)
    const end = (): void => {
      clearInterval(beat)
      remove()
    }
    reply.raw.on('close', end)
    if (reply.raw.destroyed) end() // gone while the stream was being made
  })
}
