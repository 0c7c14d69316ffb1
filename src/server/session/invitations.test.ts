import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { peopleOperations } from '../../api/people.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { newcomer } from '../../testing/newcomers.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const password = 'drie groene fietsen bij de sluis'
// every try from an address of its own, so that the limit per address does not come in between
let address = 0
function post(path: string, payload: object, remoteAddress?: string) {
  address += 1
  return world.app.inject({
    method: 'POST',
    url: `/api/v1/${path}`,
    remoteAddress: remoteAddress ?? `10.1.${address >> 8}.${address & 255}`,
    payload,
  })
}
const look = (token: string, from?: string) => post('invitation-looks', { token }, from)
const prepare = (token: string, chosen = password) => post('invitation-passwords', { token, password: chosen })
const accept = (token: string, code: string) => post('invitation-acceptances', { token, code })
const signIn = (username: string, code: string) => post('session', { house: world.house.slug, username, password, code })

const invite = async (who: string, by = 'sem') =>
  (await call(world.as(by), peopleOperations.invitePerson, { params: { professionalId: world.idOf(who) } })).token
const codeFor = (uri: string): string => {
  const totp = URI.parse(uri)
  return totp instanceof TOTP ? totp.generate() : ''
}
async function accountOf(who: string): Promise<string> {
  const token = await invite(who)
  const { uri } = (await prepare(token)).json()
  expect((await accept(token, codeFor(uri))).statusCode).toBe(200)
  return uri
}
const operationsOf = async (who: string): Promise<string[]> =>
  asSuperuser(world, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      "select operation || ' ' || outcome as line from journal where professional_id = $1 and action = 'session.begin' order by seq",
      [world.idOf(who)],
    )
    return rows.map(({ line }) => line)
  })

describe('an invitation (A3; BIO2 5.17)', () => {
  test('is opened, gets a password and a first code, and the invited person is signed in', async () => {
    const token = await invite('piet', 'gerda')
    expect((await look(token)).json()).toEqual({ house: world.house.name, name: 'Piet Kroes', username: 'piet' })
    const { uri, secret } = (await prepare(token)).json()
    expect(uri).toContain(secret)
    const answer = await accept(token, codeFor(uri))
    expect(answer.json()).toMatchObject({ name: 'Piet Kroes' })
    expect(answer.cookies[0]).toMatchObject({ name: 'vangnet', httpOnly: true, sameSite: 'Strict' })
    const shown = await world.app.inject({ url: '/api/v1/session', cookies: { vangnet: answer.cookies[0]?.value ?? '' } })
    expect(shown.json().name).toBe('Piet Kroes')
    expect(await operationsOf('piet')).toEqual(
      expect.arrayContaining(['showInvitation done', 'prepareAccount done', 'acceptInvitation done']),
    )
  })

  test('leaves no trace of token, password or secret that opens anything: hashes and what is sealed', async () => {
    const token = await invite('karim')
    await prepare(token)
    const { rows } = await asSuperuser(world, (client) => client.query('select i::text as row from invitations i'))
    const kept = rows.map(({ row }) => row).join('\n')
    expect(kept).not.toContain(token.split('.')[1])
    expect(kept).not.toContain(password)
    const { rows: over } = await asSuperuser(world, (client) =>
      client.query('select password_hash, totp_sealed from invitations where professional_id = $1', [world.idOf('piet')]),
    )
    expect(over).toEqual([{ password_hash: null, totp_sealed: null }])
  })

  test('works once: used, revoked, replaced, expired or guessed, the answer is the same', async () => {
    const used = await invite('soraya')
    const { uri } = (await prepare(used)).json()
    await accept(used, codeFor(uri))
    const revoked = await invite('joris')
    await call(world.as('sem'), peopleOperations.revokeInvitation, { params: { professionalId: world.idOf('joris') } })
    const replaced = await invite('joris')
    await invite('joris')
    const expired = await invite('els')
    await asSuperuser(world, (client) =>
      client.query('update invitations set expires_at = now() where professional_id = $1', [world.idOf('els')]),
    )
    const guessed = `${world.house.slug}.${'A'.repeat(43)}`
    const answers = await Promise.all(
      [used, revoked, replaced, expired, guessed, 'nergens.x', `nergens.${'A'.repeat(43)}`].map((token) => look(token)),
    )
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(answers[0]).toMatchObject({ statusCode: 404 })
    expect(answers[0]?.json()).toMatchObject({ code: 'invitation_not_valid' })
    for (const token of [used, revoked, replaced, expired, guessed]) {
      expect((await prepare(token)).statusCode).toBe(404)
      expect((await accept(token, '123456')).statusCode).toBe(404)
    }
  })

  test('of two who accept at once one is let in', async () => {
    const token = await invite('wendy')
    const { uri } = (await prepare(token)).json()
    const code = codeFor(uri)
    const answers = await Promise.all([accept(token, code), accept(token, code), accept(token, code)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404, 404])
  })

  test('ends after ten wrong codes', async () => {
    const token = await invite('nynke')
    const { uri } = (await prepare(token)).json()
    const right = codeFor(uri)
    const wrong = right === '000000' ? '000001' : '000000'
    for (let n = 0; n < 10; n += 1) expect((await accept(token, wrong)).json()).toMatchObject({ code: 'code_wrong' })
    expect((await accept(token, right)).json()).toMatchObject({ code: 'invitation_not_valid' })
  })

  test('accepts no code before a password was chosen, and no password that everybody tries', async () => {
    const token = await invite('bart')
    expect((await accept(token, '123456')).json()).toMatchObject({ code: 'invitation_not_valid' })
    for (const [chosen, code] of [
      ['kort', 'password_too_short'],
      ['wachtwoord2026', 'password_common'],
      ['bart123456789', 'password_is_username'],
    ] as const) {
      const answer = await prepare(token, chosen)
      expect(answer.json()).toMatchObject({ code: 'invalid_input', issues: [{ path: 'password', code }] })
    }
    expect((await prepare(token)).statusCode).toBe(200)
  })

  test('cannot be guessed at speed: one address is stopped', async () => {
    const tries = []
    for (let n = 0; n < 17; n += 1) tries.push(await look(`${world.house.slug}.${'B'.repeat(43)}`, '10.9.9.9'))
    expect(tries.at(-1)?.json()).toMatchObject({ code: 'too_many_attempts' })
  })

  test('is a new beginning: sessions end and the old password and codes die', async () => {
    const uri = await accountOf('tom')
    const session = await world.cookieOf('tom')
    const token = await invite('tom')
    expect((await world.app.inject({ url: '/api/v1/session', headers: { cookie: session } })).statusCode).toBe(401)
    expect((await signIn('tom', codeFor(uri))).statusCode).toBe(401)
    const { uri: fresh } = (await prepare(token)).json()
    expect((await accept(token, codeFor(fresh))).statusCode).toBe(200)
  })
})

describe('who may invite', () => {
  test('is not the participant administrator for who holds a role of the house: a new password is that person', async () => {
    const chief = await call(world.as('sem'), peopleOperations.designatePerson, {
      body: newcomer(world, 'piet', { name: 'Bea Blok', username: 'bea', houseRoles: ['administrator'] }),
    })
    const params = { professionalId: chief.id }
    await expect(call(world.as('gerda'), peopleOperations.invitePerson, { params })).rejects.toMatchObject({ code: 'invited_by_house' })
    await expect(call(world.as('gerda'), peopleOperations.revokeInvitation, { params })).rejects.toMatchObject({ code: 'invited_by_house' })
  })

  test('cannot invite who is not active: no account before every condition holds (BGS 1.11; R-AUT-07)', async () => {
    const params = { professionalId: world.idOf('yasmina') }
    const token = await invite('yasmina')
    const person = await call(world.as('sem'), peopleOperations.showPerson, { params })
    await call(world.as('sem'), peopleOperations.endDesignation, { params, body: { on: '2026-11-01' }, version: person.version })
    expect((await look(token)).json()).toMatchObject({ code: 'account_not_active' })
    await expect(call(world.as('sem'), peopleOperations.invitePerson, { params })).rejects.toMatchObject({ code: 'account_not_active' })
  })

  test('revokes only what stands open', async () => {
    const revoke = () => call(world.as('sem'), peopleOperations.revokeInvitation, { params: { professionalId: world.idOf('mieke') } })
    await invite('mieke')
    await revoke()
    await expect(revoke()).rejects.toMatchObject({ code: 'no_invitation' })
  })
})
