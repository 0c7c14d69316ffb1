import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { weighingOperations as operations } from '../../api/weighing.ts'
import { workOperations } from '../../api/work.ts'
import { addDays, CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { type CaseParams, caseInReview } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const table = () => call(world.as('mieke'), purposeOperations.listWeighing, {})
const cardOf = async ({ params }: CaseParams, who = 'mieke') =>
  (await call(world.as(who), purposeOperations.listWeighing, {})).cards.find((card) => card.caseId === params.caseId)
const workOf = async (who: string, { params }: CaseParams) =>
  (await call(world.as(who), workOperations.showMyWork, {})).items.filter((item) => item.caseId === params.caseId)
const followUp = (who: string, given: CaseParams) => call(world.as(who), operations.showFollowUp, given)

describe('postponing (R-CAS-07)', () => {
  const postpone = async (given: CaseParams, change = {}) => {
    const { later } = await table()
    const body = {
      until: CalendarDate.parse(later[0]),
      reason: 'De feiten over het wapen ontbreken.',
      question: 'Wat is er gezien?',
      ...change,
    }
    return call(world.as('mieke'), operations.postponeWeighing, { ...given, body })
  }

  test('moves a case to a later weighing, and the referrer is asked what is missing', async () => {
    const given = await caseInReview(world)
    const { until } = await postpone(given)
    expect(await cardOf(given, 'soraya')).toMatchObject({
      agenda: { on: until, place: 'postponed' },
      purpose: { postponements: [{ until, reason: 'De feiten over het wapen ontbreken.', by: 'Mieke Sanders' }] },
    })
    expect((await workOf('piet', given)).map((item) => item.kind)).toContain('supplement_referral')
    expect((await followUp('piet', given)).supplements).toMatchObject([{ question: 'Wat is er gezien?', text: null }])
  })

  test('leaves the term of the first contact as it was', async () => {
    const given = await caseInReview(world)
    const before = (await cardOf(given))?.firstContactDueOn
    await postpone(given)
    expect((await cardOf(given))?.firstContactDueOn).toBe(before)
  })

  test('is done as often as the covenant allows and then no more, and never by a private participant or to a day without a weighing', async () => {
    const given = await caseInReview(world)
    await expect(postpone(given, { until: addDays(today, 400) })).rejects.toMatchObject({
      issues: [{ path: 'until', code: 'not_a_weighing' }],
    })
    await expect(postpone(given, { reason: ' ' })).rejects.toMatchObject({ issues: [{ path: 'reason', code: 'required' }] })
    await postpone(given)
    const { later } = await table()
    const on = (at: number) => CalendarDate.parse(later[at])
    await postpone(given, { until: on(1), question: '' })
    expect((await followUp('piet', given)).supplements).toHaveLength(1)
    await expect(postpone(given, { until: on(2) })).rejects.toMatchObject({ code: 'postponed_too_often' })
    expect((await cardOf(given))?.purpose.covenant.mostPostponements).toBe(2)
    const body = { until: CalendarDate.parse(later[0]), reason: 'Later.' }
    await expect(call(world.as('anouk'), operations.postponeWeighing, { ...given, body })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('said again for the same weighing is no second postponement: reason and question are mended, also at the limit', async () => {
    const given = await caseInReview(world)
    await postpone(given)
    await postpone(given)
    await postpone(given, { reason: 'De datum ontbreekt.', question: 'Wanneer is dat gezien?' })
    const card = await cardOf(given)
    expect(new Set(card?.purpose.postponements.map(({ until }) => until)).size).toBe(1)
    expect(card?.purpose.postponements.at(-1)?.reason).toBe('De datum ontbreekt.')
    expect((await followUp('piet', given)).supplements).toMatchObject([{ question: 'Wanneer is dat gezien?', text: null }])
    const { later } = await table()
    await postpone(given, { until: CalendarDate.parse(later[1]), question: '' })
    await postpone(given, { until: CalendarDate.parse(later[1]), question: 'Door wie is dat gezien?' })
    await expect(postpone(given, { until: CalendarDate.parse(later[2]) })).rejects.toMatchObject({ code: 'postponed_too_often' })
    const counted = await world.house.jobs.query<{ sum: number }>('select coalesce(sum(postponed), 0)::int as sum from weighings')
    const cases = await world.house.jobs.query<{ sum: number }>(
      'select count(distinct (case_id, until_on))::int as sum from purpose_postponements',
    )
    expect(counted.rows).toEqual(cases.rows)
  })

  test('leaves a question that was answered as it was, and asks the other one beside it', async () => {
    const given = await caseInReview(world)
    await postpone(given)
    const [asked] = (await followUp('piet', given)).supplements
    await call(world.as('piet'), operations.supplementReferral, {
      params: { ...given.params, supplementId: asked?.id ?? '' },
      body: { text: 'Een mes.', onlyOwnData: true },
    })
    await postpone(given, { question: 'En wanneer?' })
    expect((await followUp('piet', given)).supplements).toMatchObject([
      { question: 'Wat is er gezien?', text: 'Een mes.' },
      { question: 'En wanneer?', text: null },
    ])
  })

  test('lets the referrer supplement the referral with own data, once and dated, and the original stays as it was submitted', async () => {
    const given = await caseInReview(world)
    await postpone(given)
    const [asked] = (await followUp('piet', given)).supplements
    const params = { ...given.params, supplementId: asked?.id ?? '' }
    const supplement = (body: { text: string; onlyOwnData: true }, who = 'piet') =>
      call(world.as(who), operations.supplementReferral, { params, body })
    const before = await call(world.as('piet'), referralOperations.showReferral, given)
    const body = { text: 'Een mes, op 3 november.', onlyOwnData: true as const }
    await expect(supplement(body, 'soraya')).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(supplement({ text: 'x', onlyOwnData: false as unknown as true })).rejects.toMatchObject({
      issues: [{ path: 'onlyOwnData' }],
    })
    expect(await supplement(body)).toMatchObject({ text: body.text, by: 'Piet Kroes' })
    await expect(supplement(body)).rejects.toMatchObject({ code: 'already_answered' })
    expect((await call(world.as('piet'), referralOperations.showReferral, given)).referral).toEqual(before.referral)
    expect((await cardOf(given, 'joris'))?.purpose.supplements).toMatchObject([{ text: body.text, by: 'Piet Kroes' }])
    expect((await workOf('piet', given)).map((item) => item.kind)).not.toContain('supplement_referral')
  })
})
