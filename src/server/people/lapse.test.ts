import { beforeEach, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { peopleOperations as operations } from '../../api/people.ts'
import { type CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import type { Conditions } from '../../domain/designation.ts'
import { type CaseParams, caseInReview, caseInTreatment } from '../../testing/case.ts'
import { changeConditions, personOf } from '../../testing/conditions.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { endLapsed } from './lapse.ts'

let world: TestHouse
let params: CaseParams
beforeEach(async () => {
  world = await testHouse()
  params = await caseInTreatment(world)
  // they are at work, each with a session
  for (const who of ['tom', 'anouk', 'piet', 'fatima']) await seen(who)
  return () => world.close()
})

const seen = (who: string) => call(world.as(who), caseOperations.showDossier, params)
const change = (who: string, conditions: Partial<Conditions>) => changeConditions(world, who, conditions)

/** Fatima still sees who was at the table, and until when. */
async function endsOf(who: string): Promise<(string | null)[]> {
  const { composition } = await seen('fatima')
  return (composition?.seats ?? []).flatMap(({ professionalId, until }) => (professionalId === world.idOf(who) ? [until] : []))
}
const isAtTheTable = async (who: string): Promise<boolean> => (await endsOf(who)).includes(null)

async function expectAllOver(who: string): Promise<void> {
  const answer = await world.app.inject({ url: '/api/v1/session', headers: { cookie: await world.cookieOf(who) } })
  expect(answer.statusCode).toBe(401)
  await expect(seen(who)).rejects.toMatchObject({ code: 'not_signed_in' })
  expect(await endsOf(who)).not.toHaveLength(0)
  expect(await isAtTheTable(who)).toBe(false)
  world.house.network.forget()
  const { professionals } = await call(world.as('mieke'), operations.listProfessionals, {})
  expect(professionals.find(({ id }) => id === world.idOf(who))?.active).toBe(false)
}

const byDate = (sql: string, values: unknown[]) => asSuperuser(world, (client) => client.query(sql, values))

describe('every seat and session ends at once (R-SEC-10) when', () => {
  test('the designation is ended', async () => {
    const { version, id } = await personOf(world, 'tom')
    const ended = await call(world.as('sem'), operations.endDesignation, { params: { professionalId: id }, body: { on: today() }, version })
    expect(ended).toMatchObject({ active: false, inactiveBecause: 'designation_ended', ended: { seats: 1, cases: 1, isSignedIn: true } })
    await expectAllOver('tom')
  })

  test('the screening turns out not to be there (BGS 1.11; R-AUT-07)', async () => {
    expect(await change('anouk', { screenedOn: null })).toMatchObject({ inactiveBecause: 'not_screened' })
    await expectAllOver('anouk')
  })

  test('the declaration of no commercial tasks is withdrawn at a private participant (WGS 1.4(3); R-AUT-01)', async () => {
    expect(await change('tom', { noCommercialTasks: false })).toMatchObject({ inactiveBecause: 'commercial_tasks_not_excluded' })
    await expectAllOver('tom')
  })

  test('the participation of the participant ends (WGS 2.27)', async () => {
    await byDate('update participants set until = current_date where id = $1', [world.participantOf('tom')])
    await expectAllOver('tom')
  })

  test('a date passes: the job of each minute finds what nobody did (R-SEC-10)', async () => {
    await asSuperuser(world, async (client) => {
      // the day has come, and no act was there to end anything
      await client.query('set session_replication_role = replica')
      await client.query('update professionals set designated_until = app.today() where id = $1', [world.idOf('tom')])
    })
    expect(await isAtTheTable('tom')).toBe(true)
    expect(await endLapsed(world.house)).toBe(1)
    expect(await endLapsed(world.house)).toBe(0)
    await expectAllOver('tom')
  })
})

const today = (): CalendarDate => dateInAmsterdam(new Date())

test('a public participant’s professional needs no declaration', async () => {
  expect(await change('piet', { noCommercialTasks: false })).toMatchObject({ active: true })
  expect(await isAtTheTable('piet')).toBe(true)
})

test('a designation that ends later ends nothing yet', async () => {
  const { version, id } = await personOf(world, 'tom')
  const ended = await call(world.as('sem'), operations.endDesignation, {
    params: { professionalId: id },
    body: { on: '2099-01-01' },
    version,
  })
  expect(ended).toMatchObject({ active: true, designatedUntil: '2099-01-01', ended: { active: false, seats: 1 } })
  expect(await isAtTheTable('tom')).toBe(true)
})

test('what is met again brings no seat back', async () => {
  await change('tom', { noCommercialTasks: false })
  expect(await change('tom', { noCommercialTasks: true })).toMatchObject({ active: true })
  expect(await isAtTheTable('tom')).toBe(false)
})

describe('a role that is taken away takes its seats with it', () => {
  test('a judge without the role judges no more, and nobody else loses a seat', async () => {
    const { params: review } = await caseInReview(world)
    await call(world.as('soraya'), caseOperations.showDossier, { params: review })
    await change('soraya', { houseRoles: ['professional'] })
    await expect(call(world.as('soraya'), caseOperations.showDossier, { params: review })).rejects.toMatchObject({ code: 'not_found' })
    await call(world.as('joris'), caseOperations.showDossier, { params: review })
  })

  test('the process directs nobody who is no process director, and the preview says so beforehand without a case’s name', async () => {
    const preview = await call(world.as('sem'), operations.previewConsequences, {
      params: { professionalId: world.idOf('fatima') },
      body: { houseRoles: ['chair'] },
    })
    expect(preview).toEqual({ active: true, seats: 1, cases: 1, leading: 1, isSignedIn: false })
    await change('fatima', { houseRoles: ['chair'] })
    await expect(seen('fatima')).rejects.toMatchObject({ code: 'not_found' })
    expect((await seen('piet')).header.processLead).toBeNull()
    const { cases } = await call(world.as('piet'), caseOperations.listCases, { query: {} })
    expect(cases.find(({ id }) => id === params.params.caseId)?.processLead).toBeNull()
  })
})

test('screens of colleagues hear that a seat ended', async () => {
  const heard: string[] = []
  await asSuperuser(world, async (client) => {
    client.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await client.query('listen vangnet_changes')
    await change('tom', { noCommercialTasks: false })
    await client.query('select 1')
  })
  expect(heard.map((each) => JSON.parse(each))).toContainEqual({ kind: 'seat', id: params.params.caseId, caseId: params.params.caseId })
})
