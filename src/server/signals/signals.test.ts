import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { referralOperations } from '../../api/referrals.ts'
import { signalOperations as operations } from '../../api/signals.ts'
import { workOperations } from '../../api/work.ts'
import { addDays, addWeeks, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { askState, doorTo, sendSignal, signalMessage } from '../../testing/signals.ts'
import { eraseDue } from '../retention/erase.ts'

const today = dateInAmsterdam(new Date())
let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

/** One signal for the police, as its receiver sees it. */
async function received(change: Record<string, unknown> = {}) {
  const { secret } = await doorTo(world, 'piet')
  const name = crypto.randomUUID().replace(/[^a-f]/g, '')
  const sent = await sendSignal(world, secret, signalMessage({ subject: { givenName: 'Sjoerd', familyName: name }, ...change }))
  expect([sent.status, sent.json.status]).toEqual([200, 'received'])
  const { signals } = await call(world.as('piet'), operations.listSignals, {})
  const found = signals.find((signal) => signal.subject === `Sjoerd ${name}`)
  if (!found) throw new Error('it did not arrive')
  return { secret, reference: sent.json.reference, params: { caseId: found.caseId }, listed: found }
}
const stateOf = async ({ secret, reference }: { secret: string; reference: unknown }) => (await askState(world, secret, reference)).json

describe('a signal from another system (B11)', () => {
  test('waits for the people of the addressed participant who may refer, and for nobody else (R-AUT-04, R-INT-01)', async () => {
    const { params, listed } = await received()
    expect(listed).toMatchObject({ origin: 'zsm', door: 'Systeem van piet', expiresOn: addDays(today, 10) })
    const shown = await call(world.as('piet'), operations.showSignal, { params })
    expect(shown).toMatchObject({
      details: { contact: 'A. Parket, 0800-0000' },
      referral: { a: { problem: expect.stringContaining('aanhouding') } },
    })
    for (const other of ['soraya', 'joris', 'mieke', 'fatima', 'sem', 'vincent']) {
      await expect(call(world.as(other), operations.showSignal, { params })).rejects.toMatchObject({ code: 'not_found' })
    }
    expect((await call(world.as('soraya'), operations.listSignals, {})).signals).toEqual([])
    const { items } = await call(world.as('piet'), workOperations.showMyWork, {})
    expect(items).toContainEqual(expect.objectContaining({ kind: 'adopt_signal', caseId: params.caseId, dueOn: addDays(today, 10) }))
  })

  test('for the municipal executive does not reach who works for the bureau there (R-AUT-05)', async () => {
    const { secret } = await doorTo(world, 'joris', 'neighbourhood_team')
    await sendSignal(world, secret, signalMessage(), 'neighbourhood_team')
    expect((await call(world.as('joris'), operations.listSignals, {})).signals).toHaveLength(1)
    const { items } = await call(world.as('mieke'), workOperations.showMyWork, {})
    expect(items.filter((item) => item.kind === 'adopt_signal')).toEqual([])
    await expect(call(world.as('mieke'), operations.listSignals, {})).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('becomes a draft of who adopts it, says where it came from, and submits nothing (WGS 2.31(1); R-CAS-01)', async () => {
    const signal = await received()
    const { params } = signal
    const adopted = await call(world.as('piet'), operations.adoptSignal, { params })
    expect(adopted.expiresOn).toBe(addWeeks(today, 8))
    const draft = await call(world.as('piet'), referralOperations.showReferral, { params })
    expect(draft).toMatchObject({ origin: 'zsm', submittedAt: null, expiresOn: addWeeks(today, 8), referredBy: 'Piet Kroes' })
    expect(draft.missing).toEqual(expect.arrayContaining(['b', 'd.domains', 'quality.checkedBy', 'quality.onlyOwnData', 'informed.told']))
    await expect(call(world.as('piet'), referralOperations.submitReferral, { params })).rejects.toMatchObject({
      code: 'referral_incomplete',
    })
    await expect(call(world.as('piet'), operations.adoptSignal, { params })).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await stateOf(signal)).toMatchObject({ status: 'adopted' })
  })

  test('that was adopted and completed is submitted by a person; the sender hears that and nothing more', async () => {
    const signal = await received()
    const { params } = signal
    const piet = world.as('piet')
    await call(piet, operations.adoptSignal, { params })
    await call(piet, referralOperations.saveReferral, { params, body: completeReferral(), version: 1 })
    await call(piet, referralOperations.submitReferral, { params })
    expect(await stateOf(signal)).toEqual({
      reference: signal.reference,
      status: 'submitted',
      declinedBecause: null,
      at: expect.any(String),
      terugmelding: null,
    })
    const { rows } = await world.house.jobs.query('select case_id, sealed from signals where id = $1', [signal.reference])
    expect(rows).toEqual([{ case_id: null, sealed: null }])
  })

  test('declined tells the sender why by a code, is seen by nobody from then on and destroyed with a certificate (R-RET-15)', async () => {
    const signal = await received()
    const { params } = signal
    await call(world.as('piet'), operations.declineSignal, { params, body: { reason: 'one_organisation' } })
    await expect(call(world.as('piet'), operations.showSignal, { params })).rejects.toMatchObject({ code: 'not_found' })
    expect(await stateOf(signal)).toMatchObject({ status: 'declined', declinedBecause: 'one_organisation' })
    await eraseDue(world.house, today)
    const { rows } = await world.house.jobs.query("select reason from destruction_certificates where reason = 'signal'")
    expect(rows.length).toBeGreaterThan(0)
    expect((await world.house.jobs.query('select from cases where id = $1', [params.caseId])).rowCount).toBe(0)
    expect(await stateOf(signal)).toMatchObject({ status: 'declined', declinedBecause: 'one_organisation' })
  })

  test('that nobody adopts in the term of the covenant is destroyed with a certificate', async () => {
    const signal = await received()
    await eraseDue(world.house, addDays(today, 9))
    expect(await stateOf(signal)).toMatchObject({ status: 'received' })
    await eraseDue(world.house, addDays(today, 10))
    expect(await stateOf(signal)).toMatchObject({ status: 'ended' })
    expect((await world.house.jobs.query('select from data_keys where case_id = $1', [signal.params.caseId])).rowCount).toBe(0)
  })

  test('adopted, and thrown away as a draft, has ended for the sender', async () => {
    const signal = await received()
    await call(world.as('piet'), operations.adoptSignal, { params: signal.params })
    await call(world.as('piet'), referralOperations.discardReferral, { params: signal.params })
    expect(await stateOf(signal)).toMatchObject({ status: 'ended', declinedBecause: null })
  })
})
