import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Dossier } from '../../api/cases.ts'
import { operations as declared } from '../../api/index.ts'
import type { Operation } from '../../api/operation.ts'
import { CasePhase } from '../../domain/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { paramsFor, probe, request } from '../../testing/proof/probe.ts'
import { casesInEveryPhase, houseOfStandings, inactive, roleHolders, type Seated, seated } from '../../testing/proof/standings.ts'
import { caseActs, houseActs, mayInCase, mayInHouse, open, roomIsOpen, rooms } from './oracle.ts'

const operations: Readonly<Record<string, Operation>> = declared
const get = (act: string): Operation => {
  const found = operations[act]
  if (!found) throw new Error(`the oracle speaks of ${act}, which does not exist`)
  return found
}
const inACase = (operation: Operation): boolean => 'caseId' in operation.params.shape

let world: TestHouse
let cases: Record<CasePhase, string>
beforeAll(async () => {
  world = await testHouse(houseOfStandings())
  cases = await casesInEveryPhase(world)
})
afterAll(() => world.close())

/** Several at once, as many as the house has connections. */
async function forAll<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async (): Promise<void> => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: 6 }, worker))
}

test('the oracle speaks of every act there is, and of no other', () => {
  expect([...caseActs].sort()).toEqual(
    Object.keys(operations)
      .filter((name) => inACase(get(name)))
      .sort(),
  )
  const others = Object.keys(operations).filter((name) => !inACase(get(name)))
  expect([...houseActs, ...open].sort()).toEqual(others.sort())
})

describe('in a case (R-AUT-02, R-AUT-03, R-AUT-04)', () => {
  const is = (who: Seated, act: string, phase: CasePhase): boolean => mayInCase(act, who.seat, who.participants, phase)

  test.each(CasePhase.options)('each act is open to exactly the seats and participants the law names: %s', {
    timeout: 120_000,
  }, async (phase) => {
    const differences: string[] = []
    let probes = 0
    const standings = seated.flatMap((who) => caseActs.map((act) => ({ who, act })))
    await forAll(standings, async ({ who, act }) => {
      probes += 1
      const code = await probe(world, await world.cookieOf(who.username), get(act), cases[phase])
      const said = `${act} by ${who.seat} of ${who.roles.join('+')} (${who.timed}, ${who.participants}) in ${phase}: ${code}`
      if ((code === 'invalid_input') !== is(who, act, phase)) differences.push(said)
      // whoever may do nothing at all here does not learn that the case exists
      const present = caseActs.some((each) => is(who, each, phase))
      if (!present && code !== 'not_found') differences.push(`${said}, which tells that the case exists`)
    })
    expect(differences).toEqual([])
    expect(probes).toBe(38 * caseActs.length)
  })

  test('who is let in to look sees a case, and exactly the rooms the law opens (R-CAS-04c)', { timeout: 120_000 }, async () => {
    const differences: string[] = []
    for (const phase of CasePhase.options) {
      for (const who of seated.filter((each) => is(each, 'showDossier', phase))) {
        const answer = await request(world, await world.cookieOf(who.username), declared.showDossier, { caseId: cases[phase] })
        expect(answer.statusCode, `${who.username} ${phase} ${answer.body.slice(0, 300)}`).toBe(200)
        const { header: _, ...shown } = Dossier.parse(answer.json())
        for (const [room, content] of Object.entries(shown)) {
          if ((content !== null) !== roomIsOpen(room, who.seat, who.participants, phase))
            differences.push(`${room} for ${who.seat} (${who.participants}) in ${phase} is ${content === null ? 'closed' : 'open'}`)
        }
        expect(Object.keys(shown).sort()).toEqual([...rooms].sort())
      }
    }
    expect(differences).toEqual([])
  })

  test('every other look at a case succeeds for who may', { timeout: 120_000 }, async () => {
    const looks = caseActs.filter((act) => get(act).method === 'GET')
    for (const phase of CasePhase.options) {
      for (const who of seated) {
        for (const act of looks.filter((each) => is(who, each, phase))) {
          const answer = await request(world, await world.cookieOf(who.username), get(act), { caseId: cases[phase] })
          expect(answer.statusCode, `${act} by ${who.username} in ${phase}: ${answer.body.slice(0, 300)}`).toBe(200)
        }
      }
    }
  })

  test('a role in the house opens no case (R-AUT-04)', { timeout: 120_000 }, async () => {
    const codes = new Set<string>()
    const standings = roleHolders.flatMap(({ username }) => caseActs.map((act) => ({ username, act })))
    await forAll(standings, async ({ username, act }) => {
      codes.add(await probe(world, await world.cookieOf(username), get(act), cases.in_treatment))
    })
    expect([...codes]).toEqual(['not_found'])
  })

  test('who is no longer designated may nothing, whatever the seat (R-AUT-01, R-AUT-07)', async () => {
    const codes = new Set<string>()
    await forAll([...caseActs, ...houseActs], async (act) => {
      codes.add(await probe(world, await world.cookieOf(inactive), get(act), cases.in_treatment))
    })
    expect([...codes]).toEqual(['account_not_active'])
  })
})

describe('in the house (R-AUT-03)', () => {
  test('each act is open to exactly the roles the law names', { timeout: 60_000 }, async () => {
    const differences: string[] = []
    const standings = roleHolders.flatMap((who) => houseActs.map((act) => ({ ...who, act })))
    await forAll(standings, async ({ username, role, act }) => {
      const code = await probe(world, await world.cookieOf(username), get(act))
      if ((code === 'invalid_input') !== mayInHouse(act, [role])) differences.push(`${act} by ${role}: ${code}`)
    })
    expect(differences).toEqual([])
  })

  test('nobody does anything without a session, but begin one and read what is public', async () => {
    for (const [act, operation] of Object.entries(operations)) {
      const answer = await request(world, '', operation, paramsFor(operation))
      const answered = answer.json()
      if (open.some((each) => each === act)) expect(answered.code, act).not.toBe('not_signed_in')
      else expect([answer.statusCode, answered.code], act).toEqual([401, 'not_signed_in'])
    }
  })
})
