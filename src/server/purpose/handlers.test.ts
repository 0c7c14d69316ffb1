import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { purposeOperations as operations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { addWeeks, dateInAmsterdam } from '../../domain/date.ts'
import { caseInEnrichment, caseInReview, judgedCase, recordPurpose, yes } from '../../testing/case.ts'
import { countQueries } from '../../testing/count-queries.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { KeyCache } from '../vault.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const no = { ...yes, d: false, motive: 'Dit kan de reclassering alleen.' }
const accepted = { outcome: 'in_accordance', motive: 'Past bij het doel.' } as const
const rejected = { outcome: 'not_in_accordance', motive: 'Kan binnen één domein.', notTaken: 'single_domain' } as const
const cardOf = async (username: string, caseId: string) =>
  (await call(world.as(username), operations.listWeighing, {})).cards.find((card) => card.caseId === caseId)

describe('the purpose of a referral (gate 1, WGS 2.31(2))', () => {
  test('is judged by each public participant on its own criteria, and every judge sees all judgments (R-CAS-04)', async () => {
    const { params } = await judgedCase(world, { soraya: no })
    const card = await cardOf('joris', params.caseId)
    expect(card?.purpose.judgments).toMatchObject([
      { kind: 'police', by: 'Piet Kroes', a: true, d: true },
      { kind: 'prosecution', by: 'Soraya Benali', d: false, motive: no.motive },
      { kind: 'municipal_executive', by: 'Joris ter Haar' },
    ])
    expect(card?.purpose.quorumMissing).toEqual([])
  })

  test('has one judgment per participant: judging again replaces it', async () => {
    const { params } = await caseInReview(world)
    await call(world.as('piet'), operations.judgePurpose, { params, body: yes })
    await call(world.as('piet'), operations.judgePurpose, { params, body: no })
    expect((await cardOf('piet', params.caseId))?.purpose.judgments).toMatchObject([{ kind: 'police', d: false, motive: no.motive }])
  })

  test('has a motive that can be read, is not for who has no seat in it, and the bureau advises but never judges (R-CAS-04)', async () => {
    const { params } = await caseInReview(world)
    const unseen = { ...yes, motive: '\u200b\u00ad \u200f' }
    await expect(call(world.as('piet'), operations.judgePurpose, { params, body: unseen })).rejects.toMatchObject({
      issues: [{ path: 'motive', code: 'required' }],
    })
    await expect(call(world.as('anouk'), operations.judgePurpose, { params, body: yes })).rejects.toMatchObject({ code: 'not_found' })
    await expect(call(world.as('mieke'), operations.judgePurpose, { params, body: yes })).rejects.toMatchObject({ code: 'not_allowed' })
    await call(world.as('mieke'), operations.advisePurpose, { params, body: { text: 'De reclassering kent hem.' } })
    expect((await cardOf('piet', params.caseId))?.purpose.advice).toMatchObject([
      { by: 'Mieke Sanders', text: 'De reclassering kent hem.' },
    ])
  })

  test('cannot be decided before everyone named in the covenant has judged (R-CAS-04b)', async () => {
    const { params } = await caseInReview(world)
    await call(world.as('piet'), operations.judgePurpose, { params, body: yes })
    await expect(recordPurpose(world, 'mieke', { params, body: accepted })).rejects.toMatchObject({
      code: 'quorum_missing',
      issues: [{ path: 'judgments.prosecution' }, { path: 'judgments.municipal_executive' }],
    })
    expect((await cardOf('mieke', params.caseId))?.purpose.quorumMissing).toEqual(['prosecution', 'municipal_executive'])
  })

  test('that all deny cannot be recorded as met, and a no needs its reason', async () => {
    const { params } = await judgedCase(world, { piet: no, soraya: no, joris: no })
    const decide = (body: Parameters<typeof call<typeof operations.decidePurpose>>[2]['body']) =>
      recordPurpose(world, 'mieke', { params, body })
    await expect(decide(accepted)).rejects.toMatchObject({ code: 'outcome_contradicts_judgments' })
    await expect(decide({ outcome: 'not_in_accordance', motive: 'Nee.' })).rejects.toMatchObject({ code: 'outcome_code_required' })
    await expect(decide({ outcome: 'not_in_accordance', motive: ' ' })).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: 'motive' }), expect.objectContaining({ path: 'notTaken' })],
    })
  })

  test('that fits opens the enrichment, once, and keeps who dissented', async () => {
    const { params } = await judgedCase(world, { soraya: no })
    const { decision, phase } = await recordPurpose(world, 'mieke', { params, body: accepted })
    expect(phase).toBe('enrichment')
    expect(decision).toMatchObject({ dissent: [world.participantOf('soraya')], recordedBy: 'Mieke Sanders', rule: 'recorded_consensus' })
    expect(await cardOf('soraya', params.caseId)).toMatchObject({
      phase: 'enrichment',
      purpose: { decision: { outcome: 'in_accordance' } },
    })
    const again = recordPurpose(world, 'mieke', { params, body: accepted })
    await expect(again).rejects.toMatchObject({ code: 'not_in_this_phase' })
    await expect(call(world.as('piet'), operations.judgePurpose, { params, body: no })).rejects.toMatchObject({ code: 'not_in_this_phase' })
  })

  test('that does not fit ends the judging at once, goes within four weeks, and the referrer can still look (R-RET-02)', async () => {
    const { params } = await judgedCase(world, { piet: no, soraya: no, joris: no })
    const body = { ...rejected, adviceToReferrer: 'Neem contact op met de reclassering.' }
    const { phase, eraseOn } = await recordPurpose(world, 'mieke', { params, body })
    expect([phase, eraseOn]).toEqual(['not_taken', addWeeks(dateInAmsterdam(new Date()), 4)])
    await expect(call(world.as('soraya'), referralOperations.showReferral, { params })).rejects.toMatchObject({ code: 'not_found' })
    expect((await call(world.as('piet'), referralOperations.showReferral, { params })).referral.goal).toContain('Veiligheid')
    const keys = await world.house.jobs.query('select distinct bucket from data_keys where case_id = $1', [params.caseId])
    expect(keys.rows).toEqual([{ bucket: eraseOn?.slice(0, 7) }])
  })

  test('is decided once, also by two at the same moment', async () => {
    const { params } = await judgedCase(world)
    const decide = (who: string) => recordPurpose(world, who, { params, body: accepted })
    const ends = await Promise.allSettled(['mieke', 'fatima', 'piet', 'soraya'].map(decide))
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
    expect(refused).toEqual(Array(3).fill(expect.objectContaining({ code: 'not_in_this_phase' })))
  })

  test('is counted without anything of the person (R-RET-16)', async () => {
    const { params } = await judgedCase(world, { piet: no, soraya: no, joris: no })
    await recordPurpose(world, 'mieke', {
      params,
      body: { ...rejected, notTaken: 'zsm_advice', advisedTo: 'ZSM-team' },
    })
    const { rows } = await world.house.jobs.query("select event, age_band, days from statistics where outcome = 'zsm_advice'")
    expect(rows).toEqual([{ event: 'not_taken', age_band: '25-49', days: 0 }])
  })
})

describe('a decision at gate 1 is over what its recorder saw (R-CAS-04)', () => {
  type Params = { caseId: string }
  const record = (params: Params, version: number) => call(world.as('mieke'), operations.decidePurpose, { params, body: accepted, version })
  const seen = async (params: Params) => (await cardOf('mieke', params.caseId))?.purpose.version ?? -1

  test('and is refused with what was said since, until that is seen too', async () => {
    const { params } = await judgedCase(world)
    const version = await seen(params)
    await call(world.as('soraya'), operations.judgePurpose, { params, body: no })
    const refused = await record(params, version).catch((thrown) => thrown)
    expect(refused).toMatchObject({
      code: 'changed_meanwhile',
      current: { judgments: expect.arrayContaining([expect.objectContaining({ by: 'Soraya Benali', d: false, motive: no.motive })]) },
    })
    expect((await cardOf('mieke', params.caseId))?.purpose.decision).toBeNull()
    expect((await record(params, refused.current.version)).decision.dissent).toEqual([world.participantOf('soraya')])
  })

  test.each([
    ['a judgment that is taken back', (params: Params) => call(world.as('joris'), operations.withdrawJudgment, { params })],
    ['who steps aside', (params: Params) => call(world.as('joris'), operations.stepAside, { params })],
    ['advice', (params: Params) => call(world.as('piet'), operations.advisePurpose, { params, body: { text: 'Hij is verhuisd.' } })],
  ])('also of %s', async (_, happens) => {
    const { params } = await judgedCase(world)
    const version = await seen(params)
    await happens(params)
    await expect(record(params, version)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  test('at the same moment as a judgment: one of the two comes first, and the other is refused', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { params } = await judgedCase(world)
      const version = await seen(params)
      const acts = [record(params, version), call(world.as('soraya'), operations.judgePurpose, { params, body: no })]
      const ends = await Promise.allSettled(round % 2 === 0 ? acts : acts.reverse())
      const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []))
      expect(['changed_meanwhile', 'not_in_this_phase'].map((code) => [code])).toContainEqual(refused)
    }
  })

  test('and says which it was: without it nothing is recorded', async () => {
    const { params } = await judgedCase(world)
    const answer = await world.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${params.caseId}/purpose-decision`,
      headers: { cookie: await world.cookieOf('mieke') },
      payload: accepted,
    })
    expect(answer.statusCode).toBe(428)
  })
})

describe('a judgment (R-CAS-04)', () => {
  const history = async (params: { caseId: string }) => (await call(world.as('mieke'), operations.listJudgments, { params })).judgments

  test('of a colleague takes the place of the earlier one, and who judged what when is kept', async () => {
    const { params } = await caseInReview(world)
    await call(world.as('piet'), operations.judgePurpose, { params, body: yes })
    await world.house.jobs.query('update purpose_judgments set professional_id = $2 where case_id = $1', [
      params.caseId,
      world.idOf('soraya'),
    ])
    await call(world.as('piet'), operations.judgePurpose, { params, body: no })
    expect(await history(params)).toMatchObject([
      { kind: 'judged', by: 'Piet Kroes', criteria: { d: true }, motive: yes.motive },
      { kind: 'judged', by: 'Piet Kroes', criteria: { d: false }, motive: no.motive },
    ])
    expect((await cardOf('mieke', params.caseId))?.purpose.judgments).toMatchObject([{ d: false, by: 'Piet Kroes' }])
  })

  test('that is taken back counts no more, and stays in the history', async () => {
    const { params } = await judgedCase(world)
    expect(await call(world.as('soraya'), operations.withdrawJudgment, { params })).toEqual({ withdrawn: true })
    expect(await call(world.as('soraya'), operations.withdrawJudgment, { params })).toEqual({ withdrawn: false })
    expect((await cardOf('mieke', params.caseId))?.purpose.quorumMissing).toEqual(['prosecution'])
    expect((await history(params)).filter((each) => each.by === 'Soraya Benali').map((each) => each.kind)).toEqual(['judged', 'withdrawn'])
  })

  test('in the history can be changed or removed by nobody, whatever the application asks of the database', async () => {
    for (const text of ['update purpose_judgment_history set kind = kind', 'delete from purpose_judgment_history'])
      await expect(world.house.pool.query(text)).rejects.toThrow(/permission denied/)
  })
})

describe('who knows the subject privately (R-SEC-09)', () => {
  test('steps aside: the seat ends at once, what they judged counts no more, and who decides sees it', async () => {
    const { params } = await judgedCase(world)
    expect(await call(world.as('soraya'), operations.stepAside, { params })).toEqual({ seatsEnded: 1 })
    const card = await cardOf('mieke', params.caseId)
    expect(card?.purpose).toMatchObject({ recusals: [{ participant: 'OM', by: 'Soraya Benali' }], quorumMissing: ['prosecution'] })
    expect(card?.purpose.judgments.map((each) => each.by)).toEqual(['Piet Kroes', 'Joris ter Haar'])
    await expect(call(world.as('soraya'), referralOperations.showReferral, { params })).rejects.toMatchObject({ code: 'not_found' })
    expect(await cardOf('soraya', params.caseId)).toBeUndefined()
    await expect(recordPurpose(world, 'mieke', { params, body: accepted })).rejects.toMatchObject({
      code: 'quorum_missing',
    })
  })

  test('gets no seat to judge again in that case, whatever gives it', async () => {
    const { params } = await caseInReview(world)
    await call(world.as('soraya'), operations.stepAside, { params })
    await world.house.jobs.query(
      `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id)
       values (gen_random_uuid(), $1, $2, $3, 'judge', 'referral', $1)`,
      [params.caseId, world.idOf('soraya'), world.participantOf('soraya')],
    )
    await expect(call(world.as('soraya'), operations.judgePurpose, { params, body: yes })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('leaves the judgment of a colleague of the same participant as it is', async () => {
    const { params } = await judgedCase(world)
    await world.house.jobs.query('update purpose_judgments set professional_id = $2 where case_id = $1 and professional_id = $3', [
      params.caseId,
      world.idOf('wendy'),
      world.idOf('soraya'),
    ])
    await call(world.as('soraya'), operations.stepAside, { params })
    expect((await cardOf('mieke', params.caseId))?.purpose.quorumMissing).toEqual([])
  })
})

describe('the weighing table (R-CAS-07)', () => {
  test('has urgent referrals first, then as they came in, and only those in which one has a seat', async () => {
    const [first, second] = [await caseInReview(world), await caseInEnrichment(world)]
    const urgent = await caseInReview(world, { urgent: true, urgencyReason: 'Vannacht nog dreigde hij.' })
    const order = (await call(world.as('joris'), operations.listWeighing, {})).cards.map((card) => card.caseId)
    expect(order[0]).toBe(urgent.params.caseId)
    expect(order.filter((id) => id === first.params.caseId || id === second.params.caseId)).toEqual([
      first.params.caseId,
      second.params.caseId,
    ])
    expect((await call(world.as('anouk'), operations.listWeighing, {})).cards).toEqual([])
  })

  test('shows each referral whole, when the referrer must have been called, and the rule of the covenant', async () => {
    const { params } = await caseInReview(world)
    const { rule, quorum, nextWeighingAt, cutOffAt } = await call(world.as('mieke'), operations.listWeighing, {})
    expect({ rule, quorum }).toEqual({ rule: 'recorded_consensus', quorum: ['police', 'prosecution', 'municipal_executive'] })
    // of today it stays the next until the day is over
    expect(cutOffAt < nextWeighingAt && dateInAmsterdam(new Date(nextWeighingAt)) >= dateInAmsterdam(new Date())).toBe(true)
    const card = await cardOf('mieke', params.caseId)
    expect(card).toMatchObject({ subject: 'Rick Terlingen', referredBy: 'Piet Kroes', openRequests: 0, referral: { urgent: false } })
    expect(card?.firstContactDueOn.localeCompare(card.submittedAt.slice(0, 10))).toBe(1)
  })

  test('takes no more questions to the database for many referrals than for one', async () => {
    const list = () => call(world.as('nynke'), operations.listWeighing, {})
    await judgedCase(world)
    await list()
    const before = await countQueries(world, list)
    for (let more = 0; more < 4; more += 1) await judgedCase(world)
    await list() // so that the network has just been read
    world.house.keys = new KeyCache()
    expect(await countQueries(world, list)).toBeLessThanOrEqual(before + 1) // the keys, once for all
  })
})
