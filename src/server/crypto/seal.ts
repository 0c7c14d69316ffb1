import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

// Layout of sealed bytes: version | iv | ciphertext | tag.
const version = 1
const ivStart = 1
const textStart = 13
const tagLength = 16

/** Where a sealed value belongs. Sealed bytes moved to another house, column or row do not open. */
export type Place = { house: string; table: string; column: string; row: string }

/** Wrong key, wrong place, or bytes that were changed: deliberately not told apart. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  constructor(aad: string, cause?: unknown) {
    super(`The seal on ${aad} is broken`, { cause })
  }
}

/** The associated data of a place: `house|table.column|row`. Throws RangeError for a name that would make two places look alike. */
export function placeOf({ house, table, column, row }: Place): string {
  const parts = [house, table, column, row]
  if (parts.some((part) => part === '' || part.includes('|')) || table.includes('.'))
    throw new RangeError(`Not a place: ${parts.join(' ')}`)
  return `${house}|${table}.${column}|${row}`
}

/** AES-256-GCM under a 32-byte key, bound to `aad`; 29 bytes longer than the text in UTF-8. */
export function seal(key: Buffer, aad: string, text: string): Buffer {
  return sealBytes(key, aad, Buffer.from(text, 'utf8'))
}

/** Throws SealBroken. */
export function open(key: Buffer, aad: string, sealed: Buffer): string {
  return openBytes(key, aad, sealed).toString('utf8')
}

/** 32 random bytes: the key of one case × supplying participant. */
export function newDataKey(): Buffer {
  return randomBytes(32)
}

/** A data key sealed under the key-encryption key of its erasure bucket: 61 bytes. */
export function wrap(kek: Buffer, aad: string, key: Buffer): Buffer {
  if (key.length !== 32) throw new RangeError('A data key is 32 bytes')
  return sealBytes(kek, aad, key)
}

/** Throws SealBroken. */
export function unwrap(kek: Buffer, aad: string, wrapped: Buffer): Buffer {
  const key = openBytes(kek, aad, wrapped)
  if (key.length !== 32) throw new SealBroken(aad)
  return key
}

function sealBytes(key: Buffer, aad: string, bytes: Buffer): Buffer {
  const iv = randomBytes(textStart - ivStart)
  const cipher = createCipheriv('aes-256-gcm', fast(key), iv, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  const sealed = cipher.update(bytes)
  cipher.final()
  return Buffer.concat([Buffer.of(version), iv, sealed, cipher.getAuthTag()])
}

function openBytes(key: Buffer, aad: string, sealed: Buffer): Buffer {
  if (sealed.length < textStart + tagLength || sealed[0] !== version) throw new SealBroken(aad)
  const tagStart = sealed.length - tagLength
  const decipher = createDecipheriv('aes-256-gcm', fast(key), sealed.subarray(ivStart, textStart), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(aad, 'utf8'))
  decipher.setAuthTag(sealed.subarray(tagStart))
  const bytes = decipher.update(sealed.subarray(textStart, tagStart))
  try {
    decipher.final()
  } catch (error) {
    throw new SealBroken(aad, error)
  }
  return bytes
}

const made = new WeakMap<Buffer, KeyObject>()

/** Node takes some 10 µs longer over the same key as plain bytes: three quarters of the time of opening a note. */
function fast(key: Buffer): KeyObject {
  const known = made.get(key)
  if (known) return known
  const object = createSecretKey(key)
  made.set(key, object)
  return object
}
