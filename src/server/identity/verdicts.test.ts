import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { identityOperations as operations } from '../../api/identity.ts'
import { referralOperations } from '../../api/referrals.ts'
import { SeatRole } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import type { KnownPersons, PersonVerdict } from '../../domain/identity.ts'
import { presentIn } from '../../domain/stage.ts'
import { caseInReview, caseInTreatment } from '../../testing/case.ts'
import { hearChanges } from '../../testing/changes.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { enterAs } from '../../testing/proof/enter.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { eraseDue } from '../retention/erase.ts'
import { fillKeys } from './fill-keys.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const caseOf = async (givenName: string, familyName: string, birthDate: string): Promise<string> =>
  (await caseInReview(world, { subject: { givenName, familyName, birthDate } })).params.caseId

const look = (username: string, caseId: string) => call(world.as(username), operations.showKnownPersons, { params: { caseId } })

async function say(username: string, caseId: string, personId: string, verdict: PersonVerdict) {
  const body = { personId, verdict, reason: 'details_compared' as const }
  return call(world.as(username), operations.giveVerdict, { params: { caseId }, body })
}

/** The one who is suggested. */
const suggested = async (username: string, caseId: string): Promise<string> => (await look(username, caseId)).likely[0]?.personId ?? ''
const shownCases = ({ linked, likely, rejected }: KnownPersons) => ({
  linked: linked.map((each) => each.caseId),
  likely: likely.map((each) => each.caseId),
  rejected: rejected.map((each) => each.caseId),
})

describe('the word of judges and bureau', () => {
  test('not the same is remembered, with who, when and why, from either case, and can be undone', async () => {
    const one = await caseOf('Anna', 'Kuipers', '1991-01-19')
    const other = await caseOf('Anne', 'Cuypers', '1991-01-19')
    const personId = await suggested('soraya', other)
    await say('soraya', other, personId, 'different')
    const [rejected] = (await look('mieke', other)).rejected
    expect(rejected?.verdict).toEqual({ verdict: 'different', reason: 'details_compared', by: 'Soraya Benali', at: expect.any(String) })
    expect(shownCases(await look('joris', one))).toEqual({ linked: [], likely: [], rejected: [other] })
    await call(world.as('joris'), operations.undoVerdict, { params: { caseId: other, personId } })
    expect(shownCases(await look('soraya', other))).toEqual({ linked: [], likely: [one], rejected: [] })
  })

  test('the same links the persons of several cases, and undoing restores exactly what was', async () => {
    const first = await caseOf('Bilal', 'Ouali', '1969-03-23')
    const second = await caseOf('Bilal', 'el Ouali', '1969-03-23')
    const third = await caseOf('Billal', 'Wali', '1969-03-25')
    const content = () => world.house.jobs.query('select * from persons where case_id = any ($1) order by id', [[first, second, third]])
    const before = { shown: await look('mieke', second), rows: (await content()).rows }
    const ofFirst = before.shown.likely.find((each) => each.caseId === first)?.personId ?? ''
    await say('mieke', second, ofFirst, 'same')
    const ofSecond = (await look('mieke', third)).likely.find((each) => each.caseId === second)?.personId ?? ''
    await say('joris', third, ofSecond, 'same')
    // through the second case the third is the first as well
    expect(shownCases(await look('soraya', third)).linked.sort()).toEqual([first, second].sort())
    expect(shownCases(await look('soraya', first)).linked.sort()).toEqual([second, third].sort())
    await call(world.as('soraya'), operations.undoVerdict, { params: { caseId: third, personId: ofSecond } })
    expect(shownCases(await look('soraya', second)).linked).toEqual([first])
    await call(world.as('soraya'), operations.undoVerdict, { params: { caseId: second, personId: ofFirst } })
    expect(await look('mieke', second)).toEqual(before.shown)
    expect((await content()).rows).toEqual(before.rows)
  })

  test('is in the journal of the case at hand, by name (R-LOG-07)', async () => {
    await caseOf('Cor', 'Dekker', '1956-06-06')
    const caseId = await caseOf('Cor', 'Dekkers', '1956-06-06')
    const personId = await suggested('soraya', caseId)
    await say('soraya', caseId, personId, 'same')
    await call(world.as('mieke'), operations.undoVerdict, { params: { caseId, personId } })
    const { rows } = await world.house.jobs.query(
      "select operation, professional_id from journal where case_id = $1 and operation like '%Verdict' order by seq",
      [caseId],
    )
    expect(rows).toEqual([
      { operation: 'giveVerdict', professional_id: world.idOf('soraya') },
      { operation: 'undoVerdict', professional_id: world.idOf('mieke') },
    ])
  })

  test('can be given on a case of which one knows only that it exists, and tells no more of it then (R-RET-03)', async () => {
    await caseInTreatment(world)
    const caseId = await caseOf('Rick', 'Terlingen', '1990-04-21')
    await say('soraya', caseId, await suggested('soraya', caseId), 'same')
    expect((await look('soraya', caseId)).linked).toEqual([
      expect.objectContaining({ sight: 'existence', number: null, name: null, caseId: null }),
    ])
  })

  test('is refused about somebody one may not know of, about the subject itself, and with a reason that does not fit', async () => {
    const one = await caseOf('Dirk', 'Evers', '1973-07-07')
    const other = await caseOf('Dirk', 'Everts', '1973-07-07')
    const personId = await suggested('soraya', other)
    await expect(say('mieke', other, crypto.randomUUID(), 'same')).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await world.house.jobs.query('select id from persons where case_id = $1', [other])
    await expect(say('mieke', other, rows[0].id, 'same')).rejects.toMatchObject({ code: 'not_found' })
    await world.house.jobs.query("update cases set phase = 'closed', closed_at = now() where id = $1", [one])
    // shielded: the bureau does not know of it, so it can say nothing of it either
    await expect(say('mieke', other, personId, 'same')).rejects.toMatchObject({ code: 'not_found' })
    const body = { personId, verdict: 'same' as const, reason: 'relative_or_namesake' as const }
    const refused = call(world.as('soraya'), operations.giveVerdict, { params: { caseId: other }, body })
    await expect(refused).rejects.toMatchObject({ issues: [{ path: 'reason', code: 'invalid_choice' }] })
  })

  test('goes with the case: what it linked stays linked, and who is left alone is linked to nobody (WGS 1.8(7))', async () => {
    const cases = [
      await caseOf('Esra', 'Koç', '1999-09-09'),
      await caseOf('Ezra', 'Koc', '1999-09-09'),
      await caseOf('Esra', 'Kock', '1999-09-09'),
    ]
    const [first = '', middle = '', last = ''] = cases
    for (const caseId of [first, last]) {
      const found = (await look('mieke', caseId)).likely.find((each) => each.caseId === middle)
      await say('mieke', caseId, found?.personId ?? '', 'same')
    }
    const erase = async (caseId: string) => {
      await world.house.jobs.query('update cases set erase_on = current_date where id = $1', [caseId])
      await eraseDue(world.house, new Date().toISOString().slice(0, 10))
    }
    await erase(middle)
    expect(shownCases(await look('mieke', first)).linked).toEqual([last])
    await erase(last)
    expect(shownCases(await look('mieke', first)).linked).toEqual([])
    const { rows } = await world.house.jobs.query('select from person_verdicts where case_id = any ($1) or other_case_id = any ($1)', [
      cases,
    ])
    expect(rows).toEqual([])
  })
})

describe('the word of who refers', () => {
  test('is a note on the own draft, seen at the weighing, and links nothing', async () => {
    const earlier = await caseOf('Fenna', 'Groot', '1948-12-04')
    const subject = { givenName: 'Fenna', familyName: 'de Groot', birthDate: '1948-12-04' }
    const { caseId } = await call(world.as('piet'), referralOperations.startReferral, { body: {} })
    const find = () => call(world.as('piet'), operations.findWhileReferring, { params: { caseId }, body: subject })
    const personId = (await find()).likely[0]?.personId ?? ''
    const note = (verdict: PersonVerdict) =>
      call(world.as('piet'), operations.noteVerdict, { params: { caseId }, body: { personId, verdict, reason: 'participant_knows' } })
    await note('different')
    expect(shownCases(await find())).toEqual({ linked: [], likely: [], rejected: [earlier] })
    await call(world.as('piet'), operations.undoNote, { params: { caseId, personId } })
    await note('same')
    const referral = (await caseInReviewOf(caseId, subject)).caseId
    const { likely, linked } = await look('soraya', referral)
    expect(linked).toEqual([])
    expect(likely).toEqual([expect.objectContaining({ caseId: earlier, note: 'same', verdict: null })])
    await expect(note('different')).rejects.toMatchObject({ code: 'not_in_this_phase' })
  })

  /** The draft is filled in and submitted. */
  async function caseInReviewOf(caseId: string, subject: object): Promise<{ caseId: string }> {
    const { version } = await call(world.as('piet'), referralOperations.showReferral, { params: { caseId } })
    await call(world.as('piet'), referralOperations.saveReferral, { params: { caseId }, body: completeReferral({ subject }), version })
    return call(world.as('piet'), referralOperations.submitReferral, { params: { caseId } })
  }
})

describe('in the database', () => {
  const found = 'select * from app.find_persons($1, null, null)'

  test('the function answers nothing outside an act, nor to who treats another case (R-AUT-04)', async () => {
    const { params } = await caseInTreatment(world)
    const keys = ['1990-04-12']
    await caseOf('Rik', 'Terlingen', '1990-04-12')
    expect((await world.house.pool.query(found, [keys])).rows).toEqual([])
    for (const username of ['fatima', 'tom', 'anouk']) {
      const rows = await enterAs(
        world,
        username,
        { caseId: params.caseId, action: 'identity.read' },
        async (client) => (await client.query(found, [keys])).rows,
      )
      expect(rows, username).toEqual([])
    }
    const outside = await enterAs(world, 'soraya', { action: 'identity.read' }, async (client) => (await client.query(found, [keys])).rows)
    expect(outside).toEqual([])
  })

  test('the application reaches verdicts only through it', async () => {
    await expect(world.house.pool.query('select * from person_verdicts')).rejects.toThrow('permission denied')
    await expect(world.house.pool.query('select app.linked_cases(gen_random_uuid())')).rejects.toThrow('permission denied')
    await expect(world.house.pool.query("select * from app.sights('{}')")).rejects.toThrow('permission denied')
  })

  test('a seat counts there in the same phases as in the table of who may do what', async () => {
    for (const phase of CasePhase.options) {
      for (const role of SeatRole.options) {
        const { rows } = await world.house.jobs.query(
          "select app.seat_counts($1, $2, 'public') as open, app.seat_counts($1, $2, 'private') as closed",
          [role, phase],
        )
        const present = role in presentIn[phase].seats
        expect(rows[0], `${role} in ${phase}`).toEqual({ open: present, closed: present && role !== 'judge' && role !== 'decider' })
      }
    }
  })

  test('who came in without keys, or got another name, is found once the server made them', async () => {
    const caseId = await caseOf('Gijs', 'Hazelaar', '1964-04-02')
    await world.house.jobs.query("update persons set family_name = 'Beukenhout' where case_id = $1", [caseId])
    const again = await caseOf('Gijs', 'Beukenhout', '1964-04-02')
    expect((await look('soraya', again)).likely).toEqual([])
    expect(await fillKeys(world.house)).toBe(1)
    expect(shownCases(await look('soraya', again)).likely).toEqual([caseId])
    expect(await fillKeys(world.house)).toBe(0)
  })
})

test('that a shielded case was found is told to no one else of the case: not by an event, not in its history (WGS 2.31(8); law.md §8.3)', async () => {
  const earlier = await caseOf('Bianca', 'Leeflang', '1986-02-14')
  await world.house.jobs.query("update cases set phase = 'closed', closed_at = now() where id = $1", [earlier])
  const caseId = await caseOf('Bianca', 'Leeflang', '1986-02-14')
  const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const [referrer, bureau, judge] = await Promise.all(['piet', 'mieke', 'joris'].map((each) => hearChanges(world, address, each)))
  const personId = await suggested('soraya', caseId)
  await say('soraya', caseId, personId, 'same')
  await expect.poll(() => judge?.heard() ?? '').toContain('person_verdict')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(bureau?.heard()).not.toContain('person_verdict')
  for (const each of [referrer, bureau, judge]) expect(each?.heard()).not.toContain(personId)
  await Promise.all([referrer, bureau, judge].map((each) => each?.stop()))
  const history = async (username: string) =>
    (await call(world.as(username), caseOperations.showHistory, { params: { caseId } })).entries.map(({ operation }) => operation)
  expect(await history('soraya')).toContain('giveVerdict')
  expect(await history('mieke')).not.toContain('giveVerdict')
})
