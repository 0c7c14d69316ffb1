import { beforeEach, describe, expect, test } from 'vitest'
import { accessReviewOperations as operations } from '../../api/access-reviews.ts'
import { call } from '../../api/client.ts'
import { workOperations } from '../../api/work.ts'
import { caseInTreatment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { enterAs } from '../../testing/proof/enter.ts'

let world: TestHouse
let params: { of: string }
beforeEach(async () => {
  world = await testHouse()
  params = { of: world.participantOf('piet') }
  return () => world.close()
})

const because = 'De beheerder van de politie heeft ook na een herinnering niets gedaan.'
const openedBy = (who: string, of = params.of) => call(world.as(who), operations.openReview, { params: { of } })
const keepAll = ({ persons }: Awaited<ReturnType<typeof openedBy>>) =>
  persons.map(({ id, version }) => ({ professionalId: id, version, outcome: 'keep' as const }))
const remind = (who: string, of = params.of) => call(world.as(who), operations.remindReviewer, { params: { of } })
const tasksOf = async (who: string) =>
  (await call(world.as(who), workOperations.showMyWork, {})).tasks.filter(({ objectId }) => objectId === params.of)

describe('a yearly review that the administrator of a participant leaves undone (R-SEC-03; BIO2 5.18.02)', () => {
  test('is seen to by the house as soon as it is late: it stands in the work of its administrator', async () => {
    expect(await openedBy('sem')).toMatchObject({ dueOn: '2026-03-01', isMine: false, mayTakeOver: true, remindedOn: null })
    expect(await tasksOf('sem')).toMatchObject([{ kind: 'review_left', what: 'Politie', dueOn: '2026-03-01' }])
    for (const who of ['gerda', 'vincent'] as const) expect(await openedBy(who)).toMatchObject({ mayTakeOver: false })
    expect(await tasksOf('vincent')).toEqual([])
  })

  test('is reminded of by the house, at most once a day, in the work of who was asked', async () => {
    const { remindedOn } = await remind('sem')
    expect(remindedOn).not.toBeNull()
    expect(await tasksOf('gerda')).toMatchObject([{ kind: 'review_reminded', what: 'Politie' }])
    expect(await openedBy('gerda')).toMatchObject({ remindedOn })
    await expect(remind('sem')).rejects.toMatchObject({ code: 'review_reminded_today' })
    for (const who of ['gerda', 'vincent', 'piet']) await expect(remind(who)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(remind('sem', world.participantOf('soraya'))).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(remind('sem', crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is done by the house with a reason, which the sealed report keeps; who is not confirmed has no access any more (R-SEC-10)', async () => {
    await caseInTreatment(world)
    const opened = await openedBy('sem')
    const decisions = keepAll(opened).map((each) =>
      each.professionalId === world.idOf('piet') ? { ...each, outcome: 'end' as const, reason: 'Niet bevestigd door de politie' } : each,
    )
    const { id, seatsEnded } = await call(world.as('sem'), operations.finishReview, {
      params,
      body: { dueOn: opened.dueOn, decisions, takenOverBecause: because },
    })
    expect(seatsEnded).toBe(1)
    expect((await world.app.inject({ url: '/api/v1/session', headers: { cookie: await world.cookieOf('piet') } })).statusCode).toBe(401)
    const report = await call(world.as('gerda'), operations.showReview, { params: { reviewId: id } })
    expect(report).toMatchObject({ participant: 'Politie', finishedBy: 'Sem Ketel', takenOverBecause: because, kept: 1, ended: 1 })
    expect(report.decisions.map(({ name }) => name).sort()).toEqual(['Gerda Wolters', 'Piet Kroes'])
    expect(await tasksOf('sem')).toEqual([])
  })

  test('is not taken over without saying why, and not before it is late', async () => {
    const opened = await openedBy('sem')
    const finish = (who: string, body: object) =>
      call(world.as(who), operations.finishReview, { params, body: { dueOn: opened.dueOn, decisions: keepAll(opened), ...body } })
    await expect(finish('sem', { decisions: keepAll(opened).slice(1) })).rejects.toMatchObject({
      issues: [
        { path: 'decisions', code: 'review_every_person' },
        { path: 'takenOverBecause', code: 'required' },
      ],
    })
    await expect(finish('vincent', { takenOverBecause: because })).rejects.toMatchObject({ code: 'not_allowed' })
    const own = await openedBy('gerda')
    await expect(finish('gerda', { decisions: keepAll(own), takenOverBecause: because })).rejects.toMatchObject({
      issues: [{ path: 'takenOverBecause', code: 'review_is_yours' }],
    })
    await finish('gerda', { decisions: keepAll(own) })
    const next = await openedBy('sem')
    expect(next.mayTakeOver).toBe(false)
    await expect(finish('sem', { dueOn: next.dueOn, takenOverBecause: because })).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('is taken over by nobody else, whatever the program says: the database holds it', async () => {
    const insert = (who: string, dueOn: string) =>
      enterAs(world, who, { action: 'access.review' }, (client) =>
        client.query(
          `insert into access_reviews (id, scope, participant_id, due_on, finished_by, finished_by_name, taken_over_because)
           values (gen_random_uuid(), 'participant', $1, $2, $3, 'X', 'Daarom')`,
          [params.of, dueOn, world.idOf(who)],
        ),
      )
    await expect(insert('vincent', '2026-03-01')).rejects.toThrow(/row-level security/)
    await expect(insert('gerda', '2026-03-01')).rejects.toThrow(/row-level security/)
    await expect(insert('sem', '2099-03-01')).rejects.toThrow(/row-level security/)
    await expect(insert('sem', '2026-03-01')).resolves.toMatchObject({ rowCount: 1 })
  })
})
