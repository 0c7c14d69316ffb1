import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { closingOperations } from '../../api/closing.ts'
import { informationOperations } from '../../api/information.ts'
import { meetingOperations } from '../../api/meetings.ts'
import { planOperations } from '../../api/plan.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { workOperations } from '../../api/work.ts'
import { addDays, CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { type CaseParams, caseInEnrichment, caseInReview, caseInTreatment, judgedCase, yes } from '../../testing/case.ts'
import { countQueries } from '../../testing/count-queries.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask, housing } from '../../testing/information.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { KeyCache } from '../vault.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const workOf = async (username: string, { params }: CaseParams) =>
  (await call(world.as(username), workOperations.showMyWork, {})).items.filter((item) => item.caseId === params.caseId)
const kindsOf = async (username: string, given: CaseParams) => (await workOf(username, given)).map((item) => item.kind)

const agree = ({ params }: CaseParams, whose: string, text: string, days: number, executor?: string) =>
  call(world.as('fatima'), planOperations.registerAgreement, {
    params,
    body: {
      participantId: world.participantOf(whose),
      line: 'care',
      text,
      dueOn: addDays(today, days),
      ...(executor ? { executorId: world.idOf(executor) } : {}),
    },
  })

describe('what is asked of me', () => {
  test('begins with my own draft, by the name that is in it, until the day it ends', async () => {
    const body = { referral: { subject: { givenName: 'Rick', familyName: 'Terlingen' } } }
    const params = await call(world.as('tom'), referralOperations.startReferral, { body })
    const { expiresOn } = params
    expect(await workOf('tom', { params })).toMatchObject([{ kind: 'finish_referral', subject: 'Rick Terlingen', dueOn: expiresOn }])
    expect(await workOf('anouk', { params })).toEqual([])
  })

  test('is to judge, until my participant has, and then to decide, for the bureau alone', async () => {
    const given = await caseInReview(world)
    expect(await kindsOf('soraya', given)).toEqual(['judge_purpose'])
    await call(world.as('soraya'), purposeOperations.judgePurpose, { ...given, body: yes })
    expect(await kindsOf('soraya', given)).toEqual([])
    expect(await kindsOf('mieke', given)).toEqual(['first_contact'])
    const judged = await judgedCase(world)
    expect((await kindsOf('mieke', judged)).sort()).toEqual(['decide_purpose', 'first_contact'])
    expect(await kindsOf('soraya', judged)).toEqual([])
  })

  test('is to judge by the weighing that the case is on, which the table shows too (R-CAS-07)', async () => {
    const body = { referral: completeReferral() }
    const [postponed, late, inTime] = [
      { params: await call(world.as('tom'), referralOperations.startReferral, { body }) },
      await judgedCase(world),
      await judgedCase(world),
    ]
    await call(world.as('tom'), referralOperations.submitReferral, { params: { caseId: postponed.params.caseId } })
    const { cutOffAt, weighingOn, later } = await call(world.as('mieke'), purposeOperations.listWeighing, {})
    const until = CalendarDate.parse(later[2])
    const question = { until, reason: 'De feiten ontbreken.', question: 'Wat is er gezien?' }
    await call(world.as('mieke'), weighingOperations.postponeWeighing, { params: { caseId: postponed.params.caseId }, body: question })
    for (const [given, hours] of [
      [late, 1],
      [inTime, -1],
    ] as const) {
      const submittedAt = 'update cases set submitted_at = $2::timestamptz + make_interval(hours => $3) where id = $1'
      await world.house.jobs.query(submittedAt, [given.params.caseId, cutOffAt, hours])
    }
    expect(await workOf('soraya', postponed)).toMatchObject([{ kind: 'judge_purpose', dueOn: until, isReminded: false }])
    // Tom only referred: no judge, and of the postponement he knows the day alone
    expect(await workOf('tom', postponed)).toMatchObject([{ kind: 'supplement_referral', dueOn: until, isReminded: false }])
    const { cards } = await call(world.as('mieke'), purposeOperations.listWeighing, {})
    for (const [given, on] of [
      [postponed, until],
      [late, later[0]],
      [inTime, weighingOn],
    ] as const) {
      const asked = (await workOf('mieke', given)).filter(({ kind }) => kind === 'decide_purpose')
      expect(asked.map(({ dueOn }) => dueOn)).toEqual(given === postponed ? [] : [on])
      expect(cards.find((card) => card.caseId === given.params.caseId)?.agenda?.on).toBe(on)
    }
  })

  test('is a question to my participant, in its own words, until it is answered; only then the bureau decides on the composition', async () => {
    const given = await caseInEnrichment(world)
    const { id: requestId } = await ask(world, given, 'anouk', { question: `Is hij in behandeling? ${'Toelichting. '.repeat(30)}` })
    const [item] = await workOf('anouk', given)
    expect(item).toMatchObject({ kind: 'answer_request', objectId: requestId, dueOn: addDays(today, 10) })
    expect(item?.what).toMatch(/^Is hij in behandeling\?.{100,}…$/)
    expect(item?.what?.length).toBeLessThanOrEqual(160)
    expect(await kindsOf('mieke', given)).toEqual(['first_contact'])
    const body = { outcome: 'nothing_known' } as const
    await call(world.as('anouk'), informationOperations.answerRequest, { params: { ...given.params, requestId }, body })
    expect(await kindsOf('anouk', given)).toEqual([])
    expect((await kindsOf('mieke', given)).sort()).toEqual(['decide_composition', 'first_contact'])
  })

  test('is an item of ours that somebody disputes, with the reason, and nobody else is asked', async () => {
    const given = await caseInTreatment(world)
    const { id: supplyId } = await call(world.as('tom'), informationOperations.supplyItem, { ...given, body: housing })
    const params = { ...given.params, supplyId }
    await call(world.as('piet'), informationOperations.disputeSupply, { params, body: { reason: 'Is betaald.' } })
    expect(await workOf('tom', given)).toMatchObject([{ kind: 'rectify', objectId: supplyId, what: 'Is betaald.' }])
    expect(await kindsOf('piet', given)).toEqual([])
    const body = { text: 'Geen achterstand.', reason: 'Betaald.' }
    await call(world.as('tom'), informationOperations.rectifySupply, { params, body })
    expect(await kindsOf('tom', given)).toEqual([])
  })

  test('are the open agreements of my participant, soonest first, and to approve the plan they changed', async () => {
    const given = await caseInTreatment(world)
    await agree(given, 'tom', 'Plaatst op de wachtlijst', 20)
    const { id } = await agree(given, 'tom', 'Belt de huisarts', 3, 'tom')
    await agree(given, 'anouk', 'Doet een intake', 5)
    expect(await workOf('tom', given)).toMatchObject([
      { kind: 'agreement', what: 'Belt de huisarts', dueOn: addDays(today, 3), objectId: id },
      { kind: 'agreement', what: 'Plaatst op de wachtlijst', dueOn: addDays(today, 20) },
      { kind: 'approve_plan', dueOn: null },
    ])
    const params = { ...given.params, agreementId: id }
    await call(world.as('tom'), planOperations.reportOnAgreement, { params, body: { status: 'done' } })
    expect((await workOf('tom', given)).map((item) => item.what)).not.toContain('Belt de huisarts')
  })

  test('is a meeting in the coming week, and not a later one', async () => {
    const given = await caseInTreatment(world)
    for (const [title, days] of [
      ['Dinsdag', 2],
      ['Volgende maand', 30],
    ] as const) {
      const body = { title, startsAt: new Date(Date.now() + days * 86_400_000).toISOString() }
      const { id: meetingId } = await call(world.as('fatima'), meetingOperations.planMeeting, { body })
      const item = { meetingId, minutes: 20, goal: 'Afspraken maken' }
      await call(world.as('fatima'), meetingOperations.addAgendaItem, { ...given, body: item })
    }
    expect(await workOf('anouk', given)).toMatchObject([{ kind: 'prepare_meeting', what: 'Dinsdag', dueOn: addDays(today, 2) }])
  })

  test('is to evaluate when the review of necessity is near, for the process director (R-CAS-15)', async () => {
    const given = await caseInTreatment(world)
    expect(await kindsOf('fatima', given)).toEqual([])
    await world.house.jobs.query('update cases set review_on = $2 where id = $1', [given.params.caseId, addDays(today, 14)])
    expect(await workOf('fatima', given)).toMatchObject([{ kind: 'evaluate', dueOn: addDays(today, 14) }])
    expect(await kindsOf('tom', given)).toEqual([])
  })

  test('is to confirm that we have taken a task over, or that a party outside has, for who leads (R-CAS-14)', async () => {
    const given = await caseInTreatment(world)
    const agreementId = (await agree(given, 'tom', 'Begeleidt naar werk', 30)).id
    const propose = (change: { toParticipantId: string } | { toOutside: string }) =>
      call(world.as('fatima'), closingOperations.proposeHandover, { ...given, body: { agreementId, ...change } })
    const { id: handoverId } = await propose({ toParticipantId: world.participantOf('anouk') })
    const asked = { kind: 'confirm_handover', objectId: handoverId, what: 'Begeleidt naar werk' }
    expect(await workOf('anouk', given)).toContainEqual(expect.objectContaining(asked))
    expect(await kindsOf('fatima', given)).not.toContain('confirm_handover')
    const params = { ...given.params, handoverId }
    await call(world.as('anouk'), closingOperations.confirmHandover, { params, body: { receivedBy: 'Anouk Simons' } })
    expect(await kindsOf('anouk', given)).not.toContain('confirm_handover')
    await propose({ toOutside: 'Woonstichting De Dijk' })
    expect(await kindsOf('fatima', given)).toContain('confirm_handover')
    expect(await kindsOf('piet', given)).not.toContain('confirm_handover')
  })

  test('is to agree to closing, for the involved public participants that have not yet (WGS 2.31(8))', async () => {
    const given = await caseInTreatment(world)
    const body = { reason: 'goals_reached', result: 'Het is rustig.', relapseRisk: 'small' } as const
    await call(world.as('fatima'), closingOperations.proposeClosing, { ...given, body })
    expect(await kindsOf('piet', given)).toEqual(['agree_closing'])
    expect(await kindsOf('tom', given)).toEqual([])
    await call(world.as('piet'), closingOperations.agreeClosing, given)
    expect(await kindsOf('piet', given)).toEqual([])
  })

  test('is nothing in cases in which I have no seat (R-AUT-04)', async () => {
    const given = await caseInTreatment(world)
    await agree(given, 'piet', 'Rijdt langs', 2)
    expect(await kindsOf('piet', given)).toContain('agreement')
    for (const who of ['joris', 'karim', 'mieke', 'hanneke', 'sem']) expect(await workOf(who, given)).toEqual([])
  })

  test('takes no more questions to the database for many cases than for one', async () => {
    const list = () => call(world.as('anouk'), workOperations.showMyWork, {})
    const work = async () => {
      const given = await caseInTreatment(world)
      await agree(given, 'anouk', 'Doet een intake', 5)
    }
    await work()
    await list()
    const before = await countQueries(world, list)
    for (let more = 0; more < 3; more += 1) await work()
    await list() // so that the network has just been read
    world.house.keys = new KeyCache()
    expect(await countQueries(world, list)).toBeLessThanOrEqual(before + 1) // the keys, once for all
  })
})
