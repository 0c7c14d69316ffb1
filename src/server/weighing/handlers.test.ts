import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { weighingOperations as operations } from '../../api/weighing.ts'
import { workOperations } from '../../api/work.ts'
import { addDays, addWeeks, CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import type { PurposeDecisionDraft } from '../../domain/purpose.ts'
import { type CaseParams, caseInReview, judgedCase, recordPurpose, yes } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { completeReferral } from '../../testing/referrals.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const no = { ...yes, d: false, motive: 'Dit kan de reclassering alleen.' }
const table = () => call(world.as('mieke'), purposeOperations.listWeighing, {})
const cardOf = async ({ params }: CaseParams, who = 'mieke') =>
  (await call(world.as(who), purposeOperations.listWeighing, {})).cards.find((card) => card.caseId === params.caseId)
const workOf = async (who: string, { params }: CaseParams) =>
  (await call(world.as(who), workOperations.showMyWork, {})).items.filter((item) => item.caseId === params.caseId)
const followUp = (who: string, given: CaseParams) => call(world.as(who), operations.showFollowUp, given)
const contact = (change = {}) => ({ on: today, way: 'by_phone' as const, byId: world.idOf('mieke'), ...change })

describe('the first contact with the referrer (R-CAS-07)', () => {
  test('is asked of the bureau by a date, and no more once it is recorded; then the clock is green for all', async () => {
    const given = await caseInReview(world)
    const card = await cardOf(given)
    expect(card?.firstContact).toBeNull()
    expect(await workOf('mieke', given)).toMatchObject([{ kind: 'first_contact', dueOn: card?.firstContactDueOn }])
    expect((await workOf('soraya', given)).map((item) => item.kind)).toEqual(['judge_purpose'])
    await call(world.as('mieke'), operations.recordFirstContact, { ...given, body: contact() })
    expect((await cardOf(given, 'soraya'))?.firstContact).toEqual({ on: today, way: 'by_phone', by: 'Mieke Sanders' })
    expect(await workOf('mieke', given)).toEqual([])
    expect((await followUp('piet', given)).firstContact).toMatchObject({ on: today, by: 'Mieke Sanders' })
  })

  test('lies between the referral and today, and was made by somebody of the bureau: every mistake is named', async () => {
    const given = await caseInReview(world)
    const record = (body: ReturnType<typeof contact>) => call(world.as('mieke'), operations.recordFirstContact, { ...given, body })
    await expect(record(contact({ on: addDays(today, 1) }))).rejects.toMatchObject({ issues: [{ path: 'on', code: 'date_in_future' }] })
    await expect(record(contact({ on: addDays(today, -1) }))).rejects.toMatchObject({
      issues: [{ path: 'on', code: 'before_the_referral' }],
    })
    await expect(record(contact({ byId: crypto.randomUUID() }))).rejects.toMatchObject({ issues: [{ path: 'byId' }] })
    // who maintains, of another participant, without case content, a judge: none of them speaks for the bureau (LK24 5.3)
    for (const who of ['sem', 'anouk', 'hanneke', 'soraya'])
      await expect(record(contact({ byId: world.idOf(who) })), who).rejects.toMatchObject({
        issues: [{ path: 'byId', code: 'not_of_the_bureau' }],
      })
    await expect(call(world.as('piet'), operations.recordFirstContact, { ...given, body: contact() })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })

  test('is reminded of two working days before its term ends', async () => {
    const given = await caseInReview(world)
    expect(await workOf('mieke', given)).toMatchObject([{ kind: 'first_contact', isReminded: false }])
    await world.house.jobs.query("update cases set submitted_at = submitted_at - interval '9 days' where id = $1", [given.params.caseId])
    expect(await workOf('mieke', given)).toMatchObject([{ kind: 'first_contact', isReminded: true }])
  })
})

describe('another judge (WGS 2.31(2); R-SEC-09)', () => {
  const seat = (given: CaseParams, who: string, by = 'mieke') =>
    call(world.as(by), operations.seatJudge, { ...given, body: { professionalId: world.idOf(who) } })

  test('of a public participant can be given a seat by the bureau, and judges then as everybody', async () => {
    const given = await caseInReview(world)
    await world.house.jobs.query("update seats set until = now() where case_id = $1 and professional_id = $2 and role = 'judge'", [
      given.params.caseId,
      world.idOf('els'),
    ])
    await expect(call(world.as('els'), purposeOperations.judgePurpose, { ...given, body: yes })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await seat(given, 'els')).toEqual({ name: 'Els Wagenaar' })
    await call(world.as('els'), purposeOperations.judgePurpose, { ...given, body: yes })
  })

  test('is nobody without that role, nobody of a private participant, and nobody who stepped aside', async () => {
    const given = await caseInReview(world)
    await call(world.as('soraya'), purposeOperations.stepAside, given)
    for (const who of ['anouk', 'wendy', 'mieke', 'soraya'])
      await expect(seat(given, who)).rejects.toMatchObject({ issues: [{ path: 'professionalId', code: 'invalid_choice' }] })
    await expect(seat(given, 'els', 'joris')).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the agenda (R-CAS-07)', () => {
  test('says of every case on which weighing it is and why, and marks what is urgent', async () => {
    const given = await caseInReview(world)
    const { weighingOn, isClosed } = await table()
    const [urgent, late] = [await caseInReview(world, { urgent: true, urgencyReason: 'Dreigt vannacht.' }), given]
    expect((await cardOf(urgent))?.agenda?.on).toBe(weighingOn)
    expect((await cardOf(late))?.agenda).toEqual(
      isClosed ? { on: addWeeks(CalendarDate.parse(weighingOn), 1), place: 'after_cut_off' } : { on: weighingOn, place: 'in_time' },
    )
    await world.house.jobs.query("update cases set submitted_at = submitted_at - interval '20 days' where id = $1", [given.params.caseId])
    expect((await cardOf(given))?.agenda).toEqual({ on: weighingOn, place: 'carried_over' })
  })

  test('of the past shows how many were weighed and what came of them, to who weighs', async () => {
    const given = await judgedCase(world)
    const body = { outcome: 'in_accordance' as const, motive: 'Past bij het doel.' }
    const { decision } = await recordPurpose(world, 'mieke', { ...given, body })
    expect(decision).toMatchObject({ covenantVersion: 1, weighedOn: expect.any(String) })
    await world.house.jobs.query('update weighings set weighed_on = $1', [addDays(today, -5)])
    await world.house.jobs.query('update purpose_decisions set weighed_on = $1', [addDays(today, -5)])
    const { weighings } = await call(world.as('soraya'), operations.listPastWeighings, {})
    expect(weighings).toMatchObject([{ on: addDays(today, -5), fits: 1, fitsNot: 0 }])
    expect(weighings[0]?.cases).toContainEqual(expect.objectContaining({ caseId: given.params.caseId, result: 'fits' }))
    for (const who of ['tom', 'sem', 'vincent'])
      await expect(call(world.as(who), operations.listPastWeighings, {})).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('a case that is not taken (BGS 1.16(1)(b); R-RET-02)', () => {
  const reject = async (change: Partial<PurposeDecisionDraft> = {}) => {
    const given = await judgedCase(world, { piet: no, soraya: no, joris: no })
    const body = { outcome: 'not_in_accordance' as const, motive: 'Eén domein volstaat.', notTaken: 'single_domain' as const, ...change }
    const decided = await recordPurpose(world, 'mieke', { ...given, body })
    return { ...given, decided }
  }
  const draft = (given: CaseParams) => call(world.as('mieke'), operations.draftOutcomeLetter, { params: given.params })
  const send = (given: CaseParams, text: string, who = 'mieke') =>
    call(world.as(who), operations.sendOutcomeLetter, { params: given.params, body: { text } })

  test('asks the bureau to tell the referrer, begins the message by the covenant, and takes every changed word', async () => {
    const given = await reject({ adviceToReferrer: 'Vraag de reclassering om een gesprek.' })
    expect(await workOf('mieke', given)).toMatchObject([{ kind: 'inform_referrer' }])
    const { text, isSent, eraseOn } = await draft(given)
    expect([isSent, eraseOn]).toEqual([false, addWeeks(today, 4)])
    for (const part of ['kan binnen één domein', 'Vraag de reclassering om een gesprek.', 'Contactpunt']) expect(text).toContain(part)
    await expect(send(given, '  ')).rejects.toMatchObject({ issues: [{ path: 'text', code: 'required' }] })
    await expect(send(given, text, 'piet')).rejects.toMatchObject({ code: 'not_allowed' })
    await send(given, `${text}\nBel gerust.`)
    await expect(send(given, text)).rejects.toMatchObject({ code: 'letter_already_sent' })
    expect((await draft(given)).text).toContain('Bel gerust.')
    expect(await workOf('mieke', given)).toEqual([])
  })

  test('is told to the referrer in the own work, who marks it as read', async () => {
    const given = await reject()
    expect((await followUp('piet', given)).letter).toBeNull()
    await send(given, 'De casus komt niet in behandeling.')
    expect(await workOf('piet', given)).toMatchObject([{ kind: 'read_letter' }])
    expect((await followUp('piet', given)).letter).toMatchObject({ text: 'De casus komt niet in behandeling.', readAt: null })
    await call(world.as('piet'), operations.readOutcomeLetter, { params: given.params })
    expect((await followUp('mieke', given)).letter).toMatchObject({ readBy: 'Piet Kroes' })
    expect(await workOf('piet', given)).toEqual([])
    await expect(call(world.as('soraya'), operations.showFollowUp, { params: given.params })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is erased so many weeks after the day on which the referrer was told, not after the decision', async () => {
    const given = await reject()
    await world.house.jobs.query('update cases set erase_on = $2 where id = $1', [given.params.caseId, addDays(today, 21)])
    const { eraseOn } = await send(given, 'Bericht.')
    expect(eraseOn).toBe(addDays(today, 28))
    const { rows } = await world.house.jobs.query('select erase_on, key_bucket from cases where id = $1', [given.params.caseId])
    expect(rows).toEqual([{ erase_on: eraseOn, key_bucket: eraseOn.slice(0, 7) }])
  })

  test('is never later than the ceiling of five years', async () => {
    const given = await reject()
    const ceiling = addDays(today, 3)
    await world.house.jobs.query('update cases set erase_on = $2, ceiling_on = $2 where id = $1', [given.params.caseId, ceiling])
    expect((await send(given, 'Bericht.')).eraseOn).toBe(ceiling)
  })

  test('names to whom it goes, where the outcome asks for that; everything missing is said at once', async () => {
    await expect(reject({ notTaken: 'safe_home' })).rejects.toMatchObject({ issues: [{ path: 'advisedTo', code: 'required' }] })
    await expect(reject({ notTaken: 'other_house' })).rejects.toMatchObject({ issues: [{ path: 'houseName' }, { path: 'houseContact' }] })
    await expect(reject({ notTaken: 'other_house', motive: '' })).rejects.toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ path: 'motive' }),
        expect.objectContaining({ path: 'houseName' }),
        expect.objectContaining({ path: 'houseContact' }),
      ]),
    })
    await expect(reject({ notTaken: 'radicalisation' })).rejects.toMatchObject({ issues: [{ path: 'notTaken', code: 'has_its_own_door' }] })
    const { decided } = await reject({ notTaken: 'local_approach', advisedTo: 'Wijkteam Oudewaard' })
    expect(decided.decision).toMatchObject({ notTaken: 'local_approach', details: { advisedTo: 'Wijkteam Oudewaard' } })
  })

  test('that belongs to another house is offered to it only when the bureau offers and the referrer agrees, once', async () => {
    const house = { notTaken: 'other_house', houseName: 'Zorg- en Veiligheidshuis Veenkoloniën-West', houseContact: 'Haven 12' } as const
    const referredThere = await reject(house)
    expect((await followUp('piet', referredThere)).offer).toBeNull()
    const given = await reject({ ...house, offerHandover: true })
    const params = given.params
    expect((await followUp('piet', given)).offer).toMatchObject({ houseName: house.houseName, state: 'offered' })
    await expect(call(world.as('mieke'), operations.acceptHouseOffer, { params })).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await call(world.as('piet'), operations.acceptHouseOffer, { params })).toMatchObject({ state: 'accepted' })
    await expect(call(world.as('mieke'), operations.withdrawHouseOffer, { params })).rejects.toMatchObject({ code: 'already_answered' })
    const other = await reject({ ...house, offerHandover: true })
    expect(await call(world.as('mieke'), operations.withdrawHouseOffer, { params: other.params })).toMatchObject({ state: 'withdrawn' })
    await expect(call(world.as('piet'), operations.acceptHouseOffer, { params: other.params })).rejects.toMatchObject({
      code: 'already_answered',
    })
  })
})

test('who refers may advise on the own referral, a private participant too, and nobody else private sees the case (WGS 2.31(2); R-CAS-04)', async () => {
  const { caseId } = await call(world.as('tom'), referralOperations.startReferral, { body: { referral: completeReferral() } })
  const params = { caseId }
  await call(world.as('tom'), referralOperations.submitReferral, { params })
  await call(world.as('tom'), purposeOperations.advisePurpose, { params, body: { text: 'Ons toezicht alleen volstaat niet.' } })
  expect((await cardOf({ params }, 'joris'))?.purpose.advice).toMatchObject([{ by: 'Tom Rietveld', participant: 'Reclassering' }])
  await call(world.as('mieke'), purposeOperations.advisePurpose, { params, body: { text: 'De ggz kent hem.' } })
  expect((await followUp('tom', { params })).ownAdvice).toMatchObject([{ text: 'Ons toezicht alleen volstaat niet.' }])
  await expect(call(world.as('tom'), purposeOperations.judgePurpose, { params, body: yes })).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(call(world.as('anouk'), purposeOperations.advisePurpose, { params, body: { text: 'x' } })).rejects.toMatchObject({
    code: 'not_found',
  })
})
