import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { call } from '../../api/client.ts'
import { covenantOperations as operations } from '../../api/covenant.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import type { AdoptionDraft, CovenantTyped } from '../../domain/covenant-draft.ts'
import { criterionSets } from '../../domain/covenant-parts.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { classOf } from '../../domain/participant.ts'
import { caseInReview, yes } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { rivierenlandOost } from '../../world/houses.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const all = rivierenlandOost.participants.filter(({ kind }) => classOf(kind) === 'public').map(({ id }) => id)
const agreed = (change: Partial<z.input<typeof AdoptionDraft>> = {}) => ({
  validFrom: addDays(today, 30),
  agreedBy: all,
  minutes: 'Stuurgroep 12 november, punt 4',
  ...change,
})
const o3 = criterionSets.o3.criteria.map((each) => ({ ...each, from: today }))
const list = (who = 'hanneke') => call(world.as(who), operations.listCovenants, {})

async function drafted(change: CovenantTyped): Promise<number> {
  const { draft, version } = await call(world.as('mieke'), operations.startCovenant, {})
  const saved = await call(world.as('mieke'), operations.saveCovenant, { body: { ...draft, ...change }, version })
  return saved.version
}
async function withoutDraft(): Promise<void> {
  const { draft } = await list()
  if (draft) await call(world.as('hanneke'), operations.discardCovenant, { version: draft.version })
}
const adopt = (version: number, change: Partial<z.input<typeof AdoptionDraft>> = {}) =>
  call(world.as('hanneke'), operations.adoptCovenant, { body: agreed(change), version })

describe('the draft of the next covenant (R-GOV-08)', () => {
  test('begins with the values in force, is one for the house, and is seen by everybody who will agree to it', async () => {
    const begun = await call(world.as('mieke'), operations.startCovenant, {})
    const again = await call(world.as('hanneke'), operations.startCovenant, {})
    expect([begun.basedOn, begun.draft.terms?.rejectedWeeks, again.version]).toEqual([1, 4, begun.version])
    expect((await list('soraya')).draft?.savedBy).toBe('Mieke Sanders')
    await withoutDraft()
  })

  test('is kept as it was typed, also what is not right yet, and says so before it is adopted', async () => {
    await drafted({ terms: { rejectedWeeks: 12, answerDays: null }, templates: { receipt: 'Beste {voornaam}, dank voor {zaaknumer}.' } })
    expect((await list()).draft?.draft.terms).toEqual({ rejectedWeeks: 12, answerDays: null })
    const { issues, effects } = await call(world.as('mieke'), operations.previewCovenant, { query: { validFrom: addDays(today, 30) } })
    const paths = issues.map(({ path, code }) => `${path} ${code}`)
    expect(paths).toContain('terms.rejectedWeeks too_high')
    expect(paths).toContain('terms.answerDays required')
    expect(effects).toEqual([])
    await withoutDraft()
  })

  test('saved over a version that a colleague changed shows theirs instead of losing it', async () => {
    const version = await drafted({ ceiling: 'item' })
    const late = call(world.as('hanneke'), operations.saveCovenant, { body: { ceiling: 'case_and_item' }, version: version - 1 })
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile', current: { version, draft: { ceiling: 'item' } } })
    await withoutDraft()
  })

  test('names in a letter nothing that no letter knows, and nobody (WGS 1.8(5))', async () => {
    const version = await drafted({ templates: { receipt: '{betrokkene} {zaaknumer}', notTaken: '', handedOver: '' } })
    await expect(adopt(version)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [
        { path: 'covenant.templates.receipt.betrokkene', code: 'no_person_in_letter' },
        { path: 'covenant.templates.receipt.zaaknumer', code: 'unknown_letter_field' },
      ],
    })
    await withoutDraft()
  })
})

describe('a covenant', () => {
  test('is adopted by the public participants: who is not among them takes a reason, and a private one never counts (R-GOV-08)', async () => {
    const version = await drafted({})
    const [first] = all
    const bad = adopt(version, { agreedBy: [first ?? '', world.participantOf('tom')], validFrom: addDays(today, -1) })
    await expect(bad).rejects.toMatchObject({
      issues: [
        { path: 'validFrom', code: 'due_date_in_past' },
        { path: 'agreedBy', code: 'only_public_participants' },
        { path: 'absentReason', code: 'reason_required' },
      ],
    })
    await withoutDraft()
  })

  test('asks for a quorum that can be there', async () => {
    const version = await drafted({
      weighing: {
        quorum: ['police', 'probation'],
        rule: 'majority',
        day: 'monday',
        time: '09:00',
        cutOffDay: 'friday',
        cutOffTime: '12:00',
      },
    })
    await expect(adopt(version)).rejects.toMatchObject({ issues: [{ path: 'covenant.weighing.quorum', code: 'judges_are_public' }] })
    await withoutDraft()
  })

  test('is recorded by the network manager, not by who prepared it', async () => {
    const version = await drafted({})
    const body = agreed()
    await expect(call(world.as('mieke'), operations.adoptCovenant, { body, version })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(call(world.as('sem'), operations.startCovenant, {})).rejects.toMatchObject({ code: 'not_allowed' })
    await withoutDraft()
  })

  test('that is agreed is history: nobody changes it, not the owner of the database either (R-GOV-08)', async () => {
    for (const change of ["update covenants set covenant = '{}'", 'delete from covenants', 'truncate covenants cascade'])
      await expect(world.house.jobs.query(change)).rejects.toThrow(/stands as it was agreed|permission denied/)
    await expect(
      world.house.jobs.query("insert into covenants (version, valid_from, covenant) values (7, '2020-01-01', '{}')"),
    ).rejects.toThrow(/later day/)
  })
})

describe('what a draft changes for running work', () => {
  test('is counted before it is adopted, without telling of whom (R-CAS-07)', async () => {
    const { params } = await caseInReview(world)
    await call(world.as('piet'), referralOperations.startReferral, { body: {} })
    await drafted({
      terms: { ...(await call(world.as('mieke'), operations.showCovenant, {})).covenant.terms, firstContactWorkingDays: 3, draftWeeks: 2 },
    })
    const answer = await call(world.as('mieke'), operations.previewCovenant, { query: { validFrom: addDays(today, 30) } })
    expect(answer).toEqual({
      issues: [],
      effects: [
        { kind: 'first_contact_moves', n: 1 },
        { kind: 'drafts_end', n: 1 },
        { kind: 'drafts_over', n: 1 },
      ],
    })
    expect(JSON.stringify(answer)).not.toContain(params.caseId)
    await withoutDraft()
  })

  test('is for who prepares the covenant only', async () => {
    const ask = call(world.as('joris'), operations.previewCovenant, { query: { validFrom: today } })
    await expect(ask).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('a new version', () => {
  test('holds for what comes after it: what was judged or decided before keeps its rule and its questions (R-CAS-04b, R-GOV-08)', async () => {
    const before = await caseInReview(world)
    const { covenant } = await call(world.as('mieke'), operations.showCovenant, {})
    const version = await drafted({ weighing: { ...covenant.weighing, rule: 'unanimous' }, extraCriteria: o3 })
    const adopted = await adopt(version, { validFrom: today })
    expect(adopted).toMatchObject({ version: 2, state: 'in_force', recordedBy: 'Hanneke Vos', minutes: 'Stuurgroep 12 november, punt 4' })
    expect((await list()).covenants.map(({ version: n, state }) => [n, state])).toEqual([
      [2, 'in_force'],
      [1, 'past'],
    ])
    const judge = (caseId: string, extra?: Record<string, boolean>) =>
      call(world.as('piet'), purposeOperations.judgePurpose, { params: { caseId }, body: { ...yes, ...(extra ? { extra } : {}) } })
    expect((await judge(before.params.caseId)).extra).toEqual({})

    const { params } = await caseInReview(world)
    await expect(judge(params.caseId)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: o3.map(({ id }) => ({ path: `extra.${id}`, code: 'required' })),
    })
    await expect(judge(before.params.caseId, { ontwrichtend: true })).rejects.toMatchObject({
      issues: [{ path: 'extra.ontwrichtend', code: 'unknown_field' }],
    })
    const { extra } = await judge(params.caseId, { ondoorgrondelijk: true, ongrijpbaar: true, ontwrichtend: false })
    expect(extra).toEqual({ ondoorgrondelijk: true, ongrijpbaar: true, ontwrichtend: false })
  })

  test('keeps a case out by its own criterion, as one dissent does under an unanimous rule', async () => {
    const { params } = await caseInReview(world)
    const met = { ondoorgrondelijk: true, ongrijpbaar: true, ontwrichtend: true }
    for (const [who, extra] of [
      ['piet', met],
      ['soraya', met],
      ['joris', { ...met, ontwrichtend: false }],
    ] as const)
      await call(world.as(who), purposeOperations.judgePurpose, { params, body: { ...yes, extra } })
    const decide = call(world.as('mieke'), purposeOperations.decidePurpose, { params, body: { outcome: 'in_accordance', motive: 'Past.' } })
    await expect(decide).rejects.toMatchObject({ code: 'outcome_contradicts_judgments' })
  })
})
