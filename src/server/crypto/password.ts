import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

type Cost = { memory: number; passes: number; parallelism: number }
type Stored = { cost: Cost; salt: Buffer; hash: Buffer }

/** `isOutdated`: right, but made at another cost than today's; hash it again while the password is at hand. */
type PasswordCheck = { isRight: boolean; isOutdated: boolean }

// OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane.
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const saltLength = 16
const hashLength = 32
const derive = promisify(argon2)

// Costs what a real check costs, and no password is right for it.
const nobody: Stored = { cost, salt: randomBytes(saltLength), hash: randomBytes(hashLength) }

/** argon2id in PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Runs beside the event loop, some 20 ms of one core. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength)
  const hash = await hashOf(password, cost, salt, hashLength)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(hash)}`
}

/**
 * `stored` is undefined for an unknown user: that takes as long, so that time does not tell who has an account.
 * Throws RangeError when what is stored is no argon2id string.
 */
export async function verifyPassword(password: string, stored: string | undefined): Promise<PasswordCheck> {
  const expected = stored === undefined ? nobody : parse(stored)
  const actual = await hashOf(password, expected.cost, expected.salt, expected.hash.length)
  const isRight = timingSafeEqual(actual, expected.hash) && expected !== nobody
  return { isRight, isOutdated: isRight && !isToday(expected) }
}

// Normalised: the same é typed on another keyboard may consist of other characters.
function hashOf(password: string, { memory, passes, parallelism }: Cost, salt: Buffer, tagLength: number): Promise<Buffer> {
  return derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, memory, passes, parallelism, tagLength })
}

function parse(stored: string): Stored {
  const match = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,})\$([A-Za-z0-9+/]{22,})$/.exec(stored)
  if (!match) throw new RangeError('Not an argon2id string')
  const [, memory, passes, parallelism, salt = '', hash = ''] = match
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

function isToday({ cost: { memory, passes, parallelism }, hash }: Stored): boolean {
  return memory === cost.memory && passes === cost.passes && parallelism === cost.parallelism && hash.length === hashLength
}

// PHC strings carry base64 without padding.
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
