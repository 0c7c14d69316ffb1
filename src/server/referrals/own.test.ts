import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { covenantOperations } from '../../api/covenant.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations as operations } from '../../api/referrals.ts'
import { criterionSets } from '../../domain/covenant-parts.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { classOf } from '../../domain/participant.ts'
import { caseInReview, caseInTreatment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { rivierenlandOost } from '../../world/houses.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

type Begun = { origin?: 'form' | 'citizen'; referral?: { goal: string } }
const start = (who: string, body: Begun = {}) => call(world.as(who), operations.startReferral, { body })
const save = (who: string, caseId: string, body: object) =>
  call(world.as(who), operations.saveReferral, { params: { caseId }, body, version: 1 })

describe('beginning a referral (B1)', () => {
  test('again while an untouched draft still lies there opens that draft, also from two tabs at once', async () => {
    const both = await Promise.all([start('joris'), start('joris'), start('joris'), start('joris')])
    const again = await start('joris')
    expect(new Set([...both, again].map(({ caseId }) => caseId)).size).toBe(1)
    expect(again).toMatchObject({ number: both[0]?.number, version: 1, expiresOn: both[0]?.expiresOn })
    const { referrals } = await call(world.as('joris'), operations.listReferrals, { query: { stage: 'draft' } })
    expect(referrals.map(({ caseId }) => caseId)).toEqual([again.caseId])
  })

  test('makes a new draft as soon as something was written in the first, even when it was emptied again', async () => {
    const first = await start('tom')
    await save('tom', first.caseId, { goal: 'Rust' })
    const second = await start('tom')
    expect(second.caseId).not.toBe(first.caseId)
    await save('tom', second.caseId, {})
    expect((await start('tom')).caseId).not.toBe(second.caseId)
  })

  test('with what is known already, or for what a citizen reported, is a draft of its own', async () => {
    const own = await start('fatima')
    const [told, reported] = [await start('fatima', { referral: { goal: 'Rust' } }), await start('fatima', { origin: 'citizen' })]
    expect(new Set([own, told, reported].map(({ caseId }) => caseId)).size).toBe(3)
    expect((await start('fatima', { origin: 'citizen' })).caseId).toBe(reported.caseId)
  })

  test('never opens the empty draft of somebody else (R-AUT-04)', async () => {
    expect((await start('wendy')).caseId).not.toBe((await start('yasmina')).caseId)
  })

  test('does not open a draft in which the seat has ended (R-AUT-01)', async () => {
    const { caseId } = await start('anouk')
    await world.house.jobs.query('update seats set until = now() where case_id = $1', [caseId])
    expect((await start('anouk')).caseId).not.toBe(caseId)
  })
})

describe('the list of one’s own referrals', () => {
  test('has what one referred, and not what one merely judges (R-CAS-07)', async () => {
    const { params } = await caseInReview(world)
    const listed = async (who: string) =>
      (await call(world.as(who), operations.listReferrals, { query: { stage: 'submitted' } })).referrals.map(({ caseId }) => caseId)
    expect(await listed('piet')).toContain(params.caseId)
    expect(await listed('soraya')).toEqual([])
    expect(await listed('mieke')).toEqual([])
    expect((await call(world.as('soraya'), purposeOperations.listWeighing, {})).cards.map(({ caseId }) => caseId)).toContain(params.caseId)
  })
})

describe('a BSN in a referral', () => {
  const a = { where: 'subject' as const, problem: 'Hij (BSN 999 990 019) zoekt zijn ex-partner telkens op.' }

  test('is masked for whoever reads, in its field and in running text; asking for it is an act of its own (R-SEC-04)', async () => {
    const { params } = await caseInTreatment(world)
    const { params: weighed } = await caseInReview(world, { a })
    const read = [
      await call(world.as('anouk'), operations.showReferral, { params }),
      await call(world.as('piet'), operations.showReferral, { params: weighed }),
      (await call(world.as('soraya'), purposeOperations.listWeighing, {})).cards.find(({ caseId }) => caseId === weighed.caseId),
    ]
    expect(JSON.stringify(read)).not.toMatch(/999 ?990 ?019/)
    expect(read[0]).toMatchObject({ maskedBsn: '••••••019', referral: { subject: { familyName: 'Terlingen' } } })
    for (const one of read.slice(1))
      expect(one).toMatchObject({ referral: { a: { problem: 'Hij (BSN ••••••••019) zoekt zijn ex-partner telkens op.' } } })
  })

  test('stands in a draft as its writer typed it, who goes on writing', async () => {
    const draft = await call(world.as('piet'), operations.startReferral, { body: { referral: completeReferral({ a }) } })
    const shown = await call(world.as('piet'), operations.showReferral, { params: draft })
    expect(shown).toMatchObject({ maskedBsn: '••••••019', referral: { subject: { bsn: '999990019' }, a } })
  })
})

// last, for it changes the covenant of the house
describe('a criterion of the house’s own (R-GOV-08)', () => {
  test('without a fact is missing and holds up the submission, as a to d do (BGS 2.20(3); R-CAS-02)', async () => {
    await askO3()
    const paths = criterionSets.o3.criteria.map(({ id }) => `extra.${id}`)
    const draft = await call(world.as('piet'), operations.startReferral, { body: { referral: completeReferral() } })
    expect(draft.missing).toEqual(paths)
    await expect(call(world.as('piet'), operations.submitReferral, { params: draft })).rejects.toMatchObject({
      code: 'referral_incomplete',
      issues: paths.map((path) => ({ path, code: 'required' })),
    })
    const extra = Object.fromEntries(criterionSets.o3.criteria.map(({ id }) => [id, 'Nee: hij komt op elke afspraak.']))
    expect((await save('piet', draft.caseId, completeReferral({ extra }))).missing).toEqual([])
    await call(world.as('piet'), operations.submitReferral, { params: draft })
  })
})

async function askO3(): Promise<void> {
  const today = dateInAmsterdam(new Date())
  const { draft, version } = await call(world.as('mieke'), covenantOperations.startCovenant, {})
  const extraCriteria = criterionSets.o3.criteria.map((each) => ({ ...each, from: today }))
  const saved = await call(world.as('mieke'), covenantOperations.saveCovenant, { body: { ...draft, extraCriteria }, version })
  const agreedBy = rivierenlandOost.participants.filter(({ kind }) => classOf(kind) === 'public').map(({ id }) => id)
  const body = { validFrom: today, agreedBy, minutes: 'Stuurgroep, punt 4' }
  await call(world.as('hanneke'), covenantOperations.adoptCovenant, { body, version: saved.version })
}
