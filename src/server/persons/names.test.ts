import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { closingOperations } from '../../api/closing.ts'
import { compositionOperations } from '../../api/composition.ts'
import { informationOperations } from '../../api/information.ts'
import { meetingOperations } from '../../api/meetings.ts'
import { personOperations as operations } from '../../api/persons.ts'
import { planOperations } from '../../api/plan.ts'
import { referralOperations } from '../../api/referrals.ts'
import { testBsn } from '../../domain/bsn.ts'
import { caseInEnrichment, takenUp } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { caseAtTheTable } from '../../testing/treatment.ts'

let world: TestHouse
let params: { caseId: string }
beforeAll(async () => {
  world = await testHouse()
  params = { caseId: (await caseAtTheTable(world)).caseId }
})
afterAll(() => world.close())

const bsn = testBsn(5)
const mother = { givenName: 'Ria', familyName: 'Terlingen', relation: 'parent' as const, why: 'Vangt hem op na de scheiding' }
const at = (...paths: string[]) => ({
  code: 'invalid_input',
  issues: paths.map((path) => expect.objectContaining({ path, code: 'bsn_in_a_name' })),
})

describe('no citizen service number stands where names head lists and letters (WGS 2.29(1); BIO2 8.03.02)', () => {
  test('in the name of somebody of the direct circle, each part at its own field, when added and when changed', async () => {
    const body = { ...mother, givenName: `Ria ${bsn}`, prefix: bsn, familyName: `${bsn} Terlingen` }
    const wrong = at('givenName', 'prefix', 'familyName')
    await expect(call(world.as('anouk'), operations.addPerson, { params, body })).rejects.toMatchObject(wrong)
    const { id, version } = await call(world.as('anouk'), operations.addPerson, { params, body: mother })
    const change = call(world.as('anouk'), operations.changePerson, { params: { ...params, personId: id }, body, version })
    await expect(change).rejects.toMatchObject(wrong)
    const { rows } = await world.house.jobs.query('select family_name from persons where case_id = $1', [params.caseId])
    expect(JSON.stringify(rows)).not.toContain(bsn)
  })

  test('and one that was written in a name before that is covered for whoever reads', async () => {
    const { id } = await call(world.as('anouk'), operations.addPerson, { params, body: { ...mother, givenName: 'Rita' } })
    await world.house.jobs.query('update persons set family_name = $2, prefix = $3 where id = $1', [id, `Terlingen ${bsn}`, bsn])
    const { persons } = await call(world.as('piet'), caseOperations.showDossier, { params })
    const shown = persons?.persons.find((each) => each.id === id)
    expect(shown).toMatchObject({ familyName: `Terlingen ••••••${bsn.slice(-3)}`, prefix: `••••••${bsn.slice(-3)}` })
    expect(JSON.stringify(persons)).not.toContain(bsn)
  })

  test('in whom to ask at a participant, while a telephone number is no citizen service number', async () => {
    const given = await caseInEnrichment(world)
    const { requests } = await call(world.as('mieke'), informationOperations.askIfKnown, {
      ...given,
      body: { participants: [{ participantId: world.participantOf('anouk'), professionalIds: [world.idOf('anouk')] }] },
    })
    const answer = (contact: string) =>
      call(world.as('anouk'), informationOperations.answerIfKnown, {
        params: { ...given.params, requestId: requests[0]?.id ?? '' },
        body: { outcome: 'known', contact },
      })
    await expect(answer(`Vraag naar ${bsn}`)).rejects.toMatchObject(at('contact'))
    expect((await answer('Receptie, 06-10000021')).contact).toBe('Receptie, 06-10000021')
  })

  test('in who told the subject and who checked a referral, when it is submitted', async () => {
    const referral = completeReferral()
    const { caseId } = await call(world.as('piet'), referralOperations.startReferral, {
      body: {
        referral: { ...referral, quality: { ...referral.quality, checkedBy: bsn }, informed: { ...referral.informed, by: `P. ${bsn}` } },
      },
    })
    await expect(call(world.as('piet'), referralOperations.submitReferral, { params: { caseId } })).rejects.toMatchObject({
      code: 'referral_incomplete',
      issues: [
        { path: 'quality.checkedBy', code: 'bsn_in_a_name' },
        { path: 'informed.by', code: 'bsn_in_a_name' },
      ],
    })
  })

  test('in whom the referrer is advised to turn to, and in a third party', async () => {
    const given = await caseInEnrichment(world)
    const { decidedBy, ...taken } = takenUp(world)
    const notTaken = { outcome: 'not_taken' as const, decidedBy, motive: 'Hoort daar.', notTaken: 'other_house' as const }
    const propose = (body: Parameters<typeof call<typeof compositionOperations.proposeComposition>>[2]['body']) =>
      call(world.as('mieke'), compositionOperations.proposeComposition, { ...given, body })
    await expect(propose({ ...notTaken, houseName: bsn, houseContact: `Bel ${bsn}` })).rejects.toMatchObject(
      at('houseName', 'houseContact'),
    )
    const thirdParties = [{ organisation: `Corporatie ${bsn}`, expertise: 'Wonen', publicTask: 'Huisvesting' }]
    await expect(propose({ ...taken, decidedBy, thirdParties })).rejects.toMatchObject(at('thirdParties.0.organisation'))
    const admitted = call(world.as('fatima'), meetingOperations.admitThirdParty, {
      params: { ...params, itemId: crypto.randomUUID() },
      body: { name: `Jo ${bsn}`, organisation: bsn, expertise: 'Wonen', publicTask: 'Huisvesting' },
    })
    await expect(admitted).rejects.toMatchObject(at('name', 'organisation'))
  })

  test('in who pays for an agreement, who acts in a crisis and who takes a task over', async () => {
    const agreement = { participantId: world.participantOf('piet'), line: 'care' as const, text: 'Belt elke week.', dueOn: '2030-01-01' }
    const registered = call(world.as('fatima'), planOperations.registerAgreement, {
      params,
      body: { ...agreement, payer: bsn, whoActs: `Oom, ${bsn}` },
    })
    await expect(registered).rejects.toMatchObject(at('whoActs', 'payer'))
    const handover = call(world.as('fatima'), closingOperations.proposeHandover, {
      params,
      body: { agreementId: crypto.randomUUID(), toOutside: `Huisarts ${bsn}` },
    })
    await expect(handover).rejects.toMatchObject(at('toOutside'))
  })
})
