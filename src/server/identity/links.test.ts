import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { identityOperations as operations } from '../../api/identity.ts'
import { type CaseParams, caseInEnrichment, caseInReview, caseInTreatment, composed, takenUp } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

async function subjectOf({ params }: CaseParams): Promise<string> {
  const { rows } = await world.house.jobs.query("select id from persons where case_id = $1 and kind = 'subject'", [params.caseId])
  return rows[0].id
}

/** The weighing of the second case said that it is about the same person as the first; then it was taken up. */
async function linked(people: Parameters<typeof takenUp>[1], withFirst?: Parameters<typeof takenUp>[1]) {
  const first = await caseInTreatment(world, withFirst)
  const second = await caseInEnrichment(world)
  const body = { personId: await subjectOf(first), verdict: 'same' as const, reason: 'details_compared' as const }
  await call(world.as('soraya'), operations.giveVerdict, { params: second.params, body })
  await composed(world, second, takenUp(world, people))
  return { first, second, ofFirst: body.personId }
}
const list = async (who: string, { params }: CaseParams) => (await call(world.as(who), operations.listPersonLinks, { params })).links
const undo = (who: string, { params: { caseId } }: CaseParams, personId: string, reason = 'document_seen' as const) =>
  call(world.as(who), operations.undoPersonLink, { params: { caseId, personId }, body: { reason } })
const led = { fatima: 'process_lead', tom: 'case_lead' } as const
const ledByRuben = { ruben: 'process_lead', anouk: 'member' } as const

describe('after gate 2 (BGS 1.7; WGS 2.29(1))', () => {
  test('the process director undoes from either case that it is the same person, and who, when and why stay known', async () => {
    const { first, second, ofFirst } = await linked(led)
    const [told] = await list('fatima', second)
    expect(told).toMatchObject({ personId: ofFirst, sight: 'seat', caseId: first.params.caseId, reason: 'details_compared' })
    expect(told?.by).toBe('Soraya Benali')
    const ofSecond = await subjectOf(second)
    expect((await list('fatima', first)).map(({ personId }) => personId)).toEqual([ofSecond])
    await undo('fatima', first, ofSecond)
    expect([await list('fatima', first), await list('fatima', second)]).toEqual([[], []])
    const { rows } = await world.house.jobs.query(
      'select verdict, undone_by, undone_reason from person_verdicts where case_id = $1 and undone_at is not null',
      [second.params.caseId],
    )
    expect(rows).toEqual([{ verdict: 'same', undone_by: world.idOf('fatima'), undone_reason: 'document_seen' }])
    const journal = await world.house.jobs.query(
      "select professional_id from journal where case_id = $1 and operation = 'undoPersonLink' and outcome = 'done'",
      [first.params.caseId],
    )
    expect(journal.rows).toEqual([{ professional_id: world.idOf('fatima') }])
    await expect(undo('fatima', first, ofSecond)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of a case without a seat there is told that it is linked, and nothing that says which (R-AUT-04)', async () => {
    const { second, ofFirst } = await linked(ledByRuben, led)
    expect(await list('ruben', second)).toEqual([
      expect.objectContaining({ personId: ofFirst, sight: 'existence', caseId: null, number: null, phase: null }),
    ])
    await undo('ruben', second, ofFirst)
    expect(await list('ruben', second)).toEqual([])
  })

  test('of a shielded case nothing is told and nothing undone: that stays with judges and reviewers (R-RET-03)', async () => {
    const { first, second, ofFirst } = await linked(led)
    await world.house.jobs.query('update seats set until = now() where case_id = $1', [first.params.caseId])
    await world.house.jobs.query("update cases set phase = 'closed', closed_at = now() where id = $1", [first.params.caseId])
    expect(await list('fatima', second)).toEqual([])
    await expect(undo('fatima', second, ofFirst)).rejects.toMatchObject({ code: 'not_found' })
    const later = await caseInReview(world)
    await call(world.as('soraya'), operations.giveVerdict, {
      params: later.params,
      body: { personId: await subjectOf(second), verdict: 'same', reason: 'details_compared' },
    })
    const { linked: known } = await call(world.as('soraya'), operations.showKnownPersons, { params: later.params })
    expect(known.map(({ sight }) => sight).sort()).toEqual(['existence', 'shielded'])
  })

  test('is for who directs the case, with a reason that it is somebody else', async () => {
    const { second, ofFirst } = await linked(led)
    await expect(list('tom', second)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(undo('tom', second, ofFirst)).rejects.toMatchObject({ code: 'not_allowed' })
    const without = call(world.as('fatima'), operations.undoPersonLink, {
      params: { caseId: second.params.caseId, personId: ofFirst },
      body: { reason: 'gevoel' as never },
    })
    await expect(without).rejects.toMatchObject({ issues: [{ path: 'reason' }] })
    await expect(list('mieke', await caseInReview(world))).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('that it is not the same person, and the note of who referred, are no link and not shown', async () => {
    const first = await caseInTreatment(world, led)
    const second = await caseInEnrichment(world)
    const body = { personId: await subjectOf(first), verdict: 'different' as const, reason: 'relative_or_namesake' as const }
    await call(world.as('soraya'), operations.giveVerdict, { params: second.params, body })
    await composed(world, second, takenUp(world, led))
    expect(await list('fatima', second)).toEqual([])
    await expect(undo('fatima', second, body.personId)).rejects.toMatchObject({ code: 'not_found' })
  })
})
