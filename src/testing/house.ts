import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { inject } from 'vitest'
import type { Send } from '../api/client.ts'
import { makeApp } from '../server/app.ts'
import { openKeyring } from '../server/crypto/keyring.ts'
import { asAdmin, ensureLogins } from '../server/db/provision.ts'
import { closeHouse, type House, journalMac, newSalt, openHouse } from '../server/house.ts'
import { HouseDefinition, installHouse } from '../server/houses/definition.ts'
import { hashToken, newToken } from '../server/session.ts'
import { rivierenlandOost } from '../world/houses.ts'
import { dropDatabase, freshDatabase } from './database.ts'

export type TestHouse = {
  app: FastifyInstance
  house: House
  database: string
  /** The public door, as one of the invented people. */
  as(username: string): Send
  /** The cookie of a session of this person. */
  cookieOf(username: string): Promise<string>
  idOf(username: string): string
  participantOf(username: string): string
  close(): Promise<void>
}

/** A house of the invented region on a database of its own, with all its people and no case yet. */
export async function testHouse(definition: unknown = rivierenlandOost): Promise<TestHouse> {
  const given = HouseDefinition.parse(definition)
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'vangnet-keys-'))
  const keyring = openKeyring(join(folder, 'keys.json'))
  const admin = inject('postgres')
  const logins = await asAdmin(admin, admin.database, (client) => ensureLogins(client, admin, database, keyring.secret('context')))
  await asAdmin(admin, database, async (client) => {
    await client.query('set role vangnet_job')
    await installHouse(client, given)
  })
  const house = openHouse({ slug: given.slug, name: given.name, fictitious: true, logins, keyring, connections: 8 })
  const app = await makeApp({
    houses: new Map([[house.slug, house]]),
    demo: true,
    log: process.env.VANGNET_LOG === 'warn' ? 'warn' : 'silent',
  })
  const person = (username: string) => {
    const found = given.professionals.find((each) => each.username === username)
    if (!found) throw new Error(`nobody is called ${username}`)
    return found
  }
  const tokens = new Map<string, Promise<string>>()
  const cookieOf = (username: string): Promise<string> => {
    const known = tokens.get(username) ?? beginSession(house, person(username).id)
    tokens.set(username, known)
    return known.then((token) => `vangnet=${house.slug}.${token}`)
  }
  return {
    app,
    house,
    database,
    cookieOf,
    as: (username) => sendThrough(app, () => cookieOf(username)),
    idOf: (username) => person(username).id,
    participantOf: (username) => person(username).participantId,
    close: async () => {
      await app.close()
      await closeHouse(house)
      await dropDatabase(database)
      await asAdmin(admin, admin.database, (client) => client.query(`drop role if exists ${logins.app.user}, ${logins.job.user}`))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function beginSession(house: House, professionalId: string): Promise<string> {
  const token = newToken()
  const traceId = newToken() // each line of the journal has a signature of its own
  const mac = journalMac(house.secrets.journal, { traceId, action: 'session.begin', operation: 'signIn', caseId: null, outcome: 'done' })
  await house.pool.query('select app.begin_session($1, $2, $3, $4, $5, $6, $7, $8)', [
    professionalId,
    hashToken(token),
    new Date(Date.now() + 3_600_000),
    null,
    traceId,
    'test',
    mac,
    newSalt(),
  ])
  return token
}

export function sendThrough(app: FastifyInstance, cookie: () => Promise<string>): Send {
  return async ({ method, path, headers, body }) => {
    const answer = await app.inject({
      method: method as 'GET', // inject knows the four methods we use
      url: path,
      headers: { ...headers, cookie: await cookie(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    return { status: answer.statusCode, json: answer.body === '' ? undefined : answer.json() }
  }
}
