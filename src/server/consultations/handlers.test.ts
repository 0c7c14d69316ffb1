import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { consultationOperations as operations } from '../../api/consultations.ts'
import { referralOperations } from '../../api/referrals.ts'
import { workOperations } from '../../api/work.ts'
import { addDays, addYears, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { eraseDue } from '../retention/erase.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const question = 'Na een derde melding van overlast weigert deze bewoner elk gesprek. Is aanmelden raadzaam?'
const asked = (username: string) => ({ participantId: world.participantOf(username), professionalIds: [world.idOf(username)] })

async function begin(change: object = {}) {
  const body = {
    question,
    about: { how: 'nobody' as const },
    ground: 'wgs_1_5_1' as const,
    consulted: [asked('joris'), asked('anouk')],
    ...change,
  }
  return { params: await call(world.as('piet'), operations.beginConsultation, { body }) }
}
const advice = { kind: 'advice' as const, advice: 'refer' as const, ground: 'wgs_1_5_1' as const }
const all = { a: true, b: true, c: true, d: true }

type Count = { statistics: number; certificates: number; cases: number; answers: number }
const counts = (caseId: string): Promise<Count> =>
  asSuperuser(world, async (client) => {
    const { rows } = await client.query<Count>(
      `select (select count(*)::int from statistics where event = 'consulted') as statistics,
              (select count(*)::int from destruction_certificates where reason = 'consultation') as certificates,
              (select count(*)::int from cases where id = $1) as cases,
              (select count(*)::int from consultation_answers where case_id = $1) as answers`,
      [caseId],
    )
    return rows[0] ?? { statistics: -1, certificates: -1, cases: -1, answers: -1 }
  })

describe('a short consultation (B12)', () => {
  test('exists for who asks and who is asked only, and says when it erases itself (R-AUT-04, R-RET-02)', async () => {
    const { params } = await begin()
    expect(params.eraseOn).toBe(addDays(today, 14))
    expect((await call(world.as('joris'), operations.showConsultation, { params })).question).toBe(question)
    for (const stranger of ['soraya', 'fatima', 'mieke', 'ruben'])
      await expect(call(world.as(stranger), operations.showConsultation, { params })).rejects.toMatchObject({ code: 'not_found' })
    expect((await call(world.as('soraya'), operations.listConsultations, {})).consultations).toEqual([])
  })

  test('stands in no list of cases and opens no file', async () => {
    const { params } = await begin()
    for (const who of ['piet', 'joris']) {
      const { cases } = await call(world.as(who), caseOperations.listCases, { query: { limit: 100 } })
      expect(cases.map((each) => each.id)).not.toContain(params.caseId)
      await expect(call(world.as(who), caseOperations.showDossier, { params })).rejects.toMatchObject({
        code: expect.stringMatching(/^not_/),
      })
    }
  })

  test('names nobody unless the asker says why that is needed, and never holds a BSN (WGS 2.31(1))', async () => {
    const nameless = { how: 'named' as const, name: 'Jan Terlingen', why: '' }
    await expect(begin({ about: nameless })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(begin({ question: 'Gaat over 999990019.' })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(begin({ question: 'Past Brinkstra hierbij?', confirmed: ['Brinkstra'] })).resolves.toBeDefined()
    await expect(begin({ question: 'Wat te doen met meneer Brinkstra?' })).rejects.toMatchObject({ code: 'personal_data_likely' })
  })

  test('holds nobody in its small fields either: initials are initials, a motive is asked by its ground only, and names no one (R-CAS-03)', async () => {
    for (const initials of ['J. Jansen', 'jansen', 'R.V. uit Elst'])
      await expect(begin({ about: { how: 'initials', initials } })).rejects.toMatchObject({
        issues: [expect.objectContaining({ path: 'about.initials' })],
      })
    await begin({ about: { how: 'initials', initials: 'R.v.d. V.' } })
    const identity = 'BSN 999990019, Jan Jansen geboren 12-03-1980'
    await expect(begin({ groundMotive: identity })).rejects.toMatchObject({ issues: [{ path: 'groundMotive', code: 'bsn_not_here' }] })
    await expect(begin({ groundMotive: 'Voor zijn veiligheid' })).rejects.toMatchObject({
      issues: [{ path: 'groundMotive', code: 'not_with_this_ground' }],
    })
    const { params } = await begin()
    const body = { ...advice, groundMotive: '999990019 is bij ons in toezicht' }
    await expect(call(world.as('joris'), operations.answerConsultation, { params, body })).rejects.toMatchObject({
      issues: [{ path: 'groundMotive', code: 'bsn_not_here' }],
    })
  })

  test('is about nobody who is born ahead or more than 120 years ago, for it would go into the referral (R-DAT-04)', async () => {
    const year = Number(today.slice(0, 4))
    for (const birthYear of [year + 1, year - 121, 20011])
      await expect(begin({ about: { how: 'initials', initials: 'R.V.', birthYear } }), `${birthYear}`).rejects.toMatchObject({
        code: 'invalid_input',
        issues: [{ path: 'about.birthYear', code: 'not_a_birth_year' }],
      })
    await begin({ about: { how: 'initials', initials: 'R.V.', birthYear: year - 30 } })
    const named = { how: 'named' as const, name: 'R. Verzonnen', why: 'Anders is de vraag niet te beantwoorden.' }
    for (const [birthDate, code] of [
      [addDays(today, 1), 'born_in_future'],
      [addYears(today, -121), 'born_too_long_ago'],
    ] as const)
      await expect(begin({ about: { ...named, birthDate } }), birthDate).rejects.toMatchObject({
        issues: [{ path: 'about.birthDate', code }],
      })
  })

  test('is between two or three participants, each with active people and a ground of its own (WGS 2.29(2))', async () => {
    const one = asked('joris')
    await expect(begin({ consulted: [] })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(begin({ consulted: [asked('joris'), asked('anouk'), asked('tom')] })).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(begin({ consulted: [asked('piet')] })).rejects.toMatchObject({ issues: [{ code: 'consults_itself' }] })
    await expect(begin({ consulted: [one, one] })).rejects.toMatchObject({ issues: [{ code: 'twice' }] })
    const administrator = { ...one, professionalIds: [world.idOf('sem')] }
    await expect(begin({ consulted: [administrator], ground: 'good_care' })).rejects.toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ path: 'ground', code: 'ground_not_allowed' }),
        expect.objectContaining({ path: 'consulted.0.professionalIds', code: 'roles_carry_no_seat' }),
      ]),
    })
  })

  test('is answered by one word of a closed list, so that nothing is gathered before gate 1 (R-CAS-03, WGS 2.31(2)-(3))', async () => {
    const { params } = await begin()
    const extra = { ...advice, items: [{ category: 'POL', text: 'Drie mutaties' }] }
    await expect(call(world.as('joris'), operations.answerConsultation, { params, body: extra })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const known = { ...advice, advice: 'known_here' }
    // @ts-expect-error whether somebody is known is no answer
    await expect(call(world.as('joris'), operations.answerConsultation, { params, body: known })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const withBsn = { ...advice, motive: 'Zie 999990019' }
    await expect(call(world.as('joris'), operations.answerConsultation, { params, body: withBsn })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const withName = { ...advice, motive: 'Bij ons bekend als mevrouw de Groot.' }
    await expect(call(world.as('joris'), operations.answerConsultation, { params, body: withName })).rejects.toMatchObject({
      code: 'personal_data_likely',
    })
    // the municipal executive is bound by no professional secrecy
    const unbound = { kind: 'declined' as const, reason: 'refused_professional_secrecy' as const }
    await expect(call(world.as('joris'), operations.answerConsultation, { params, body: unbound })).rejects.toMatchObject({
      issues: [{ path: 'reason', code: 'not_bound_by_secrecy' }],
    })
    await call(world.as('joris'), operations.answerConsultation, { params, body: { ...advice, motive: 'De vraag raakt drie domeinen.' } })
    await expect(call(world.as('joris'), operations.answerConsultation, { params, body: advice })).rejects.toMatchObject({
      code: 'already_answered',
    })
    const secret = call(world.as('anouk'), operations.answerConsultation, { params, body: { ...advice, ground: 'wpg_20_3' } })
    await expect(secret).rejects.toMatchObject({ code: 'ground_not_allowed' })
    await call(world.as('anouk'), operations.answerConsultation, {
      params,
      body: { kind: 'declined', reason: 'refused_professional_secrecy' },
    })
    const { answers } = await call(world.as('piet'), operations.showConsultation, { params })
    expect(answers.map((each) => each.advice ?? each.declined).sort()).toEqual(['refer', 'refused_professional_secrecy'])
    const { answers: own } = await call(world.as('anouk'), operations.showConsultation, { params })
    expect(own.map((each) => each.own)).toEqual([true])
  })

  test('asks for an answer in the work of who is asked, and for an outcome when all have answered', async () => {
    const { params } = await begin({ consulted: [asked('tom')] })
    const work = async (username: string) =>
      (await call(world.as(username), workOperations.showMyWork, {})).items.filter((each) => each.caseId === params.caseId)
    expect(await work('tom')).toMatchObject([{ kind: 'answer_consultation', what: question, subject: '' }])
    expect(await work('piet')).toEqual([])
    await call(world.as('tom'), operations.answerConsultation, { params, body: advice })
    expect(await work('tom')).toEqual([])
    expect(await work('piet')).toMatchObject([{ kind: 'decide_consultation' }])
  })

  test('ends with an outcome of the asker; then nobody else sees it any longer (R-AUT-04)', async () => {
    const { params } = await begin()
    const body = { outcome: 'advice_given' as const }
    await expect(call(world.as('joris'), operations.decideConsultation, { params, body })).rejects.toMatchObject({ code: 'not_allowed' })
    await call(world.as('piet'), operations.decideConsultation, { params, body })
    await expect(call(world.as('piet'), operations.decideConsultation, { params, body })).rejects.toMatchObject({
      code: 'consultation_decided',
    })
    await expect(call(world.as('joris'), operations.showConsultation, { params })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a referral from a short consultation (B12)', () => {
  test('is refused while one of the four criteria is not met, each named (R-CAS-02)', async () => {
    const { params } = await begin()
    const refused = call(world.as('piet'), operations.referConsultation, { params, body: { ...all, b: false, d: false } })
    await expect(refused).rejects.toMatchObject({ code: 'criteria_not_met', issues: [{ path: 'b' }, { path: 'd' }] })
  })

  test('keeps the day of first processing, and nothing of what the others answered (R-RET-01, R-CAS-03)', async () => {
    const { params } = await begin()
    await call(world.as('joris'), operations.answerConsultation, { params, body: { ...advice, motive: 'Zeker doen.' } })
    const first = (): Promise<string> =>
      asSuperuser(world, async (client) => {
        const { rows } = await client.query('select first_processed_at::text as at from cases where id = $1', [params.caseId])
        return rows[0].at
      })
    const before = await first()
    await call(world.as('piet'), operations.referConsultation, { params, body: all })
    expect(await first()).toBe(before)
    const { referral } = await call(world.as('piet'), referralOperations.showReferral, { params })
    expect(referral.a.problem).toBe(question)
    expect(JSON.stringify(referral)).not.toContain('Zeker doen')
    expect((await counts(params.caseId)).answers).toBe(0)
    await expect(call(world.as('joris'), referralOperations.showReferral, { params })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a referral that began as a short consultation', () => {
  test('counts its five years from the consultation, also when it is submitted later (R-RET-01)', async () => {
    const { params } = await begin()
    const began = addDays(today, -9)
    await asSuperuser(world, (client) =>
      client.query("update cases set first_processed_at = ($2::date + time '12:00') at time zone 'Europe/Amsterdam' where id = $1", [
        params.caseId,
        began,
      ]),
    )
    await call(world.as('piet'), operations.referConsultation, { params, body: all })
    const { version } = await call(world.as('piet'), referralOperations.showReferral, { params })
    await call(world.as('piet'), referralOperations.saveReferral, { params, body: completeReferral(), version })
    await call(world.as('piet'), referralOperations.submitReferral, { params })
    const { header } = await call(world.as('soraya'), caseOperations.showDossier, { params })
    expect(header).toMatchObject({ firstProcessedOn: began, ceilingOn: addYears(began, 5) })
  })

  test('is saved up to that day and never kept beyond it (R-RET-01)', async () => {
    const { params } = await begin()
    await call(world.as('piet'), operations.referConsultation, { params, body: all })
    const last = addDays(today, 10)
    await asSuperuser(world, (client) =>
      client.query('update cases set ceiling_on = $2::date, erase_on = $2::date where id = $1', [params.caseId, last]),
    )
    const { version } = await call(world.as('piet'), referralOperations.showReferral, { params })
    const saved = await call(world.as('piet'), referralOperations.saveReferral, { params, body: completeReferral(), version })
    expect(saved.expiresOn).toBe(last)
  })
})

describe('the end of a short consultation (R-RET-02)', () => {
  test('comes at once when the asker wants it, with a certificate and one anonymous row', async () => {
    const { params } = await begin()
    const before = await counts(params.caseId)
    await expect(call(world.as('joris'), operations.eraseConsultation, { params })).rejects.toMatchObject({ code: 'not_allowed' })
    await call(world.as('piet'), operations.eraseConsultation, { params })
    await expect(call(world.as('piet'), operations.showConsultation, { params })).rejects.toMatchObject({ code: 'not_found' })
    expect(await counts(params.caseId)).toEqual({
      statistics: before.statistics + 1,
      certificates: before.certificates + 1,
      cases: 0,
      answers: 0,
    })
  })

  test('comes by itself on its day and not before, also when nobody recorded an outcome', async () => {
    const { params } = await begin()
    await eraseDue(world.house, addDays(params.eraseOn, -1))
    const before = await counts(params.caseId)
    expect(before.cases).toBe(1)
    await eraseDue(world.house, params.eraseOn)
    const after = await counts(params.caseId)
    expect(after.cases).toBe(0)
    expect(after.certificates).toBeGreaterThan(before.certificates)
    expect(after.statistics).toBeGreaterThan(before.statistics)
  })
})
