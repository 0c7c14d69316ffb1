import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Keyring } from './crypto/keyring.ts'
import { type Credentials, openPool } from './db/connect.ts'
import type { Logins } from './db/provision.ts'
import { NetworkCache } from './network.ts'
import { KeyCache } from './vault.ts'

/** One house while it runs: its database, its keys, and what is remembered of it. */
export type House = {
  slug: string
  name: string
  fictitious: boolean
  pool: pg.Pool
  /** For the daily work that no person does. */
  jobs: pg.Pool
  listen: Credentials
  keyring: Keyring
  secrets: { journal: KeyObject; bsn: Buffer; totp: Buffer; replay: Buffer; head: Buffer }
  keys: KeyCache
  network: NetworkCache
}

type HouseGiven = { slug: string; name: string; fictitious: boolean; logins: Logins; keyring: Keyring; connections?: number }

export function openHouse({ slug, name, fictitious, logins, keyring, connections = 12 }: HouseGiven): House {
  return {
    slug,
    name,
    fictitious,
    pool: openPool(logins.app, connections, `vangnet ${slug}`),
    jobs: openPool(logins.job, 3, `vangnet jobs ${slug}`),
    listen: logins.app,
    keyring,
    secrets: {
      journal: createSecretKey(keyring.secret('journal')),
      bsn: keyring.secret('bsn'),
      totp: keyring.secret('totp'),
      replay: keyring.secret('replay'),
      head: keyring.secret('head'),
    },
    keys: new KeyCache(),
    network: new NetworkCache(),
  }
}

export async function closeHouse(house: House): Promise<void> {
  await Promise.all([house.pool.end(), house.jobs.end()])
}

type JournalLine = { action: string; operation: string; caseId: string | null; outcome: string; traceId: string }

/** What the server signs over a journal line, so that a line made by someone else is known. */
export function journalMac(secret: KeyObject, { traceId, action, operation, caseId, outcome }: JournalLine): Buffer {
  return createHmac('sha256', secret)
    .update([traceId, action, operation, caseId ?? '', outcome].join('|'))
    .digest()
}

export function newSalt(): Buffer {
  return randomBytes(16)
}
