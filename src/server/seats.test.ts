import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../api/cases.ts'
import { call } from '../api/client.ts'
import { peopleOperations } from '../api/people.ts'
import { purposeOperations } from '../api/purpose.ts'
import { referralOperations } from '../api/referrals.ts'
import { weighingOperations } from '../api/weighing.ts'
import type { HouseRole } from '../domain/house-roles.ts'
import { type CaseParams, caseInEnrichment, caseInReview, caseInTreatment, composed, takenUp, team, yes } from '../testing/case.ts'
import { changeConditions } from '../testing/conditions.ts'
import { type TestHouse, testHouse } from '../testing/house.ts'
import { ask } from '../testing/information.ts'
import { pastEveryRule } from '../testing/proof/standings.ts'
import { asSuperuser } from '../testing/proof/superuser.ts'
import { completeReferral } from '../testing/referrals.ts'
import { endLapsed } from './people/lapse.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const giveRoles = (who: string, houseRoles: HouseRole[]) => changeConditions(world, who, { houseRoles })

const openSeats = async (who: string, role: string): Promise<number> => {
  const { rows } = await world.house.jobs.query(
    'select count(*)::int as open from seats where professional_id = $1 and role = $2 and (until is null or until > now())',
    [world.idOf(who), role],
  )
  return rows[0].open
}

const everSeated = async (who: string, role: string): Promise<number> => {
  const { rows } = await world.house.jobs.query('select count(*)::int as ever from seats where professional_id = $1 and role = $2', [
    world.idOf(who),
    role,
  ])
  return rows[0].ever
}

const look = (who: string, given: CaseParams) => call(world.as(who), caseOperations.showDossier, given)
const compose = (given: CaseParams, people: Parameters<typeof takenUp>[1], by = 'mieke') =>
  composed(world, given, takenUp(world, people), by)

describe('a role that is taken away at the very moment seats are given', () => {
  test('leaves none of them open, and nothing to be judged with (R-SEC-10)', async () => {
    const drafts: CaseParams[] = []
    for (let n = 0; n < 24; n++) {
      const { caseId } = await call(world.as('piet'), referralOperations.startReferral, { body: { referral: completeReferral() } })
      drafts.push({ params: { caseId } })
    }
    // before, during and after the change of roles a referral is always coming in
    const waiting = [...drafts]
    const submitting = async (): Promise<void> => {
      for (let draft = waiting.pop(); draft; draft = waiting.pop()) await call(world.as('piet'), referralOperations.submitReferral, draft)
    }
    const takingAway = async (): Promise<void> => {
      await expect.poll(() => waiting.length, { interval: 5 }).toBeLessThan(16)
      await giveRoles('soraya', ['professional'])
    }
    await Promise.all([submitting(), submitting(), submitting(), submitting(), takingAway()])
    expect(await everSeated('soraya', 'judge')).toBeGreaterThan(0)
    expect(await openSeats('soraya', 'judge')).toBe(0)
    for (const draft of drafts)
      await expect(call(world.as('soraya'), purposeOperations.judgePurpose, { ...draft, body: yes })).rejects.toMatchObject({
        code: 'not_found',
      })
    expect(await openSeats('joris', 'judge')).toBe(24)
    await giveRoles('soraya', ['judge', 'professional'])
  })

  test('waits for the decision or goes before it, and neither fails on the other', async () => {
    const given = await caseInTreatment(world)
    for (let n = 0; n < 4; n++) {
      await giveRoles('anouk', ['professional'])
      const decided = compose(
        given,
        { ...team, anouk: n % 2 === 0 ? 'case_lead' : 'member', tom: n % 2 === 0 ? 'member' : 'case_lead' },
        'fatima',
      )
      const [taken, decision] = await Promise.allSettled([giveRoles('anouk', ['participant_administrator']), decided])
      expect(taken.status).toBe('fulfilled')
      if (decision.status === 'rejected') expect(decision.reason).toMatchObject({ code: 'invalid_input' })
      expect((await openSeats('anouk', 'member')) + (await openSeats('anouk', 'case_lead'))).toBe(0)
    }
    await giveRoles('anouk', ['professional'])
  })
})

test('of two acts that wait for each other, the one that is broken off is done after the other, also when that happens again', async () => {
  const apart = await testHouse()
  // who waits looks once, after this time, whether it waits in a circle: long enough to close the circle on a busy machine
  await asSuperuser(apart, (client) => client.query(`alter database ${apart.database} set deadlock_timeout = '4s'`))
  const given = await caseInTreatment(apart)
  const { seatsBegun } = await asSuperuser(apart, async (client) => {
    // it never looks itself, so the decision is what is broken off
    await client.query("set deadlock_timeout = '1min'")
    await client.query('begin')
    await client.query('select from professionals where id = $1 for update', [apart.idOf('yasmina')])
    const decided = composed(apart, given, takenUp(apart, { ...team, yasmina: 'member' }), 'fatima')
    const isWaited = 'select count(*)::int as acts from pg_locks where not granted and transactionid = pg_current_xact_id()::xid'
    for (let times = 0; times < 2; times++) {
      await expect.poll(async () => (await client.query(isWaited)).rows[0].acts, { interval: 10 }).toBe(1)
      await client.query('savepoint before')
      await client.query('select from cases where id = $1 for update', [given.params.caseId])
      await client.query('rollback to before')
    }
    await client.query('commit')
    return decided
  })
  expect(seatsBegun).toBe(1)
  await apart.close()
})

describe('whom the house still remembers with a role', () => {
  /** As when another process, or this very moment, took the role away: what was read a second ago does not know. */
  async function withoutTelling<T>(who: string, houseRoles: HouseRole[], work: () => Promise<T>): Promise<T> {
    world.house.network.forget()
    const { professionals } = await call(world.as('mieke'), peopleOperations.listProfessionals, {})
    const before = professionals.find(({ id }) => id === world.idOf(who))?.houseRoles
    const give = (roles: readonly string[] | undefined) =>
      world.house.jobs.query('update professionals set house_roles = $2 where id = $1', [world.idOf(who), roles])
    await give(houseRoles)
    try {
      return await work()
    } finally {
      await give(before)
      world.house.network.forget()
    }
  }

  test('is refused at gate 2, at the field where they were named (R-SEC-10; WGS 2.31(4))', async () => {
    const given = await caseInEnrichment(world)
    await withoutTelling('anouk', ['steering_group'], async () => {
      await expect(compose(given, team)).rejects.toMatchObject({
        code: 'invalid_input',
        issues: [{ path: 'members.3.professionalId', code: 'roles_carry_no_seat' }],
      })
    })
    expect((await look('mieke', given)).header.phase).toBe('enrichment')
  })

  test('is refused when asked (WGS 2.31(3))', async () => {
    const given = await caseInEnrichment(world)
    await withoutTelling('tom', ['participant_administrator'], async () => {
      await expect(ask(world, given, 'tom')).rejects.toMatchObject({ issues: [{ path: 'professionalIds.0', code: 'roles_carry_no_seat' }] })
    })
  })

  test('is refused as one more judge, and left out when a referral comes in (WGS 2.31(2))', async () => {
    await withoutTelling('els', ['steering_group'], async () => {
      const given = await caseInReview(world)
      await expect(look('els', given)).rejects.toMatchObject({ code: 'not_found' })
      const seat = call(world.as('mieke'), weighingOperations.seatJudge, { ...given, body: { professionalId: world.idOf('els') } })
      await expect(seat).rejects.toMatchObject({ issues: [{ path: 'professionalId', code: 'roles_carry_no_seat' }] })
    })
  })
})

test('a seat that came to be open without a role to carry it gives nothing, and is ended within the minute (R-AUT-02, R-SEC-10)', async () => {
  const given = await caseInTreatment(world)
  await asSuperuser(world, async (client) => {
    await pastEveryRule(client)
    await client.query(
      `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id)
       values (gen_random_uuid(), $1, $2, $3, 'member', 'composition', $1)`,
      [given.params.caseId, world.idOf('ingrid'), world.participantOf('ingrid')],
    )
  })
  expect(await openSeats('ingrid', 'member')).toBe(1)
  await expect(look('ingrid', given)).rejects.toMatchObject({ code: 'not_found' })
  expect((await call(world.as('ingrid'), caseOperations.listCases, {})).cases).toEqual([])
  const { rows } = await world.house.jobs.query('select professional_id from app.seated_in($1)', [given.params.caseId])
  expect(rows.map((row) => row.professional_id)).not.toContain(world.idOf('ingrid'))
  expect(await endLapsed(world.house)).toBe(1)
  expect(await openSeats('ingrid', 'member')).toBe(0)
})
