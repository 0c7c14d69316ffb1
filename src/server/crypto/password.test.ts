import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

/** From the tests of the reference implementation (phc-winner-argon2). */
const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

test('the right password is right, another is not', async () => {
  const stored = await hashPassword('paarden-in-de-wei-31')
  expect(await verifyPassword('paarden-in-de-wei-31', stored)).toEqual({ isRight: true, isOutdated: false })
  expect(await verifyPassword('paarden-in-de-wei-32', stored)).toEqual({ isRight: false, isOutdated: false })
  expect(await verifyPassword('', stored)).toEqual({ isRight: false, isOutdated: false })
})

test('a password is kept as argon2id with its parameters, and never the same twice', async () => {
  const [one, two] = await Promise.all([hashPassword('gelijk wachtwoord'), hashPassword('gelijk wachtwoord')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(one).not.toBe(two)
})

test('a password kept by other software at another cost is right, and outdated', async () => {
  expect(await verifyPassword('password', reference)).toEqual({ isRight: true, isOutdated: true })
  expect(await verifyPassword('Password', reference)).toEqual({ isRight: false, isOutdated: false })
})

test('the same characters in another composition are the same password', async () => {
  expect(await verifyPassword('cafe\u0301 crème 2031', await hashPassword('caf\u00e9 crème 2031'))).toMatchObject({ isRight: true })
})

test('an unknown user costs the same work, and no password is right', async () => {
  const stored = await hashPassword('paarden-in-de-wei-31')
  const [known, unknown] = await fastestOf(
    () => verifyPassword('wrong', stored),
    () => verifyPassword('wrong', undefined),
  )
  expect(await verifyPassword('wrong', undefined)).toEqual({ isRight: false, isOutdated: false })
  expect(unknown / known).toBeGreaterThan(0.3)
})

test('hashing leaves the event loop free', async () => {
  const order: string[] = []
  const hashing = hashPassword('paarden-in-de-wei-31').then(() => order.push('hashed'))
  setImmediate(() => order.push('another request'))
  await hashing
  expect(order).toEqual(['another request', 'hashed'])
})

test.each([
  '',
  'plain',
  '$2b$12$abcdefghijklmnopqrstuv',
  '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQxMjM0$c29tZWhhc2gxMjM0NTY3ODkw',
])('%j is no argon2id string', async (stored) => {
  await expect(verifyPassword('password', stored)).rejects.toThrow(RangeError)
})

/** The fastest of ten each, by turns, so that a busy machine does not decide. */
async function fastestOf(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<[number, number]> {
  const fastest: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 10; round++) {
    fastest[0] = Math.min(fastest[0], await millisecondsOf(one))
    fastest[1] = Math.min(fastest[1], await millisecondsOf(other))
  }
  return fastest
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
