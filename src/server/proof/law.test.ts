import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as z from 'zod'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { compositionOperations } from '../../api/composition.ts'
import { informationOperations } from '../../api/information.ts'
import { openApiDocument } from '../../api/openapi.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import type { Referral } from '../../domain/referral.ts'
import { type RequirementId, requirementIds } from '../../domain/requirements.ts'
import type { AnswerDraft } from '../../domain/supply.ts'
import { RefusalOutcome } from '../../domain/supply-tables.ts'
import { caseInEnrichment, caseInReview, caseInTreatment, composed, judgedCase, recordPurpose, takenUp } from '../../testing/case.ts'
import { evidence } from '../../testing/evidence.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask, housing } from '../../testing/information.ts'
import { completeReferral } from '../../testing/referrals.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

/** The first half of the work, which is to be shown whole. */
const shown = /^R-(GOV|AUT|DAT|RAD)-|^R-CAS-0[1-8]/

test('every requirement of the network and the door has a test that names it, and no test names one that does not exist', () => {
  const named = new Set(evidence().flatMap(({ ids }) => ids))
  expect([...named].filter((id) => !requirementIds.some((known: string) => known === id))).toEqual([])
  expect(requirementIds.filter((id: RequirementId) => shown.test(id) && !named.has(id))).toEqual([])
})

test('a case has a goal before it is shared, and it stands on every room of the case (R-CAS-05)', async () => {
  const piet = world.as('piet')
  const started = await call(piet, referralOperations.startReferral, { body: { referral: { ...completeReferral(), goal: '  ' } } })
  await expect(call(piet, referralOperations.submitReferral, { params: started })).rejects.toMatchObject({
    code: 'referral_incomplete',
    issues: expect.arrayContaining([expect.objectContaining({ path: 'goal', code: 'required' })]),
  })
  const { params } = await caseInEnrichment(world)
  const without = call(world.as('mieke'), compositionOperations.proposeComposition, { params, body: { ...takenUp(world), goal: ' ' } })
  await expect(without).rejects.toMatchObject({ code: 'invalid_input', issues: [expect.objectContaining({ path: 'goal' })] })
  await composed(world, { params }, takenUp(world))
  const { header } = await call(world.as('tom'), caseOperations.showDossier, { params })
  expect(header.goal).toBe('De ex-partner is weer veilig en Rick heeft hulp.')
})

test('words in the content of a case find no case: there is no search over content (R-CAS-05)', async () => {
  await caseInReview(world)
  for (const search of ['contactverbod', 'Veiligheid', 'huisvesting', 'stalking']) {
    const found = await call(world.as('mieke'), caseOperations.searchCases, { body: { search } })
    expect(found.cases, search).toEqual([])
  }
})

test('a question ends as supplied, nothing known, weighty reasons or professional secrecy; a refusal may name its reason from a list (R-CAS-06)', async () => {
  const given = await caseInEnrichment(world)
  const answers: readonly z.input<typeof AnswerDraft>[] = [
    { outcome: 'supplied', items: [{ ...housing, ground: 'explicit_consent', consentOn: '2026-10-01' }] },
    { outcome: 'nothing_known' },
    { outcome: 'refused_weighty_reasons' },
    { outcome: 'refused_professional_secrecy', refusalReason: 'treatment_secrecy' },
  ]
  expect(answers.map((each) => each.outcome)).toEqual(RefusalOutcome.options)
  for (const body of answers) {
    const { id } = await ask(world, given, 'anouk', { question: `Vraag voor ${body.outcome}` })
    const answered = await call(world.as('anouk'), informationOperations.answerRequest, {
      params: { ...given.params, requestId: id },
      body,
    })
    expect(answered.request).toMatchObject({ outcome: body.outcome, refusalReason: body.refusalReason ?? null })
  }
})

test('whether the subject was told is answered: with day, by whom and how, or with the reason and a coming day to look again (R-CAS-08)', async () => {
  const gaps = async (informed: z.input<typeof Referral>['informed']) => {
    const params = await call(world.as('piet'), referralOperations.startReferral, { body: { referral: completeReferral({ informed }) } })
    const submitted = call(world.as('piet'), referralOperations.submitReferral, { params })
    return submitted.then(
      () => [],
      (thrown) => thrown.issues.map((issue: { path: string; code: string }) => `${issue.path} ${issue.code}`),
    )
  }
  const today = dateInAmsterdam(new Date())
  const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)]
  const told = { told: true, on: yesterday, by: 'P. Kroes', how: 'In een gesprek' }
  const notTold = { told: false, reason: 'Gevaar voor de ex-partner' }
  expect(await gaps({})).toEqual(['informed.told required'])
  expect(await gaps({ told: true })).toEqual(['informed.on required', 'informed.by required', 'informed.how required'])
  expect(await gaps({ ...told, by: ' ', how: '' })).toEqual(['informed.by required', 'informed.how required'])
  expect(await gaps({ ...told, on: tomorrow })).toEqual(['informed.on date_in_future'])
  expect(await gaps({ told: false })).toEqual(['informed.reason required', 'informed.reviewOn required'])
  expect(await gaps({ ...notTold, reviewOn: yesterday })).toEqual(['informed.reviewOn due_date_in_past'])
  for (const informed of [told, { ...notTold, reviewOn: today }, { ...notTold, reviewOn: tomorrow }])
    expect(await gaps(informed)).toEqual([])
})

/** Every name of a field in the whole of the interface, in and out. */
function fieldNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldNames)
  if (typeof value !== 'object' || value === null) return []
  const own =
    'properties' in value && typeof value.properties === 'object' && value.properties !== null ? Object.keys(value.properties) : []
  return [...own, ...Object.values(value).flatMap(fieldNames)]
}

test('there is no field for nationality, nor for any special category besides health (R-DAT-02, R-DAT-04)', async () => {
  const names = fieldNames(openApiDocument())
  expect(names.length).toBeGreaterThan(200)
  const forbidden =
    /nationalit|ethnic|(^|_)race|religi|faith|politic|ideolog|sexual|orientation|union_?member|genetic|biometric|citizenship|descent/i
  expect([...new Set(names)].filter((name) => forbidden.test(name))).toEqual([])
  const columns = await world.house.jobs.query<{ column_name: string }>(
    "select column_name from information_schema.columns where table_schema = 'public'",
  )
  expect(columns.rows.map((row) => row.column_name).filter((name) => forbidden.test(name))).toEqual([])
})

test('the bureau records what public participants judged and cannot judge itself (R-AUT-05)', async () => {
  const yes = { a: true, b: true, c: true, d: true, motive: 'Past bij het doel.' }
  const { params } = await caseInReview(world)
  await expect(call(world.as('mieke'), purposeOperations.judgePurpose, { params, body: yes })).rejects.toMatchObject({
    code: 'not_allowed',
  })
  const decide = () => recordPurpose(world, 'mieke', { params, body: { outcome: 'in_accordance', motive: 'Eens.' } })
  await expect(decide()).rejects.toMatchObject({ code: 'quorum_missing' })
  for (const who of ['piet', 'soraya', 'joris']) await call(world.as(who), purposeOperations.judgePurpose, { params, body: yes })
  expect((await decide()).decision.recordedBy).toBe('Mieke Sanders')
})

test('the coordinating data protection officer finds no case by role, in whatever phase (R-GOV-03)', async () => {
  const cases = await Promise.all([caseInReview(world), judgedCase(world), caseInEnrichment(world), caseInTreatment(world)])
  for (const { params } of cases) {
    await expect(call(world.as('vincent'), caseOperations.showDossier, { params })).rejects.toMatchObject({ code: 'not_found' })
  }
  expect((await call(world.as('vincent'), caseOperations.listCases, {})).cases).toEqual([])
})
