import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { call } from '../../api/client.ts'
import { peopleOperations as operations } from '../../api/people.ts'
import { SeatRole } from '../../domain/access.ts'
import type { Designation } from '../../domain/designation.ts'
import { HouseRole, houseRoles, rolesForSeat } from '../../domain/house-roles.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { newcomer } from '../../testing/newcomers.ts'
import { enterAs } from '../../testing/proof/enter.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

let count = 0
function somebody(at: string, change: Partial<z.input<typeof Designation>> = {}): z.input<typeof Designation> {
  count += 1
  return newcomer(world, at, { name: `Nieuwe Collega ${count}`, username: `collega-${count}`, houseRoles: ['professional'], ...change })
}

const codesOf = (refusal: unknown): Record<string, string> =>
  Object.fromEntries((refusal as { issues: { path: string; code: string }[] }).issues.map(({ path, code }) => [path, code])) // caught below

describe('designating (A3, R-AUT-01)', () => {
  test('a participant administrator designates people of the own participant, and of no other (WGS 1.4(3))', async () => {
    const made = await call(world.as('gerda'), operations.designatePerson, { body: somebody('piet') })
    expect(made).toMatchObject({
      active: true,
      participantId: world.participantOf('piet'),
      missingTrainings: expect.arrayContaining(['rules']),
    })
    const elsewhere = call(world.as('gerda'), operations.designatePerson, { body: somebody('tom') })
    await expect(elsewhere).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'participantId', code: 'invalid_choice' }] })
  })

  test('row security refuses it too, whatever the handler says', async () => {
    const insert = (participant: string) =>
      enterAs(world, 'gerda', { action: 'people.administer' }, (client) =>
        client.query(
          `insert into professionals (id, participant_id, name, username, house_roles, designated_from) values (gen_random_uuid(), $1, 'X', 'x', '{professional}', '2026-01-01')`,
          [participant],
        ),
      )
    await expect(insert(world.participantOf('piet'))).resolves.toMatchObject({ rowCount: 1 })
    await expect(insert(world.participantOf('tom'))).rejects.toThrow(/row-level security/)
    const change = (who: string, username: string) =>
      enterAs(world, username, { action: 'people.administer' }, (client) =>
        client.query('update professionals set designated_until = null where id = $1', [world.idOf(who)]),
      )
    expect((await change('tom', 'gerda')).rowCount).toBe(0)
    expect((await change('gerda', 'gerda')).rowCount).toBe(0)
    expect((await change('tom', 'fatima')).rowCount).toBe(0)
    expect((await change('piet', 'gerda')).rowCount).toBe(1)
  })

  test('people of another participant do not exist for a participant administrator', async () => {
    const gerda = world.as('gerda')
    const params = { professionalId: world.idOf('tom') }
    for (const act of [
      () => call(gerda, operations.showPerson, { params }),
      () => call(gerda, operations.previewConsequences, { params, body: {} }),
      () => call(gerda, operations.endDesignation, { params, body: { on: '2026-11-22' }, version: 1 }),
      () => call(gerda, operations.invitePerson, { params }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not_found' })
    const { people } = await call(gerda, operations.listPeople, { body: { participantId: world.participantOf('tom') } })
    expect(people).toEqual([])
  })

  test('everything wrong is named at once (R-AUT-07)', async () => {
    const body = somebody('tom', {
      houseRoles: ['professional', 'administrator'],
      designatedUntil: '2026-01-01',
      screenedOn: '2099-01-01',
      trainings: [
        { topic: 'rules', on: '2026-01-01' },
        { topic: 'rules', on: '2099-01-01' },
      ],
      mandate: 'Tekent voor inzet tot 20 uur',
    })
    const refusal = await call(world.as('sem'), operations.designatePerson, { body }).catch((error: unknown) => error)
    expect(codesOf(refusal)).toEqual({
      houseRoles: 'roles_of_different_authorisation',
      designatedUntil: 'ends_before_it_begins',
      screenedOn: 'date_in_future',
      'trainings.1.topic': 'twice',
      mandateOn: 'required',
    })
  })

  test('a username is somebody’s own (R-SEC-01)', async () => {
    const body = somebody('piet', { username: 'piet' })
    await expect(call(world.as('sem'), operations.designatePerson, { body })).rejects.toMatchObject({ code: 'username_taken' })
  })

  test('a role of the house is given by its administrator, and nobody becomes administrator through their own participant', async () => {
    for (const role of ['administrator', 'participant_administrator', 'coordinating_dpo', 'process_director'] as const) {
      const refusal = await call(world.as('gerda'), operations.designatePerson, { body: somebody('piet', { houseRoles: [role] }) }).catch(
        (error: unknown) => error,
      )
      expect(codesOf(refusal)).toEqual({ houseRoles: 'role_of_the_house' })
    }
    const bySql = enterAs(world, 'gerda', { action: 'people.administer' }, (client) =>
      client.query(`update professionals set house_roles = '{administrator}' where id = $1`, [world.idOf('piet')]),
    )
    await expect(bySql).rejects.toThrow(/given by its administrator/)
    const made = await call(world.as('sem'), operations.designatePerson, {
      body: somebody('tom', { houseRoles: ['participant_administrator'] }),
    })
    expect(made.houseRoles).toEqual(['participant_administrator'])
  })

  test('nobody decides on their own designation', async () => {
    const own = await call(world.as('sem'), operations.showPerson, { params: { professionalId: world.idOf('sem') } })
    expect(own).toMatchObject({ isManaged: false, isInvitable: false })
    const params = { professionalId: world.idOf('sem') }
    await expect(
      call(world.as('sem'), operations.endDesignation, { params, body: { on: '2027-01-01' }, version: 1 }),
    ).rejects.toMatchObject({
      code: 'not_about_yourself',
    })
  })

  test('a private participant’s professional is not active without the declaration, and the list says why (WGS 1.4(3))', async () => {
    const made = await call(world.as('sem'), operations.designatePerson, { body: somebody('tom', { noCommercialTasks: false }) })
    expect(made).toMatchObject({ active: false, inactiveBecause: 'commercial_tasks_not_excluded' })
    const { people } = await call(world.as('ria'), operations.listPeople, { body: { state: 'inactive' } })
    expect(people).toEqual([])
    const all = await call(world.as('hanneke'), operations.listPeople, { body: { state: 'inactive', search: made.name } })
    expect(all.people.map(({ id, account }) => ({ id, account }))).toEqual([{ id: made.id, account: null }])
  })
})

describe('changing', () => {
  test('who changes what somebody else has just changed sees both', async () => {
    const gerda = world.as('gerda')
    const { participantId, username, ...conditions } = somebody('piet')
    const { id, version } = await call(gerda, operations.designatePerson, { body: { participantId, username, ...conditions } })
    const body = { ...conditions, mandate: 'Inzet wijkteam', mandateOn: '2026-02-01' }
    const params = { professionalId: id }
    const changed = await call(gerda, operations.changeConditions, { params, body, version })
    expect(changed).toMatchObject({ version: version + 1, mandate: 'Inzet wijkteam' })
    await expect(call(world.as('sem'), operations.changeConditions, { params, body, version })).rejects.toMatchObject({
      code: 'changed_meanwhile',
      current: { mandate: 'Inzet wijkteam', version: version + 1 },
    })
  })

  test('six topics with their dates are a complete training (R-AUT-08)', async () => {
    const { people } = await call(world.as('sem'), operations.listPeople, { body: { state: 'training_missing', limit: 200 } })
    expect(people.every((person) => person.missingTrainings.length > 0)).toBe(true)
    expect(people.map(({ id }) => id)).not.toContain(world.idOf('piet'))
  })
})

describe('the list', () => {
  test('goes by name, a page at a time, and finds a name without its signs', async () => {
    const sem = world.as('sem')
    const first = await call(sem, operations.listPeople, { body: { limit: 5 } })
    const second = await call(sem, operations.listPeople, { body: { limit: 5, after: first.next ?? '' } })
    const names = [...first.people, ...second.people].map(({ name }) => name)
    expect(new Set(names).size).toBe(10)
    expect(first.total).toBeGreaterThan(20)
    const found = await call(sem, operations.listPeople, { body: { search: 'aydin' } })
    expect(found.people.map(({ name }) => name)).toEqual(['Fatima Aydın'])
    const judges = await call(sem, operations.listPeople, { body: { role: 'judge', participantId: world.participantOf('piet') } })
    expect(judges.people.map(({ name }) => name)).toEqual(['Piet Kroes'])
  })
})

test('what the database asks of a seat and of a role is what the domain asks', async () => {
  await enterAs(world, 'sem', { action: 'people.read' }, async (client) => {
    for (const role of HouseRole.options) {
      const { rows } = await client.query('select app.given_by_house($1) as given', [[role]])
      expect(rows[0].given, role).toBe(houseRoles[role].givenBy === 'house')
      for (const seat of SeatRole.options) {
        const { rows: seats } = await client.query('select app.supports($1, $2) as supported', [seat, [role]])
        expect(seats[0].supported, `${seat} of ${role}`).toBe(rolesForSeat(seat).includes(role))
      }
    }
  })
})
