import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call, type Send } from '../../api/client.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { workOperations } from '../../api/work.ts'
import { CasePhase } from '../../domain/case.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { hearChanges } from '../../testing/changes.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { casesInEveryPhase, houseOfStandings, type Seated, seated } from '../../testing/proof/standings.ts'
import { stageFor } from './oracle.ts'

let world: TestHouse
let cases: Record<CasePhase, string>
beforeAll(async () => {
  world = await testHouse(houseOfStandings())
  cases = await casesInEveryPhase(world)
})
afterAll(() => world.close())

/** These two have lists of their own; nobody looks for them among the cases. */
const apart: readonly CasePhase[] = ['signal', 'consultation']
const expected = ({ seat, participants }: Seated, phase: CasePhase) => stageFor(seat, participants, phase)
const everyone = seated.flatMap((who) => CasePhase.options.map((phase) => ({ who, phase, stage: expected(who, phase) })))
const told = ({ who, phase }: { who: Seated; phase: CasePhase }) =>
  `${who.seat} of ${who.roles.join('+')} (${who.timed}, ${who.participants}) in ${phase}`

/** The cases that each person finds behind one door, against those of which they see anything. */
async function differencesAt(door: (send: Send) => Promise<ReadonlyMap<string, string | undefined>>, within: readonly CasePhase[]) {
  const differences: string[] = []
  for (const who of seated) {
    const found = await door(world.as(who.username))
    for (const phase of CasePhase.options) {
      const stage = within.includes(phase) ? expected(who, phase) : 'nothing'
      const shown = found.has(cases[phase])
      if (!shown && stage !== 'nothing') differences.push(`${told({ who, phase })} is missing`)
      if (shown && stage === 'nothing') differences.push(`${told({ who, phase })} is shown`)
      const said = found.get(cases[phase])
      if (shown && said !== undefined && said !== stage) differences.push(`${told({ who, phase })} is said to see ${said}, not ${stage}`)
    }
  }
  return differences
}

const open = CasePhase.options.filter((phase) => !apart.includes(phase))

test('the page of a case opens as far as the stage goes, and for nobody else (R-AUT-02, R-AUT-04)', async () => {
  const differences: string[] = []
  for (const each of everyone.filter(({ phase }) => !apart.includes(phase))) {
    const params = { caseId: cases[each.phase] }
    const seen = await call(world.as(each.who.username), caseOperations.showDossier, { params }).then(
      ({ header }) => header.stage,
      (error: unknown) => (error instanceof DomainError && error.code === 'not_found' ? 'nothing' : String(error)),
    )
    if (seen !== each.stage) differences.push(`${told(each)} sees ${seen}, not ${each.stage}`)
  }
  expect(differences).toEqual([])
})

test('the list holds the cases one sees something of, and says how much (R-AUT-04)', async () => {
  const door = async (send: Send) => {
    const { cases: listed } = await call(send, caseOperations.listCases, { query: { limit: 100 } })
    return new Map(listed.map(({ id, stage }) => [id as string, stage]))
  }
  expect(await differencesAt(door, open)).toEqual([])
})

test('a search finds no more than the list (R-AUT-04, R-LOG-07)', async () => {
  const door = async (send: Send) => {
    const found = await call(send, caseOperations.searchCases, { body: { search: dateInAmsterdam(new Date()).slice(0, 4), limit: 100 } })
    return new Map(found.cases.map(({ id, stage }) => [id as string, stage]))
  }
  expect(await differencesAt(door, open)).toEqual([])
})

test('the weighing table and the work of the day name no case of which one sees nothing (R-AUT-04)', async () => {
  const differences: string[] = []
  for (const who of seated) {
    const send = world.as(who.username)
    const { cards } = await call(send, purposeOperations.listWeighing, {})
    const { items } = await call(send, workOperations.showMyWork, {})
    const named = new Set([...cards.map((card) => card.caseId as string), ...items.map((item) => item.caseId as string)])
    for (const phase of CasePhase.options)
      if (named.has(cases[phase]) && expected(who, phase) === 'nothing') differences.push(told({ who, phase }))
  }
  expect(differences).toEqual([])
})

test('the stream of changes reaches who sees something of a case, and who just left it; nobody else (R-AUT-04)', async () => {
  const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const listening = await Promise.all(seated.map(async (who) => ({ who, ...(await hearChanges(world, address, who.username)) })))
  for (const phase of CasePhase.options) {
    const change = JSON.stringify({ kind: 'case', id: cases[phase], caseId: cases[phase] })
    await world.house.jobs.query("select pg_notify('vangnet_changes', $1)", [change])
  }
  const missed = () =>
    listening.flatMap(({ who, heard }) =>
      CasePhase.options.filter((phase) => expected(who, phase) !== 'nothing' && !heard().includes(cases[phase])),
    )
  await expect.poll(missed).toEqual([])
  // who should hear did, so the others had their time
  await new Promise((resolve) => setTimeout(resolve, 300))
  const differences = listening.flatMap(({ who, heard }) =>
    CasePhase.options.flatMap((phase) => {
      const hears = heard().includes(cases[phase])
      return hears === (expected(who, phase) !== 'nothing') ? [] : [`${told({ who, phase })} ${hears ? 'hears' : 'does not hear'}`]
    }),
  )
  await Promise.all(listening.map(({ stop }) => stop()))
  expect(differences).toEqual([])
})
