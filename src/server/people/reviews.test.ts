import { beforeEach, describe, expect, test } from 'vitest'
import { accessReviewOperations as operations } from '../../api/access-reviews.ts'
import { call } from '../../api/client.ts'
import { peopleOperations } from '../../api/people.ts'
import { workOperations } from '../../api/work.ts'
import { caseInTreatment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'

let world: TestHouse
beforeEach(async () => {
  world = await testHouse()
  return () => world.close()
})

const openedBy = (who: string, of: string) => call(world.as(who), operations.openReview, { params: { of } })
type Opened = Awaited<ReturnType<typeof openedBy>>
const keepAll = ({ persons }: Opened) => persons.map(({ id, version }) => ({ professionalId: id, version, outcome: 'keep' as const }))
const dueOf = async (who: string) => (await call(world.as(who), operations.listReviews, { query: {} })).due

describe('a review of access (R-SEC-03)', () => {
  test('arises by itself each year for a participant, as a task of its administrator (BIO2 5.18.02)', async () => {
    const police = world.participantOf('piet')
    const due = await dueOf('gerda')
    expect(due).toMatchObject([{ key: police, scope: 'participant', dueOn: '2026-03-01', lastOn: null, isMine: true, people: 1 }])
    const { tasks } = await call(world.as('gerda'), workOperations.showMyWork, {})
    expect(tasks).toContainEqual({ kind: 'review_access', objectId: police, what: 'Politie', dueOn: '2026-03-01' })
  })

  test('is the house administrator’s where a participant has none; elsewhere only in its place, and said so', async () => {
    const due = await dueOf('sem')
    const mine = due.filter(({ isMine }) => isMine).map(({ key }) => key)
    expect(mine).toContain(world.participantOf('soraya'))
    expect(mine).not.toContain(world.participantOf('piet'))
    const opened = await openedBy('sem', world.participantOf('piet'))
    const params = { of: world.participantOf('piet') }
    await expect(
      call(world.as('sem'), operations.finishReview, { params, body: { dueOn: opened.dueOn, decisions: keepAll(opened) } }),
    ).rejects.toMatchObject({ issues: [{ path: 'takenOverBecause', code: 'required' }] })
  })

  test('comes each quarter for privileged roles, before the coordinating DPO; nobody reviews themselves (BIO2 8.02.01)', async () => {
    const mine = (await dueOf('vincent')).filter(({ isMine }) => isMine)
    expect(mine.map(({ key, dueOn }) => ({ key, dueOn }))).toEqual([{ key: 'privileged', dueOn: '2025-06-01' }])
    const { persons } = await openedBy('vincent', 'privileged')
    expect(persons.map(({ name }) => name).sort()).toEqual(['Gerda Wolters', 'Marijke Tol', 'Ria Postma', 'Sem Ketel'])
    expect((await openedBy('sem', 'supervision')).persons.map(({ name }) => name)).toEqual(['Vincent Ooms'])
  })

  test('says nothing of another participant to a participant administrator', async () => {
    await expect(openedBy('gerda', world.participantOf('tom'))).rejects.toMatchObject({ code: 'not_found' })
    await expect(openedBy('gerda', 'privileged')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is finished when everybody was looked at, with a reason for what changes', async () => {
    const params = { of: world.participantOf('fatima') }
    const opened = await openedBy('sem', params.of)
    const [, second, third, fourth] = keepAll(opened)
    if (!second || !third || !fourth) throw new Error('too few people')
    const decisions = [
      { ...second, outcome: 'end' as const },
      { ...third, outcome: 'change' as const, reason: 'Andere taak' },
      fourth,
      fourth,
    ]
    const refused = call(world.as('sem'), operations.finishReview, { params, body: { dueOn: opened.dueOn, decisions } })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_input',
      issues: expect.arrayContaining([
        expect.objectContaining({ path: 'decisions.0.reason', code: 'required' }),
        expect.objectContaining({ path: 'decisions.1.houseRoles', code: 'required' }),
        expect.objectContaining({ code: 'twice' }),
        expect.objectContaining({ path: 'decisions', code: 'review_every_person' }),
      ]),
    })
  })

  test('ends who has to go with the same act, and keeps what was decided with the roles as they stood (R-SEC-10)', async () => {
    await caseInTreatment(world)
    const params = { of: world.participantOf('piet') }
    const opened = await openedBy('gerda', params.of)
    const decisions = keepAll(opened).map((each) => ({ ...each, outcome: 'end' as const, reason: 'Werkt niet meer bij ons' }))
    const { id, seatsEnded } = await call(world.as('gerda'), operations.finishReview, { params, body: { dueOn: opened.dueOn, decisions } })
    expect(seatsEnded).toBe(1)
    expect((await world.app.inject({ url: '/api/v1/session', headers: { cookie: await world.cookieOf('piet') } })).statusCode).toBe(401)
    const kept = await call(world.as('vincent'), operations.showReview, { params: { reviewId: id } })
    expect(kept).toMatchObject({ participant: 'Politie', finishedBy: 'Gerda Wolters', dueOn: '2026-03-01', ended: 1 })
    expect(kept.decisions).toMatchObject([
      { name: 'Piet Kroes', houseRoles: ['judge', 'professional'], wasActive: true, outcome: 'end', reason: 'Werkt niet meer bij ons' },
    ])
    await expect(call(world.as('ria'), operations.showReview, { params: { reviewId: id } })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('changes roles with the same act, within what the reviewer may give', async () => {
    const params = { of: world.participantOf('piet') }
    const opened = await openedBy('gerda', params.of)
    const [first] = keepAll(opened)
    if (!first) throw new Error('nobody to review')
    const change = (houseRoles: ('professional' | 'administrator' | 'chair')[]) =>
      call(world.as('gerda'), operations.finishReview, {
        params,
        body: { dueOn: opened.dueOn, decisions: [{ ...first, outcome: 'change', houseRoles, reason: 'Oordeelt niet meer' }] },
      })
    await expect(change(['administrator'])).rejects.toMatchObject({
      issues: [{ path: 'decisions.0.houseRoles', code: 'role_of_the_house' }],
    })
    const { id } = await change(['professional'])
    const person = await call(world.as('gerda'), peopleOperations.showPerson, { params: { professionalId: first.professionalId } })
    expect(person.houseRoles).toEqual(['professional'])
    const { decisions } = await call(world.as('gerda'), operations.showReview, { params: { reviewId: id } })
    expect(decisions).toMatchObject([{ houseRoles: ['judge', 'professional'], newRoles: ['professional'] }])
  })

  test('the coordinating DPO ends a privileged person, and gives nobody a role', async () => {
    const opened = await openedBy('vincent', 'privileged')
    await dueOf('sem')
    const decisions = keepAll(opened).map((each) =>
      each.professionalId === world.idOf('sem') ? { ...each, outcome: 'end' as const, reason: 'Functie vervallen' } : each,
    )
    await call(world.as('vincent'), operations.finishReview, { params: { of: 'privileged' }, body: { dueOn: opened.dueOn, decisions } })
    expect((await world.app.inject({ url: '/api/v1/session', headers: { cookie: await world.cookieOf('sem') } })).statusCode).toBe(401)
    expect((await dueOf('vincent')).find(({ key }) => key === 'privileged')?.lastOn).not.toBeNull()
  })

  test('of two who finish at once one does; what was changed meanwhile is looked at again', async () => {
    const params = { of: world.participantOf('soraya') }
    const opened = await openedBy('sem', params.of)
    const body = { dueOn: opened.dueOn, decisions: keepAll(opened) }
    const outcomes = await Promise.allSettled([1, 2].map(() => call(world.as('sem'), operations.finishReview, { params, body })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const late = call(world.as('sem'), operations.finishReview, { params, body })
    await expect(late).rejects.toMatchObject({ code: 'review_finished' })
    const stale = { dueOn: (await openedBy('sem', params.of)).dueOn, decisions: body.decisions.map((each) => ({ ...each, version: 7 })) }
    await expect(call(world.as('sem'), operations.finishReview, { params, body: stale })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
  })

  test('stands: nobody can change or remove what was found, not even the daily job', async () => {
    const params = { of: world.participantOf('soraya') }
    const opened = await openedBy('sem', params.of)
    await call(world.as('sem'), operations.finishReview, { params, body: { dueOn: opened.dueOn, decisions: keepAll(opened) } })
    await expect(world.house.jobs.query('delete from access_review_decisions')).rejects.toThrow(/permission denied/)
    await expect(world.house.jobs.query("update access_reviews set finished_by_name = 'X'")).rejects.toThrow(/permission denied/)
    const bySuperuser = asSuperuser(world, (client) => client.query("update access_review_decisions set decision = 'keep'"))
    await expect(bySuperuser).rejects.toThrow(/stands/)
  })

  test('moves on to the next year once done, and leaves the list of work', async () => {
    const params = { of: world.participantOf('piet') }
    const opened = await openedBy('gerda', params.of)
    await call(world.as('gerda'), operations.finishReview, { params, body: { dueOn: opened.dueOn, decisions: keepAll(opened) } })
    const [next] = await dueOf('gerda')
    expect(next?.lastOn).not.toBeNull()
    expect((await call(world.as('gerda'), workOperations.showMyWork, {})).tasks).toEqual([])
    const { finished } = await call(world.as('gerda'), operations.listReviews, { query: {} })
    expect(finished).toMatchObject([{ participant: 'Politie', kept: 1, changed: 0, ended: 0 }])
  })
})
