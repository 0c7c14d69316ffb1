import { afterAll, beforeAll, expect, test } from 'vitest'
import { CasePage, Dossier } from '../../api/cases.ts'
import { pathOf } from '../../api/client.ts'
import { operations as declared } from '../../api/index.ts'
import type { Operation } from '../../api/operation.ts'
import { SeatRole } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { HouseRole } from '../../domain/house-roles.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { chanceFrom } from '../../testing/proof/chance.ts'
import { overHttp } from '../../testing/proof/over-http.ts'
import { paramsFor } from '../../testing/proof/probe.ts'
import { casesInEveryPhase, houseOfStandings, pastEveryRule } from '../../testing/proof/standings.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { carries, mayInCase, mayInHouse, open, roomIsOpen, rooms, stageFor } from './oracle.ts'

// npm run probes asks more; what is asked here is enough to find a row that was changed by accident
const wanted = Number(process.env.VANGNET_PROBES ?? 8_000)
const perRound = 400
const seed = Number(process.env.VANGNET_SEED ?? Date.now() % 1_000_000)
const { next, pick, some } = chanceFrom(seed)

const operations: Readonly<Record<string, Operation>> = declared
const acts = Object.keys(operations).filter((name) => !open.some((each) => each === name))
const apart: readonly CasePhase[] = ['signal', 'consultation']

type Person = { username: string; participants: 'public' | 'private'; roles: HouseRole[] }
type Held = { username: string; caseId: string; role: SeatRole; inForce: boolean }

const people: Person[] = Array.from({ length: 16 }, (_, n) => ({
  username: `kans-${String.fromCharCode(97 + n)}`,
  participants: n % 2 === 0 ? 'public' : 'private',
  roles: [],
}))

let world: TestHouse
let cases: string[]
/** In which the cases came in. */
let year: string
let http: ReturnType<typeof overHttp>
beforeAll(async () => {
  const house = houseOfStandings()
  const like = house.professionals[0]
  const employer = (kind: string): string => house.participants.find((each) => each.kind === kind)?.id ?? ''
  const extra = people.map(({ username, participants }, n) => ({
    ...like,
    username,
    name: username,
    participantId: employer(participants === 'public' ? 'police' : 'probation'),
    houseRoles: ['steering_group'],
    id: `00000000-0000-4000-8098-${String(n + 1).padStart(12, '0')}`,
  }))
  world = await testHouse({ ...house, professionals: [...house.professionals, ...extra] })
  year = dateInAmsterdam(new Date()).slice(0, 4)
  cases = Object.values(await casesInEveryPhase(world))
  // a draft has no first day and no end yet; with them it may be in any phase
  await asSuperuser(world, (client) =>
    client.query(
      'update cases set first_processed_at = coalesce(first_processed_at, now()), ceiling_on = coalesce(ceiling_on, current_date + 1700), erase_on = coalesce(erase_on, current_date + 1700)',
    ),
  )
  http = overHttp(await world.app.listen({ port: 0, host: '127.0.0.1' }))
})
afterAll(async () => {
  http.close()
  await world.close()
})

const periods = { now: [-1, null], ended: [-2, -1], coming: [1, null] } as const

/** Everybody gets other roles and other seats, several at once, and every case is in another phase. */
async function shuffle(): Promise<{ held: Held[]; phases: Map<string, CasePhase> }> {
  const phases = new Map(cases.map((id) => [id, pick(CasePhase.options)]))
  const held: Held[] = []
  await asSuperuser(world, async (client) => {
    for (const person of people) {
      // one in four is of one kind only; the others' roles carry most of the seats they are given
      person.roles = [pick(HouseRole.options), ...(next() < 0.25 ? [] : some(HouseRole.options, 0.35))]
      await client.query('update professionals set house_roles = $2 where username = $1', [person.username, person.roles])
    }
    for (const [caseId, phase] of phases) {
      await client.query("update cases set phase = $2, closed_at = case when $2 = 'closed' then now() end where id = $1", [caseId, phase])
      await client.query('delete from seats where case_id = $1', [caseId])
    }
    await pastEveryRule(client)
    for (const { username } of people)
      for (const caseId of some(cases, 0.5))
        for (const role of some(SeatRole.options, 0.18)) {
          const when = pick(['now', 'now', 'now', 'ended', 'coming'] as const)
          const [from, until] = periods[when]
          await client.query(
            `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id, "from", until)
             values (gen_random_uuid(), $1, $2, $3, $4, 'composition', gen_random_uuid(), now() + make_interval(hours => $5), now() + make_interval(hours => $6))`,
            [caseId, world.idOf(username), world.participantOf(username), role, from, until],
          )
          held.push({ username, caseId, role, inForce: when === 'now' })
        }
  })
  return { held, phases }
}

type Round = Awaited<ReturnType<typeof shuffle>>

const stageOfCase = ({ held, phases }: Round, { username, participants, roles: houseRoles }: Person, caseId: string) => {
  const roles = held
    .filter((each) => each.username === username && each.caseId === caseId && each.inForce && carries(houseRoles, each.role))
    .map((each) => each.role)
  const seen = roles.map((role) => stageFor(role, participants, phases.get(caseId) ?? ''))
  return { roles, sees: (['full', 'process'] as const).find((stage) => seen.includes(stage)) ?? 'nothing' }
}

/** One act by one person on one case: let through exactly when a seat or a role of theirs gives it. */
async function probeAct(round: Round, person: Person): Promise<string | undefined> {
  const [act, caseId] = [pick(acts), next() < 0.05 ? crypto.randomUUID() : pick(cases)]
  const operation = operations[act]
  if (!operation) throw new Error(act)
  const isOfCase = 'caseId' in operation.params.shape
  const { roles } = stageOfCase(round, person, caseId)
  const phase = round.phases.get(caseId) ?? ''
  const may = isOfCase ? roles.some((role) => mayInCase(act, role, person.participants, phase)) : mayInHouse(act, person.roles)
  const path = pathOf(operation, { params: { ...paramsFor(operation), caseId }, query: { 'unknown-to-all': '1' } })
  const { json } = await http.ask(operation.method, path, await world.cookieOf(person.username))
  const code = typeof json === 'object' && json !== null && 'code' in json ? json.code : 'done'
  return (code === 'invalid_input') === may ? undefined : `${act} by ${roles.join('+') || person.roles.join('+')} in ${phase}: ${code}`
}

/** The page of one case: there when something may be seen, with exactly the rooms that are open. */
async function probePage(round: Round, person: Person): Promise<string | undefined> {
  const caseId = pick(cases)
  const phase = round.phases.get(caseId) ?? ''
  const { roles, sees } = stageOfCase(round, person, caseId)
  const mayLook = roles.some((role) => mayInCase('showDossier', role, person.participants, phase))
  const { status, json } = await http.ask('GET', `/api/v1/cases/${caseId}`, await world.cookieOf(person.username))
  const told = `page for ${roles.join('+')} (${person.participants}) in ${phase}`
  if (!mayLook) return status === 403 || status === 404 || status === 409 ? undefined : `${told}: ${status}`
  if (status !== 200) return `${told}: ${status}`
  const { header, ...shown } = Dossier.parse(json)
  if (header.stage !== sees) return `${told}: sees ${header.stage}, not ${sees}`
  const wrong = Object.entries(shown).filter(
    ([room, content]) =>
      content !== null && !(rooms.includes(room) && roles.some((role) => roomIsOpen(room, role, person.participants, phase))),
  )
  return wrong.length === 0 ? undefined : `${told}: ${wrong.map(([room]) => room).join(', ')} stood open`
}

/** The list, or a search by year: exactly the cases of which something may be seen. */
async function probeList(round: Round, person: Person, search: boolean): Promise<string | undefined> {
  const cookie = await world.cookieOf(person.username)
  const { status, json } = search
    ? await http.ask('POST', '/api/v1/case-searches', cookie, { search: year, limit: 100 })
    : await http.ask('GET', '/api/v1/cases?limit=100', cookie)
  if (status !== 200) return `list: ${status}`
  const shown = CasePage.parse(json).cases.map((each) => String(each.id))
  const expected = cases.filter((id) => {
    const phase = round.phases.get(id)
    return phase !== undefined && !apart.includes(phase) && stageOfCase(round, person, id).sees !== 'nothing'
  })
  return [...shown].sort().join() === [...expected].sort().join()
    ? undefined
    : `${search ? 'search' : 'list'} of ${person.username}: ${shown.length} for ${expected.length}`
}

function probe(round: Round): Promise<string | undefined> {
  const [person, door] = [pick(people), next()]
  if (door < 0.85) return probeAct(round, person)
  if (door < 0.93) return probePage(round, person)
  return probeList(round, person, door < 0.965)
}

test(`over HTTP people with random seats and roles may, see and find exactly what the law gives them, in ${wanted.toLocaleString('en')} probes (R-AUT-02, R-AUT-03, R-AUT-04)`, {
  timeout: 60_000 + wanted * 15,
}, async () => {
  const differences: string[] = []
  let asked = 0
  while (asked < wanted) {
    const round = await shuffle()
    const worker = async (): Promise<void> => {
      for (let n = 0; n < perRound / 8; n++) {
        const difference = await probe(round)
        if (difference) differences.push(difference)
      }
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    asked += perRound
  }
  if (process.env.VANGNET_PROBES) process.stdout.write(`${asked} probes over HTTP, ${differences.length} differences, seed ${seed}\n`)
  expect(differences, `seed ${seed}`).toEqual([])
})
