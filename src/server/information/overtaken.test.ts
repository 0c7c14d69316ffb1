import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { informationOperations as operations } from '../../api/information.ts'
import { workOperations } from '../../api/work.ts'
import { type CaseParams, caseInEnrichment, composed, takenUp } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask, housing } from '../../testing/information.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const withGgz = { fatima: 'process_lead', tom: 'case_lead', anouk: 'member' } as const
const withoutGgz = { fatima: 'process_lead', tom: 'case_lead', piet: 'member' } as const
const see = (who: string, { params }: CaseParams) => call(world.as(who), caseOperations.showDossier, { params })
const requestsOf = async (who: string, given: CaseParams) => (await see(who, given)).information?.requests ?? []
const workOf = async (who: string, given: CaseParams) => {
  const { items, tasks } = await call(world.as(who), workOperations.showMyWork, {})
  return { items: items.filter(({ caseId }) => caseId === given.params.caseId).map(({ kind }) => kind), tasks }
}
const answerNothing = (who: string, given: CaseParams, requestId: string) =>
  call(world.as(who), operations.answerRequest, { params: { ...given.params, requestId }, body: { outcome: 'nothing_known' } })

describe('a question that is still open at gate 2 (WGS 2.31(3)-(4); R-CAS-04c)', () => {
  test('ends for a participant that is not named, and the bureau reads why; of who is named it stays', async () => {
    const given = await caseInEnrichment(world)
    const ofGgz = await ask(world, given, 'anouk')
    const ofTom = await ask(world, given, 'tom')
    expect(await composed(world, given, takenUp(world, withoutGgz))).toMatchObject({ questionsEnded: 1 })
    const found = await requestsOf('fatima', given)
    expect(found.find(({ id }) => id === ofGgz.id)).toMatchObject({
      outcome: 'ended',
      endedAs: 'not_composed',
      endedAt: expect.any(String),
      answeredAt: null,
    })
    expect(found.find(({ id }) => id === ofTom.id)).toMatchObject({ outcome: null, endedAs: null })
    expect((await workOf('tom', given)).items).toContain('answer_request')
    await answerNothing('tom', given, ofTom.id)
  })

  test('is told to who was asked, by number and no more, and asks nothing of them any longer', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'anouk')
    expect((await workOf('anouk', given)).items).toEqual(['answer_request'])
    const { number } = (await see('mieke', given)).header
    await composed(world, given, takenUp(world, withoutGgz))
    const { items, tasks } = await workOf('anouk', given)
    expect(items).toEqual([])
    expect(tasks).toContainEqual({ kind: 'question_ended', objectId: id, what: number, dueOn: null })
    await expect(answerNothing('anouk', given, id)).rejects.toMatchObject({ code: 'not_found' })
    for (const who of ['yasmina', 'tom', 'mieke'])
      expect((await workOf(who, given)).tasks).not.toContainEqual(expect.objectContaining({ objectId: id }))
  })

  test('is put away by each for themselves, and by nobody who was not asked', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'anouk')
    const putAway = (who: string) => call(world.as(who), workOperations.putAwayQuestion, { params: { requestId: id } })
    await expect(putAway('anouk')).rejects.toMatchObject({ code: 'not_found' })
    await composed(world, given, takenUp(world, withoutGgz))
    const isTold = async (who: string) => (await workOf(who, given)).tasks.some(({ objectId }) => objectId === id)
    expect(await isTold('anouk')).toBe(true)
    for (const who of ['yasmina', 'tom', 'mieke', 'sem']) await expect(putAway(who), who).rejects.toMatchObject({ code: 'not_found' })
    expect(await isTold('anouk')).toBe(true)
    expect(await putAway('anouk')).toEqual({ putAway: true })
    expect(await isTold('anouk')).toBe(false)
    expect(await putAway('anouk')).toEqual({ putAway: true })
  })

  test('stays ended when that participant is named later: it is asked anew, and the old one is answered no more', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'anouk')
    await composed(world, given, takenUp(world, withoutGgz))
    await composed(world, given, takenUp(world, withGgz), 'fatima')
    await expect(answerNothing('anouk', given, id)).rejects.toMatchObject({ code: 'question_ended' })
    const reminder = call(world.as('fatima'), operations.remindParticipant, { params: { ...given.params, requestId: id } })
    await expect(reminder).rejects.toMatchObject({ code: 'question_ended' })
    const again = await ask(world, given, 'anouk', { who: 'fatima' })
    expect(again.id).not.toBe(id)
    const { items, tasks } = await workOf('anouk', given)
    expect(items).toContain('answer_request')
    expect(tasks).not.toContainEqual(expect.objectContaining({ objectId: id }))
  })

  test('ends as well when a later decision no longer names its participant, and what was supplied stays with where it came from', async () => {
    const given = await caseInEnrichment(world)
    const answered = await ask(world, given, 'anouk')
    const item = { ...housing, ground: 'explicit_consent' as const, consentOn: '2026-10-01' }
    const supplied = { params: { ...given.params, requestId: answered.id }, body: { outcome: 'supplied' as const, items: [item] } }
    await call(world.as('anouk'), operations.answerRequest, supplied)
    expect(await composed(world, given, takenUp(world, withGgz))).toMatchObject({ questionsEnded: 0 })
    const { id } = await ask(world, given, 'anouk', { who: 'fatima', question: 'Is er nu een plek?' })
    expect(await composed(world, given, takenUp(world, withoutGgz), 'fatima')).toMatchObject({ questionsEnded: 1 })
    const { information } = await see('fatima', given)
    expect(information?.requests.map((each) => [each.id, each.outcome])).toEqual([
      [answered.id, 'supplied'],
      [id, 'ended'],
    ])
    expect(information?.supplies).toMatchObject([{ participant: 'De Lindeboom', requestId: answered.id }])
  })

  test('ends with a case that is not taken into treatment, and who was asked is not told which of the two it was', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'anouk')
    const { number } = (await see('mieke', given)).header
    const { decidedBy } = takenUp(world)
    const body = { outcome: 'not_taken' as const, decidedBy, motive: 'Een enkel domein volstaat.', notTaken: 'local_approach' as const }
    expect(await composed(world, given, { ...body, advisedTo: 'Het wijkteam' })).toMatchObject({ questionsEnded: 1 })
    expect((await workOf('anouk', given)).tasks).toContainEqual({ kind: 'question_ended', objectId: id, what: number, dueOn: null })
  })

  test('that asked only whether somebody is known ends too, and can be asked again', async () => {
    const given = await caseInEnrichment(world)
    const known = (who: string) =>
      call(world.as(who), operations.askIfKnown, {
        ...given,
        body: { participants: [{ participantId: world.participantOf('anouk'), professionalIds: [world.idOf('anouk')] }] },
      })
    await known('mieke')
    expect(await composed(world, given, takenUp(world, withoutGgz))).toMatchObject({ questionsEnded: 1 })
    await composed(world, given, takenUp(world, withGgz), 'fatima')
    await known('fatima')
    expect((await requestsOf('fatima', given)).map(({ outcome }) => outcome)).toEqual(['ended', null])
  })
})
