import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { covenantOperations } from '../../api/covenant.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { weighingOperations as operations } from '../../api/weighing.ts'
import { CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { classOf } from '../../domain/participant.ts'
import { type CaseParams, caseInReview, judgedCase, recordPurpose, yes } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { rivierenlandOost } from '../../world/houses.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const no = { ...yes, d: false }
const receiptOf = async ({ params }: CaseParams, who = 'piet') =>
  (await call(world.as(who), referralOperations.showReferral, { params })).receipt
const draft = async ({ params }: CaseParams) => (await call(world.as('mieke'), operations.draftOutcomeLetter, { params })).text

async function rejected(isAgreed = true): Promise<CaseParams> {
  const given = await judgedCase(world, { piet: no, soraya: no, joris: no })
  const house = { houseName: 'ZVH Veenkoloniën-West', houseContact: 'Haven 12', offerHandover: true }
  const body = { outcome: 'not_in_accordance' as const, motive: 'Hij woont daar.', notTaken: 'other_house' as const, ...house }
  await recordPurpose(world, 'mieke', { params: given.params, body })
  if (isAgreed) await call(world.as('piet'), operations.acceptHouseOffer, { params: given.params })
  return given
}

async function adopt(templates: { receipt: string; notTaken: string; handedOver: string }, firstContactWorkingDays: number) {
  const { draft: begun, version } = await call(world.as('mieke'), covenantOperations.startCovenant, {})
  const body = { ...begun, templates, terms: { ...begun.terms, firstContactWorkingDays } }
  const saved = await call(world.as('mieke'), covenantOperations.saveCovenant, { body, version })
  const agreedBy = rivierenlandOost.participants.filter(({ kind }) => classOf(kind) === 'public').map(({ id }) => id)
  const adoption = { validFrom: dateInAmsterdam(new Date()), agreedBy, minutes: 'Stuurgroep, punt 4' }
  await call(world.as('hanneke'), covenantOperations.adoptCovenant, { body: adoption, version: saved.version })
}

test('a letter asks about the hand-over only as long as the referrer is to answer (R-RET-02)', async () => {
  const given = await rejected()
  const asks = 'Laat in het systeem weten of u akkoord bent'
  expect(await draft(given)).not.toContain(asks)
  const open = await rejected(false)
  expect(await draft(open)).toContain(asks)
  await call(world.as('mieke'), operations.withdrawHouseOffer, { params: open.params })
  expect(await draft(open)).not.toContain(asks)
  expect(await draft(open)).toContain('De casus hoort bij ZVH Veenkoloniën-West')
})

test('that the referrer is to be told is the next step of the bureau in the case itself, until it is done (R-RET-02)', async () => {
  const { params } = await rejected()
  const step = async (who: string) => {
    const { header } = await call(world.as(who), caseOperations.showDossier, { params })
    return header.nextSteps.find(({ step: name }) => name === 'inform_referrer')?.refused
  }
  expect([await step('mieke'), await step('piet')]).toEqual([null, 'not_allowed'])
  await call(world.as('mieke'), operations.sendOutcomeLetter, { params, body: { text: 'Hij woont daar.' } })
  expect(await step('mieke')).toBe('letter_already_sent')
})

test('what is said in a weighing holds no citizen service number: it is read and printed as it stands (WGS 2.29(1))', async () => {
  const { params } = await caseInReview(world)
  const text = 'Zijn nummer is 999990019.'
  const later = (await call(world.as('mieke'), purposeOperations.listWeighing, {})).later[0] ?? ''
  const waits = { until: CalendarDate.parse(later), reason: 'De feiten ontbreken.' }
  await call(world.as('mieke'), operations.postponeWeighing, { params, body: { ...waits, question: 'Sinds wanneer?' } })
  const { supplements } = await call(world.as('piet'), operations.showFollowUp, { params })
  const told = (await rejected()).params
  const supplement = { ...params, supplementId: supplements[0]?.id ?? '' }
  const acts = [
    call(world.as('piet'), purposeOperations.judgePurpose, { params, body: { ...yes, motive: text } }),
    call(world.as('mieke'), purposeOperations.advisePurpose, { params, body: { text } }),
    call(world.as('mieke'), operations.postponeWeighing, { params, body: { ...waits, reason: text } }),
    call(world.as('piet'), operations.supplementReferral, { params: supplement, body: { text, onlyOwnData: true } }),
    recordPurpose(world, 'mieke', { params, body: { outcome: 'in_accordance', motive: text } }),
    call(world.as('mieke'), operations.sendOutcomeLetter, { params: told, body: { text } }),
  ]
  for (const act of await Promise.allSettled(acts))
    expect(act).toMatchObject({ reason: { code: 'invalid_input', issues: [{ code: 'bsn_in_words' }] } })
})

test('a covenant with other letters changes what is sent from then on, and nothing of what was sent before (R-GOV-08, R-CAS-07)', async () => {
  const [before, told, untold] = [await caseInReview(world), await rejected(), await rejected()]
  const sent = await receiptOf(before)
  expect(sent?.text).toContain('Wij hebben uw aanmelding met nummer')
  const { text } = await call(world.as('mieke'), operations.draftHandoverLetter, { params: told.params })
  await call(world.as('mieke'), operations.sendHandoverLetter, { params: told.params, body: { text } })
  await call(world.as('mieke'), operations.sendOutcomeLetter, { params: told.params, body: { text: await draft(told) } })
  const letters = { first: await draft(told), handover: text }

  await adopt(
    { receipt: 'Dank! Nr. {zaaknummer}, {huis} belt vóór {eerste_contact}.', notTaken: 'Nee: {uitkomst}. {motivering}', handedOver: '' },
    9,
  )

  const after = await caseInReview(world)
  const fresh = await receiptOf(after)
  expect(fresh?.text).toMatch(/^Dank! Nr\. \d{4}-\d+, Zorg- en Veiligheidshuis .* belt vóór \d+ [a-z]+ \d{4}\.$/)
  expect(fresh && sent && fresh.firstContactBy > sent.firstContactBy).toBe(true)
  expect(await receiptOf(before)).toEqual(sent)
  expect(await receiptOf(before, 'mieke')).toEqual(sent)

  expect(await draft(untold)).toBe('Nee: hoort bij een ander huis. Hij woont daar.')
  expect(await draft(told)).toBe(letters.first)
  const follow = await call(world.as('piet'), operations.showFollowUp, { params: told.params })
  expect(follow.offer?.letter?.text).toBe(letters.handover)
  // the new covenant has no text of its own for a hand-over: the proposed one is sent
  const { text: proposed } = await call(world.as('mieke'), operations.draftHandoverLetter, { params: untold.params })
  expect(proposed).toContain('is overgedragen aan ZVH Veenkoloniën-West')
})

test('a letter names nobody, and a draft has no receipt yet (WGS 1.8(5))', async () => {
  const given = await caseInReview(world)
  const { referral } = await call(world.as('piet'), referralOperations.showReferral, given)
  expect((await receiptOf(given))?.text).not.toContain(referral.subject.familyName)
  const { caseId } = await call(world.as('piet'), referralOperations.startReferral, { body: {} })
  expect(await receiptOf({ params: { caseId } })).toBeNull()
})
