import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations, retentionOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { addDays, addWeeks, CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { rejectedErasureDate } from '../../domain/retention.ts'
import { judgedCase, recordPurpose, yes } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { eraseDue } from '../retention/erase.ts'

let world: TestHouse
let caseId: string
let number: string
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const no = { ...yes, d: false, motive: 'Dit kan de reclassering alleen.' }

/** Referred eight days ago, rejected and told today: the days of the example, moved to now. */
async function rejectedAndTold() {
  const { params } = await judgedCase(world, { piet: no, soraya: no, joris: no })
  await world.house.jobs.query(
    "update cases set submitted_at = submitted_at - interval '8 days', first_processed_at = first_processed_at - interval '8 days' where id = $1",
    [params.caseId],
  )
  const body = { outcome: 'not_in_accordance' as const, notTaken: 'single_domain' as const, motive: 'De oordelen zijn eensluidend.' }
  await recordPurpose(world, 'mieke', { params, body })
  const { text } = await call(world.as('mieke'), weighingOperations.draftOutcomeLetter, { params })
  return { params, ...(await call(world.as('mieke'), weighingOperations.sendOutcomeLetter, { params, body: { text } })) }
}

describe('a referral of 10 March 2025, rejected and told on 18 March, with a term of four weeks (law.md §8.4, example 1; R-RET-02)', () => {
  test('is erased on 15 April by the days of the example', () => {
    expect(rejectedErasureDate(CalendarDate.parse('2025-03-18'), 4)).toBe('2025-04-15')
  })

  test('shows its day to who guards the terms, and to the referrer in the message', async () => {
    const { params, eraseOn } = await rejectedAndTold()
    caseId = params.caseId
    expect(eraseOn).toBe(addWeeks(today, 4))
    const { header } = await call(world.as('piet'), caseOperations.showDossier, { params })
    number = header.number
    const { clocks } = await call(world.as('vincent'), retentionOperations.listClocks, {})
    expect(clocks).toContainEqual(expect.objectContaining({ number, eraseOn }))
    const { letter } = await call(world.as('piet'), weighingOperations.showFollowUp, { params })
    const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${eraseOn}T12:00:00Z`))
    expect(letter?.text).toContain(day)
  })

  test('is there until the day before, and on that day gone for all, with its messages and its history', async () => {
    const dueOn = addWeeks(today, 4)
    await eraseDue(world.house, addDays(dueOn, -1))
    expect((await call(world.as('piet'), weighingOperations.showFollowUp, { params: { caseId } })).letter).not.toBeNull()
    await eraseDue(world.house, dueOn)
    for (const who of ['piet', 'mieke', 'soraya'])
      await expect(call(world.as(who), weighingOperations.showFollowUp, { params: { caseId } })).rejects.toMatchObject({
        code: 'not_found',
      })
    const tables = ['purpose_judgment_history', 'outcome_letters', 'purpose_judgments', 'referrals', 'data_keys', 'seats']
    for (const table of tables) {
      const { rows } = await asSuperuser(world, (client) => client.query(`select from ${table} where case_id = $1`, [caseId]))
      expect(rows, table).toEqual([])
    }
  })

  test('leaves a certificate with the article and no number of the case (R-RET-15)', async () => {
    const { certificates } = await call(world.as('vincent'), retentionOperations.listCertificates, {})
    expect(certificates).toMatchObject([{ reason: 'not_taken', source: 'BGS 1.16(1)(b)' }])
    expect(JSON.stringify(certificates)).not.toContain(number)
  })

  test('leaves one coarse row for the figures and how many were weighed, and neither names anybody (R-RET-11, R-RET-16)', async () => {
    const figures = await asSuperuser(world, (client) => client.query("select *, month::text from statistics where event = 'not_taken'"))
    expect(figures.rows).toHaveLength(1)
    const { id: _, ...row } = figures.rows[0]
    expect(row).toMatchObject({
      month: `${today.slice(0, 7)}-01`,
      event: 'not_taken',
      outcome: 'single_domain',
      age_band: '25-49',
      days: 8,
    })
    const weighed = await asSuperuser(world, (client) => client.query('select * from weighings'))
    expect(weighed.rows).toMatchObject([{ fits: 0, fits_not: 1, postponed: 0 }])
    for (const secret of ['Rick', 'Terlingen', 'Merwestad', '1990-04-12', number, caseId])
      expect(JSON.stringify([row, weighed.rows])).not.toContain(secret)
  })
})
