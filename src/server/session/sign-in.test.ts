import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { makeApp } from '../app.ts'
import { makeAccount } from './accounts.ts'

let world: TestHouse
const password = 'een zin die niemand raadt'
const secrets = new Map<string, string>()
beforeAll(async () => {
  world = await testHouse()
  for (const username of ['piet', 'soraya', 'joris', 'tom'])
    secrets.set(username, await makeAccount(world.house.jobs, world.house, world.idOf(username), password))
})
afterAll(() => world.close())

const codeOf = (username: string): string => new TOTP({ secret: secrets.get(username) ?? '' }).generate()
// every try from an address of its own, so that the limit per address does not come in between
const addresses = Array.from({ length: 50 }, (_, n) => `10.0.0.${n + 1}`)
const signIn = (body: Record<string, unknown>, remoteAddress = addresses.pop()) =>
  world.app.inject({ method: 'POST', url: '/api/v1/session', remoteAddress, payload: { house: world.house.slug, ...body } })

describe('signing in (K2, R-SEC-02)', () => {
  test('takes password and one-time code, and gives a session that scripts cannot read', async () => {
    const answer = await signIn({ username: 'piet', password, code: codeOf('piet') })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ name: 'Piet Kroes', participant: { kind: 'police' } })
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ name: 'vangnet', httpOnly: true, sameSite: 'Strict' })
    const shown = await world.app.inject({ method: 'GET', url: '/api/v1/session', cookies: { vangnet: cookie?.value ?? '' } })
    expect(shown.json().name).toBe('Piet Kroes')
  })

  test('on https the cookie travels over https only', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/v1/demo-sessions',
      headers: { 'x-forwarded-proto': 'https' },
      payload: { house: world.house.slug, username: 'tom' },
    })
    expect(answer.cookies[0]).toMatchObject({ secure: true })
  })

  test('says the same of an unknown name, a wrong password and a wrong code', async () => {
    const answers = [
      await signIn({ username: 'nobody', password, code: '000000' }),
      await signIn({ username: 'soraya', password: 'fout', code: codeOf('soraya') }),
      await signIn({ username: 'soraya', password, code: '000000' }),
    ]
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1)
    expect(answers[0]?.statusCode).toBe(401)
  })

  test('a code works once', async () => {
    const code = codeOf('joris')
    expect((await signIn({ username: 'joris', password, code })).statusCode).toBe(200)
    expect((await signIn({ username: 'joris', password, code })).statusCode).toBe(401)
  })

  test('ten wrong tries lock the account for a while, also for the right password', async () => {
    for (let n = 0; n < 10; n += 1) await signIn({ username: 'soraya', password: 'fout', code: '000000' })
    expect((await signIn({ username: 'soraya', password, code: codeOf('soraya') })).statusCode).toBe(401)
  })

  test('more than ten tries a minute from one address are refused', async () => {
    const tries = []
    for (let n = 0; n < 12; n += 1) tries.push(await signIn({ username: 'nobody', password, code: '000000' }, '10.9.9.9'))
    expect(tries.at(-1)?.statusCode).toBe(429)
    expect(tries.at(-1)?.json()).toMatchObject({ code: 'too_many_attempts' })
  })

  test('signing out ends the session at once', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/v1/demo-sessions',
      payload: { house: world.house.slug, username: 'tom' },
    })
    const cookies = { vangnet: answer.cookies[0]?.value ?? '' }
    await world.app.inject({ method: 'DELETE', url: '/api/v1/session', cookies })
    expect((await world.app.inject({ method: 'GET', url: '/api/v1/session', cookies })).statusCode).toBe(401)
  })
})

describe('choosing a role', () => {
  test('exists in the fictitious region only when the server was started as demonstration', async () => {
    const app = await makeApp({ houses: new Map([[world.house.slug, world.house]]), demo: false })
    for (const answer of [
      await app.inject('/api/v1/demo-people'),
      await app.inject({ method: 'POST', url: '/api/v1/demo-sessions', payload: { house: world.house.slug, username: 'tom' } }),
    ]) {
      expect(answer.statusCode).toBe(404)
    }
    await app.close()
  })

  test('never opens a house that is real', async () => {
    const app = await makeApp({ houses: new Map([[world.house.slug, { ...world.house, fictitious: false }]]), demo: true })
    expect((await app.inject('/api/v1/demo-people')).json()).toEqual({ people: [] })
    expect(
      (await app.inject({ method: 'POST', url: '/api/v1/demo-sessions', payload: { house: world.house.slug, username: 'tom' } }))
        .statusCode,
    ).toBe(404)
    await app.close()
  })
})
