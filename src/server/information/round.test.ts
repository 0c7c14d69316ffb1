import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { informationOperations as operations } from '../../api/information.ts'
import { workOperations } from '../../api/work.ts'
import type { KnownOutcome } from '../../domain/supply-tables.ts'
import { type CaseParams, caseInEnrichment, caseInReview } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask, housing } from '../../testing/information.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const askIfKnown = (given: CaseParams, ...people: string[]) =>
  call(world.as('mieke'), operations.askIfKnown, {
    params: given.params,
    body: { participants: people.map((who) => ({ participantId: world.participantOf(who), professionalIds: [world.idOf(who)] })) },
  })
const answer = (given: CaseParams, requestId: string, by: string, outcome: KnownOutcome, contact?: string) =>
  call(world.as(by), operations.answerIfKnown, { params: { ...given.params, requestId }, body: { outcome, contact } })
const see = (given: CaseParams, who: string) => call(world.as(who), caseOperations.showDossier, { params: given.params })
const remind = (given: CaseParams, requestId: string, by = 'mieke') =>
  call(world.as(by), operations.remindParticipant, { params: { ...given.params, requestId } })

describe('whether participants know somebody (B6, WGS 2.31(3))', () => {
  test('cannot be asked before gate 1 (R-CAS-03)', async () => {
    const given = await caseInReview(world)
    await expect(askIfKnown(given, 'anouk')).rejects.toMatchObject({ code: 'not_in_this_phase' })
  })

  test('is asked of several at once, who see name, birth date and that question, and nothing of each other', async () => {
    const given = await caseInEnrichment(world)
    const { requests } = await askIfKnown(given, 'anouk', 'tom', 'yasmina')
    expect(requests.map(({ kind, participant, outcome }) => [kind, participant, outcome]).length).toBe(3)
    const { header, ...rooms } = await see(given, 'tom')
    expect(header).toMatchObject({ stage: 'process', subject: expect.stringMatching(/\w/), birthDate: expect.stringMatching(/^\d{4}-/) })
    const nothingMore = { themes: [], urgent: false, referredBy: null, processLead: null, caseLead: null }
    expect(header).toMatchObject(nothingMore)
    expect(header).toMatchObject({
      goal: null,
      eraseOn: null,
      ceilingOn: null,
      firstProcessedOn: null,
      reviewOn: null,
      nextMeetingAt: null,
    })
    expect(header.nextSteps.map(({ step }) => step)).toEqual(['answer', 'step_aside'])
    const { cases } = await call(world.as('tom'), caseOperations.listCases, {})
    expect(cases.find(({ id }) => id === given.params.caseId)).toMatchObject(nothingMore)
    const stepsOf = async (who: string) => (await see(given, who)).header.nextSteps.find(({ step }) => step === 'answer')
    expect(await stepsOf('tom')).toMatchObject({ refused: null })
    expect(await stepsOf('soraya')).toMatchObject({ refused: 'nothing_asked' })
    const asker = await see(given, 'mieke')
    expect(asker.header.referredBy).toMatch(/\w/)
    expect(asker.header.eraseOn ?? asker.header.ceilingOn).toMatch(/^\d{4}-/)
    expect(rooms.information?.requests.map(({ participantId }) => participantId)).toEqual([world.participantOf('tom')])
    expect(rooms).toMatchObject({ referral: null, persons: null, purpose: null, composition: null })
    const { items } = await call(world.as('tom'), workOperations.showMyWork, {})
    expect(items.filter((item) => item.caseId === given.params.caseId).map((item) => item.kind)).toEqual(['answer_known'])
  })

  test.each([
    'nothing_known',
    'refused_weighty_reasons',
    'refused_professional_secrecy',
  ] as const)('answered with %s ends the sight of who was asked, at once (R-CAS-06)', async (outcome) => {
    const given = await caseInEnrichment(world)
    const { requests } = await askIfKnown(given, 'anouk')
    const [request] = requests
    expect((await answer(given, request?.id ?? '', 'anouk', outcome)).outcome).toBe(outcome)
    await expect(see(given, 'anouk')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('answered with yes is no content yet: whom to ask on, and the seat stays for the question', async () => {
    const given = await caseInEnrichment(world)
    const { requests } = await askIfKnown(given, 'anouk')
    const id = requests[0]?.id ?? ''
    const supply = call(world.as('anouk'), operations.answerRequest, {
      params: { ...given.params, requestId: id },
      body: { outcome: 'supplied', items: [{ ...housing, ground: 'explicit_consent', consentOn: '2026-10-01' }] },
    })
    await expect(supply).rejects.toMatchObject({ code: 'not_found' })
    await answer(given, id, 'anouk', 'known', 'Behandelaar, via de receptie')
    expect((await see(given, 'mieke')).information?.requests[0]).toMatchObject({
      outcome: 'known',
      contact: 'Behandelaar, via de receptie',
    })
    await expect(answer(given, id, 'anouk', 'nothing_known')).rejects.toMatchObject({ code: 'already_answered' })
    await ask(world, given, 'anouk')
    expect((await see(given, 'anouk')).information?.requests.map(({ kind }) => kind)).toEqual(['known', 'question'])
  })

  test('is answered for one’s own participant only, and never twice in one round', async () => {
    const given = await caseInEnrichment(world)
    const { requests } = await askIfKnown(given, 'anouk', 'tom')
    const ofTom = requests.find(({ participantId }) => participantId === world.participantOf('tom'))?.id ?? ''
    await expect(answer(given, ofTom, 'anouk', 'known')).rejects.toMatchObject({ code: 'not_found' })
    await expect(askIfKnown(given, 'bart', 'bart')).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [expect.objectContaining({ path: 'participants.1.participantId', code: 'twice' })],
    })
  })
})

describe('a reminder of an open question', () => {
  test('puts it on top of the work of who was asked, once a day', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'anouk')
    const reminded = async () =>
      (await call(world.as('anouk'), workOperations.showMyWork, {})).items.find((item) => item.objectId === id)?.isReminded
    expect(await reminded()).toBe(false)
    expect((await remind(given, id)).remindedAt).not.toBeNull()
    expect(await reminded()).toBe(true)
    await expect(remind(given, id)).rejects.toMatchObject({ code: 'reminded_today' })
  })

  test('is not for who was asked, nor of what was answered', async () => {
    const given = await caseInEnrichment(world)
    const { id } = await ask(world, given, 'anouk')
    await expect(remind(given, id, 'anouk')).rejects.toMatchObject({ code: 'not_allowed' })
    const body = { outcome: 'nothing_known' as const }
    await call(world.as('anouk'), operations.answerRequest, { params: { ...given.params, requestId: id }, body })
    await expect(remind(given, id)).rejects.toMatchObject({ code: 'already_answered' })
  })
})

test('what came in stands beside the question it answers, for who may see both', async () => {
  const given = await caseInEnrichment(world)
  const { id } = await ask(world, given, 'piet')
  await call(world.as('piet'), operations.answerRequest, {
    params: { ...given.params, requestId: id },
    body: { outcome: 'supplied', items: [housing] },
  })
  const { information } = await see(given, 'soraya')
  expect(information?.supplies.map(({ requestId }) => requestId)).toEqual([id])
})
