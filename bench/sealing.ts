import type { Keyring } from '../src/server/crypto/keyring.ts'
import { newDataKey, placeOf, seal, wrap } from '../src/server/crypto/seal.ts'
import { bytes, put, type Rows } from './rows.ts'

export type Seal = (participant: string, table: string, row: string, value: unknown, column?: string) => string

export const bucket = '2031-11'

/** Seals in the format of the vault, whose own keys wait for a transaction each. */
export class Sealing {
  readonly #house: string
  readonly #kek: Buffer
  constructor(house: string, keyring: Keyring) {
    this.#house = house
    this.#kek = keyring.bucket(bucket)
  }
  keysFor(caseId: string, participants: readonly string[], rows: Rows): Seal {
    const keys = new Map(participants.map((id) => [id, newDataKey()]))
    for (const [id, key] of keys) {
      const place = placeOf({ house: this.#house, table: 'data_keys', column: 'wrapped', row: `${caseId}/${id}` })
      put(rows, 'data_keys', { case_id: caseId, participant_id: id, bucket, wrapped: bytes(wrap(this.#kek, place, key)) })
    }
    return (participant, table, row, value, column = 'sealed') => {
      const key = keys.get(participant)
      if (!key) throw new Error('no key for this participant')
      return bytes(seal(key, placeOf({ house: this.#house, table, column, row }), JSON.stringify(value)))
    }
  }
}
