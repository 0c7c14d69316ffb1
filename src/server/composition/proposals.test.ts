import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { compositionOperations as operations } from '../../api/composition.ts'
import { informationOperations } from '../../api/information.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { workOperations } from '../../api/work.ts'
import { type CaseParams, caseInEnrichment, caseInTreatment, confirmed, judgedCase, recordPurpose, takenUp } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { enterAs } from '../../testing/proof/enter.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const propose = async ({ params }: CaseParams, body = takenUp(world), who = 'mieke') =>
  (await call(world.as(who), operations.proposeComposition, { params, body })).id
const confirm = ({ params }: CaseParams, proposalId: string, who: string) =>
  call(world.as(who), operations.confirmComposition, { params: { ...params, proposalId } })
const objecting = ({ params }: CaseParams, proposalId: string, who: string, reason: string) =>
  call(world.as(who), operations.objectToComposition, { params: { ...params, proposalId }, body: { reason } })
const record = ({ params }: CaseParams, proposalId: string, who = 'mieke') =>
  call(world.as(who), operations.decideComposition, { params, body: { proposalId } })
const dossierOf = (who: string, { params }: CaseParams) => call(world.as(who), caseOperations.showDossier, { params })
const listOf = async (who: string, { params }: CaseParams) =>
  (await call(world.as(who), caseOperations.listCases, { query: { limit: 100 } })).cases.filter(({ id }) => id === params.caseId)
const workOf = async (who: string, { params }: CaseParams) =>
  (await call(world.as(who), workOperations.showMyWork, {})).items.filter(({ caseId }) => caseId === params.caseId)
const kindsOf = async (who: string, given: CaseParams) =>
  (await workOf(who, given)).map(({ kind }) => kind).filter((kind) => /composition|objection/.test(kind))
const ids = (...who: string[]) => who.map((each) => world.participantOf(each))
const waits = (...at: number[]) => at.map((index) => ({ path: `decidedBy.${index}`, code: 'awaits_confirmation' }))

describe('who is involved is decided by the public participants, and the bureau records it (WGS 2.31(4))', () => {
  test('what is only proposed is not in force, and is not recorded before each participant named confirmed (R-AUT-02, R-AUT-05)', async () => {
    const given = await caseInEnrichment(world)
    const id = await propose(given)
    await expect(dossierOf('anouk', given)).rejects.toMatchObject({ code: 'not_found' })
    await expect(record(given, id)).rejects.toMatchObject({ code: 'composition_not_confirmed', issues: waits(0, 1, 2) })
    await confirm(given, id, 'piet')
    await confirm(given, id, 'joris')
    await expect(record(given, id)).rejects.toMatchObject({ code: 'composition_not_confirmed', issues: waits(1) })
    expect((await dossierOf('mieke', given)).header.phase).toBe('enrichment')
    await confirm(given, id, 'soraya')
    expect(await record(given, id)).toMatchObject({ phase: 'in_treatment' })
    expect((await dossierOf('anouk', given)).header.phase).toBe('in_treatment')
  })

  test('the decision and the journal say who confirmed for which participant, and when (R-AUT-05)', async () => {
    const given = await caseInTreatment(world)
    const decision = (await dossierOf('fatima', given)).composition?.decisions[0]
    expect(decision?.confirmations.map(({ participant, by }) => `${by}: ${participant}`)).toEqual([
      'Piet Kroes: Politie',
      'Soraya Benali: OM',
      'Joris ter Haar: Merwestad',
    ])
    expect(decision?.confirmations.every(({ at }) => at <= (decision?.decidedAt ?? ''))).toBe(true)
    const { entries } = await call(world.as('fatima'), caseOperations.showHistory, { params: given.params })
    const acts = entries.filter(({ operation }) => operation === 'confirmComposition').map(({ who, participant }) => [who, participant])
    expect(acts).toContainEqual(['Soraya Benali', 'OM'])
    expect(acts).toHaveLength(3)
  })

  test('an objection blocks, with its reason, until that participant confirms after all (R-AUT-05)', async () => {
    const given = await caseInEnrichment(world)
    const id = await confirmed(world, given, takenUp(world))
    await expect(objecting(given, id, 'soraya', ' ')).rejects.toMatchObject({ issues: [{ path: 'reason' }] })
    const { decidedBy } = await objecting(given, id, 'soraya', 'De GGD hoort erbij.')
    expect(decidedBy[1]).toMatchObject({ answer: 'objected', by: 'Soraya Benali', reason: 'De GGD hoort erbij.' })
    const refused = { code: 'composition_not_confirmed', issues: [{ path: 'decidedBy.1', code: 'participant_objects' }] }
    await expect(record(given, id)).rejects.toMatchObject(refused)
    const room = (await dossierOf('mieke', given)).proposal?.open
    expect(room?.decidedBy.map(({ reason }) => reason)).toEqual([null, 'De GGD hoort erbij.', null])
    await confirm(given, id, 'soraya')
    await record(given, id)
  })

  test('each participant answers for itself, by a judge of its own (R-AUT-02)', async () => {
    const given = await caseInEnrichment(world)
    const id = await propose(given)
    // the bureau records; Els judges for a participant that is not named; Karim took no part in it at all
    for (const who of ['mieke', 'els']) await expect(confirm(given, id, who)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(confirm(given, id, 'tom')).rejects.toMatchObject({ code: 'not_found' })
    await confirm(given, id, 'piet')
    const twice = await confirm(given, id, 'piet')
    expect(twice.decidedBy.map(({ answer }) => answer)).toEqual(['confirmed', null, null])
  })

  test('who records for the bureau and also judges for a participant named, confirms by an act of its own (R-AUT-05)', async () => {
    const given = await caseInEnrichment(world)
    const roles = (change: string) =>
      world.house.jobs.query(`update professionals set house_roles = ${change} where id = $1`, [world.idOf('mieke')])
    await roles("array_append(house_roles, 'judge')")
    world.house.network.forget()
    const id = await propose(given)
    for (const who of ['piet', 'soraya']) await confirm(given, id, who)
    await expect(record(given, id)).rejects.toMatchObject({ code: 'composition_not_confirmed', issues: waits(2) })
    await confirm(given, id, 'mieke')
    expect((await record(given, id)).decision.confirmations).toContainEqual(expect.objectContaining({ by: 'Mieke Sanders' }))
    await roles("array_remove(house_roles, 'judge')")
    world.house.network.forget()
  })

  test('a private participant can never confirm, not even with a seat that somebody gave it (R-AUT-02)', async () => {
    const given = await caseInEnrichment(world)
    await expect(propose(given, { ...takenUp(world), decidedBy: ids('piet', 'soraya', 'joris', 'tom') })).rejects.toMatchObject({
      code: 'only_public_participants',
    })
    const id = await propose(given)
    await asSuperuser(world, async (client) => {
      await client.query('set session_replication_role = replica') // past the rule that would refuse this seat
      await client.query(
        `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id) values (gen_random_uuid(), $1, $2, $3, 'decider', 'proposal', $4)`,
        [given.params.caseId, world.idOf('tom'), world.participantOf('tom'), id],
      )
      await client.query('update composition_proposals set decided_by = array_append(decided_by, $2) where id = $1', [
        id,
        world.participantOf('tom'),
      ])
    })
    await expect(confirm(given, id, 'tom')).rejects.toMatchObject({ code: 'not_found' })
    await expect(dossierOf('tom', given)).rejects.toMatchObject({ code: 'not_found' })
    await expect(answerBySql(given, id, 'tom', 'tom')).rejects.toThrow(/row-level security/)
  })

  test('the database takes no answer for another participant, and no decision that was not confirmed, whatever the code does', async () => {
    const given = await caseInEnrichment(world)
    const id = await propose(given)
    await expect(answerBySql(given, id, 'mieke', 'joris')).rejects.toThrow(/row-level security/)
    await expect(answerBySql(given, id, 'piet', 'soraya')).rejects.toThrow(/row-level security/)
    const decided = enterAs(world, 'mieke', { caseId: given.params.caseId, action: 'composition.decide' }, (client) =>
      client.query(
        `insert into composition_decisions (id, case_id, outcome, proposal_id, decided_by, participant_id, recorded_by, sealed)
         values (gen_random_uuid(), $1, 'taken_up', $2, $3, $4, $5, '')`,
        [given.params.caseId, id, ids('piet', 'soraya', 'joris'), world.participantOf('mieke'), world.idOf('mieke')],
      ),
    )
    await expect(decided).rejects.toThrow(/row-level security/)
  })
})

function answerBySql({ params: { caseId } }: CaseParams, proposalId: string, who: string, forWhom: string) {
  return enterAs(world, who, { caseId, action: 'composition.confirm' }, (client) =>
    client.query(
      "insert into composition_confirmations (proposal_id, case_id, participant_id, professional_id, answer) values ($1, $2, $3, $4, 'confirmed')",
      [proposalId, caseId, world.participantOf(forWhom), world.idOf(who)],
    ),
  )
}

describe('one proposal at a time', () => {
  test('what was replaced or withdrawn is confirmed and recorded no more, and nobody confirmed what they did not see (R-AUT-05)', async () => {
    const given = await caseInEnrichment(world)
    const first = await confirmed(world, given, takenUp(world))
    const second = await propose(given, { ...takenUp(world), goal: 'Een ander doel' })
    const gone = { code: 'proposal_not_open' }
    await expect(confirm(given, first, 'piet')).rejects.toMatchObject(gone)
    await expect(objecting(given, first, 'piet', 'Te laat')).rejects.toMatchObject(gone)
    await expect(record(given, first)).rejects.toMatchObject(gone)
    await expect(record(given, second)).rejects.toMatchObject({ issues: waits(0, 1, 2) })
    await call(world.as('mieke'), operations.withdrawProposal, { params: { ...given.params, proposalId: second } })
    await expect(confirm(given, second, 'piet')).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(record(given, second)).rejects.toMatchObject({ code: 'proposal_not_open' })
    await expect(record(given, crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' })
    expect((await dossierOf('mieke', given)).proposal).toEqual({ open: null })
  })

  test('recorded at the same moment as another gives one decision (R-CAS-04c)', async () => {
    const given = await caseInTreatment(world)
    const people = { fatima: 'process_lead', tom: 'case_lead', yasmina: 'member' } as const
    const id = await confirmed(world, given, takenUp(world, people), 'fatima')
    const answers = await Promise.allSettled([0, 1, 2].map(() => record(given, id, 'fatima')))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'proposal_not_open' })
    expect((await dossierOf('fatima', given)).composition?.decisions).toHaveLength(2)
  })
})

describe('who takes part today (R-GOV-06)', () => {
  const period = (who: string, from: string, until: string | null) =>
    asSuperuser(world, async (client) => {
      await client.query('update participants set "from" = $2, until = $3 where id = $1', [world.participantOf(who), from, until])
      world.house.network.forget()
    })
  const with4 = (who: string) => ({ ...takenUp(world), decidedBy: ids('piet', 'soraya', 'joris', who) })
  const refused = { code: 'invalid_input', issues: [{ path: 'decidedBy.3', code: 'participant_not_active' }] }

  test('a participant that has ended, or has not begun, decides nothing, also when it ends after it confirmed (R-AUT-02)', async () => {
    const given = await caseInEnrichment(world)
    await period('nynke', '2025-01-01', '2026-01-01')
    await expect(propose(given, with4('nynke'))).rejects.toMatchObject(refused)
    await period('nynke', '2030-01-01', null)
    await expect(propose(given, with4('nynke'))).rejects.toMatchObject(refused)
    const id = await confirmed(world, given, with4('karim'), 'mieke', ['piet', 'soraya', 'joris', 'karim'])
    await period('karim', '2025-01-01', '2026-01-01')
    await expect(record(given, id)).rejects.toMatchObject(refused)
  })

  test('a participant without a judge who may look cannot be named, because nobody could confirm for it (R-SEC-09)', async () => {
    const judged = await judgedCase(world)
    await call(world.as('els'), purposeOperations.stepAside, judged)
    const body = { outcome: 'in_accordance' as const, motive: 'De oordelen zijn eensluidend.' }
    await recordPurpose(world, 'mieke', { ...judged, body })
    await expect(propose(judged, with4('els'))).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'decidedBy.3', code: 'nobody_confirms' }],
    })
  })
})

describe('who is to confirm sees the proposal and no more of the case (R-AUT-02, R-AUT-04, R-CAS-04c)', () => {
  // Soraya and Joris judged, and have no part in the treatment
  const people = { fatima: 'process_lead', tom: 'case_lead', bart: 'member' } as const

  test('neither the person nor what was supplied, planned or decided before', async () => {
    const given = await caseInTreatment(world)
    await expect(dossierOf('soraya', given)).rejects.toMatchObject({ code: 'not_found' })
    await propose(given, takenUp(world, people), 'fatima')
    const { header, proposal, ...rooms } = await dossierOf('soraya', given)
    expect(Object.values(rooms).every((room) => room === null)).toBe(true)
    expect(header).toMatchObject({ stage: 'process', subject: '', birthDate: null, age: null, themes: [], referredBy: null })
    expect(header.goal).toBe(takenUp(world).goal)
    expect(proposal?.open).toMatchObject({ motive: takenUp(world).motive, questions: takenUp(world).questions, proposedBy: 'Fatima Aydın' })
    expect(proposal?.open?.members.map(({ name }) => name)).toEqual(['Fatima Aydın', 'Tom Rietveld', 'Bart Lubbers'])
    expect(await listOf('soraya', given)).toMatchObject([{ number: header.number, subject: '', birthDate: null, themes: [] }])
    const search = { body: { search: 'Terlingen', limit: 100 } }
    const { cases } = await call(world.as('soraya'), caseOperations.searchCases, search)
    expect(cases.map(({ id }) => id)).not.toContain(given.params.caseId)
    await expect(call(world.as('soraya'), referralOperations.showReferral, given)).rejects.toMatchObject({ code: 'not_allowed' })
    const item = { category: 'POL' as const, nature: 'fact' as const, ground: 'wpg_20_3' as const, text: 'x' }
    const supply = call(world.as('soraya'), informationOperations.supplyItem, { ...given, body: item })
    await expect(supply).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('for as long as it lies open: the seat ends with the decision, with another proposal and with withdrawing it', async () => {
    const given = await caseInTreatment(world)
    const first = await propose(given, takenUp(world, people), 'fatima')
    const without = { ...takenUp(world, people), decidedBy: ids('piet', 'soraya', 'joris') }
    await call(world.as('fatima'), operations.withdrawProposal, { params: { ...given.params, proposalId: first } })
    await expect(dossierOf('soraya', given)).rejects.toMatchObject({ code: 'not_found' })
    await propose(given, { ...without, decidedBy: ids('piet', 'soraya', 'joris', 'els') }, 'fatima')
    expect((await dossierOf('els', given)).header.stage).toBe('process')
    const last = await confirmed(world, given, without, 'fatima')
    await expect(dossierOf('els', given)).rejects.toMatchObject({ code: 'not_found' })
    expect(await record(given, last, 'fatima')).toMatchObject({ seatsBegun: 1, seatsEnded: 2 })
    for (const who of ['soraya', 'joris', 'piet']) await expect(dossierOf(who, given)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is asked to confirm as the next step of the case, until it has (R-AUT-02)', async () => {
    const given = await caseInEnrichment(world)
    const stepOf = async (who: string) =>
      (await dossierOf(who, given)).header.nextSteps.find(({ step }) => step === 'confirm_composition')?.refused
    expect(await stepOf('piet')).toBeUndefined()
    const id = await propose(given)
    expect(await stepOf('piet')).toBeNull()
    expect(await stepOf('mieke')).toBeUndefined()
    await confirm(given, id, 'piet')
    expect(await stepOf('piet')).toBeUndefined()
    expect(await stepOf('soraya')).toBeNull()
  })

  test('hears of it in the own work, and who proposed does when all confirmed or one objects', async () => {
    const given = await caseInTreatment(world)
    const id = await propose(given, takenUp(world), 'fatima')
    expect(await workOf('soraya', given)).toMatchObject([{ kind: 'confirm_composition', subject: '' }])
    expect(await kindsOf('fatima', given)).toEqual([])
    await objecting(given, id, 'soraya', 'De GGD hoort erbij.')
    expect([await kindsOf('soraya', given), await kindsOf('fatima', given)]).toEqual([[], ['answer_objection']])
    for (const who of ['piet', 'soraya', 'joris']) await confirm(given, id, who)
    expect([await kindsOf('joris', given), await kindsOf('fatima', given)]).toEqual([[], ['record_composition']])
  })
})

test('the quorum is that of the covenant by which the case was submitted, whatever was agreed after it (R-CAS-04b, R-GOV-08)', async () => {
  const given = await caseInEnrichment(world)
  await asSuperuser(world, async (client) => {
    await client.query('set session_replication_role = replica') // past the rule that a covenant takes effect on a later day
    await client.query(
      `insert into covenants (version, valid_from, adopted_at, covenant)
       select version + 1, current_date, now(), jsonb_set(covenant, '{weighing,quorum}', '["police", "child_protection_board"]') from covenants order by version desc limit 1`,
    )
  })
  world.house.network.forget()
  await expect(propose(given, { ...takenUp(world), decidedBy: ids('piet', 'soraya') })).rejects.toMatchObject({
    code: 'quorum_missing',
    issues: [{ path: 'decidedBy.municipal_executive' }],
  })
  await record(given, await confirmed(world, given, takenUp(world)))
})
