import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { referralOperations as operations } from '../../api/referrals.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { completeReferral } from '../../testing/referrals.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

describe('a referral (B1)', () => {
  test('is saved as it is typed and says what is still missing', async () => {
    const piet = world.as('piet')
    const started = await call(piet, operations.startReferral, { body: {} })
    expect(started.missing).toContain('subject.familyName')
    const saved = await call(piet, operations.saveReferral, {
      params: started,
      body: { subject: { familyName: 'Terlingen' } },
      version: started.version,
    })
    expect(saved.missing).not.toContain('subject.familyName')
    const shown = await call(piet, operations.showReferral, { params: started })
    expect(shown.referral.subject.familyName).toBe('Terlingen')
  })

  test('that someone else changed meanwhile is shown, not overwritten', async () => {
    const piet = world.as('piet')
    const started = await call(piet, operations.startReferral, { body: {} })
    await call(piet, operations.saveReferral, { params: started, body: { goal: 'eerste' }, version: 1 })
    const late = call(piet, operations.saveReferral, { params: started, body: { goal: 'tweede' }, version: 1 })
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile', current: { version: 2, referral: { goal: 'eerste' } } })
  })

  test('does not exist for who has no seat in it (R-AUT-04)', async () => {
    const started = await call(world.as('piet'), operations.startReferral, { body: {} })
    await expect(call(world.as('soraya'), operations.showReferral, { params: started })).rejects.toMatchObject({ code: 'not_found' })
    await expect(call(world.as('mieke'), operations.showReferral, { params: { caseId: crypto.randomUUID() } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('is refused with every gap named while incomplete, and nothing is lost (R-CAS-02)', async () => {
    const piet = world.as('piet')
    const started = await call(piet, operations.startReferral, { body: { referral: { goal: 'Rust' } } })
    const refused = call(piet, operations.submitReferral, { params: started })
    await expect(refused).rejects.toMatchObject({
      code: 'referral_incomplete',
      issues: expect.arrayContaining([{ path: 'b', code: 'required', nl: expect.any(String), en: expect.any(String) }]),
    })
    expect((await call(piet, operations.showReferral, { params: started })).referral.goal).toBe('Rust')
  })

  test('is not submitted about somebody whose name consists of what nobody sees (R-CAS-02)', async () => {
    const subject = { givenName: '\u200b', familyName: '\u00ad', birthDate: '1990-04-12' }
    const { caseId } = await call(world.as('piet'), operations.startReferral, { body: { referral: completeReferral({ subject }) } })
    await expect(call(world.as('piet'), operations.submitReferral, { params: { caseId } })).rejects.toMatchObject({
      code: 'referral_incomplete',
      issues: [{ path: 'subject.givenName' }, { path: 'subject.familyName' }],
    })
  })

  test('is not submitted with a BSN in a name or address, which head the case for all who see it (R-SEC-04)', async () => {
    const piet = world.as('piet')
    const subject = { familyName: 'Jansen 999990019', address: 'Dorpsstraat 1, 9999.90.019' }
    const { caseId } = await call(piet, operations.startReferral, { body: { referral: completeReferral({ subject }) } })
    await expect(call(piet, operations.submitReferral, { params: { caseId } })).rejects.toMatchObject({
      code: 'referral_incomplete',
      issues: expect.arrayContaining([
        expect.objectContaining({ path: 'subject.familyName', code: 'bsn_in_its_own_field' }),
        expect.objectContaining({ path: 'subject.address', code: 'bsn_in_its_own_field' }),
      ]),
    })
  })

  test('that is complete becomes a case before the judges, and sent twice it is one act', async () => {
    const piet = world.as('piet')
    const started = await call(piet, operations.startReferral, { body: { referral: completeReferral() } })
    const key = crypto.randomUUID()
    const first = await call(piet, operations.submitReferral, { params: started }, key)
    const again = await call(piet, operations.submitReferral, { params: started }, key)
    expect(again).toEqual(first)
    expect((await call(world.as('soraya'), operations.showReferral, { params: started })).referral.goal).toContain('Veiligheid')
    await expect(call(piet, operations.submitReferral, { params: started })).rejects.toMatchObject({ code: 'not_in_this_phase' })
  })
})
