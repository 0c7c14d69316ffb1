import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { participantOperations as operations } from '../../api/participants.ts'
import { workOperations } from '../../api/work.ts'
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

const { add, list, find, end } = registerOf(() => world)

describe('the register of participants (R-GOV-02)', () => {
  test('holds class, controller, number, period and how the covenant was signed', async () => {
    const { id } = await add({
      oin: '00000001001234567000',
      covenantReference: 'Ondertekend op 3 maart 2026',
      contactEmail: 'bureau@wilgen.example.nl',
    })
    expect(await find(id)).toMatchObject({
      kind: 'mental_health',
      class: 'private',
      controller: false,
      oin: '00000001001234567000',
      from: today,
      until: null,
      covenantReference: 'Ondertekend op 3 maart 2026',
      contactEmail: 'bureau@wilgen.example.nl',
      version: 1,
    })
  })

  test('takes a municipality twice, as college and as mayor: their tasks differ (R-GOV-06)', async () => {
    const mayor = await add({ kind: 'mayor', name: 'Burgemeester van Merwestad', shortName: 'Bgm Merwestad', controller: true })
    const kinds = (await list()).filter(({ name }) => name.endsWith('van Merwestad')).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['mayor', 'municipal_executive'])
    expect((await find(mayor.id)).class).toBe('public')
  })

  test('knows the twelve kinds of the law and no other: an incidental third party is none (R-GOV-06, R-AUT-06)', async () => {
    await expect(add({ kind: 'housing_association', name: 'Woningstichting Thuis' })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'kind', code: 'invalid_choice' }],
    })
  })

  test('makes no private participant controller (WGS 2.27(3))', async () => {
    const refusal = { code: 'invalid_input', issues: [{ path: 'controller', code: 'controller_must_be_public' }] }
    await expect(add({ name: 'Ggz De Els', controller: true })).rejects.toMatchObject(refusal)
    const { id, version } = await add({ name: 'Ggz De Els' })
    const change = call(world.as('sem'), operations.changeParticipant, {
      params: { participantId: id },
      body: { name: 'Ggz De Els', shortName: 'De Els', controller: true },
      version,
    })
    await expect(change).rejects.toMatchObject(refusal)
  })

  test('names all that is wrong at once', async () => {
    await expect(add({ name: ' ', oin: '123', contactEmail: 'geen adres' })).rejects.toMatchObject({
      issues: [
        { path: 'name', code: 'required' },
        { path: 'oin', code: 'oin_has_twenty_digits' },
        { path: 'contactEmail', code: 'email_address' },
      ],
    })
  })

  test('gives a name to one participant at a time', async () => {
    await expect(add({ name: 'politie rivierenland', kind: 'police' })).rejects.toMatchObject({
      code: 'name_taken',
      issues: [{ path: 'name', code: 'name_taken' }],
    })
    const { id } = await add({ name: 'Stichting Terug', kind: 'commissioned_institution' })
    await end(id, addDays(today, 1))
    const back = await add({ name: 'Stichting Terug', kind: 'commissioned_institution', from: addDays(today, 1) })
    await expect(end(id, null)).rejects.toMatchObject({ code: 'name_taken' })
    expect((await find(back.id)).name).toBe('Stichting Terug')
  })

  test('shows who comes second that somebody else changed it meanwhile', async () => {
    const { id, version } = await add({ name: 'Ggz De Populier' })
    const change = (username: string, shortName: string) =>
      call(world.as(username), operations.changeParticipant, {
        params: { participantId: id },
        body: { name: 'Ggz De Populier', shortName, controller: false },
        version,
      })
    await change('hanneke', 'Populier')
    await expect(change('sem', 'Peppel')).rejects.toMatchObject({ code: 'changed_meanwhile', current: { version: 2 } })
    expect((await find(id)).shortName).toBe('Populier')
  })

  test('is kept by the administrator and the network manager only', async () => {
    await expect(add({}, 'piet')).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the end of a participation', () => {
  test('is shown beforehand: who loses access, which seats end, and whether it touches the house itself', async () => {
    await caseInTreatment(world)
    const preview = (username: string) =>
      call(world.as('sem'), operations.previewEnding, {
        params: { participantId: ParticipantId.parse(world.participantOf(username)) },
        query: { until: today },
      })
    expect(await preview('tom')).toMatchObject({ professionals: 1, includesYou: false, isContactPoint: false, isManaging: false })
    const college = await preview('sem')
    expect(college).toMatchObject({ professionals: 9, includesYou: true, isContactPoint: true, isManaging: true, cases: 1 })
    expect(college.seats).toBeGreaterThan(0)
  })

  test('takes all access away at once on that day, and not before (R-AUT-07)', async () => {
    const bart = world.as('bart')
    const participant = world.participantOf('bart')
    await end(participant, addDays(today, 1))
    await call(bart, workOperations.showMyWork, {})
    await end(participant, today)
    await expect(call(bart, workOperations.showMyWork, {})).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(end(participant, null)).rejects.toMatchObject({ code: 'period_ended' })
  })

  test('does not lie in the past, nor before its beginning', async () => {
    const participant = world.participantOf('yasmina')
    await expect(end(participant, addDays(today, -1))).rejects.toMatchObject({ code: 'due_date_in_past' })
    const { id } = await add({ name: 'Ggz De Kastanje', from: addDays(today, 10) })
    await expect(end(id, addDays(today, 10))).rejects.toMatchObject({ issues: [{ path: 'until', code: 'ends_before_it_begins' }] })
  })

  test('of the last that must judge by the covenant is warned of beforehand and confirmed: no new referral would pass gate 1 (R-CAS-04b)', async () => {
    const om = ParticipantId.parse(world.participantOf('soraya'))
    const far = addDays(today, 100)
    const lost = async (id: string, until: CalendarDate) =>
      (await call(world.as('sem'), operations.previewEnding, { params: { participantId: ParticipantId.parse(id) }, query: { until } }))
        .lostFromQuorum
    expect([await lost(om, far), await lost(world.participantOf('tom'), far)]).toEqual(['prosecution', null])
    await expect(end(om, far)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'knowsGate1Stops', code: 'gate_1_stops' }],
    })
    const { id: other } = await add({ kind: 'prosecution', name: 'OM Parket Noord', shortName: 'OM Noord', controller: true })
    expect(await lost(om, far)).toBeNull()
    await end(other, addDays(far, 10))
    expect(await lost(om, far)).toBe('prosecution') // after the other has gone too
    await end(om, far, true)
    expect((await find(om)).until).toBe(far)
    await end(om, null)
  })

  test('never leaves a house without a public participant (WGS 2.27)', async () => {
    const participants = (await list()).filter((each) => each.class === 'public' && each.until === null)
    const sem = world.participantOf('sem')
    const far = addDays(today, 400)
    for (const each of participants.filter(({ id }) => id !== sem)) await end(each.id, far, true)
    await expect(end(sem, far)).rejects.toMatchObject({ code: 'public_participant_required' })
    await expect(end(sem, addDays(far, 30))).rejects.toMatchObject({ issues: [{ path: 'until', code: 'public_participant_required' }] })
    await end(world.participantOf('tom'), far)
    expect((await find(sem)).until).toBe(null)
  })
})
