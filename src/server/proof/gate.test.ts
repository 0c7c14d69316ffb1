import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { informationOperations } from '../../api/information.ts'
import { personOperations } from '../../api/persons.ts'
import { planOperations } from '../../api/plan.ts'
import { referralOperations } from '../../api/referrals.ts'
import { caseInEnrichment, caseInReview, judgedCase, recordPurpose } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { housing } from '../../testing/information.ts'
import { enterAs } from '../../testing/proof/enter.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'

/** Gate 1 (WGS 2.31(3); R-CAS-03): before the public participants judged the referral fit for the purpose, no other participant's data. */
let world: TestHouse
let before: string
let after: string
beforeAll(async () => {
  world = await testHouse()
  before = (await judgedCase(world)).params.caseId
  after = (await caseInEnrichment(world)).params.caseId
})
afterAll(() => world.close())

const anId = (): string => crypto.randomUUID()
const sealed = randomBytes(40)

/** What a participant's data would be, as rows; whoever writes them, and whatever seat they claim. */
const participantsData: Readonly<Record<string, (caseId: string) => [string, unknown[]]>> = {
  'an item of information': (caseId) => [
    `insert into supplies (id, case_id, category, nature, life_domains, ground, supplied_by, entered_by, erase_on, sealed)
     values ($1, $2, 'WOON', 'fact', '{}', 'wgs_1_5_1', $3, $4, current_date, $5)`,
    [anId(), caseId, world.participantOf('soraya'), world.idOf('soraya'), sealed],
  ],
  'an item that claims another gate': (caseId) => [
    `insert into supplies (id, case_id, gate, category, nature, life_domains, ground, supplied_by, entered_by, erase_on, sealed)
     values ($1, $2, 'not_in_accordance', 'WOON', 'fact', '{}', 'wgs_1_5_1', $3, $4, current_date, $5)`,
    [anId(), caseId, world.participantOf('soraya'), world.idOf('soraya'), sealed],
  ],
  'a question to a participant': (caseId) => [
    `insert into information_requests (id, case_id, participant_id, asked_by, asking_participant_id, categories, sealed, due_on)
     values ($1, $2, $3, $4, $5, '{}', $6, current_date)`,
    [anId(), caseId, world.participantOf('anouk'), world.idOf('soraya'), world.participantOf('soraya'), sealed],
  ],
  'a person of the direct circle': (caseId) => [
    `insert into persons (id, case_id, kind, given_name, family_name, relation, supplied_by, first_processed_at)
     values ($1, $2, 'circle', 'Wil', 'Verzonnen', 'friend', $3, now())`,
    [anId(), caseId, world.participantOf('soraya')],
  ],
  'a plan, on which all treatment hangs': (caseId) => ['insert into plans (case_id) values ($1)', [caseId]],
  'an analysis of a life domain': (caseId) => [
    `insert into analysis_domains (case_id, life_domain, participant_id, criminogenic, priority, sealed, updated_by) values ($1, 'housing', $2, false, false, $3, $4)`,
    [caseId, world.participantOf('soraya'), sealed, world.idOf('soraya')],
  ],
  'an instrument result': (caseId) => [
    `insert into instrument_results (id, case_id, participant_id, "on", sealed, recorded_by) values ($1, $2, $3, current_date, $4, $5)`,
    [anId(), caseId, world.participantOf('soraya'), sealed, world.idOf('soraya')],
  ],
  'a goal': (caseId) => [
    `insert into goals (id, case_id, life_domain, participant_id, subjects_own, status, sealed) values ($1, $2, 'housing', $3, false, 'open', $4)`,
    [anId(), caseId, world.participantOf('soraya'), sealed],
  ],
  'an agreement': (caseId) => [
    `insert into agreements (id, case_id, kind, line, participant_id, supplier_id, due_on, sealed, registered_by) values ($1, $2, 'intervention', 'care', $3, $3, current_date, $4, $5)`,
    [anId(), caseId, world.participantOf('soraya'), sealed, world.idOf('soraya')],
  ],
}
const kinds = Object.keys(participantsData)
// whatever was asked of an asked participant exists after the gate only by the lawful way; a forged gate never does
const lawfulAfter = kinds.filter(
  (kind) => kind !== 'an item that claims another gate' && !kind.startsWith('a plan') && !/analysis|result|goal|agreement/.test(kind),
)

/** Tries a statement in a transaction of its own that ends as it began; answers how the database refused it. */
async function attempt(client: pg.ClientBase, [text, values]: [string, unknown[]]): Promise<string> {
  try {
    await client.query(text, values)
    await client.query('set constraints all immediate')
    return 'written'
  } catch (error) {
    return String((error as { code?: unknown }).code) // everything the driver throws has a code
  }
}
// foreign_key_violation, check_violation, insufficient_privilege
const refused = ['23503', '23514', '42501']

describe('through the door', () => {
  test.each(['piet', 'soraya', 'joris', 'mieke', 'fatima', 'anouk'])('%s asks, supplies and adds nothing before gate 1', async (who) => {
    const params = { caseId: before }
    const send = world.as(who)
    const question = { participantId: world.participantOf('anouk'), professionalIds: [world.idOf('anouk')], question: 'Is hij bekend?' }
    const acts = [
      () => call(send, informationOperations.askParticipant, { params, body: question }),
      () => call(send, informationOperations.supplyItem, { params, body: housing }),
      () =>
        call(send, informationOperations.answerRequest, {
          params: { ...params, requestId: anId() },
          body: { outcome: 'supplied', items: [housing] },
        }),
      () =>
        call(send, personOperations.addPerson, {
          params,
          body: { givenName: 'Wil', familyName: 'Verzonnen', relation: 'friend', why: 'Kent hem' },
        }),
      () => call(send, planOperations.addGoal, { params, body: { lifeDomain: 'housing', text: 'Een woning' } }),
    ]
    for (const act of acts)
      await expect(act()).rejects.toMatchObject({
        code: expect.stringMatching(/^(not_found|not_allowed|not_in_this_phase|only_public_participants)$/),
      })
  })

  test('after a negative decision the intake is closed for input too', async () => {
    const no = { a: true, b: false, c: false, d: false, motive: 'Er is geen tweede leefgebied.' }
    const { params } = await judgedCase(world, { piet: no, soraya: no, joris: no })
    const body = { outcome: 'not_in_accordance' as const, notTaken: 'advice' as const, motive: 'Eensluidend.' }
    await recordPurpose(world, 'mieke', { params, body })
    await expect(call(world.as('soraya'), informationOperations.supplyItem, { params, body: housing })).rejects.toMatchObject({
      code: 'not_found',
    })
    for (const kind of kinds) {
      const statement = participantsData[kind]?.(params.caseId)
      if (statement) expect(refused, kind).toContain(await asJob((client) => attempt(client, statement)))
    }
  })

  test('what the referrer tells of others stays in the referral: it makes no person of the case', async () => {
    const { params } = await caseInReview(world)
    const { persons } = await call(world.as('mieke'), caseOperations.showDossier, { params })
    expect(persons?.persons.map((person) => person.kind)).toEqual(['subject'])
  })
})

async function asJob<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await world.house.jobs.connect()
  try {
    await client.query('begin')
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('with SQL of our own as the role of the application, in the genuine context of a judge of the case', () => {
  test.each(kinds)('%s is refused before gate 1', async (kind) => {
    const statement = participantsData[kind]?.(before) ?? ['', []]
    const outcome = await enterAs(world, 'soraya', { caseId: before, action: 'purpose.judge' }, (client) => attempt(client, statement))
    expect(refused).toContain(outcome)
  })

  test.each(lawfulAfter)('%s is not refused after it, so that the refusal is the gate’s', async (kind) => {
    const statement = participantsData[kind]?.(after) ?? ['', []]
    const outcome = await enterAs(world, 'soraya', { caseId: after, action: 'information.supply' }, (client) => attempt(client, statement))
    expect(outcome).toBe('written')
  })

  test('a seat of the table that somebody gives themselves opens nothing of it before gate 1', async () => {
    const outcomes = await asJob(async (client) => {
      await client.query(
        `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id) values ($1, $2, $3, $4, 'member', 'composition', $1)`,
        [anId(), before, world.idOf('tom'), world.participantOf('tom')],
      )
      await client.query('commit')
      const found: string[] = []
      for (const kind of kinds) {
        const statement = participantsData[kind]?.(before) ?? ['', []]
        found.push(await enterAs(world, 'tom', { caseId: before, action: 'plan.write' }, (own) => attempt(own, statement)))
      }
      await client.query('delete from seats where professional_id = $1 and case_id = $2', [world.idOf('tom'), before])
      return found
    })
    for (const outcome of outcomes) expect(refused).toContain(outcome)
  })

  test('a decision that was made up does not stand beside the case’s own', async () => {
    const made: [string, unknown[]] = [
      `insert into purpose_decisions (case_id, outcome, rule, dissent, participant_id, recorded_by, sealed) values ($1, 'in_accordance', 'unanimous', '{}', $2, $3, '')`,
      [before, world.participantOf('tom'), world.idOf('tom')],
    ]
    expect(refused).toContain(await enterAs(world, 'tom', { caseId: before, action: 'purpose.decide' }, (client) => attempt(client, made)))
  })
})

describe('with the role of the daily work, whom no policy stops', () => {
  test.each(kinds)('%s is refused before gate 1', async (kind) => {
    const statement = participantsData[kind]?.(before) ?? ['', []]
    expect(['23503', '23514']).toContain(await asJob((client) => attempt(client, statement)))
  })
})

describe('through import', () => {
  test('a melding brings in a draft of who adopts it, and no participant’s data', async () => {
    const counted = (): Promise<Record<string, number>> =>
      asSuperuser(world, async (client) => {
        const tables = ['supplies', 'information_requests', 'persons', 'plans', 'agreements', 'analysis_domains']
        return (await client.query(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`))
          .rows[0]
      })
    const was = await counted()
    const draft = await call(world.as('yasmina'), referralOperations.startReferral, {
      body: {
        origin: 'melding',
        referral: { subject: { familyName: 'Verzonnen' }, a: { problem: 'De ggz zegt dat hij in behandeling is.' } },
      },
    })
    expect(await counted()).toEqual(was)
    for (const who of ['piet', 'soraya', 'mieke', 'anouk'])
      await expect(call(world.as(who), referralOperations.showReferral, { params: draft })).rejects.toMatchObject({ code: 'not_found' })
    const extra = { referral: { subject: {} }, supplies: [housing] }
    const forged = await world.app.inject({
      method: 'POST',
      url: '/api/v1/referrals',
      headers: { cookie: await world.cookieOf('yasmina') },
      payload: extra,
    })
    expect(forged.json()).toMatchObject({ code: 'invalid_input', issues: [{ path: 'supplies', code: 'unknown_field' }] })
  })
})
