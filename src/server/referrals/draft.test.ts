import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { referralOperations as operations } from '../../api/referrals.ts'
import { addDays, addWeeks, dateInAmsterdam, instantInAmsterdam } from '../../domain/date.ts'
import { proposedCovenant } from '../../domain/house.ts'
import { receiptOf } from '../../domain/referral-receipt.ts'
import { sendThrough, type TestHouse, testHouse } from '../../testing/house.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { eraseDue } from '../retention/erase.ts'
import { hashToken, newToken } from '../session.ts'

const today = dateInAmsterdam(new Date())
let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const start = (who = 'piet') => call(world.as(who), operations.startReferral, { body: {} })
const endOf = async (caseId: string) =>
  (await world.house.jobs.query<{ erase_on: string; key_bucket: string }>('select erase_on, key_bucket from cases where id = $1', [caseId]))
    .rows[0]

describe('a draft referral (B1)', () => {
  test('goes on where it was on another machine, also while the first is open (R-CAS-01)', async () => {
    const draft = await start()
    await call(world.as('piet'), operations.saveReferral, { params: draft, body: { goal: 'Rust in de straat' }, version: 1 })
    const elsewhere = sendThrough(world.app, await secondSession())
    const shown = await call(elsewhere, operations.showReferral, { params: draft })
    expect(shown).toMatchObject({ version: 2, referral: { goal: 'Rust in de straat' } })
    await call(elsewhere, operations.saveReferral, { params: draft, body: { goal: 'Rust, en hulp' }, version: shown.version })
    expect((await call(world.as('piet'), operations.showReferral, { params: draft })).referral.goal).toBe('Rust, en hulp')
  })

  test('takes no date of birth of more than 120 years back or ahead, and keeps what was there (R-DAT-04)', async () => {
    const draft = await start()
    const save = (birthDate: string, version: number) =>
      call(world.as('piet'), operations.saveReferral, { params: draft, body: { subject: { givenName: 'Ilse', birthDate } }, version })
    await save('1931-04-02', 1)
    for (const [day, code] of [
      ['1850-01-01', 'born_too_long_ago'],
      [addDays(today, 1), 'born_in_future'],
    ] as const) {
      const refused = { code: 'invalid_input', issues: [{ path: 'subject.birthDate', code }] }
      await expect(save(day, 2), day).rejects.toMatchObject(refused)
      const begun = call(world.as('piet'), operations.startReferral, { body: { referral: { subject: { birthDate: day } } } })
      await expect(begun, day).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'referral.subject.birthDate', code }] })
    }
    const { referral } = await call(world.as('piet'), operations.showReferral, { params: draft })
    expect(referral.subject.birthDate).toBe('1931-04-02')
  })

  test('ends after the weeks of the covenant, and each save moves that day with its key (R-RET-15)', async () => {
    const draft = await start()
    expect(draft.expiresOn).toBe(addWeeks(today, 8))
    await world.house.jobs.query('update cases set erase_on = $2::date where id = $1', [draft.caseId, addDays(today, 3)])
    const saved = await call(world.as('piet'), operations.saveReferral, { params: draft, body: {}, version: 1 })
    expect(saved.expiresOn).toBe(addWeeks(today, 8))
    expect(await endOf(draft.caseId)).toEqual({ erase_on: saved.expiresOn, key_bucket: saved.expiresOn.slice(0, 7) })
  })

  test('that nobody goes on with is destroyed with its keys and a certificate that tells of nobody (R-RET-15)', async () => {
    const draft = await start('tom')
    await eraseDue(world.house, addWeeks(today, 8))
    expect(await endOf(draft.caseId)).toBeUndefined()
    expect((await world.house.jobs.query('select from data_keys where case_id = $1', [draft.caseId])).rowCount).toBe(0)
    const { rows } = await world.house.jobs.query("select source, counts from destruction_certificates where reason = 'draft'")
    expect(rows[0]).toMatchObject({ source: 'WGS 1.8(7); WGS 2.31(1)' })
  })

  test.each([
    ['a picture', 'goal', { goal: 'Zie data:image/jpeg;base64,/9j/4AAQSkZJRg==' }],
    ['a file as base64', 'a.problem', { a: { problem: 'QWxsZW1hYWwgMTIz'.repeat(20) } }],
    ['a picture among the facts', 'b.0.facts', { b: [{ lifeDomain: 'housing', facts: 'data:application/pdf;base64,JVBERi0=' }] }],
  ] as const)('refuses %s with the reason at the field (R-DAT-06)', async (_what, path, body) => {
    const draft = await start()
    const refused = call(world.as('piet'), operations.saveReferral, { params: draft, body: JSON.parse(JSON.stringify(body)), version: 1 })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path, code: 'no_files_here', nl: expect.stringContaining('foto') }],
    })
  })

  test('takes ordinary long texts, addresses of pages and long words', async () => {
    const draft = await start()
    const goal = `${'Rustig wonen. '.repeat(80)} https://merwestad.example/zaken/12345 ${'a'.repeat(300)}`
    await expect(call(world.as('piet'), operations.saveReferral, { params: draft, body: { goal }, version: 1 })).resolves.toMatchObject({
      version: 2,
    })
  })

  test('takes no files: a form with a file in it is no way to send one', async () => {
    const draft = await start()
    const answer = await world.app.inject({
      method: 'PUT',
      url: `/api/v1/cases/${draft.caseId}/referral`,
      headers: { cookie: await world.cookieOf('piet'), 'if-match': '"1"', 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nContent-Disposition: form-data; name="foto"; filename="foto.jpg"\r\n\r\n\xff\xd8\r\n--x--',
    })
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'unsupported_media_type'])
  })

  test('keeps of each statement whether it is a fact or an opinion (R-CAS-01)', async () => {
    const referral = completeReferral({ c: { tense: 'leads', harms: ['crime'], explanation: 'Ik verwacht herhaling.', nature: 'opinion' } })
    const draft = await call(world.as('piet'), operations.startReferral, { body: { referral } })
    await call(world.as('piet'), operations.submitReferral, { params: draft })
    const seen = await call(world.as('soraya'), operations.showReferral, { params: draft })
    expect(seen.referral).toMatchObject({ a: { nature: 'fact' }, b: [{ nature: 'fact' }, { nature: 'fact' }], c: { nature: 'opinion' } })
  })
})

describe('the list of one’s own referrals', () => {
  test('goes on by key past a hundred, each once, and names whom a draft is about (R-CAS-07)', async () => {
    for (let n = 0; n < 103; n += 1) {
      await call(world.as('wendy'), operations.startReferral, {
        body: { referral: { subject: { givenName: 'Nr', familyName: `Verzonnen ${n}` } } },
      })
    }
    const seen = new Set<string>()
    let after: string | undefined
    do {
      const page = await call(world.as('wendy'), operations.listReferrals, {
        query: { stage: 'draft', limit: 50, ...(after && { after }) },
      })
      for (const { subject } of page.referrals) seen.add(subject)
      after = page.next ?? undefined
    } while (after)
    expect(seen.size).toBe(103)
    expect(seen.has('Nr Verzonnen 102')).toBe(true)
  })
})

describe('the receipt (R-CAS-07)', () => {
  test('stands on the referral at once and stays: number, time, weighing with cut-off and first contact', async () => {
    const draft = await call(world.as('piet'), operations.startReferral, { body: { referral: completeReferral() } })
    expect(draft.receipt).toBe(null)
    const { submittedAt } = await call(world.as('piet'), operations.submitReferral, { params: draft })
    const { receipt, expiresOn } = await call(world.as('piet'), operations.showReferral, { params: draft })
    expect(receipt).toMatchObject({ submittedAt, firstContactBy: expect.any(String) })
    expect(expiresOn).toBe(null)
  })

  test('names the weighing of this week before the cut-off, and that of the next after it', () => {
    const noon = instantInAmsterdam(today, '11:00')
    expect(receiptOf(proposedCovenant, noon, false).cutOffAt >= noon).toBe(true)
    const { weighingAt, cutOffAt } = receiptOf(proposedCovenant, noon, false)
    const late = new Date(cutOffAt.getTime() + 60_000)
    const next = receiptOf(proposedCovenant, late, false)
    expect(next.weighingAt > weighingAt).toBe(true)
    expect(next.cutOffAt >= late).toBe(true)
    expect(receiptOf(proposedCovenant, late, true).weighingAt).toEqual(weighingAt)
  })
})

/** Signed in once more, as on another computer. */
async function secondSession(): Promise<() => Promise<string>> {
  const token = newToken()
  await world.house.jobs.query(
    "insert into sessions (token_hash, professional_id, expires_at) values ($1, $2, now() + interval '1 hour')",
    [hashToken(token), world.idOf('piet')],
  )
  return async () => `vangnet=${world.house.slug}.${token}`
}
