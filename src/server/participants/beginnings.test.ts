import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { covenantOperations } from '../../api/covenant.ts'
import { participantOperations as operations } from '../../api/participants.ts'
import { addDays, type CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { ParticipantId } from '../../domain/participant.ts'
import { caseInTreatment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { registerOf } from '../../testing/participants.ts'

const today = dateInAmsterdam(new Date())

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const { add, find, end } = registerOf(() => world)

describe('a beginning that was entered wrongly (R-GOV-02)', () => {
  const correct = async (id: string, from: CalendarDate, reason = 'Het besluit noemt een andere dag.', who = 'sem') =>
    call(world.as(who), operations.correctBeginning, {
      params: { participantId: ParticipantId.parse(id) },
      body: { from, reason },
      version: (await find(id)).version,
    })
  const show = (id: string) => call(world.as('hanneke'), operations.showBeginning, { params: { participantId: ParticipantId.parse(id) } })

  test('is corrected as long as nothing rests on it, and what stood there stays known with the reason', async () => {
    const { id } = await add({ name: 'Ggz De Esdoorn' })
    const earlier = addDays(today, -40)
    await correct(id, earlier)
    expect((await find(id)).from).toBe(earlier)
    expect(await show(id)).toMatchObject({
      restsOn: [],
      corrections: [{ was: today, from: earlier, reason: 'Het besluit noemt een andere dag.', by: 'Sem Ketel' }],
    })
    await expect(correct(id, earlier)).rejects.toMatchObject({ issues: [{ path: 'from', code: 'nothing_changes' }] })
    await expect(correct(id, today, ' ')).rejects.toMatchObject({ issues: [{ path: 'reason', code: 'required' }] })
    await end(id, addDays(today, 5))
    await expect(correct(id, addDays(today, 5))).rejects.toMatchObject({ issues: [{ path: 'from', code: 'ends_before_it_begins' }] })
  })

  test('stays when accounts, seats or the house itself rest on it, and says all of them', async () => {
    await caseInTreatment(world)
    const issues = (...codes: string[]) => ({ code: 'participation_used', issues: codes.map((code) => ({ path: 'from', code })) })
    const day = addDays(today, -3)
    await expect(correct(world.participantOf('tom'), day)).rejects.toMatchObject(issues('rests_on_accounts', 'rests_on_seats'))
    await expect(correct(world.participantOf('sem'), day)).rejects.toMatchObject(
      issues('rests_on_accounts', 'rests_on_seats', 'rests_on_house'),
    )
    expect((await show(world.participantOf('tom'))).restsOn).toEqual(['accounts', 'seats'])
  })

  test('stays when a decision names the participant, even one without people', async () => {
    const { id } = await add({ kind: 'mayor', name: 'Burgemeester van Lingedorp', shortName: 'Bgm Lingedorp', controller: true })
    const { version } = await call(world.as('mieke'), covenantOperations.startCovenant, {})
    await call(world.as('hanneke'), covenantOperations.adoptCovenant, {
      body: { validFrom: addDays(today, 60), agreedBy: [id], minutes: 'Stuurgroep 4', absentReason: 'De anderen volgen.' },
      version,
    })
    await expect(correct(id, addDays(today, -3))).rejects.toMatchObject({
      issues: [{ path: 'from', code: 'rests_on_decisions' }],
    })
  })

  test('never leaves two participants with one name at a time', async () => {
    const first = await add({ name: 'Stichting Later', kind: 'commissioned_institution' })
    await end(first.id, addDays(today, 10))
    const second = await add({ name: 'Stichting Later', kind: 'commissioned_institution', from: addDays(today, 10) })
    await expect(correct(second.id, addDays(today, 9))).rejects.toMatchObject({ code: 'name_taken' })
  })

  test('is corrected by who administers the house only', async () => {
    const { id } = await add({ name: 'Ggz De Kastanje' })
    await expect(correct(id, addDays(today, -1), 'Verkeerd.', 'ria')).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
