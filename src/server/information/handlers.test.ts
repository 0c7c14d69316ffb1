import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { call } from '../../api/client.ts'
import { InformationRoom, informationOperations as operations } from '../../api/information.ts'
import { referralOperations } from '../../api/referrals.ts'
import { addDays, addYears, dateInAmsterdam } from '../../domain/date.ts'
import type { SupplyDraft } from '../../domain/supply.ts'
import { type CaseParams, caseInEnrichment, caseInReview, caseInTreatment, judgedCase, recordPurpose } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask, housing } from '../../testing/information.ts'
import { seeRoom } from '../../testing/rooms.ts'
import { asApplication } from '../../testing/sql.ts'
import { showInformationRoom } from './room.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const room = (username: string, { params }: CaseParams) =>
  seeRoom(world, username, params, { action: 'information.read', result: InformationRoom, show: showInformationRoom })
const supply = (username: string, { params }: CaseParams, item: z.input<typeof SupplyDraft> = housing) =>
  call(world.as(username), operations.supplyItem, { params, body: item })
const answer = (username: string, { params }: CaseParams, requestId: string, body: object) =>
  call(world.as(username), operations.answerRequest, { params: { ...params, requestId }, body: { outcome: 'supplied', ...body } })

describe('before the purpose is found to fit (gate 1, R-CAS-03)', () => {
  test('nobody can ask or supply anything', async () => {
    const given = await caseInReview(world)
    await expect(ask(world, given, 'anouk')).rejects.toMatchObject({ code: 'not_in_this_phase' })
    await expect(supply('piet', given)).rejects.toMatchObject({ code: 'not_in_this_phase' })
    await expect(supply('anouk', given)).rejects.toMatchObject({ code: 'not_found' })
  })

  const insert = `insert into supplies (id, case_id, category, nature, life_domains, ground, supplied_by, entered_by, erase_on, sealed, gate)
    values (gen_random_uuid(), $1, 'POL', 'fact', '{}', 'wpg_20_3', $2, $3, current_date + 30, '', $4)`
  const insertAs = (username: string, caseId: string, gate = 'in_accordance') =>
    asApplication(world, username, caseId, (client) =>
      client.query(insert, [caseId, world.participantOf(username), world.idOf(username), gate]),
    )

  test('the database itself refuses data and questions, also past the application (R-CAS-03)', async () => {
    const { params } = await caseInReview(world)
    await expect(insertAs('piet', params.caseId)).rejects.toMatchObject({ code: '23503' })
    await expect(insertAs('piet', params.caseId, 'not_in_accordance')).rejects.toMatchObject({ code: '23514' })
    const asked = asApplication(world, 'piet', params.caseId, (client) =>
      client.query(
        `insert into information_requests (id, case_id, participant_id, asked_by, asking_participant_id, categories, sealed, due_on)
         values (gen_random_uuid(), $1, $2, $3, $2, '{}', '', current_date)`,
        [params.caseId, world.participantOf('piet'), world.idOf('piet')],
      ),
    )
    await expect(asked).rejects.toMatchObject({ code: '23503' })
  })

  test('after it the very same statement is accepted, and after a refusal it is not (R-CAS-03)', async () => {
    const { params } = await caseInEnrichment(world)
    expect((await insertAs('piet', params.caseId)).rowCount).toBe(1)
    const no = { a: false, b: true, c: true, d: true, motive: 'Nee.' }
    const refused = await judgedCase(world, { piet: no, soraya: no, joris: no })
    const body = { outcome: 'not_in_accordance', motive: 'Nee.', notTaken: 'advice' } as const
    await recordPurpose(world, 'mieke', { params: refused.params, body })
    await world.house.jobs.query('update seats set until = null where case_id = $1', [refused.params.caseId])
    await expect(insertAs('piet', refused.params.caseId)).rejects.toMatchObject({ code: '23503' })
  })
})

describe('a question to a participant (WGS 2.31(3))', () => {
  test('is open for as many days as the covenant gives, and never due in the past', async () => {
    const given = await caseInEnrichment(world)
    expect(await ask(world, given, 'anouk')).toMatchObject({ dueOn: addDays(today, 10), participant: 'De Lindeboom', outcome: null })
    await expect(ask(world, given, 'anouk', { dueOn: addDays(today, -1) })).rejects.toMatchObject({ code: 'due_date_in_past' })
  })

  test('goes to people of that participant only', async () => {
    const { params } = await caseInEnrichment(world)
    const body = { participantId: world.participantOf('anouk'), professionalIds: [world.idOf('tom')], question: 'Bekend?' }
    await expect(call(world.as('mieke'), operations.askParticipant, { params, body })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'professionalIds.0', code: 'invalid_choice' }],
    })
  })

  test('shows the asked participant its own question and answer, and nothing else of the case (R-AUT-02)', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'tom', { question: 'Loopt er toezicht?' })
    await ask(world, given, 'anouk', { question: 'In behandeling?' })
    await supply('piet', given)
    await answer('tom', given, id, { items: [housing] })
    const { requests, supplies } = await room('tom', given)
    expect(requests.map((request) => request.question)).toEqual(['Loopt er toezicht?'])
    expect(supplies.map((item) => item.participant)).toEqual(['Reclassering'])
    await expect(call(world.as('tom'), referralOperations.showReferral, given)).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await room('joris', given)).requests).toHaveLength(2)
    expect((await room('joris', given)).supplies).toHaveLength(2)
  })

  test('is answered by that participant only, and once', async () => {
    const given = await caseInEnrichment(world)
    const [forTom, forAnouk] = [await ask(world, given, 'tom'), await ask(world, given, 'anouk')]
    await expect(answer('anouk', given, forTom.id, { outcome: 'nothing_known' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(answer('joris', given, forTom.id, { outcome: 'nothing_known' })).rejects.toMatchObject({ code: 'not_found' })
    const { request } = await answer('anouk', given, forAnouk.id, {
      outcome: 'refused_professional_secrecy',
      refusalReason: 'treatment_secrecy',
    })
    expect(request).toMatchObject({
      outcome: 'refused_professional_secrecy',
      refusalReason: 'treatment_secrecy',
      answeredBy: 'Anouk Simons',
    })
    await answer('tom', given, forTom.id, { items: [housing] })
    await expect(answer('tom', given, forTom.id, { outcome: 'nothing_known' })).rejects.toMatchObject({ code: 'already_answered' })
  })

  test('has one answer, also when two colleagues send theirs at the same moment', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'tom')
    const send = () => answer('tom', given, id, { items: [housing] })
    const ends = await Promise.allSettled([send(), send(), send()])
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
    expect((await room('tom', given)).supplies).toHaveLength(1)
  })

  test('is not answered by a supply of nothing, nor refused with items (R-CAS-06)', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'tom')
    await expect(answer('tom', given, id, {})).rejects.toMatchObject({ code: 'answer_without_items' })
    const both = answer('tom', given, id, { outcome: 'nothing_known', items: [housing] })
    await expect(both).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'items', code: 'not_with_refusal' }] })
    expect((await room('tom', given)).requests).toMatchObject([{ outcome: null }])
  })
})

describe('what a participant supplies', () => {
  test('carries its provenance, and goes with the case after five years at the latest (R-DAT-07)', async () => {
    const given = await caseInEnrichment(world)
    expect(await supply('piet', given, { ...housing, category: 'POL', ground: 'wpg_20_3' })).toMatchObject({
      participant: 'Politie',
      enteredBy: 'Piet Kroes',
      nature: 'fact',
      criminal: true,
      special: false,
      status: 'active',
      firstProcessedOn: today,
      eraseOn: addYears(today, 5),
      text: housing.text,
    })
  })

  test.each([
    ['joris', 'POL', 'wpg_20_3', 'category'],
    ['piet', 'JUS', 'wjsg_8b', 'category'],
    ['piet', 'POL', 'wgs_1_5_1', 'ground'],
  ] as const)('police data come from the police only and judicial data from the OM only: %s %s on %s (R-DAT-03)', async (who, category, ground, path) => {
    const refused = supply(who, await caseInEnrichment(world), { ...housing, category, ground })
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path }] })
  })

  test('the ggz hands over only on a ground that lifts its secrecy, with its motive or date (R-DAT-08, R-DAT-09)', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'anouk')
    const health = { ...housing, category: 'GEZ' }
    const refusedAt = async (item: object, path: string) =>
      expect(answer('anouk', given, id, { items: [item] })).rejects.toMatchObject({
        code: 'invalid_input',
        issues: [{ path }],
      })
    await refusedAt(health, 'items.0.ground')
    await refusedAt({ ...health, ground: 'explicit_consent' }, 'items.0.consentOn')
    await refusedAt({ ...health, ground: 'good_care' }, 'items.0.groundMotive')
    const { supplies } = await answer('anouk', given, id, { items: [{ ...health, ground: 'explicit_consent', consentOn: today }] })
    expect(supplies).toMatchObject([{ category: 'GEZ', special: true, consentOn: today, requestId: id }])
  })

  test('is never seen by a participant from whom its supplier keeps it (R-DAT-10)', async () => {
    const given = await caseInTreatment(world)
    const notTo = [world.participantOf('tom')]
    const { id } = await supply('anouk', given, { ...housing, ground: 'good_care', groundMotive: 'Zorg', restrictions: { notTo } })
    expect((await room('piet', given)).supplies.map((item) => item.id)).toContain(id)
    expect((await room('anouk', given)).supplies.map((item) => item.id)).toContain(id)
    expect((await room('tom', given)).supplies).toEqual([])
    const disputed = call(world.as('tom'), operations.disputeSupply, { params: { ...given.params, supplyId: id }, body: { reason: 'Nee' } })
    await expect(disputed).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is seen again by that participant when the day of the restriction has passed (R-DAT-10)', async () => {
    const given = await caseInEnrichment(world)
    const restrictions = { notTo: [world.participantOf('soraya')], until: addDays(today, 3) }
    const { id } = await supply('joris', given, { ...housing, restrictions })
    expect((await room('soraya', given)).supplies).toEqual([])
    await world.house.jobs.query('update supplies set restricted_until = $2 where id = $1', [id, addDays(today, -2)])
    expect((await room('soraya', given)).supplies).toMatchObject([{ id }])
  })

  test('is about a person of this case, not of another', async () => {
    const [given, other] = [await caseInEnrichment(world), await caseInEnrichment(world)]
    const { rows } = await world.house.jobs.query<{ id: string; case_id: string }>('select id, case_id from persons')
    const subjectOf = ({ params }: CaseParams) => rows.find((row) => row.case_id === params.caseId)?.id ?? ''
    expect(await supply('piet', given, { ...housing, personId: subjectOf(given) })).toMatchObject({ personId: subjectOf(given) })
    await expect(supply('piet', given, { ...housing, personId: subjectOf(other) })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'personId' }],
    })
  })

  test('that is disputed is marked, and rectified by its supplier alone, who keeps what stood there (BGS 1.7; R-DAT-11)', async () => {
    const given = await caseInTreatment(world)
    const { id } = await supply('tom', given)
    const params = { ...given.params, supplyId: id }
    const disputed = await call(world.as('piet'), operations.disputeSupply, { params, body: { reason: 'Dat is al betaald.' } })
    expect(disputed).toMatchObject({ status: 'disputed', dispute: { by: 'Piet Kroes', reason: 'Dat is al betaald.' }, text: housing.text })
    const body = { text: 'Geen huurachterstand meer.', reason: 'Betaald in mei.' }
    await expect(call(world.as('piet'), operations.rectifySupply, { params, body })).rejects.toMatchObject({ code: 'only_the_supplier' })
    expect(await call(world.as('tom'), operations.rectifySupply, { params, body })).toMatchObject({
      status: 'rectified',
      text: body.text,
      rectification: { reason: body.reason, earlierText: housing.text },
    })
  })
})
