import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { informationOperations as operations } from '../../api/information.ts'
import { type CaseParams, caseInEnrichment, caseInTreatment, composed, takenUp } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask, housing } from '../../testing/information.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const see = (given: CaseParams, who: string) => call(world.as(who), caseOperations.showDossier, { params: given.params })
const answer = (given: CaseParams, requestId: string, by: string, body: object) =>
  call(world.as(by), operations.answerRequest, { params: { ...given.params, requestId }, body: { outcome: 'supplied', ...body } })
const askIfKnown = (given: CaseParams, ...people: string[]) =>
  call(world.as('mieke'), operations.askIfKnown, {
    params: given.params,
    body: { participants: people.map((who) => ({ participantId: world.participantOf(who), professionalIds: [world.idOf(who)] })) },
  })
const consented = { ...housing, ground: 'explicit_consent' as const, consentOn: '2026-10-01' }
const notFound = { code: 'not_found' }

describe('who is only asked (WGS 1.8(2))', () => {
  test.each([
    'nothing_known',
    'refused_weighty_reasons',
    'refused_professional_secrecy',
  ] as const)('finds nothing from the moment it answers a question with %s (R-CAS-06)', async (outcome) => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'anouk')
    expect((await answer(given, id, 'anouk', { outcome })).request.outcome).toBe(outcome)
    await expect(see(given, 'anouk')).rejects.toMatchObject(notFound)
    const { cases } = await call(world.as('anouk'), caseOperations.listCases, {})
    expect(cases.map((each) => each.id)).not.toContain(given.params.caseId)
  })

  test('goes on seeing while another question is open, and no longer', async () => {
    const given = await caseInEnrichment(world)
    const [first, second] = [await ask(world, given, 'anouk'), await ask(world, given, 'anouk', { question: 'En sinds wanneer?' })]
    await answer(given, first.id, 'anouk', { outcome: 'nothing_known' })
    expect((await see(given, 'anouk')).information?.requests).toHaveLength(2)
    await answer(given, second.id, 'anouk', { outcome: 'refused_weighty_reasons' })
    await expect(see(given, 'anouk')).rejects.toMatchObject(notFound)
  })

  test('that knows somebody but refuses to say more finds nothing either', async () => {
    const given = await caseInEnrichment(world)
    const { requests } = await askIfKnown(given, 'anouk')
    const params = { ...given.params, requestId: requests[0]?.id ?? '' }
    await call(world.as('anouk'), operations.answerIfKnown, { params, body: { outcome: 'known' } })
    const { id } = await ask(world, given, 'anouk')
    await answer(given, id, 'anouk', { outcome: 'refused_professional_secrecy' })
    await expect(see(given, 'anouk')).rejects.toMatchObject(notFound)
  })

  test('and supplies keeps its own question and answer until the composition decision, also after a later refusal (WGS 2.31(3)-(4))', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'yasmina')
    await answer(given, id, 'yasmina', { items: [housing] })
    const later = await ask(world, given, 'yasmina', { question: 'En de kinderen?' })
    await answer(given, later.id, 'yasmina', { outcome: 'nothing_known' })
    expect((await see(given, 'yasmina')).information?.supplies).toHaveLength(1)
    await composed(world, given, takenUp(world))
    await expect(see(given, 'yasmina')).rejects.toMatchObject(notFound)
  })

  test('keeps the seat it has besides: a judge that knows nothing goes on weighing', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'piet')
    await answer(given, id, 'piet', { outcome: 'nothing_known' })
    expect((await see(given, 'piet')).header.stage).toBe('full')
  })
})

describe('in treatment (WGS 2.31(4); R-CAS-04c)', () => {
  test('nobody is asked whom the composition decision does not name, and the refusal names the way', async () => {
    const given = await caseInTreatment(world)
    const refused = { code: 'not_in_composition', issues: [{ path: 'participantId', code: 'not_in_composition' }] }
    await expect(ask(world, given, 'yasmina', { who: 'fatima' })).rejects.toMatchObject(refused)
    await expect(see(given, 'yasmina')).rejects.toMatchObject(notFound)
    const participants = ['anouk', 'yasmina'].map((who) => ({
      participantId: world.participantOf(who),
      professionalIds: [world.idOf(who)],
    }))
    const known = call(world.as('fatima'), operations.askIfKnown, { params: given.params, body: { participants } })
    await expect(known).rejects.toMatchObject({ code: 'not_in_composition', issues: [{ path: 'participants.1.participantId' }] })
  })

  test('who is named answers from that seat, and keeps it after a refusal', async () => {
    const given = await caseInTreatment(world)
    const { id } = await ask(world, given, 'anouk', { who: 'fatima' })
    await answer(given, id, 'anouk', { outcome: 'refused_weighty_reasons' })
    expect((await see(given, 'anouk')).header.stage).toBe('full')
  })

  test('a seat from the round of questions opens nothing, however it came to stay', async () => {
    const given = await caseInEnrichment(world)
    await ask(world, given, 'yasmina')
    await composed(world, given, takenUp(world))
    await world.house.jobs.query("update seats set until = null where case_id = $1 and role = 'supplier'", [given.params.caseId])
    await expect(see(given, 'yasmina')).rejects.toMatchObject(notFound)
  })
})

describe('why a participant refuses (R-CAS-06)', () => {
  const explanation = 'Een collega van het bureau mag hierover bellen.'
  async function refusedBy(who: string, given: CaseParams, asker = 'mieke') {
    const { id } = await ask(world, given, who, { who: asker })
    const body = { outcome: 'refused_weighty_reasons', refusalReason: 'proceedings', explanation }
    await answer(given, id, who, body)
    return async (reader: string) => (await see(given, reader)).information?.requests.find((each) => each.id === id)
  }

  test('is a reason from the list for everybody involved, and an explanation for the bureau and that participant only', async () => {
    const given = await caseInEnrichment(world)
    const read = await refusedBy('piet', given, 'soraya')
    expect(await read('mieke')).toMatchObject({ refusalReason: 'proceedings', explanation })
    expect(await read('piet')).toMatchObject({ refusalReason: 'proceedings', explanation })
    expect(await read('soraya')).toMatchObject({ refusalReason: 'proceedings', explanation: null })
    expect(await read('joris')).toMatchObject({ refusalReason: 'proceedings', explanation: null })
  })

  test('is explained to the process director in treatment, and to nobody else there', async () => {
    const given = await caseInTreatment(world)
    const read = await refusedBy('anouk', given, 'fatima')
    expect(await read('fatima')).toMatchObject({ explanation })
    expect(await read('tom')).toMatchObject({ refusalReason: 'proceedings', explanation: null })
    expect(await read('piet')).toMatchObject({ refusalReason: 'proceedings', explanation: null })
  })

  test('belongs to the answer it is given with; everything wrong is said at once', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'anouk')
    const wrong = answer(given, id, 'anouk', { outcome: 'nothing_known', refusalReason: 'treatment_secrecy', explanation })
    await expect(wrong).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [
        { path: 'refusalReason', code: 'reason_of_other_outcome' },
        { path: 'explanation', code: 'only_with_refusal' },
      ],
    })
    const free = answer(given, id, 'anouk', { outcome: 'refused_weighty_reasons', reason: 'Zij is bij ons opgenomen.' })
    await expect(free).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test('is professional secrecy only for who is bound by one: not for the police (WGS 2.29(2))', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'piet')
    const refused = { code: 'invalid_input', issues: [{ path: 'outcome', code: 'not_bound_by_secrecy' }] }
    await expect(answer(given, id, 'piet', { outcome: 'refused_professional_secrecy' })).rejects.toMatchObject(refused)
    const { requests } = await askIfKnown(given, 'piet')
    const params = { ...given.params, requestId: requests[0]?.id ?? '' }
    const known = call(world.as('piet'), operations.answerIfKnown, { params, body: { outcome: 'refused_professional_secrecy' } })
    await expect(known).rejects.toMatchObject(refused)
  })
})

describe('the same question, sent more than once', () => {
  test('at the same moment is one open question', async () => {
    const given = await caseInEnrichment(world)
    const asked = await Promise.all([1, 2, 3].map(() => ask(world, given, 'anouk', { question: 'Is er behandeling?' })))
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
    const known = await Promise.all([1, 2, 3].map(() => askIfKnown(given, 'tom', 'yasmina')))
    expect(new Set(known.flatMap(({ requests }) => requests.map(({ id }) => id))).size).toBe(2)
    expect((await see(given, 'mieke')).information?.requests).toHaveLength(3)
  })

  test('is refused with another date, and is a new question once it was answered', async () => {
    const given = await caseInEnrichment(world)
    const { id, dueOn } = await ask(world, given, 'anouk', { question: 'Is er behandeling?' })
    const again = (change: object) => ask(world, given, 'anouk', { question: ' is er  behandeling? ', ...change })
    expect((await again({ dueOn })).id).toBe(id)
    await expect(again({ dueOn: '2099-01-01' })).rejects.toMatchObject({ code: 'already_asked', issues: [{ path: 'question' }] })
    await answer(given, id, 'anouk', { items: [consented] })
    expect((await again({})).id).not.toBe(id)
  })

  test('whether somebody is known stands open once at each participant, also past the application', async () => {
    const given = await caseInEnrichment(world)
    const { requests } = await askIfKnown(given, 'anouk')
    const twin = world.house.jobs.query(
      `insert into information_requests (id, case_id, kind, participant_id, asked_by, asking_participant_id, categories, sealed, due_on)
       select gen_random_uuid(), case_id, kind, participant_id, asked_by, asking_participant_id, categories, sealed, due_on
         from information_requests where id = $1`,
      [requests[0]?.id],
    )
    await expect(twin).rejects.toMatchObject({ code: '23505' })
  })
})
