import type * as z from 'zod'
import { referralOperations, type ShownReferral } from '../../api/referrals.ts'
import { DomainError } from '../../domain/errors.ts'
import { Referral } from '../../domain/referral.ts'
import { perform, renewShown } from '../operation.ts'
import type { FormValue } from '../ui/form-paths.ts'
import { type Invalid, merge, referralOf, type Values, valuesOf } from './values.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict'
export type Kept = {
  values: Values
  referral: Referral
  invalid: readonly Invalid[]
  state: SaveState
  /** From the first save that could not reach the server until one does; typing on changes nothing about it. */
  isCutOff: boolean
  savedAt: string
  /** When the draft ends if nobody goes on with it. */
  expiresOn: string | null
  /** Fields that were changed here and elsewhere, with the text from elsewhere. */
  conflicts: readonly { path: string; theirs: FormValue }[]
  refusal: unknown
}

const PAUSE = 600
const RETRY = 4_000

/** Keeps one draft: what is typed goes to the server after a pause, and stays here until the server has it. */
class DraftKeeper {
  readonly caseId: string
  #kept: Kept
  #version: number
  #base: Values
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  readonly #listeners = new Set<() => void>()

  constructor(shown: z.output<typeof ShownReferral>) {
    this.caseId = shown.caseId
    this.#version = shown.version
    this.#base = valuesOf(shown.referral)
    const { savedAt, expiresOn } = shown
    this.#kept = { ...readingOf(this.#base), state: 'saved', isCutOff: false, savedAt, expiresOn, conflicts: [], refusal: undefined }
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly get = () => this.#kept

  get isUnsaved(): boolean {
    return this.#kept.state !== 'saved'
  }

  /** What was typed here and never reached the server. */
  get unsaved(): readonly { path: string; text: string }[] {
    return Object.entries(this.#kept.values).flatMap(([path, value]) =>
      typeof value === 'string' && value.trim() !== '' && value !== this.#base[path] ? [{ path, text: value }] : [],
    )
  }

  /** A later version of the server, as long as nothing here waits to be saved. */
  adopt(shown: z.output<typeof ShownReferral>): void {
    if (this.isUnsaved || shown.version <= this.#version) return
    this.#version = shown.version
    this.#base = valuesOf(shown.referral)
    this.#change({ ...readingOf(this.#base), savedAt: shown.savedAt })
  }

  set(changes: Values): void {
    this.#change({ ...readingOf({ ...this.#kept.values, ...changes }), ...(this.#kept.state === 'conflict' ? {} : { state: 'waiting' }) })
    this.#saveAfter(PAUSE)
  }

  /** The choices made in the conflict dialog; what is not named keeps the text from here. */
  resolve(chosen: Values): void {
    this.#change({ ...readingOf({ ...this.#kept.values, ...chosen }), conflicts: [], state: 'waiting' })
    this.#saveAfter(0)
  }

  /** Saves now what waits; resolves when the server has it or has refused it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#running
    if (this.#kept.state === 'waiting' || this.#kept.state === 'offline') await this.#save()
  }

  #change(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change }
    for (const listener of this.#listeners) listener()
  }

  #saveAfter(pause: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), pause)
  }

  #save(): Promise<void> {
    this.#running ??= this.#send().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #send(): Promise<void> {
    const { values, referral } = this.#kept
    this.#change({ state: 'saving' })
    try {
      const params = { caseId: this.caseId }
      const saved = await perform(referralOperations.saveReferral, { params, body: referral, version: this.#version })
      this.#change({ expiresOn: saved.expiresOn })
      this.#arrived(saved.version, values, saved.savedAt)
    } catch (thrown) {
      this.#failed(thrown, values, referral)
    }
  }

  #arrived(version: number, values: Values, savedAt: string): void {
    this.#version = version
    this.#base = values
    const isTypedOn = this.#kept.values !== values
    this.#change({ state: isTypedOn ? 'waiting' : 'saved', isCutOff: false, savedAt, refusal: undefined })
    if (isTypedOn) this.#saveAfter(PAUSE)
  }

  #failed(thrown: unknown, sent: Values, referral: Referral): void {
    // no longer mine: the page asks who has it now
    if (thrown instanceof DomainError && thrown.code === 'not_found') void renewShown(this.caseId)
    const isUnreachable = !(thrown instanceof DomainError) || thrown.code === 'unavailable'
    const now = !isUnreachable && thrown.code === 'changed_meanwhile' ? presentOf(thrown.current) : undefined
    if (isUnreachable) {
      this.#change({ state: 'offline', isCutOff: true })
      this.#saveAfter(RETRY)
    } else if (!now) this.#change({ state: 'refused', isCutOff: false, refusal: thrown })
    // our own save arrived, its answer did not
    else if (JSON.stringify(now.referral) === JSON.stringify(referral)) this.#arrived(now.version, sent, new Date().toISOString())
    else this.#meet(now.version, valuesOf(now.referral))
  }

  /** Puts what was saved elsewhere and what was typed here together. */
  #meet(version: number, theirs: Values): void {
    const { values, conflicts } = merge(this.#base, this.#kept.values, theirs)
    this.#version = version
    this.#base = theirs
    const isConflict = conflicts.length > 0
    this.#change({
      ...readingOf(values),
      state: isConflict ? 'conflict' : 'waiting',
      isCutOff: false,
      conflicts: conflicts.map((path) => ({ path, theirs: theirs[path] })),
    })
    if (!isConflict) this.#saveAfter(0)
  }
}

function readingOf(values: Values): Pick<Kept, 'values' | 'referral' | 'invalid'> {
  return { values, ...referralOf(values) }
}

function presentOf(current: unknown): { version: number; referral: Referral } | undefined {
  if (typeof current !== 'object' || current === null || !('version' in current) || !('referral' in current)) return undefined
  const referral = Referral.safeParse(current.referral)
  return referral.success && typeof current.version === 'number' ? { version: current.version, referral: referral.data } : undefined
}

// Beside the pages, so that going elsewhere in the application loses nothing either.
const keepers = new Map<string, DraftKeeper>()

export function keeperOf(shown: z.output<typeof ShownReferral>): DraftKeeper {
  const keeper = keepers.get(shown.caseId) ?? new DraftKeeper(shown)
  keepers.set(shown.caseId, keeper)
  return keeper
}

/** Of a draft that is no longer one's own. */
export function findUnsaved(caseId: string): readonly { path: string; text: string }[] {
  return keepers.get(caseId)?.unsaved ?? []
}

export function forgetDraft(caseId: string): void {
  keepers.delete(caseId)
}
