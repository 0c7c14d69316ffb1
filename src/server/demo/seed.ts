import type { FastifyInstance } from 'fastify'
import type { Send } from '../../api/client.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { demoPassword, demoTotpSecret } from '../../world/accounts.ts'
import { playAdvice } from '../../world/advice.ts'
import { rivierenlandOost, veenkolonienWest } from '../../world/houses.ts'
import { playPeople } from '../../world/people.ts'
import { type Epoch, playWorld, type World } from '../../world/play.ts'
import { rivierenlandWorld } from '../../world/rivierenland.ts'
import { playSignals } from '../../world/signals.ts'
import type { WorldHouse } from '../../world/story.ts'
import { veenkolonienWorld } from '../../world/veenkolonien.ts'
import type { House } from '../house.ts'
import { HouseDefinition, installProfessional } from '../houses/definition.ts'
import { makeAccount } from '../session/accounts.ts'
import { signOut } from '../session/handlers.ts'
import { signInToDemo } from '../session/sign-in.ts'
import { hashToken } from '../session.ts'
import { ageWorld, turnDay } from './age.ts'

const invented: readonly { house: WorldHouse; world: World }[] = [
  { house: rivierenlandOost, world: rivierenlandWorld },
  { house: veenkolonienWest, world: veenkolonienWorld },
]

/** By this trace the journal tells the acts of the stories from those of people. */
export const demoTrace = '76616e676e65742d64656d6f2d776f72'

/**
 * Gives the invented people their accounts and plays the invented cases, in each house that has none yet. A house in
 * which playing was broken off is emptied and played anew; a house in which a person has acted is left alone.
 */
export async function seedDemo(houses: ReadonlyMap<string, House>, app: FastifyInstance): Promise<void> {
  await Promise.all(
    invented.map(async ({ house: given, world }) => {
      const house = houses.get(given.slug)
      if (house?.fictitious) await alone(house, () => seedHouse(house, given, world, app))
    }),
  )
}

/** One process at a time; a session lock, so that a killed process leaves none behind. */
async function alone(house: House, work: () => Promise<void>): Promise<void> {
  const client = await house.jobs.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('vangnet.demo'))")
    await work()
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('vangnet.demo'))")
    client.release()
  }
}

async function seedHouse(house: House, given: WorldHouse, world: World, app: FastifyInstance): Promise<void> {
  await addToCast(house, given)
  await giveAccounts(house, given)
  const state = await stateOf(house)
  if (state === 'played') return
  if (state === 'broken_off') await empty(house)
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (username: string): Promise<string> => {
    const token = tokens.get(username) ?? signInToDemo(house, username, 'demo')
    tokens.set(username, token)
    return token
  }
  const door = {
    house: given,
    today: dateInAmsterdam(new Date()),
    send: (username: string) => sendInside(app, async () => `vangnet=${house.slug}.${await tokenOf(username)}`),
    sendWith: (secret: string) => sendInside(app, async () => '', secret),
    turn: (before: Epoch | undefined) => turnDay(house, before),
  }
  const played = await playWorld(door, world)
  await playSignals(door)
  await playAdvice(door)
  await playPeople(door)
  await ageWorld(house, played)
  for (const token of tokens.values()) await signOut(house, hashToken(await token))
}

/** A region that an earlier version made lacks who joined the cast since; whoever is there stays as they are. */
async function addToCast(house: House, given: WorldHouse): Promise<void> {
  const client = await house.jobs.connect()
  try {
    const { rows } = await client.query<{ id: string }>('select id from professionals')
    const known = new Set(rows.map((row) => row.id))
    const joined = HouseDefinition.parse(given).professionals.filter(({ id }) => !known.has(id))
    for (const each of joined) await installProfessional(client, each)
  } finally {
    client.release()
  }
}

async function giveAccounts(house: House, { professionals }: WorldHouse): Promise<void> {
  const { rows } = await house.jobs.query<{ professional_id: string }>('select professional_id from accounts')
  const known = new Set(rows.map((row) => row.professional_id))
  const without = professionals.filter(({ id }) => !known.has(id))
  await Promise.all(without.map(({ id, username }) => makeAccount(house.jobs, house, id, demoPassword, demoTotpSecret(username))))
}

/** Ageing is the last act and one transaction: a case older than the journal means that everything was played. */
async function stateOf(house: House): Promise<'empty' | 'broken_off' | 'played'> {
  const { rows } = await house.jobs.query<{ cases: number; aged: boolean; touched: boolean }>(
    `select (select count(*) from cases) as cases,
            exists (select from cases where submitted_at < (select min(at) from journal)) as aged,
            exists (select from journal where (case_id is not null or operation = 'startReferral') and trace_id not like $1 || '%') as touched`,
    [demoTrace],
  )
  const [found] = rows
  if (!found || found.cases === 0) return 'empty'
  return found.aged || found.touched ? 'played' : 'broken_off'
}

async function empty(house: House): Promise<void> {
  await house.jobs.query(`
    begin;
    delete from cases;
    delete from signals;
    delete from doors;
    delete from meetings;
    delete from knowledge_items;
    delete from advice_questions;
    delete from governance_decisions;
    delete from governance_agenda;
    delete from governance_meetings;
    delete from governance_priorities;
    update plus_tasks set status = 'considered', decision_id = null;
    delete from plus_task_decisions;
    delete from plus_task_aspects;
    delete from plus_tasks;
    delete from legality_events;
    delete from processing_kind_versions;
    delete from processing_kinds;
    delete from regional_tables;
    delete from municipality_tiles;
    delete from statistics;
    delete from replays;
    commit`)
}

function sendInside(app: FastifyInstance, cookie: () => Promise<string>, secret?: string): Send {
  return async ({ method, path, headers, body }) => {
    const answer = await app.inject({
      method: method as 'GET', // inject knows the four methods we use
      url: path,
      headers: {
        ...headers,
        cookie: await cookie(),
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
        traceparent: `00-${demoTrace}-${demoTrace.slice(0, 16)}-01`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    return { status: answer.statusCode, json: answer.body === '' ? undefined : answer.json() }
  }
}
