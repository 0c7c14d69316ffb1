import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { personOperations as operations } from '../../api/persons.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { caseAtTheTable } from '../../testing/treatment.ts'

let world: TestHouse
let caseId: string
beforeAll(async () => {
  world = await testHouse()
  caseId = (await caseAtTheTable(world)).caseId
})
afterAll(() => world.close())

const mother = { givenName: 'Ria', familyName: 'Terlingen', relation: 'parent' as const, why: 'Vangt hem op na de scheiding' }
const subjectId = async (): Promise<string> => {
  const { rows } = await world.house.jobs.query(`select id from persons where case_id = $1 and kind = 'subject'`, [caseId])
  return rows[0].id
}

describe('the direct circle of a subject (WGS 2.30(1)(b))', () => {
  test('is registered by a member with the reason why, and the reason is unreadable in the database', async () => {
    const added = await call(world.as('anouk'), operations.addPerson, { params: { caseId }, body: mother })
    expect(added).toMatchObject({ kind: 'circle', relation: 'parent', why: mother.why, hasBsn: false, version: 1 })
    const { rows } = await world.house.jobs.query('select * from persons where id = $1', [added.id])
    expect(rows[0].sealed.toString('latin1')).not.toContain('scheiding')
    expect(rows[0].supplied_by).toBe(world.participantOf('anouk'))
  })

  test('has no contacts of contacts: a relation beyond the list is refused (BGS 2.19; R-DAT-05)', async () => {
    const body = { ...mother, relation: 'friend_of_a_friend' as never }
    const refused = call(world.as('anouk'), operations.addPerson, { params: { caseId }, body })
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', issues: [expect.objectContaining({ path: 'relation' })] })
  })

  test('holds nobody who was born more than 120 years ago or is still to be born (R-DAT-04)', async () => {
    const added = await call(world.as('anouk'), operations.addPerson, { params: { caseId }, body: { ...mother, birthDate: '1952-01-30' } })
    for (const [birthDate, code] of [
      ['1850-01-01', 'born_too_long_ago'],
      ['2199-01-01', 'born_in_future'],
    ] as const) {
      const refused = { code: 'invalid_input', issues: [{ path: 'birthDate', code }] }
      const body = { ...mother, birthDate }
      await expect(call(world.as('anouk'), operations.addPerson, { params: { caseId }, body })).rejects.toMatchObject(refused)
      const change = call(world.as('anouk'), operations.changePerson, { params: { caseId, personId: added.id }, body, version: 1 })
      await expect(change).rejects.toMatchObject(refused)
    }
  })

  test('changes only over the version the writer saw', async () => {
    const added = await call(world.as('anouk'), operations.addPerson, { params: { caseId }, body: mother })
    const params = { caseId, personId: added.id }
    const changed = await call(world.as('piet'), operations.changePerson, { params, body: { ...mother, note: 'Belt liever' }, version: 1 })
    expect(changed).toMatchObject({ note: 'Belt liever', version: 2 })
    const late = call(world.as('tom'), operations.changePerson, { params, body: { ...mother, note: 'Te laat' }, version: 1 })
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile', current: { note: 'Belt liever', version: 2 } })
  })

  test('may be removed, the subject not', async () => {
    const added = await call(world.as('anouk'), operations.addPerson, { params: { caseId }, body: mother })
    const params = { caseId, personId: added.id }
    expect(await call(world.as('piet'), operations.removePerson, { params })).toEqual({ removed: true })
    await expect(call(world.as('piet'), operations.removePerson, { params })).rejects.toMatchObject({ code: 'not_found' })
    const subject = { caseId, personId: await subjectId() }
    await expect(call(world.as('piet'), operations.removePerson, { params: subject })).rejects.toMatchObject({ code: 'not_allowed' })
    const body = { ...mother, why: 'Is zelf de betrokkene' }
    const overwrite = call(world.as('piet'), operations.changePerson, { params: subject, body, version: 1 })
    await expect(overwrite).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('stays while items about somebody in it are in the case', async () => {
    const added = await call(world.as('anouk'), operations.addPerson, { params: { caseId }, body: mother })
    const { jobs } = world.house
    await jobs.query(
      `insert into purpose_decisions (case_id, outcome, rule, dissent, participant_id, recorded_by, sealed)
       values ($1, 'in_accordance', 'unanimous', '{}', $2, $3, '') on conflict do nothing`,
      [caseId, world.participantOf('piet'), world.idOf('piet')],
    )
    await jobs.query(
      `insert into supplies (id, case_id, person_id, category, nature, life_domains, ground, supplied_by, entered_by, erase_on, sealed)
       values (gen_random_uuid(), $1, $2, 'WOON', 'fact', '{}', 'wgs_1_5', $3, $4, current_date, '')`,
      [caseId, added.id, world.participantOf('piet'), world.idOf('piet')],
    )
    const removed = call(world.as('piet'), operations.removePerson, { params: { caseId, personId: added.id } })
    await expect(removed).rejects.toMatchObject({ code: 'person_has_items' })
  })

  test('is no business of a meeting’s support', async () => {
    const refused = call(world.as('daan'), operations.addPerson, { params: { caseId }, body: mother })
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the citizen service number (WGS 2.29(1))', () => {
  test('is shown to a public participant on request only, and each view is in the journal', async () => {
    const params = { caseId, personId: await subjectId() }
    expect(await call(world.as('soraya'), operations.revealBsn, { params })).toEqual({ bsn: '999990019' })
    const { rows } = await world.house.jobs.query(
      `select professional_id, outcome from journal where case_id = $1 and operation = 'revealBsn'`,
      [caseId],
    )
    expect(rows).toEqual([{ professional_id: world.idOf('soraya'), outcome: 'done' }])
  })

  test('stays closed for a private participant, and the attempt is in the journal', async () => {
    const refused = call(world.as('anouk'), operations.revealBsn, { params: { caseId, personId: await subjectId() } })
    await expect(refused).rejects.toMatchObject({ code: 'only_public_participants' })
    const { rows } = await world.house.jobs.query(`select outcome from journal where operation = 'revealBsn' and professional_id = $1`, [
      world.idOf('anouk'),
    ])
    expect(rows).toEqual([{ outcome: 'only_public_participants' }])
  })

  test('that was never recorded does not exist', async () => {
    const added = await call(world.as('anouk'), operations.addPerson, { params: { caseId }, body: mother })
    const refused = call(world.as('soraya'), operations.revealBsn, { params: { caseId, personId: added.id } })
    await expect(refused).rejects.toMatchObject({ code: 'not_found' })
  })
})
