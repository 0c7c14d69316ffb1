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
import { caseInReview, recordPurpose, yes } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
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
const factsOnO3 = Object.fromEntries(o3.map(({ id }) => [id, 'Drie organisaties kregen geen contact.']))
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
        { kind: 'first_contact_keeps', n: 1 },
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

describe('a version that is still to come (R-GOV-08)', () => {
  const withdraw = (version: number, who = 'hanneke', reason = 'Het OM komt terug op de termijn.') =>
    call(world.as(who), operations.withdrawCovenant, { body: { version, reason, minutes: 'Stuurgroep 3 december, punt 2' } })
  const coming = async (days = 30) => (await adopt(await drafted({}), { validFrom: addDays(today, days) })).version

  test('is withdrawn with a reason: it stays in the history, and the version before it goes on', async () => {
    const version = await coming()
    const withdrawn = await withdraw(version)
    expect(withdrawn).toMatchObject({
      version,
      state: 'withdrawn',
      withdrawal: { reason: 'Het OM komt terug op de termijn.', minutes: 'Stuurgroep 3 december, punt 2', by: 'Hanneke Vos' },
    })
    expect((await list('soraya')).covenants.map(({ version: n, state }) => [n, state])).toEqual([
      [version, 'withdrawn'],
      [1, 'in_force'],
    ])
  })

  test('leaves its day free: another may hold from then on, or from an earlier day', async () => {
    const version = await coming()
    await withdraw(version)
    const again = await coming()
    expect(again).toBe(version + 1)
    await withdraw(again)
    const sooner = await coming(10)
    expect((await list()).covenants[0]).toMatchObject({ version: sooner, state: 'coming' })
    await withdraw(sooner)
  })

  test('is withdrawn once, by those who record adoptions, and never when it holds already', async () => {
    const version = await coming()
    await expect(withdraw(version, 'mieke')).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(withdraw(version, 'hanneke', ' ')).rejects.toMatchObject({ issues: [{ path: 'reason', code: 'required' }] })
    await Promise.allSettled([withdraw(version), withdraw(version)])
    await expect(withdraw(version)).rejects.toMatchObject({ code: 'covenant_withdrawn' })
    await expect(withdraw(1)).rejects.toMatchObject({ code: 'covenant_holds' })
    await expect(withdraw(99)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('once withdrawn is never brought back, and what holds is never withdrawn, whoever asks the database', async () => {
    for (const change of ['delete from covenant_withdrawals', "update covenant_withdrawals set reason = ''"])
      await expect(world.house.jobs.query(change)).rejects.toThrow(/stands as it was agreed/)
    const inForce = world.house.jobs.query(
      "insert into covenant_withdrawals (version, reason, minutes, withdrawn_by) values (1, 'x', 'x', $1)",
      [world.idOf('hanneke')],
    )
    await expect(inForce).rejects.toThrow(/still to come/)
  })

  test('that was withdrawn is the measure of nothing when its day has come', async () => {
    const term = async (version: number) => (await list()).covenants.find((each) => each.version === version)?.covenant.terms.rejectedWeeks
    const { covenant } = await call(world.as('mieke'), operations.showCovenant, {})
    const { version } = await adopt(await drafted({ terms: { ...covenant.terms, rejectedWeeks: 2 } }), { validFrom: addDays(today, 1) })
    await withdraw(version)
    expect(await term(version)).toBe(2)
    await asSuperuser(world, async (client) => {
      await client.query("set session_replication_role = 'replica'")
      await client.query('update covenants set valid_from = $2 where version = $1', [version, today])
    })
    world.house.network.forget()
    expect((await call(world.as('mieke'), operations.showCovenant, {})).version).toBe(1)
  })
})

describe('a new version', () => {
  test('holds for what comes after it: what was judged or decided before keeps its rule and its questions (R-CAS-04b, R-GOV-08)', async () => {
    const before = await caseInReview(world)
    const { covenant } = await call(world.as('mieke'), operations.showCovenant, {})
    const version = await drafted({ weighing: { ...covenant.weighing, rule: 'unanimous' }, extraCriteria: o3 })
    const adopted = await adopt(version, { validFrom: today })
    expect(adopted).toMatchObject({ state: 'in_force', recordedBy: 'Hanneke Vos', minutes: 'Stuurgroep 12 november, punt 4' })
    const standing = (await list()).covenants.filter(({ state }) => state !== 'withdrawn')
    expect(standing.map(({ version: n, state }) => [n, state])).toEqual([
      [adopted.version, 'in_force'],
      [1, 'past'],
    ])
    const judge = (caseId: string, extra?: Record<string, boolean>) =>
      call(world.as('piet'), purposeOperations.judgePurpose, { params: { caseId }, body: { ...yes, ...(extra ? { extra } : {}) } })
    expect((await judge(before.params.caseId)).extra).toEqual({})

    const { params } = await caseInReview(world, { extra: factsOnO3 })
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
    const { params } = await caseInReview(world, { extra: factsOnO3 })
    const met = { ondoorgrondelijk: true, ongrijpbaar: true, ontwrichtend: true }
    for (const [who, extra] of [
      ['piet', met],
      ['soraya', met],
      ['joris', { ...met, ontwrichtend: false }],
    ] as const)
      await call(world.as(who), purposeOperations.judgePurpose, { params, body: { ...yes, extra } })
    const decide = recordPurpose(world, 'mieke', { params, body: { outcome: 'in_accordance', motive: 'Past.' } })
    await expect(decide).rejects.toMatchObject({ code: 'outcome_contradicts_judgments' })
  })
})
