import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { compositionOperations } from '../../api/composition.ts'
import { informationOperations } from '../../api/information.ts'
import { planOperations } from '../../api/plan.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { radicalisationOperations as operations } from '../../api/radicalisation.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { workOperations } from '../../api/work.ts'
import { addDays, addWeeks, dateInAmsterdam } from '../../domain/date.ts'
import { type CaseParams, caseInEnrichment, caseInReview, caseInTreatment, composed, quorum, takenUp } from '../../testing/case.ts'
import { addRole } from '../../testing/conditions.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask } from '../../testing/information.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const report = (by: string, { params }: CaseParams, reportedOn: string = today) =>
  call(world.as(by), operations.reportRadicalisation, { params, body: { receiver: 'police', reportedOn } })
const settle = (by: string, { params }: CaseParams, outcome: 'taken_up' | 'not_taken_up', on: string = today) =>
  call(world.as(by), operations.settleRadicalisation, { params, body: { outcome, on } })
const see = (who: string, { params }: CaseParams) => call(world.as(who), caseOperations.showDossier, { params })

describe('a suspicion of radicalisation (WGS 2.31(13))', () => {
  test.each([
    ['purpose_review', caseInReview, 'soraya'],
    ['enrichment', caseInEnrichment, 'mieke'],
    ['in_treatment', caseInTreatment, 'anouk'],
  ] as const)('that is reported in %s freezes the case: one action is left, what came of it (R-RAD-01)', async (_phase, make, by) => {
    const given = await make(world)
    expect(await report(by, given)).toMatchObject({ phase: 'radicalisation', report: { receiver: 'police', reportedOn: today } })
    const { header, ...rooms } = await see(by, given)
    expect(header).toMatchObject({ phase: 'radicalisation', stage: 'process', radicalisation: { receiver: 'police' } })
    expect(Object.values(rooms).every((room) => room === null)).toBe(true)
    expect(header.nextSteps.map(({ step }) => step)).toEqual(['settle_radicalisation'])
    const { params } = given
    const frozen = { code: 'not_in_this_phase' }
    const yes = { a: true, b: true, c: true, d: true, motive: 'Toch oordelen' }
    if (by === 'soraya')
      await expect(call(world.as(by), purposeOperations.judgePurpose, { params, body: yes })).rejects.toMatchObject(frozen)
    if (by === 'mieke') await expect(ask(world, given, 'anouk')).rejects.toMatchObject(frozen)
    if (by === 'anouk')
      await expect(
        call(world.as(by), planOperations.addGoal, { params, body: { lifeDomain: 'housing', text: 'Een woning' } }),
      ).rejects.toMatchObject(frozen)
    await expect(report(by, given)).rejects.toMatchObject(frozen)
  })

  test('that is not taken up lets the case go on exactly where it was, seats and clocks included', async () => {
    const given = await caseInTreatment(world)
    const before = await see('fatima', given)
    await report('piet', given, addDays(today, -2))
    await expect(settle('tom', given, 'not_taken_up')).rejects.toMatchObject({ code: 'only_public_participants' })
    expect(await settle('fatima', given, 'not_taken_up')).toMatchObject({ phase: 'in_treatment', eraseOn: before.header.eraseOn })
    const after = await see('fatima', given)
    expect({ ...after, header: { ...after.header, version: 0 } }).toEqual({ ...before, header: { ...before.header, version: 0 } })
    expect((await report('piet', given)).phase).toBe('radicalisation')
  })

  test.each([
    ['before gate 1', caseInReview],
    ['in enrichment', caseInEnrichment],
    ['in treatment', caseInTreatment],
  ] as const)('that is taken up ends the case here, %s: every seat of who treated or judged it ends, and it goes in term (R-RAD-02)', async (_when, make) => {
    const given = await make(world)
    await report('piet', given)
    const { phase, eraseOn } = await settle('piet', given, 'taken_up')
    expect({ phase, eraseOn }).toEqual({ phase: 'not_taken', eraseOn: addWeeks(today, 4) })
    for (const who of ['soraya', 'tom', 'anouk']) await expect(see(who, given)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      call(world.as('piet'), informationOperations.supplyItem, {
        params: given.params,
        body: { category: 'WOON', nature: 'fact', ground: 'wgs_1_5_1', text: 'Nog iets' },
      }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    const { rows } = await world.house.jobs.query("select outcome from statistics where event = 'not_taken' and outcome = 'radicalisation'")
    expect(rows.length).toBeGreaterThan(0)
  })

  test('that is taken up goes at its ceiling at the latest (R-RAD-02)', async () => {
    const given = await caseInReview(world)
    const ceiling = addDays(today, 3)
    await world.house.jobs.query('update cases set erase_on = $2, ceiling_on = $2 where id = $1', [given.params.caseId, ceiling])
    await report('soraya', given)
    expect((await settle('soraya', given, 'taken_up')).eraseOn).toBe(ceiling)
  })

  test('that is taken up ends the seats of who was still to confirm a composition too (R-RAD-02)', async () => {
    const given = await caseInTreatment(world)
    const { params } = given
    const body = { ...takenUp(world), decidedBy: [...quorum, 'karim'].map((who) => world.participantOf(who)) }
    await call(world.as('fatima'), compositionOperations.proposeComposition, { params, body })
    await report('fatima', given)
    await settle('fatima', given, 'taken_up')
    const { rows } = await world.house.jobs.query('select distinct role from seats where case_id = $1 and until is null order by role', [
      params.caseId,
    ])
    expect(rows).toEqual([{ role: 'notifier' }, { role: 'referrer' }])
  })

  test('that waits for what came of it is asked of who directs the case, and of nobody else (R-RAD-01)', async () => {
    const given = await caseInTreatment(world)
    const asked = async (who: string) =>
      (await call(world.as(who), workOperations.showMyWork, {})).items.flatMap((item) =>
        item.caseId === given.params.caseId ? item.kind : [],
      )
    await report('anouk', given)
    expect([await asked('fatima'), await asked('anouk'), await asked('piet')]).toEqual([['settle_radicalisation'], [], []])
    await settle('fatima', given, 'not_taken_up')
    expect(await asked('fatima')).not.toContain('settle_radicalisation')
  })

  test('that is taken up is told to the referrer by the bureau, without a word of what was seen (R-RET-02, R-RAD-04)', async () => {
    const given = await caseInEnrichment(world)
    const { params } = given
    await report('soraya', given)
    await settle('soraya', given, 'taken_up')
    expect((await see('mieke', given)).header.notTaken).toMatchObject({ outcome: 'radicalisation', advice: null, on: today })
    const { text } = await call(world.as('mieke'), weighingOperations.draftOutcomeLetter, { params })
    expect(text).toContain('gemeld als mogelijke radicalisering')
    expect(text).not.toContain('politie')
    expect(text).toContain('Overleg met het bureau voordat u de betrokkene')
    await call(world.as('mieke'), weighingOperations.sendOutcomeLetter, { params, body: { text } })
    expect((await call(world.as('piet'), weighingOperations.showFollowUp, { params })).letter?.text).toBe(text)
    const asked = (await call(world.as('mieke'), workOperations.showMyWork, {})).items.filter(({ caseId }) => caseId === params.caseId)
    expect(asked).toEqual([])
  })

  describe('and is taken up from treatment', () => {
    const takenUpFromTreatment = async () => {
      const given = await caseInTreatment(world)
      await report('fatima', given)
      await settle('fatima', given, 'taken_up')
      return given
    }
    const workOf = async (who: string, { params }: CaseParams) =>
      (await call(world.as(who), workOperations.showMyWork, {})).items.filter(({ caseId }) => caseId === params.caseId)

    test('is told to the referrer by the bureau, who is led there by the case and by My work (R-RAD-02, R-RET-02)', async () => {
      const given = await takenUpFromTreatment()
      const { params } = given
      for (const who of ['fatima', 'mieke', 'ruben']) {
        expect((await see(who, given)).header.nextSteps).toMatchObject([{ step: 'inform_referrer', refused: null }])
        expect((await workOf(who, given)).map(({ kind }) => kind)).toEqual(['inform_referrer'])
      }
      const { text } = await call(world.as('mieke'), weighingOperations.draftOutcomeLetter, { params })
      expect(text).toContain('was bij ons in behandeling en is bij ons geëindigd')
      expect(text).not.toMatch(/komt niet in behandeling|Vertel de betrokkene|politie/)
      // a later day, so that the term is seen to count from the message
      await world.house.jobs.query('update cases set erase_on = erase_on - 3 where id = $1', [params.caseId])
      const { eraseOn } = await call(world.as('mieke'), weighingOperations.sendOutcomeLetter, { params, body: { text } })
      expect(eraseOn).toBe(addWeeks(today, 4))
      expect(await workOf('ruben', given)).toEqual([])
      expect((await workOf('piet', given)).map(({ kind }) => kind)).toEqual(['read_letter'])
      expect((await call(world.as('piet'), weighingOperations.showFollowUp, { params })).letter?.text).toBe(text)
      expect((await call(world.as('piet'), weighingOperations.readOutcomeLetter, { params })).readAt).toBeTruthy()
    })

    test('shows who tells it the number, whom to tell and until when, and nothing of the case (R-AUT-04)', async () => {
      const given = await takenUpFromTreatment()
      const { header, ...rooms } = await see('mieke', given)
      expect(header).toMatchObject({
        subject: '',
        birthDate: null,
        themes: [],
        goal: null,
        processLead: null,
        referredBy: 'Piet Kroes',
        eraseOn: addWeeks(today, 4),
        notTaken: { outcome: 'radicalisation' },
      })
      expect(Object.values(rooms).every((room) => room === null)).toBe(true)
      const found = (search: string) => call(world.as('mieke'), caseOperations.searchCases, { body: { search } })
      const ids = async (search: string) => (await found(search)).cases.map(({ id }) => id as string)
      expect(await ids('Terlingen')).not.toContain(given.params.caseId)
      expect(await ids(header.number)).toContain(given.params.caseId)
      const refused = { code: 'not_allowed' }
      await expect(call(world.as('mieke'), purposeOperations.listJudgments, given)).rejects.toMatchObject(refused)
      await expect(call(world.as('mieke'), weighingOperations.showFollowUp, given)).rejects.toMatchObject(refused)
      await expect(call(world.as('mieke'), caseOperations.showHistory, { ...given, query: {} })).rejects.toMatchObject(refused)
      const { seats } = await call(world.as('mieke'), caseOperations.explainAccess, given)
      expect(seats).toMatchObject([{ role: 'notifier', decision: 'radicalisation' }])
    })

    test('is told by whoever begins at the bureau since, when those of the bureau left (R-SEC-10)', async () => {
      const given = await takenUpFromTreatment()
      await expect(see('hanneke', given)).rejects.toMatchObject({ code: 'not_found' })
      await addRole(world, 'hanneke', 'information_coordinator')
      expect((await workOf('hanneke', given)).map(({ kind }) => kind)).toEqual(['inform_referrer'])
    })

    test('is told by nobody who stepped aside in it (R-SEC-09)', async () => {
      const given = await caseInEnrichment(world)
      await call(world.as('mieke'), purposeOperations.stepAside, given)
      await composed(world, given, takenUp(world), 'piet')
      await report('fatima', given)
      await settle('fatima', given, 'taken_up')
      await expect(see('mieke', given)).rejects.toMatchObject({ code: 'not_found' })
      expect((await see('ruben', given)).header.phase).toBe('not_taken')
    })
  })

  test('keeps a date and a receiver, and has no place for a word of why (R-RAD-04)', async () => {
    const given = await caseInReview(world)
    const body = { receiver: 'mayor', reportedOn: today, reason: 'Hij deelt filmpjes' }
    const refused = await world.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${given.params.caseId}/radicalisation-report`,
      headers: { cookie: await world.cookieOf('piet'), 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    })
    expect(refused.json()).toMatchObject({ code: 'invalid_input' })
    const { rows } = await world.house.jobs.query<{ column_name: string; data_type: string }>(
      "select column_name, data_type from information_schema.columns where table_name = 'radicalisation_reports'",
    )
    expect(
      rows
        .filter(({ data_type: type }) => ['text', 'bytea', 'jsonb'].includes(type))
        .map((row) => row.column_name)
        .sort(),
    ).toEqual(['from_phase', 'outcome', 'receiver'])
  })

  test('is recorded afterwards: not in the future, and its outcome not before it', async () => {
    const given = await caseInReview(world)
    await expect(report('piet', given, addDays(today, 1))).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: 'reportedOn', code: 'date_in_future' })],
    })
    await report('piet', given, addDays(today, -1))
    await expect(settle('piet', given, 'taken_up', addDays(today, -2))).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: 'on', code: 'before_what_it_answers' })],
    })
  })

  test('is never processed here: no kind of case, no list, no role is about it, only the way out (R-RAD-03)', async () => {
    const { rows } = await world.house.jobs.query<{ table_name: string }>(
      "select table_name from information_schema.tables where table_schema = 'public' and table_name like '%radicali%'",
    )
    expect(rows).toEqual([{ table_name: 'radicalisation_reports' }])
    const given = await caseInReview(world)
    await report('piet', given)
    const found = await call(world.as('piet'), caseOperations.listCases, { query: { phase: ['radicalisation'] } })
    expect(found.cases.map(({ stage }) => stage)).not.toContain('full')
  })
})
