import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { call } from '../../api/client.ts'
import { CompositionRoom } from '../../api/composition.ts'
import { informationOperations } from '../../api/information.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { takeoverOperations } from '../../api/takeovers.ts'
import { addDays, addMonths, addWeeks, dateInAmsterdam } from '../../domain/date.ts'
import {
  type CaseParams,
  caseInEnrichment,
  caseInReview,
  caseInTreatment,
  composed,
  judgedCase,
  recordPurpose,
  takenUp,
} from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { seeRoom } from '../../testing/rooms.ts'
import { showCompositionRoom } from './room.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const room = (username: string, { params }: CaseParams) =>
  seeRoom(world, username, params, { action: 'composition.read', result: CompositionRoom, show: showCompositionRoom })
const decide = (given: CaseParams, body: Parameters<typeof composed>[2], who = 'mieke') => composed(world, given, body, who)
const read = (username: string, { params }: CaseParams) => call(world.as(username), referralOperations.showReferral, { params })
const open = (seats: z.output<typeof CompositionRoom>['seats']) =>
  seats.filter((seat) => seat.until === null).map((seat) => `${seat.name}: ${seat.role}`)

describe('who is involved and may process (gate 2, WGS 2.31(4))', () => {
  test('from then on exactly the named people have a seat, with the support of the bureau (R-CAS-04c)', async () => {
    const given = await caseInEnrichment(world)
    const { phase, decision, seatsBegun } = await decide(given, takenUp(world))
    expect({ phase, seatsBegun }).toEqual({ phase: 'in_treatment', seatsBegun: 5 })
    expect(decision).toMatchObject({ decidedBy: ['Politie', 'OM', 'Merwestad'], recordedBy: 'Mieke Sanders' })
    const { seats, questions, decisions } = await room('anouk', given)
    expect(open(seats).sort()).toEqual([
      'Anouk Simons: member',
      'Daan Post: support',
      'Fatima Aydın: process_lead',
      'Piet Kroes: member',
      'Tom Rietveld: case_lead',
    ])
    expect(questions.map((each) => each.question)).toEqual(takenUp(world).questions)
    expect(decisions.map((each) => each.goal)).toEqual([takenUp(world).goal])
  })

  test('ends the sight of everyone else, at once: referrer, judges and bureau too', async () => {
    const given = await caseInTreatment(world, { fatima: 'process_lead', tom: 'member' })
    for (const who of ['piet', 'soraya', 'joris', 'mieke', 'ruben'])
      await expect(read(who, given)).rejects.toMatchObject({ code: 'not_found' })
    expect((await read('tom', given)).referral.subject.familyName).toBe('Terlingen')
  })

  test('is decided by public participants only, and by all that the covenant names (R-CAS-04b)', async () => {
    const given = await caseInEnrichment(world)
    const ids = (...who: string[]) => who.map((each) => world.participantOf(each))
    await expect(decide(given, { ...takenUp(world), decidedBy: ids('piet', 'soraya') })).rejects.toMatchObject({
      code: 'quorum_missing',
      issues: [{ path: 'decidedBy.municipal_executive' }],
    })
    const withPrivate = decide(given, { ...takenUp(world), decidedBy: ids('piet', 'soraya', 'joris', 'tom') })
    await expect(withPrivate).rejects.toMatchObject({ code: 'only_public_participants' })
    const unknown = decide(given, { ...takenUp(world), decidedBy: [...ids('piet', 'soraya', 'joris'), crypto.randomUUID()] })
    await expect(unknown).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'decidedBy.3' }] })
  })

  test('needs one process director of the bureau', async () => {
    const given = await caseInEnrichment(world)
    await expect(decide(given, takenUp(world, { tom: 'case_lead' }))).rejects.toMatchObject({ code: 'process_lead_required' })
    await expect(decide(given, takenUp(world, { tom: 'process_lead' }))).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'members.0.role', code: 'process_lead_required' }],
    })
  })

  test('cannot come before gate 1, nor be undone into not taken once in treatment', async () => {
    await expect(decide(await caseInReview(world), takenUp(world))).rejects.toMatchObject({ code: 'not_in_this_phase' })
    const given = await caseInTreatment(world)
    const { decidedBy, motive } = takenUp(world)
    const undone = decide(given, { outcome: 'not_taken', decidedBy, motive, notTaken: 'advice' }, 'fatima')
    await expect(undone).rejects.toMatchObject({ code: 'not_in_this_phase' })
  })

  test('sets the review of necessity at six months, never later (R-CAS-15)', async () => {
    const given = await caseInEnrichment(world)
    const late = decide(given, { ...takenUp(world), reviewOn: addDays(addMonths(today, 6), 1) })
    await expect(late).rejects.toMatchObject({ code: 'review_too_late' })
    await expect(decide(given, { ...takenUp(world), reviewOn: addDays(today, -1) })).rejects.toMatchObject({ code: 'due_date_in_past' })
    await decide(given, takenUp(world))
    const { rows } = await world.house.jobs.query('select review_on, process_lead_id from cases where id = $1', [given.params.caseId])
    expect(rows).toEqual([{ review_on: addMonths(today, 6), process_lead_id: world.idOf('fatima') }])
  })

  test('that does not take the case up ends in erasure within weeks, and the referrer can still look (R-RET-02)', async () => {
    const given = await caseInEnrichment(world)
    const { decidedBy, motive } = takenUp(world)
    const body = {
      outcome: 'not_taken',
      decidedBy,
      motive,
      notTaken: 'local_approach',
      advisedTo: 'Wijkteam Oudewaard',
      adviceToReferrer: 'Via het wijkteam.',
    } as const
    expect(await decide(given, body)).toMatchObject({ phase: 'not_taken', eraseOn: addWeeks(today, 4), seatsEnded: 6 })
    await expect(read('soraya', given)).rejects.toMatchObject({ code: 'not_found' })
    expect((await read('piet', given)).number).toMatch(/^20/)
  })
})

describe('who stepped aside (R-SEC-09)', () => {
  async function enrichedWithout(who: string): Promise<CaseParams> {
    const given = await judgedCase(world)
    await call(world.as(who), purposeOperations.stepAside, given)
    const body = { outcome: 'in_accordance' as const, motive: 'De oordelen zijn eensluidend.' }
    await recordPurpose(world, 'mieke', { ...given, body })
    return given
  }
  // Els judges for Oudewaard, beside the three of the covenant
  const refused = { code: 'invalid_input', issues: [{ path: 'members.1.professionalId', code: 'stepped_aside' }] }
  const withEls = { fatima: 'process_lead', els: 'member' } as const

  test('is named in no role, at first nor later, and asked nothing', async () => {
    const given = await enrichedWithout('els')
    await expect(decide(given, takenUp(world, withEls))).rejects.toMatchObject(refused)
    const body = { participantId: world.participantOf('els'), professionalIds: [world.idOf('els')], question: 'Is er contact?' }
    const ask = call(world.as('mieke'), informationOperations.askParticipant, { ...given, body })
    await expect(ask).rejects.toMatchObject({ issues: [{ path: 'professionalIds.0', code: 'stepped_aside' }] })
    await decide(given, takenUp(world))
    await expect(decide(given, takenUp(world, withEls), 'fatima')).rejects.toMatchObject(refused)
  })

  test('gets no seat there in any other way either', async () => {
    const given = await enrichedWithout('els')
    await decide(given, takenUp(world))
    const seat = world.house.jobs.query(
      `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id)
       values (gen_random_uuid(), $1, $2, $3, 'member', 'composition', $1)`,
      [given.params.caseId, world.idOf('els'), world.participantOf('els')],
    )
    await expect(seat).rejects.toThrow(/stepped aside/)
  })

  test('does not take the case over when nobody directs it, and is not told that it waits', async () => {
    const given = await enrichedWithout('els')
    await decide(given, takenUp(world))
    await asSuperuser(world, async (client) => {
      await client.query('update purpose_recusals set professional_id = $2 where case_id = $1', [given.params.caseId, world.idOf('ruben')])
      await client.query("update seats set until = now() where case_id = $1 and role = 'process_lead'", [given.params.caseId])
    })
    const { rows } = await world.house.jobs.query('select number from cases where id = $1', [given.params.caseId])
    const waiting = async (who: string) =>
      (await call(world.as(who), takeoverOperations.listUndirected, {})).cases.map(({ number }) => number)
    expect(await waiting('fatima')).toContain(rows[0].number)
    expect(await waiting('ruben')).not.toContain(rows[0].number)
    const body = { number: rows[0].number, why: 'Fatima is langdurig afwezig.' }
    await expect(call(world.as('ruben'), takeoverOperations.takeOverCase, { body })).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('names who may sit in without taking part, and gives them no seat (R-AUT-06)', async () => {
  const given = await caseInEnrichment(world)
  const thirdParties = [{ organisation: 'Woonstichting De Waard', expertise: 'Huurcontract en overlast', publicTask: 'Woningwet' }]
  const body = { ...takenUp(world), thirdParties }
  const { decision, seatsBegun } = await decide(given, body)
  expect(decision.thirdParties).toEqual(thirdParties)
  const { seatsBegun: without } = await decide(await caseInEnrichment(world), takenUp(world))
  expect(seatsBegun).toBe(without)
})

describe('a later composition decision', () => {
  test('ends the seat of who is not named any more, who then finds nothing, and gives new people theirs (R-CAS-04c)', async () => {
    const given = await caseInTreatment(world)
    expect((await read('anouk', given)).number).toMatch(/^20/)
    const people = { fatima: 'process_lead', tom: 'case_lead', piet: 'member', yasmina: 'member' } as const
    expect(await decide(given, takenUp(world, people), 'fatima')).toMatchObject({ seatsBegun: 1, seatsEnded: 1 })
    await expect(read('anouk', given)).rejects.toMatchObject({ code: 'not_found' })
    expect((await read('yasmina', given)).number).toMatch(/^20/)
    const { seats } = await room('fatima', given)
    expect(seats.find((seat) => seat.name === 'Anouk Simons')?.until).not.toBeNull()
  })

  test('replaces the goal and the questions, and a question asked again keeps its place in the list', async () => {
    const given = await caseInTreatment(world)
    const [first = '', second = ''] = takenUp(world).questions
    await decide(given, { ...takenUp(world), goal: 'Nu ook werk.', questions: ['Is er werk?', second] }, 'fatima')
    const { questions, decisions } = await room('fatima', given)
    expect(questions.map((each) => each.question)).toEqual(['Is er werk?', second])
    expect(questions.map((each) => each.question)).not.toContain(first)
    expect(decisions.map((each) => each.goal)).toEqual([takenUp(world).goal, 'Nu ook werk.'])
  })

  test('is not for a member, nor for who leads the case from a private participant', async () => {
    const given = await caseInTreatment(world)
    await expect(decide(given, takenUp(world), 'tom')).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(decide(given, takenUp(world), 'anouk')).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('a designation that has ended (R-SEC-10; WGS 1.8(2))', () => {
  const end = (username: string, until: string | null) =>
    world.house.jobs.query('update professionals set designated_until = $2 where id = $1', [world.idOf(username), until])

  test('refuses the very next request, seats or not', async () => {
    const given = await caseInTreatment(world)
    expect((await read('anouk', given)).number).toMatch(/^20/)
    await end('anouk', addDays(today, -1))
    await expect(read('anouk', given)).rejects.toMatchObject({ code: 'not_signed_in' })
    await end('anouk', null)
  })

  test('keeps somebody from being named', async () => {
    const given = await caseInEnrichment(world)
    await end('tom', addDays(today, -1))
    world.house.network.forget()
    await expect(decide(given, takenUp(world))).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'members.1.professionalId', code: 'participant_not_active' }],
    })
    await end('tom', null)
    world.house.network.forget()
  })
})
