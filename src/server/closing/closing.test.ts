import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { closingOperations as operations } from '../../api/closing.ts'
import { planOperations } from '../../api/plan.ts'
import { referralOperations } from '../../api/referrals.ts'
import { addDays, addYears, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { caseAtTheTable } from '../../testing/treatment.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const draft = { reason: 'goals_reached' as const, result: 'Rust, en begeleiding door de wijk', relapseRisk: 'small' as const }
const propose = (caseId: string, eraseOn?: string) =>
  call(world.as('piet'), operations.proposeClosing, { params: { caseId }, body: { ...draft, eraseOn } })
const agree = (caseId: string, by: string) => call(world.as(by), operations.agreeClosing, { params: { caseId } })
const close = (caseId: string, overrideReason?: string) =>
  call(world.as('fatima'), operations.closeCase, { params: { caseId }, body: { overrideReason } })
const runningTask = (caseId: string) =>
  call(world.as('fatima'), planOperations.registerAgreement, {
    params: { caseId },
    body: { participantId: world.participantOf('anouk'), line: 'care', text: 'Begeleidt hem wekelijks', dueOn: addDays(today, 30) },
  })
/** Every involved public participant agrees: police, prosecution and the executive of the bureau. */
async function agreedCase(eraseOn?: string): Promise<string> {
  const { caseId } = await caseAtTheTable(world)
  await propose(caseId, eraseOn)
  for (const each of ['piet', 'soraya', 'fatima']) await agree(caseId, each)
  return caseId
}

describe('closing (WGS 2.31(8))', () => {
  test('is decided by every involved public participant; a private one has no say in it', async () => {
    const { caseId } = await caseAtTheTable(world)
    await expect(agree(caseId, 'soraya')).rejects.toMatchObject({ code: 'closing_not_proposed' })
    await expect(close(caseId)).rejects.toMatchObject({ code: 'closing_not_proposed' })
    const proposed = await propose(caseId)
    expect(proposed).toMatchObject({ ...draft, proposedBy: 'Piet Kroes', agreed: [] })
    expect(proposed.waitingFor.map((each) => each.participantId).sort()).toEqual(
      ['fatima', 'piet', 'soraya'].map((each) => world.participantOf(each)).sort(),
    )
    await expect(agree(caseId, 'tom')).rejects.toMatchObject({ code: 'only_public_participants' })
    await agree(caseId, 'soraya')
    await agree(caseId, 'soraya')
    await expect(close(caseId)).rejects.toMatchObject({ code: 'closing_not_agreed' })
    await agree(caseId, 'fatima')
    expect(await agree(caseId, 'piet')).toMatchObject({ waitingFor: [], agreed: [{ by: 'Soraya Benali' }, {}, {}] })
    await expect(call(world.as('piet'), operations.closeCase, { params: { caseId }, body: {} })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    expect(await close(caseId)).toMatchObject({ itemsShielded: 1 })
  })

  test('proposed anew is agreed to anew', async () => {
    const caseId = await agreedCase()
    expect(await propose(caseId, addYears(today, 1))).toMatchObject({ agreed: [], eraseOn: addYears(today, 1) })
    await expect(close(caseId)).rejects.toMatchObject({ code: 'closing_not_agreed' })
  })

  test('is not agreed to by who read an earlier proposal', async () => {
    const { caseId } = await caseAtTheTable(world)
    const { proposedAt } = await propose(caseId)
    await propose(caseId, addYears(today, 1))
    const agreeing = { params: { caseId }, body: { proposedAt } }
    await expect(call(world.as('soraya'), operations.agreeClosing, agreeing)).rejects.toMatchObject({
      code: 'changed_meanwhile',
      current: { eraseOn: addYears(today, 1) },
    })
  })

  test('chooses no day of erasure beyond five years after first processing (WGS 1.8(7))', async () => {
    const { caseId } = await caseAtTheTable(world)
    await expect(propose(caseId, addDays(addYears(today, 5), 1))).rejects.toMatchObject({ code: 'beyond_ceiling' })
    await expect(propose(caseId, addDays(today, -1))).rejects.toMatchObject({ code: 'due_date_in_past' })
    expect(await propose(caseId, addYears(today, 5))).toMatchObject({ eraseOn: addYears(today, 5) })
  })

  test('waits until every running task has a receiver that confirmed (R-CAS-14)', async () => {
    const caseId = await agreedCase()
    const { id: agreementId } = await runningTask(caseId)
    const open = { code: 'handover_open', issues: [{ path: `agreements.${agreementId}`, code: 'handover_open' }] }
    await expect(close(caseId)).rejects.toMatchObject(open)
    const handOver = (toParticipantId: string) =>
      call(world.as('fatima'), operations.proposeHandover, { params: { caseId }, body: { agreementId, toParticipantId } })
    const confirm = (by: string, handoverId: string) =>
      call(world.as(by), operations.confirmHandover, { params: { caseId, handoverId }, body: { receivedBy: '' } })
    await confirm('tom', (await handOver(world.participantOf('tom'))).id)
    const second = await handOver(world.participantOf('anouk'))
    await expect(close(caseId)).rejects.toMatchObject(open)
    await confirm('anouk', second.id)
    await close(caseId)
  })

  test('may leave that rule for a reason, which is kept sealed', async () => {
    const caseId = await agreedCase()
    await runningTask(caseId)
    await expect(close(caseId, '  ')).rejects.toMatchObject({ code: 'handover_open' })
    await close(caseId, 'Betrokkene is overleden')
    const { rows } = await world.house.jobs.query('select override_sealed from closings where case_id = $1', [caseId])
    expect(rows[0].override_sealed).toBeInstanceOf(Buffer)
    expect(rows[0].override_sealed.toString('latin1')).not.toContain('overleden')
  })
})

describe('a closed case (R-RET-03)', () => {
  test('is read by nobody any more, whoever treated, referred or judged it', async () => {
    const caseId = await agreedCase()
    const reads = ['piet', 'soraya', 'fatima', 'anouk', 'tom']
    for (const each of reads) await call(world.as(each), referralOperations.showReferral, { params: { caseId } })
    const { seatsEnded } = await close(caseId)
    expect(seatsEnded).toBeGreaterThanOrEqual(reads.length + 1)
    for (const each of [...reads, 'daan', 'joris', 'mieke', 'ruben', 'vincent', 'marijke', 'sem']) {
      const refused = call(world.as(each), referralOperations.showReferral, { params: { caseId } })
      await expect(refused, each).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(close(caseId)).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await world.house.jobs.query(
      'select count(*)::int as n from seats where case_id = $1 and (until is null or until > now())',
      [caseId],
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  test('is told to everyone who had it open, so that no screen goes on showing it', async () => {
    const caseId = await agreedCase()
    await close(caseId)
    const { rows } = await world.house.jobs.query('select professional_id as id from app.seated_in($1)', [caseId])
    expect(rows.map((row) => row.id)).toContain(world.idOf('anouk'))
    await world.house.jobs.query(
      `update seats set "from" = "from" - interval '1 hour', until = until - interval '2 minutes' where case_id = $1`,
      [caseId],
    )
    expect((await world.house.jobs.query('select professional_id as id from app.seated_in($1)', [caseId])).rows).toEqual([])
  })

  test('goes on the chosen day at the latest, its keys under the month of that day', async () => {
    const eraseOn = addYears(today, 2)
    const caseId = await agreedCase(eraseOn)
    const closed = await close(caseId)
    expect(closed.eraseOn).toBe(eraseOn)
    const { rows } = await world.house.jobs.query('select phase, closed_at, erase_on, key_bucket from cases where id = $1', [caseId])
    expect(rows).toEqual([{ phase: 'closed', closed_at: closed.closedAt, erase_on: eraseOn, key_bucket: eraseOn.slice(0, 7) }])
    const keys = await world.house.jobs.query('select distinct bucket from data_keys where case_id = $1', [caseId])
    expect(keys.rows).toEqual([{ bucket: eraseOn.slice(0, 7) }])
  })

  test('of which no day was chosen goes at the ceiling', async () => {
    expect((await close(await agreedCase())).eraseOn).toBe(addYears(today, 5))
  })

  test('leaves one row in the figures, without a person (R-RET-11)', async () => {
    const closings = async () => {
      const { rows } = await world.house.jobs.query(`select outcome, month, days, municipality from statistics where event = 'closed'`)
      return rows
    }
    const before = (await closings()).length
    await close(await agreedCase())
    const after = await closings()
    expect(after).toHaveLength(before + 1)
    expect(after[0]).toEqual({ outcome: 'goals_reached', month: `${today.slice(0, 7)}-01`, days: 0, municipality: null })
  })

  test('closes once when two close it at the same moment', async () => {
    const caseId = await agreedCase()
    const outcomes = await Promise.allSettled([close(caseId), close(caseId)])
    expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
