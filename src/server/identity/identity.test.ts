import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { compositionOperations } from '../../api/composition.ts'
import { identityOperations as operations } from '../../api/identity.ts'
import { referralOperations } from '../../api/referrals.ts'
import type { PersonQuery } from '../../domain/identity.ts'
import { caseInReview, caseInTreatment, quorum, takenUp } from '../../testing/case.ts'
import { sendThrough, type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { makeApp } from '../app.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const subject = (familyName: string, birthDate: string, change: object = {}) => ({
  subject: { givenName: 'Mohammed', familyName, birthDate, ...change },
})

/** Nothing of what anyone may know: the case is closed, and with it every seat ended. */
async function shield(caseId: string): Promise<void> {
  await world.house.jobs.query("update seats set until = now() where case_id = $1 and role <> 'reviewer'", [caseId])
  await world.house.jobs.query("update cases set phase = 'closed', closed_at = now() where id = $1", [caseId])
}

async function draftOf(username: string): Promise<string> {
  return (await call(world.as(username), referralOperations.startReferral, { body: {} })).caseId
}

const look = (username: string, params: { caseId: string }) => call(world.as(username), operations.showKnownPersons, { params })
const ask = (username: string, caseId: string, body: z.input<typeof PersonQuery>) =>
  call(world.as(username), operations.findWhileReferring, { params: { caseId }, body })

describe('at the weighing (WGS 2.31(2))', () => {
  test('a judge is told which earlier case is about somebody of nearly the same name and birthday, and why one thinks so', async () => {
    const earlier = await caseInReview(world, subject('Bouazza', '1988-07-03'))
    const later = await caseInReview(world, { subject: { givenName: 'Muhamed', familyName: 'Boeazza', birthDate: '1988-03-07' } })
    const { likely, linked, rejected } = await look('soraya', later.params)
    expect([linked, rejected]).toEqual([[], []])
    expect(likely).toEqual([
      expect.objectContaining({ sight: 'seat', caseId: earlier.params.caseId, phase: 'purpose_review', name: 'Mohammed Bouazza' }),
    ])
    expect(likely[0]?.matches).toEqual([
      { likeness: 'family_sounds', asked: 'Boeazza', known: 'Bouazza' },
      { likeness: 'given_sounds', asked: 'Muhamed', known: 'Mohammed' },
      { likeness: 'date_swapped', asked: '1988-03-07', known: '1988-07-03' },
    ])
  })

  test('somebody is known by what they are called as well, and the reason says so (B2)', async () => {
    const whole = await caseInReview(world, { subject: { givenName: 'Cornelis', familyName: 'van Dorsten', birthDate: '1962-05-09' } })
    const called = await caseInReview(world, { subject: { givenName: 'Kees', familyName: 'Dorsten', birthDate: '1962-09-05' } })
    for (const [{ params }, other] of [
      [called, whole],
      [whole, called],
    ] as const) {
      const [found] = (await look('soraya', params)).likely
      expect(found).toMatchObject({ caseId: other.params.caseId })
      expect(found?.matches.map(({ likeness }) => likeness)).toEqual(['family_same', 'given_short', 'date_swapped'])
    }
  })

  test('of an open case without a seat there one learns that it exists, not its number nor anything in it (R-AUT-04)', async () => {
    await caseInTreatment(world)
    const again = await caseInReview(world, { subject: { givenName: 'Rick', familyName: 'Terlinge', birthDate: '1990-04-12' } })
    for (const username of ['soraya', 'mieke']) {
      const { likely } = await look(username, again.params)
      expect(likely).toEqual([
        expect.objectContaining({ sight: 'existence', caseId: null, number: null, phase: null, name: null, birthDate: null }),
      ])
      expect(likely[0]?.matches.every(({ asked, known }) => asked === null && known === null)).toBe(true)
    }
    const [seen] = (await look('piet', again.params)).likely
    expect(seen).toMatchObject({ sight: 'seat', phase: 'in_treatment' })
  })

  test('that a shielded case exists is told to judges, and to nobody of the bureau (WGS 2.31(8); R-RET-03)', async () => {
    const closed = await caseInReview(world, subject('Haddaoui', '1971-11-20'))
    await shield(closed.params.caseId)
    const again = await caseInReview(world, subject('Haddaoui', '1971-11-20'))
    const [told] = (await look('soraya', again.params)).likely
    expect(told).toMatchObject({ sight: 'shielded', caseId: null, number: null, phase: null, name: null, birthDate: null })
    expect((await look('mieke', again.params)).likely).toEqual([])
  })

  test('a reviewer of a shielded case learns that another one exists', async () => {
    const one = await caseInReview(world, subject('Yildirim', '1966-02-14'))
    const other = await caseInReview(world, subject('Yıldırım', '1966-02-14'))
    await shield(one.params.caseId)
    await shield(other.params.caseId)
    await world.house.jobs.query(
      `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id) values (gen_random_uuid(), $1, $2, $3, 'reviewer', 'unlock', $1)`,
      [one.params.caseId, world.idOf('vincent'), world.participantOf('vincent')],
    )
    expect((await look('vincent', one.params)).likely).toEqual([expect.objectContaining({ sight: 'shielded', number: null })])
  })

  test('who refers is not told anything more once the referral is submitted', async () => {
    const { params } = await caseInReview(world, subject('Zerouali', '1994-10-30'))
    await world.house.jobs.query("update seats set until = now() where case_id = $1 and role <> 'referrer'", [params.caseId])
    await expect(look('piet', params)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(ask('piet', params.caseId, { givenName: 'Mohammed', birthDate: '1994-10-30' })).rejects.toMatchObject({
      code: 'not_in_this_phase',
    })
  })

  test('the bureau may look with other details than those of the referral', async () => {
    const { params } = await caseInReview(world, subject('Kaya', '1959-05-17'))
    const other = await caseInReview(world, {
      subject: { givenName: 'Sevda', familyName: 'Jansen', otherNames: 'Özdemir', birthDate: '1975-01-01' },
    })
    const { likely } = await call(world.as('mieke'), operations.findPersons, {
      params,
      body: { givenName: 'Sevda', familyName: 'Ozdemir' },
    })
    expect(likely.map(({ caseId, matches }) => [caseId, matches[0]?.likeness])).toEqual([[other.params.caseId, 'other_name']])
  })

  test('somebody of another subject’s circle is not found: that is no earlier referral (R-DAT-05)', async () => {
    const { params } = await caseInReview(world, subject('Aksoy', '2001-08-26'))
    const { rows } = await world.house.jobs.query(
      `insert into persons (id, case_id, kind, given_name, family_name, birth_date, relation, supplied_by, first_processed_at, name_keys)
       select gen_random_uuid(), case_id, 'circle', 'Wilma', 'Zonderling', '1960-02-02', 'parent', supplied_by, now(), '{1960-02-02}' from persons where case_id = $1 returning id`,
      [params.caseId],
    )
    expect(rows).toHaveLength(1)
    const again = await caseInReview(world, { subject: { givenName: 'Wilma', familyName: 'Zonderling', birthDate: '1960-02-02' } })
    expect((await look('soraya', again.params)).likely).toEqual([])
  })
})

describe('while referring (WGS 2.31(1))', () => {
  test('one finds somebody of one’s own cases only, also by the keyed index of a BSN (WGS 2.29(1))', async () => {
    const known = await caseInReview(world, subject('Tahiri', '1983-04-22', { bsn: '999990147' }))
    const query = { givenName: 'Mohamed', familyName: 'Tahieri', birthDate: '1983-04-22' }
    const own = await ask('piet', await draftOf('piet'), query)
    expect(own.likely.map(({ caseId }) => caseId)).toEqual([known.params.caseId])
    const byNumber = await ask('piet', await draftOf('piet'), { bsn: '999990147' })
    expect(byNumber.likely).toMatchObject([{ caseId: known.params.caseId, matches: [{ likeness: 'bsn_same', asked: null, known: null }] }])
    expect(await ask('anouk', await draftOf('anouk'), query)).toEqual({ linked: [], likely: [], rejected: [] })
    expect((await ask('anouk', await draftOf('anouk'), { bsn: '999990147' })).likely).toEqual([])
  })

  test('a shielded case is not told of, not even to a judge who refers (R-RET-03)', async () => {
    const closed = await caseInReview(world, subject('Morabet', '1977-09-13'))
    await shield(closed.params.caseId)
    expect(
      (await ask('piet', await draftOf('piet'), { givenName: 'Mohammed', familyName: 'Morabet', birthDate: '1977-09-13' })).likely,
    ).toEqual([])
  })

  test('a number that fails the eleven-test, or too little to go by, is said at the field', async () => {
    const caseId = await draftOf('piet')
    await expect(ask('piet', caseId, { bsn: '999990140' })).rejects.toMatchObject({
      issues: [{ path: 'bsn', code: 'bsn_fails_eleven_test' }],
    })
    await expect(ask('piet', caseId, { familyName: 'Jansen', municipality: 'Merwestad' })).rejects.toMatchObject({
      issues: [{ path: 'familyName', code: 'too_little_to_search' }],
    })
    await expect(ask('piet', caseId, { bsn: '12', birthDate: '1990-02-30' })).rejects.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ path: 'bsn' }), expect.objectContaining({ path: 'birthDate' })]),
    })
  })

  test('no nationality is asked, and no figure is told: people are recognised, not scored (R-DAT-04; R-GOV-01)', async () => {
    await caseInReview(world, subject('Pinas', '1979-04-04'))
    const caseId = await draftOf('piet')
    const query = { givenName: 'Mohammed', familyName: 'Pinas', birthDate: '1979-04-14' }
    const refused = ask('piet', caseId, { ...query, nationality: 'Surinaams' } as never)
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', issues: [expect.objectContaining({ code: 'unknown_field' })] })
    const { likely } = await ask('piet', caseId, query)
    expect(likely).toHaveLength(1)
    expect(JSON.stringify(likely)).not.toMatch(/:-?\d/)
  })

  test('every search is in the journal, and what was searched is not (R-LOG-07)', async () => {
    const caseId = await draftOf('tom')
    await ask('tom', caseId, { givenName: 'Xanthippe', familyName: 'Quodbach' })
    const { rows } = await world.house.jobs.query(
      'select j.*, j::text as line from journal j where case_id = $1 order by seq desc limit 1',
      [caseId],
    )
    expect(rows[0]).toMatchObject({ operation: 'findWhileReferring', professional_id: world.idOf('tom'), outcome: 'done' })
    expect(rows[0].line).not.toMatch(/xanthippe|quodbach/i)
  })

  test('nobody goes through the house name by name: after sixty searches in a minute one waits', async () => {
    const caseId = await draftOf('yasmina')
    const one = () => ask('yasmina', caseId, { givenName: 'Jan', familyName: 'Jansen' })
    for (let n = 0; n < 60; n++) await one()
    await expect(one()).rejects.toMatchObject({ code: 'too_many_attempts' })
    await ask('tom', await draftOf('tom'), { givenName: 'Jan', familyName: 'Jansen' })
  })

  test('that limit holds for all processes together, after a restart, and for many searches at once', async () => {
    const caseId = await draftOf('bart')
    const one = () => ask('bart', caseId, { givenName: 'Jan', familyName: 'Jansen' })
    for (let n = 0; n < 50; n++) await one()
    const atOnce = await Promise.allSettled(Array.from({ length: 20 }, one))
    expect(atOnce.map((each) => (each.status === 'fulfilled' ? 'found' : each.reason.code)).sort()).toEqual([
      ...Array(10).fill('found'),
      ...Array(10).fill('too_many_attempts'),
    ])
    // another process of the same house, or this one after a restart: nothing but the database is shared
    const other = await makeApp({ houses: new Map([[world.house.slug, { ...world.house }]]), demo: true, log: 'silent' })
    const elsewhere = call(
      sendThrough(other, () => world.cookieOf('bart')),
      operations.findWhileReferring,
      {
        params: { caseId },
        body: { givenName: 'Jan', familyName: 'Jansen' },
      },
    )
    await expect(elsewhere).rejects.toMatchObject({ code: 'too_many_attempts' })
    await other.close()
    await asSuperuser(world, (client) =>
      client.query("update journal set at = at - interval '61 seconds' where professional_id = $1", [world.idOf('bart')]),
    )
    await one()
  })

  test('a complete referral keeps the birth name, and the search finds by it', async () => {
    const referral = completeReferral({
      subject: { givenName: 'Riet', familyName: 'Pols', otherNames: 'van den Akker', birthDate: '1951-12-30' },
    })
    const { caseId } = await call(world.as('piet'), referralOperations.startReferral, { body: { referral } })
    await call(world.as('piet'), referralOperations.submitReferral, { params: { caseId } })
    const { likely } = await ask('piet', await draftOf('piet'), { givenName: 'Riet', familyName: 'Akker', birthDate: '1951-12-03' })
    expect(likely.map((each) => each.caseId)).toEqual([caseId])
  })
})

test('who only decides on the composition of a case learns by no search whose case it is (WGS 2.31(4); R-AUT-02)', async () => {
  const { params } = await caseInTreatment(world)
  const rick = { givenName: 'Rick', familyName: 'Terlingen', birthDate: '1990-04-12' }
  const caseId = await draftOf('karim')
  const found = async () => JSON.stringify(await ask('karim', caseId, rick))
  const body = { ...takenUp(world), decidedBy: [...quorum, 'karim'].map((who) => world.participantOf(who)) }
  await call(world.as('fatima'), compositionOperations.proposeComposition, { params, body })
  const { header } = await call(world.as('karim'), caseOperations.showDossier, { params })
  expect([header.number !== '', header.subject]).toEqual([true, ''])
  expect(await found()).not.toContain(header.number)
  const { params: other } = await caseInReview(world, { subject: rick })
  expect((await look('karim', other)).likely).toContainEqual(expect.objectContaining({ sight: 'existence', number: null, name: null }))
})
