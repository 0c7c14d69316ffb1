import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { call } from '../../api/client.ts'
import { referralOperations as operations } from '../../api/referrals.ts'
import { DomainError } from '../../domain/errors.ts'
import { completeReferral } from '../referrals.ts'

/** What somebody was told about one case; whatever else was sent may be there or not. */
export type Told = {
  caseId: string
  version: number
  goals: readonly string[]
  submitted: boolean
}
export type Act = { trace: string; operation: string; acknowledged: boolean }
export type Ledger = { acts: Act[]; cases: Map<string, Told>; surprises: string[] }

type Pending = { operation: 'startReferral' | 'submitReferral'; trace: string; key: string; act: Act; caseId: string }

/** Somebody who writes referrals one after another, and remembers what was acknowledged. */
export class Writer {
  readonly #address: () => string
  readonly #cookie: string
  readonly #ledger: Ledger
  #pending: Pending | undefined
  #present: Told | undefined

  constructor(address: () => string, cookie: string, ledger: Ledger) {
    this.#address = address
    this.#cookie = cookie
    this.#ledger = ledger
  }

  /** Writes until told to stop, or until there is no answer. */
  async writeUntil(stopped: () => boolean): Promise<void> {
    try {
      // half of those without an answer ask again with the same key, the others leave it at that
      if (this.#pending && randomInt(2) === 0) await this.#again(this.#pending)
      this.#pending = undefined
      while (!stopped()) await this.#next()
    } catch (error) {
      this.#present = this.#pending ? undefined : this.#present
      if (!isWithoutAnswer(error)) this.#ledger.surprises.push(error instanceof DomainError ? error.code : String(error))
    }
  }

  async #next(): Promise<void> {
    const present = this.#present
    if (!present || present.submitted) return this.#start(this.#begin('startReferral', ''))
    if (randomInt(3) === 0) return this.#submit(this.#begin('submitReferral', present.caseId))
    await this.#save(present)
  }

  #begin(operation: Pending['operation'], caseId: string): Pending {
    const act = this.#act(operation)
    this.#pending = { operation, trace: act.trace, key: randomUUID(), act, caseId }
    return this.#pending
  }

  #act(operation: string): Act {
    const act = { trace: randomBytes(16).toString('hex'), operation, acknowledged: false }
    this.#ledger.acts.push(act)
    return act
  }

  #again(pending: Pending): Promise<void> {
    return pending.operation === 'startReferral' ? this.#start(pending) : this.#submit(pending)
  }

  async #start({ trace, key, act }: Pending): Promise<void> {
    const goal = goalOf(trace)
    const begun = await call(this.#send(trace), operations.startReferral, { body: { referral: completeReferral({ goal }) } }, key)
    act.acknowledged = true
    this.#pending = undefined
    this.#tell({ caseId: begun.caseId, version: begun.version, goals: [goal], submitted: false })
  }

  async #save({ caseId, version, goals }: Told): Promise<void> {
    const act = this.#act('saveReferral')
    const goal = goalOf(act.trace)
    this.#ledger.cases.set(caseId, { caseId, version, goals: [...goals, goal], submitted: false })
    const sent = { params: { caseId }, body: completeReferral({ goal }), version }
    try {
      const saved = await call(this.#send(act.trace), operations.saveReferral, sent)
      act.acknowledged = true
      this.#tell({ caseId, version: saved.version, goals: [goal], submitted: false })
    } catch (error) {
      this.#present = undefined
      throw error
    }
  }

  async #submit({ trace, key, act, caseId }: Pending): Promise<void> {
    await call(this.#send(trace), operations.submitReferral, { params: { caseId } }, key)
    act.acknowledged = true
    this.#pending = undefined
    const told = this.#ledger.cases.get(caseId)
    if (told) this.#tell({ ...told, submitted: true })
  }

  #tell(told: Told): void {
    this.#ledger.cases.set(told.caseId, told)
    this.#present = told
  }

  #send(trace: string) {
    return async ({ method, path, headers, body }: { method: string; path: string; headers: Record<string, string>; body?: unknown }) => {
      const answer = await fetch(`${this.#address()}${path}`, {
        method,
        headers: {
          ...headers,
          cookie: this.#cookie,
          traceparent: `00-${trace}-${trace.slice(0, 16)}-01`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      })
      return { status: answer.status, json: await answer.json() }
    }
  }
}

/** In letters alone: now and then the digits of a trace hold a number that passes the eleven-test, and such a number is covered when read. */
const goalOf = (trace: string): string => `doel ${trace.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`

/** The connection broke, or the server said clearly that it could not do it now. */
function isWithoutAnswer(error: unknown): boolean {
  if (error instanceof DomainError) return error.code === 'unavailable'
  return error instanceof TypeError || (error instanceof DOMException && error.name !== 'TimeoutError') || error instanceof SyntaxError
}
