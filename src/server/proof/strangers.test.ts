import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call, pathOf } from '../../api/client.ts'
import { closingOperations } from '../../api/closing.ts'
import { compositionOperations } from '../../api/composition.ts'
import { operations as declared } from '../../api/index.ts'
import { informationOperations } from '../../api/information.ts'
import type { Operation } from '../../api/operation.ts'
import { personOperations } from '../../api/persons.ts'
import { planOperations } from '../../api/plan.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { workOperations } from '../../api/work.ts'
import { addDays, CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { caseInReview, caseInTreatment, takenUp } from '../../testing/case.ts'
import { hearChanges } from '../../testing/changes.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask, housing } from '../../testing/information.ts'
import { meetingAbout, putOnAgenda } from '../../testing/meetings.ts'
import { paramsFor } from '../../testing/proof/probe.ts'
import { sampleOf, schemasOf } from '../../testing/proof/samples.ts'

const operations: Readonly<Record<string, Operation>> = declared

let world: TestHouse
/** Fatima leads the first case and has no seat in the second, which Ruben leads and where everything has been recorded. */
let own: { params: { caseId: string } }
let foreign: Record<string, string>
/** Of Fatima's bureau and referred by Piet: one before the judges, one not yet submitted. */
let early: Record<'review' | 'draft', { params: { caseId: string } }>
beforeAll(async () => {
  world = await testHouse()
  own = await caseInTreatment(world)
  // something lies open in one's own case too, or nobody there could do anything with a proposal
  await call(world.as('fatima'), compositionOperations.proposeComposition, { ...own, body: takenUp(world) })
  early = {
    review: await caseInReview(world),
    draft: { params: { caseId: (await call(world.as('piet'), referralOperations.startReferral, { body: {} })).caseId } },
  }
  foreign = await everythingIn(await caseInTreatment(world, { ruben: 'process_lead', joris: 'case_lead', bart: 'member' }))
})
afterAll(() => world.close())

/** A case of one's own in which the act can be done at all. */
const ownFor = (name: string) =>
  name === 'undoNote' ? early.draft : ['supplementReferral', 'undoVerdict'].includes(name) ? early.review : own

const dueOn = addDays(dateInAmsterdam(new Date()), 30)

async function everythingIn({ params }: { params: { caseId: string } }): Promise<Record<string, string>> {
  const [ruben, joris] = [world.as('ruben'), world.as('joris')]
  const goal = await call(ruben, planOperations.addGoal, { params, body: { lifeDomain: 'housing', text: 'Een eigen woning' } })
  const draft = { participantId: world.participantOf('joris'), line: 'care' as const, text: 'Zoekt een woning', dueOn }
  const agreement = await call(ruben, planOperations.registerAgreement, { params, body: { ...draft, goalId: goal.id } })
  const relative = { givenName: 'Wil', familyName: 'Verzonnen', relation: 'friend' as const, why: 'Ziet hem elke dag' }
  const person = await call(ruben, personOperations.addPerson, { params, body: relative })
  const handover = await call(ruben, closingOperations.proposeHandover, {
    params,
    body: { agreementId: agreement.id, toOutside: 'Wijkteam' },
  })
  const supply = await call(joris, informationOperations.supplyItem, { params, body: housing })
  const request = await ask(world, { params }, 'bart', { who: 'ruben' })
  const people = { ruben: 'process_lead', joris: 'case_lead' } as const
  const proposal = await call(ruben, compositionOperations.proposeComposition, { params, body: takenUp(world, people) })
  const { composition } = await call(ruben, caseOperations.showDossier, { params })
  return {
    ...params,
    itemId: await itemOf(params.caseId),
    goalId: goal.id,
    agreementId: agreement.id,
    personId: person.id,
    handoverId: handover.id,
    supplyId: supply.id,
    requestId: request.id,
    proposalId: proposal.id,
    supplementId: await supplementAsked(),
    questionId: composition?.questions[0]?.id ?? '',
  }
}

/** A question to the referrer of yet another case. */
async function supplementAsked(): Promise<string> {
  const { params } = await caseInReview(world)
  const { later } = await call(world.as('mieke'), purposeOperations.listWeighing, {})
  const body = { until: CalendarDate.parse(later[0]), reason: 'Er ontbreekt iets', question: 'Wat is er gezien?' }
  await call(world.as('mieke'), weighingOperations.postponeWeighing, { params, body })
  const { supplements } = await call(world.as('piet'), weighingOperations.showFollowUp, { params })
  return supplements[0]?.id ?? ''
}

/** Both cases on one agenda. */
async function itemOf(caseId: string): Promise<string> {
  const { meetingId } = await meetingAbout(world, own.params.caseId)
  return (await putOnAgenda(world, meetingId, caseId, 'ruben')).id
}

/** All of an answer but what differs between any two answers. */
async function whole(who: string, operation: Operation, params: Record<string, string>, body?: unknown): Promise<string> {
  const answer = await world.app.inject({
    method: operation.method,
    url: pathOf(operation, { params }),
    headers: { cookie: await world.cookieOf(who), ...(operation.versioned ? { 'if-match': '"1"' } : {}) },
    ...(body === undefined ? {} : { payload: JSON.parse(JSON.stringify(body)) }),
  })
  const { date: _, ...headers } = answer.headers
  return JSON.stringify([answer.statusCode, headers, answer.body])
}

const bodyOf = (operation: Operation): unknown => schemasOf(operation.body).map(sampleOf)[0]

describe('what is not one’s own cannot be told from what does not exist', () => {
  const inCases = Object.keys(operations).filter((name) => 'caseId' in (operations[name]?.params.shape ?? {}))

  test.each(inCases)('a case of others: %s', async (name) => {
    const operation = operations[name]
    if (!operation) throw new Error(name)
    const params = paramsFor(operation)
    const existing = await whole('fatima', operation, { ...params, ...foreign }, bodyOf(operation))
    const unknown = await whole('fatima', operation, { ...params, caseId: crypto.randomUUID() }, bodyOf(operation))
    expect(existing).toBe(unknown)
    expect(existing).toContain('"not_found')
  })

  const below = inCases.flatMap((name) =>
    Object.keys(operations[name]?.params.shape ?? {}).flatMap((parameter) =>
      ['caseId', 'lifeDomain', 'step'].includes(parameter) ? [] : [[name, parameter] as const],
    ),
  )
  test.each(below)('in one’s own case, a thing of another: %s by its %s', async (name, parameter) => {
    const operation = operations[name]
    if (!operation) throw new Error(name)
    expect(foreign[parameter]).toMatch(/^[0-9a-f-]{36}$/)
    const body =
      name === 'changeAgreement' ? { participantId: world.participantOf('piet'), line: 'care', text: 'Belt', dueOn } : bodyOf(operation)
    const statuses: string[] = []
    for (const who of ['fatima', 'piet']) {
      const params = { ...paramsFor(operation), ...ownFor(name).params }
      const existing = await whole(who, operation, { ...params, [parameter]: foreign[parameter] ?? '' }, body)
      const unknown = await whole(who, operation, { ...params, [parameter]: crypto.randomUUID() }, body)
      expect(existing).toBe(unknown)
      statuses.push(existing.slice(1, 4))
    }
    // one of the two may do this, and is told that it does not exist
    expect(statuses).toContain('404')
  })

  test.each([
    ['registerAgreement', 'goalId', 'piet'],
    ['registerAgreement', 'meetingItemId', 'piet'],
    ['registerAgreement', 'executorId', 'piet'],
    ['supplyItem', 'personId', 'piet'],
    ['proposeHandover', 'agreementId', 'fatima'],
    ['addAgendaItem', 'meetingId', 'fatima'],
    ['decideComposition', 'proposalId', 'fatima'],
  ])('a body that points at it: %s with %s', async (name, field, who) => {
    const operation = operations[name]
    if (!operation) throw new Error(name)
    const valid: Record<string, object> = {
      registerAgreement: { participantId: world.participantOf('piet'), line: 'care', text: 'Belt wekelijks', dueOn },
      supplyItem: { ...housing, category: 'POL', ground: 'wpg_20_3' },
      proposeHandover: { toOutside: 'Wijkteam' },
      addAgendaItem: { minutes: 10, goal: 'Woning' },
    }
    const target = field === 'meetingItemId' ? foreign.itemId : foreign[field]
    const existing = await whole(who, operation, own.params, { ...valid[name], [field]: target ?? crypto.randomUUID() })
    const unknown = await whole(who, operation, own.params, { ...valid[name], [field]: crypto.randomUUID() })
    expect(existing).toBe(unknown)
    expect(existing).toMatch(/^\[(400|404|422),/)
  })

  test('a case that is not shielded cannot be unlocked, and is not told from one that does not exist', async () => {
    const body = { purpose: 'legality_review', reason: 'Steekproef' }
    const existing = await whole('vincent', declared.unlockCase, { shieldedId: own.params.caseId }, body)
    expect(existing).toBe(await whole('vincent', declared.unlockCase, { shieldedId: crypto.randomUUID() }, body))
    expect(existing).toMatch(/^\[404,/)
  })
})

describe('an item that its supplier keeps from a participant (R-DAT-10)', () => {
  const secret = 'Niet voor de ggz bestemd'
  let supplyId: string
  beforeAll(async () => {
    const body = { ...housing, text: secret, restrictions: { notTo: [world.participantOf('anouk')] } }
    supplyId = (await call(world.as('piet'), informationOperations.supplyItem, { ...own, body })).id
    await call(world.as('piet'), informationOperations.supplyItem, { ...own, body: { ...housing, text: 'Voor iedereen aan tafel' } })
    await call(world.as('fatima'), informationOperations.disputeSupply, { params: { ...own.params, supplyId }, body: { reason: secret } })
  })

  test('is there for the others at the table', async () => {
    for (const who of ['piet', 'fatima', 'tom']) {
      const { information } = await call(world.as(who), caseOperations.showDossier, own)
      expect(information?.supplies.map((item) => item.text)).toContain(secret)
    }
  })

  test('is for that participant nowhere: not in the case, the list, a search, the work or the explanation', async () => {
    const anouk = world.as('anouk')
    const { information } = await call(anouk, caseOperations.showDossier, own)
    expect(information?.supplies.map((item) => item.text)).toEqual(['Voor iedereen aan tafel'])
    const everywhere = [
      information,
      await call(anouk, caseOperations.showDossier, own),
      await call(anouk, caseOperations.listCases, {}),
      await call(anouk, caseOperations.searchCases, { body: { search: 'Terlingen' } }),
      await call(anouk, caseOperations.explainAccess, own),
      await call(anouk, workOperations.showMyWork, {}),
    ]
    expect(JSON.stringify(everywhere)).not.toMatch(new RegExp(`${secret}|${supplyId}`))
  })

  test('nor in the history, where it stands for who may see it by act and never by text', async () => {
    await expect(call(world.as('anouk'), caseOperations.showHistory, own)).rejects.toMatchObject({ code: 'not_allowed' })
    expect(JSON.stringify(await call(world.as('fatima'), caseOperations.showHistory, own))).not.toContain(secret)
  })

  test.each([
    ['disputeSupply', { reason: 'Klopt niet' }],
    ['rectifySupply', { text: 'Anders', reason: 'Klopt niet' }],
  ] as const)('cannot be told from one that does not exist: %s', async (name, body) => {
    const existing = await whole('anouk', declared[name], { ...own.params, supplyId }, body)
    expect(existing).toBe(await whole('anouk', declared[name], { ...own.params, supplyId: crypto.randomUUID() }, body))
    expect(existing).toMatch(/^\[404,/)
  })
})

describe('the stream of changes', () => {
  test('tells who has a seat that a case changed, by number only; who has none hears nothing', async () => {
    const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
    const streams = {
      anouk: await hearChanges(world, address, 'anouk'),
      yasmina: await hearChanges(world, address, 'yasmina'),
      bart: await hearChanges(world, address, 'bart'),
    }
    const body = { ...housing, text: 'Nog een gegeven', restrictions: { notTo: [world.participantOf('anouk')] } }
    const { id } = await call(world.as('piet'), informationOperations.supplyItem, { ...own, body })
    await call(world.as('fatima'), planOperations.addGoal, { ...own, body: { lifeDomain: 'housing', text: 'Een woning' } })
    await expect.poll(() => streams.anouk.heard().split('data:').length).toBeGreaterThan(2)
    expect(streams.anouk.heard()).toContain(own.params.caseId)
    expect(streams.anouk.heard()).not.toMatch(new RegExp(`${id}|Nog een gegeven|Een woning`))
    expect(streams.yasmina.heard()).toBe('retry: 2000\n\n')
    expect(streams.bart.heard()).toBe('retry: 2000\n\n')
    await Promise.all(Object.values(streams).map((stream) => stream.stop()))
  })

  test('is not there without a session', async () => {
    const answer = await world.app.inject({ method: 'GET', url: '/api/v1/events' })
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'not_signed_in'])
  })
})
