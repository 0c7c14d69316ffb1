import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../testing/house.ts'
import { giveAccount } from './account.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

test('what the command prints is enough to sign in with, and ends what was there before', async () => {
  const before = await world.cookieOf('piet')
  const printed = await giveAccount(world.house, { username: 'piet', house: world.house.slug })
  const [, password = ''] = /password: (\S+)/.exec(printed) ?? []
  const [, uri = ''] = /authenticator: (\S+)/.exec(printed) ?? []
  const totp = URI.parse(uri)
  const code = totp instanceof TOTP ? totp.generate() : ''
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { house: world.house.slug, username: 'piet', password, code },
  })
  expect(answer.statusCode).toBe(200)
  expect((await world.app.inject({ method: 'GET', url: '/api/v1/session', headers: { cookie: before } })).statusCode).toBe(401)
})

test('nobody gets an account without being designated', async () => {
  await expect(giveAccount(world.house, { username: 'stranger', house: world.house.slug })).rejects.toThrow(/no such professional/)
})
