import { randomBytes } from 'node:crypto'
import { type BigIntStats, closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { replaceFile } from './durable.ts'
import { withLock } from './lock.ts'

type SecretPurpose = 'context' | 'bsn' | 'journal' | 'head' | 'totp' | 'replay'

/** Where the keys live. Every key is 32 random bytes; the buffer handed out is the caller's own copy. */
export type Keyring = {
  /** The secret of the house for one purpose, made on first use. */
  secret(purpose: SecretPurpose): Buffer
  /** The key-encryption key of an erasure bucket, e.g. '2031-11', made on first use; throws KeyDestroyed once destroyed by any process. */
  bucket(name: string): Buffer
  /** On return the key is gone from the disk and the name can never be used again; repeating it is harmless. */
  destroyBucket(name: string): void
  /** Names of the buckets that have a key, sorted. */
  buckets(): readonly string[]
  /** Names of the buckets whose key was destroyed, sorted. */
  destroyedBuckets(): readonly string[]
}

export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed'
  constructor(bucket: string) {
    super(`The key of erasure bucket ${bucket} was destroyed; what it protected is erased.`)
  }
}

/** The key file cannot be used as it is; the message says what a human can do. */
export class KeyFileUnusable extends Error {
  override readonly name = 'KeyFileUnusable'
}

const Key = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32)
const BucketName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
const KeyFile = z.object({
  version: z.literal(1),
  secrets: z.record(z.string(), Key),
  buckets: z.record(BucketName, Key),
  destroyed: z.array(BucketName),
})

type Keys = { secrets: Map<string, string>; buckets: Map<string, string>; destroyed: Set<string> }
type Reading = { keys: Keys; stamp: string }

/**
 * Keys in one file (0600), made when absent. Several processes may use it at once: each sees what another made or destroyed.
 * Copies of the file keep destroyed keys alive, so it is never backed up together with the data, nor kept in old versions.
 */
export function openKeyring(file: string): Keyring {
  if (!existsSync(file)) create(file)
  let reading = read(file)

  const current = (): Keys => {
    if (stampOf(statSync(file, { bigint: true })) !== reading.stamp) reading = read(file)
    return reading.keys
  }
  const change = (edit: (keys: Keys) => void): void =>
    withLock(`${file}.lock`, () => {
      const { keys } = read(file)
      edit(keys)
      replaceFile(file, written(keys))
      reading = read(file)
    })

  return {
    // Secrets never change, so what was read once needs no look at the file.
    secret: (purpose) => handOut(reading.keys.secrets, purpose) ?? made(change, (keys) => keys.secrets, purpose),
    bucket(name) {
      const keys = current()
      refuseDestroyed(keys, name)
      return handOut(keys.buckets, name) ?? made(change, bucketsWith(name), name)
    },
    destroyBucket(name) {
      BucketName.parse(name)
      change((keys) => {
        keys.buckets.delete(name)
        keys.destroyed.add(name)
      })
    },
    buckets: () => [...current().buckets.keys()].sort(),
    destroyedBuckets: () => [...current().destroyed].sort(),
  }
}

type Change = (edit: (keys: Keys) => void) => void

/** Decided again inside the change: another process may have made the same key, or destroyed it, in the meantime. */
function made(change: Change, listIn: (keys: Keys) => Map<string, string>, name: string): Buffer {
  let key = ''
  change((keys) => {
    const list = listIn(keys)
    key = list.get(name) ?? randomBytes(32).toString('base64')
    list.set(name, key)
  })
  return Buffer.from(key, 'base64')
}

function bucketsWith(name: string): (keys: Keys) => Map<string, string> {
  BucketName.parse(name)
  return (keys) => {
    refuseDestroyed(keys, name)
    return keys.buckets
  }
}

function refuseDestroyed(keys: Keys, name: string): void {
  if (keys.destroyed.has(name)) throw new KeyDestroyed(name)
}

function handOut(list: Map<string, string>, name: string): Buffer | undefined {
  const key = list.get(name)
  return key === undefined ? undefined : Buffer.from(key, 'base64')
}

function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  withLock(`${file}.lock`, () => {
    if (!existsSync(file)) replaceFile(file, written({ secrets: new Map(), buckets: new Map(), destroyed: new Set() }))
  })
}

function read(file: string, attempts = 20): Reading {
  const { stats, text } = opened(file)
  const stamp = stampOf(stats)
  const parsed = KeyFile.safeParse(jsonOf(text))
  // A version that was replaced while we read it is wiped under our eyes: the new one stands in its place.
  if (!parsed.success && attempts > 0 && stampOf(statSync(file, { bigint: true })) !== stamp) return read(file, attempts - 1)
  if (!parsed.success) throw new KeyFileUnusable(`${file} is not a key file of Vangnet, or it was damaged. Restore it; never delete it.`)
  const { secrets, buckets, destroyed } = parsed.data
  const keys = { secrets: new Map(Object.entries(secrets)), buckets: new Map(Object.entries(buckets)), destroyed: new Set(destroyed) }
  return { keys, stamp }
}

function opened(file: string): { stats: BigIntStats; text: string } {
  const fd = openSync(file, 'r')
  try {
    const stats = fstatSync(fd, { bigint: true })
    if (stats.mode & 0o077n) throw new KeyFileUnusable(`Others may read ${file}. Run: chmod 600 ${file}`)
    return { stats, text: readFileSync(fd, 'utf8') }
  } finally {
    closeSync(fd)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function stampOf({ dev, ino, mtimeNs, size }: BigIntStats): string {
  return `${dev} ${ino} ${mtimeNs} ${size}`
}

function written({ secrets, buckets, destroyed }: Keys): string {
  const content = { version: 1, secrets: Object.fromEntries(secrets), buckets: Object.fromEntries(buckets), destroyed: [...destroyed] }
  return `${JSON.stringify(content, null, 2)}\n`
}
