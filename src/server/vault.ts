import type { Keyring } from './crypto/keyring.ts'
import { newDataKey, open, placeOf, seal, unwrap, wrap } from './crypto/seal.ts'
import { type Tx, together } from './db/connect.ts'

export type SealedColumn = `${string}.${string}`
type CaseKeys = Map<string, Buffer>
type Cached = { keys: CaseKeys; until: number }

/** Keys of cases in use, for a short while, so that opening a case does not fetch and unwrap them anew. */
export class KeyCache {
  readonly #cached = new Map<string, Cached>()

  find(caseId: string): CaseKeys | undefined {
    const found = this.#cached.get(caseId)
    if (found && found.until > Date.now()) return found.keys
    this.#cached.delete(caseId)
    return undefined
  }

  keep(caseId: string, keys: CaseKeys): void {
    if (this.#cached.size >= 2_000) this.#cached.delete(this.#cached.keys().next().value ?? '')
    this.#cached.set(caseId, { keys, until: Date.now() + 300_000 })
  }

  forget(caseId: string): void {
    this.#cached.delete(caseId)
  }
}

function columnPlace(house: string, column: SealedColumn, row: string): string {
  const [table = '', name = ''] = column.split('.')
  return placeOf({ house, table, column: name, row })
}

function keyPlace(house: string, caseId: string, participantId: string): string {
  return placeOf({ house, table: 'data_keys', column: 'wrapped', row: `${caseId}/${participantId}` })
}

/** A new key for a case that somebody without a seat lays down: sealed with it, nobody but its receivers opens it. */
export function newCaseKey({ house, keyring, caseId, participantId, bucket }: NewCaseKey) {
  const key = newDataKey()
  return {
    wrapped: wrap(keyring.bucket(bucket), keyPlace(house, caseId, participantId), key),
    seal: (column: SealedColumn, row: string, value: unknown): Buffer => seal(key, columnPlace(house, column, row), JSON.stringify(value)),
  }
}
type NewCaseKey = { house: string; keyring: Keyring; caseId: string; participantId: string; bucket: string }

/**
 * Seals and opens what people wrote, within one transaction. Each case and supplying participant has a key of its own;
 * a sealed text opens only in its own place (house, table, column, row).
 */
export class Vault {
  readonly #tx: Tx
  readonly #house: string
  readonly #keyring: Keyring
  readonly #cache: KeyCache
  readonly #inUse = new Map<string, Promise<CaseKeys>>()
  readonly #begun = new Map<string, string>()
  readonly #anew = new Map<string, Promise<CaseKeys>>()
  readonly #making = new Map<string, Promise<Buffer>>()

  constructor(tx: Tx, house: string, keyring: Keyring, cache: KeyCache) {
    this.#tx = tx
    this.#house = house
    this.#keyring = keyring
    this.#cache = cache
  }

  async seal(caseId: string, participantId: string, column: SealedColumn, row: string, value: unknown): Promise<Buffer> {
    return seal(await this.#ownKey(caseId, participantId), this.#place(column, row), JSON.stringify(value))
  }

  /** The value that was sealed; the caller knows its shape, because only the owner of the table writes it. */
  async open<T>(caseId: string, participantId: string, column: SealedColumn, row: string, sealed: Buffer): Promise<T> {
    const key = (await this.#keysOf(caseId)).get(participantId) ?? (await this.#readAnew(caseId)).get(participantId)
    if (!key) throw new Error('the key of this text is gone')
    return JSON.parse(open(key, this.#place(column, row), sealed))
  }

  /** After the commit: what this transaction made or read may be used by the next. */
  async committed(): Promise<void> {
    for (const [caseId, keys] of this.#inUse) this.#cache.keep(caseId, await keys)
  }

  /** Wraps the keys of a case anew, under the key of the month in which it will now be erased. */
  async moveToBucket(caseId: string, bucket: string): Promise<void> {
    const stands = this.#tx.updateTable('cases').set({ key_bucket: bucket }).where('id', '=', caseId).execute()
    await together([this.moveKeys(caseId, bucket), stands])
  }

  /** As `moveToBucket`, for who writes the bucket with whatever else changes in the case. */
  async moveKeys(caseId: string, bucket: string): Promise<void> {
    const kek = this.#keyring.bucket(bucket)
    const moved = [...(await this.#keysOf(caseId))].map(([participantId, key]) =>
      this.#tx
        .updateTable('data_keys')
        .set({ bucket, wrapped: wrap(kek, this.#keyPlace(caseId, participantId), key) })
        .where('case_id', '=', caseId)
        .where('participant_id', '=', participantId)
        .execute(),
    )
    await together(moved)
  }

  /** Destroys the keys of everyone but this participant, when what they wrote is gone while the case goes on. */
  async dropOthers(caseId: string, participantId: string): Promise<void> {
    await this.#tx.deleteFrom('data_keys').where('case_id', '=', caseId).where('participant_id', '<>', participantId).execute()
    this.#inUse.delete(caseId)
    this.#cache.forget(caseId)
  }

  /** A case that this transaction makes: it has no keys yet, and its first will stand in this bucket. */
  beginCase(caseId: string, bucket: string): void {
    this.#inUse.set(caseId, Promise.resolve(new Map()))
    this.#begun.set(caseId, bucket)
  }

  #place(column: SealedColumn, row: string): string {
    return columnPlace(this.#house, column, row)
  }

  #keyPlace(caseId: string, participantId: string): string {
    return keyPlace(this.#house, caseId, participantId)
  }

  #keysOf(caseId: string): Promise<CaseKeys> {
    const known = this.#inUse.get(caseId)
    if (known) return known
    const cached = this.#cache.find(caseId)
    const keys = cached ? Promise.resolve(cached) : this.#readKeys(caseId)
    this.#inUse.set(caseId, keys)
    return keys
  }

  /** Fetches the keys of many cases at once, for a list. */
  async readAhead(caseIds: readonly string[]): Promise<void> {
    const unknown = [...new Set(caseIds)].filter((id) => !this.#inUse.has(id) && !this.#cache.find(id))
    if (unknown.length === 0) return
    const rows = await this.#tx
      .selectFrom('data_keys')
      .select(['case_id', 'participant_id', 'bucket', 'wrapped'])
      .where('case_id', 'in', unknown)
      .execute()
    const found = new Map<string, CaseKeys>(unknown.map((id) => [id, new Map()]))
    for (const row of rows) found.get(row.case_id)?.set(row.participant_id, this.#unwrapped(row.case_id, row))
    for (const [id, keys] of found) this.#inUse.set(id, Promise.resolve(keys))
  }

  /** What was kept may be from before a participant wrote here for the first time, also through another process. */
  #readAnew(caseId: string): Promise<CaseKeys> {
    const known = this.#anew.get(caseId)
    if (known) return known
    const keys = this.#readKeys(caseId)
    this.#anew.set(caseId, keys)
    this.#inUse.set(caseId, keys)
    return keys
  }

  #unwrapped(caseId: string, row: { participant_id: string; bucket: string; wrapped: Buffer }): Buffer {
    return unwrap(this.#keyring.bucket(row.bucket), this.#keyPlace(caseId, row.participant_id), row.wrapped)
  }

  async #readKeys(caseId: string): Promise<CaseKeys> {
    const rows = await this.#tx
      .selectFrom('data_keys')
      .select(['participant_id', 'bucket', 'wrapped'])
      .where('case_id', '=', caseId)
      .execute()
    return new Map(rows.map((row) => [row.participant_id, this.#unwrapped(caseId, row)]))
  }

  async #bucketOf(caseId: string): Promise<string> {
    const { key_bucket } = await this.#tx.selectFrom('cases').select('key_bucket').where('id', '=', caseId).executeTakeFirstOrThrow()
    if (!key_bucket) throw new Error('the case has no key bucket')
    return key_bucket
  }

  async #ownKey(caseId: string, participantId: string): Promise<Buffer> {
    const isBegun = this.#begun.has(caseId)
    const known =
      (await this.#keysOf(caseId)).get(participantId) ?? (isBegun ? undefined : (await this.#readAnew(caseId)).get(participantId))
    if (known) return known
    // several texts may be the first at once; they share the one key
    const place = this.#keyPlace(caseId, participantId)
    const making = this.#making.get(place) ?? this.#makeKey(caseId, participantId)
    this.#making.set(place, making)
    return making
  }

  async #makeKey(caseId: string, participantId: string): Promise<Buffer> {
    const bucket = this.#begun.get(caseId) ?? (await this.#bucketOf(caseId))
    const key = newDataKey()
    const wrapped = wrap(this.#keyring.bucket(bucket), this.#keyPlace(caseId, participantId), key)
    await this.#tx.insertInto('data_keys').values({ case_id: caseId, participant_id: participantId, bucket, wrapped }).execute()
    // a copy, so that a rollback leaves the shared cache as it was
    this.#inUse.set(
      caseId,
      this.#keysOf(caseId).then((keys) => new Map([...keys, [participantId, key]])),
    )
    return key
  }
}
