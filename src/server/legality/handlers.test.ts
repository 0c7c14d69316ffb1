import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { legalityOperations as operations } from '../../api/legality.ts'
import { addDays, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asApplication } from '../../testing/sql.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const today = dateInAmsterdam(new Date())
const ago = (days: number) => addDays(today, -days)
const kind = {
  title: 'Verstrekking aan een woningcorporatie',
  description: 'Een resultaat gaat naar de corporatie om een huisuitzetting te voorkomen.',
  articles: 'WGS 1.7(2)',
  novelty: 'new' as const,
  provision: true,
}
const registered = (draft: Partial<typeof kind> = {}) =>
  call(world.as('hanneke'), operations.registerProcessingKind, { body: { ...kind, ...draft } })
const asked = { on: ago(30) }
const advice = { on: ago(10), outcome: 'negative' as const, summary: 'De noodzaak is niet onderbouwd.' }
const deviation = () => ({
  on: ago(5),
  reasons: 'Zonder de corporatie volgt uitzetting; er is geen lichter middel.',
  decidedBy: [world.participantOf('joris')],
  reportedToRacOn: ago(4),
  reportedToDpoOn: ago(4),
})
const about = ({ id: kindId, version }: { id: string; version: number }) => ({ params: { kindId }, version })
const usable = async (id: string) =>
  (await call(world.as('piet'), operations.listProvisionKinds, {})).kinds.find((each) => each.id === id)?.mayBeUsed

describe('advice on a kind of processing', () => {
  test('is asked, received and kept, and a provision of that kind may be used only after it (R-GOV-04, R-EXC-02)', async () => {
    const made = await registered()
    expect(made).toMatchObject({ legality: 'not_asked', version: 1 })
    expect(await usable(made.id)).toBe(false)
    const request = await call(world.as('vincent'), operations.askLegalityAdvice, { ...about(made), body: asked })
    expect(request.legality).toBe('asked')
    expect(await usable(made.id)).toBe(false)
    const body = { ...advice, outcome: 'conditional' as const, conditions: 'Alleen naam en adres.', link: 'https://rac.voorbeeld.nl/12' }
    const advised = await call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body })
    expect(advised).toMatchObject({
      legality: 'conditional',
      events: [{ kind: 'asked' }, { kind: 'advised', conditions: 'Alleen naam en adres.' }],
    })
    expect(await usable(made.id)).toBe(true)
  })

  test('given later does not wipe out what was advised before (R-GOV-04)', async () => {
    const made = await registered({ title: 'Tweede advies' })
    await call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body: advice })
    const again = { ...advice, on: ago(2), outcome: 'positive' as const, summary: 'Nu onderbouwd.' }
    const later = await call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body: again })
    expect(later.events.map((event) => event.outcome)).toEqual(['negative', 'positive'])
    expect(await usable(made.id)).toBe(true)
  })

  test('is about the wording it was given on: a change asks for new advice (WGS 1.8(6); R-GOV-04)', async () => {
    const made = await registered({ title: 'Wordt gewijzigd' })
    await call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body: { ...advice, outcome: 'positive' } })
    const same = await call(world.as('hanneke'), operations.changeProcessingKind, {
      ...about(made),
      body: { ...kind, title: 'Wordt gewijzigd' },
    })
    expect(same).toMatchObject({ legality: 'positive', version: 1 })
    const changed = await call(world.as('hanneke'), operations.changeProcessingKind, {
      ...about(made),
      body: { ...kind, title: 'Wordt gewijzigd', novelty: 'changed', description: 'Ook het dossiernummer gaat mee.' },
    })
    expect(changed).toMatchObject({
      legality: 'changed_since',
      version: 2,
      versions: [{ version: 2 }, { version: 1, description: kind.description }],
    })
    expect(await usable(made.id)).toBe(false)
    const stale = call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body: advice })
    await expect(stale).rejects.toMatchObject({ code: 'changed_meanwhile', current: { version: 2 } })
  })

  test('stands as it is when the question that went before it is written down afterwards (R-GOV-04)', async () => {
    const made = await registered({ title: 'Vraag later vastgelegd' })
    await call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body: { ...advice, outcome: 'positive' } })
    const late = await call(world.as('hanneke'), operations.askLegalityAdvice, { ...about(made), body: asked })
    expect(late).toMatchObject({ legality: 'positive', since: advice.on, events: [{ kind: 'asked' }, { kind: 'advised' }] })
    expect(await usable(made.id)).toBe(true)
  })

  test('is asked once, and not answered before it was asked', async () => {
    const made = await registered({ title: 'Eén keer gevraagd' })
    await call(world.as('hanneke'), operations.askLegalityAdvice, { ...about(made), body: asked })
    const twice = call(world.as('hanneke'), operations.askLegalityAdvice, { ...about(made), body: asked })
    await expect(twice).rejects.toMatchObject({ code: 'advice_already_asked' })
    const early = { ...advice, on: ago(40), outcome: 'conditional' as const }
    const wrong = call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body: early })
    await expect(wrong).rejects.toMatchObject({
      issues: [
        { path: 'on', code: 'before_what_it_answers' },
        { path: 'conditions', code: 'required' },
      ],
    })
  })
})

describe('deviating from advice', () => {
  test('is reasoned and reported to the RAC and the coordinating DPO, and then allows the provision (BGS 1.13(6), R-GOV-04)', async () => {
    const made = await registered({ title: 'Afgeweken' })
    await call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body: advice })
    expect(await usable(made.id)).toBe(false)
    const body = { ...deviation(), minorityNote: 'Het OM had liever gewacht.' }
    const deviated = await call(world.as('vincent'), operations.deviateFromAdvice, { ...about(made), body })
    expect(deviated.legality).toBe('deviated')
    expect(deviated.events.at(-1)).toMatchObject({
      decidedBy: [{ name: 'College van Merwestad' }],
      reportedToRacOn: ago(4),
      minorityNote: 'Het OM had liever gewacht.',
    })
    expect(await usable(made.id)).toBe(true)
  })

  test('needs advice that stands in the way', async () => {
    const made = await registered({ title: 'Niets om van af te wijken' })
    const without = call(world.as('hanneke'), operations.deviateFromAdvice, { ...about(made), body: deviation() })
    await expect(without).rejects.toMatchObject({ code: 'deviation_without_advice' })
  })

  test('is decided by boards that control the processing, so by no private participant (BGS 1.13(6), WGS 2.27(3))', async () => {
    const made = await registered({ title: 'Door een ander besloten' })
    await call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body: advice })
    const body = { ...deviation(), decidedBy: [world.participantOf('joris'), world.participantOf('anouk')] }
    const refused = call(world.as('hanneke'), operations.deviateFromAdvice, { ...about(made), body })
    await expect(refused).rejects.toMatchObject({ issues: [{ path: 'decidedBy.1', code: 'invalid_choice' }] })
  })

  test('without reasons, decider or report is refused, all at once (BGS 1.13(6))', async () => {
    const made = await registered({ title: 'Half afgeweken' })
    await call(world.as('hanneke'), operations.recordLegalityAdvice, { ...about(made), body: advice })
    const empty = { on: ago(5), reasons: ' ', decidedBy: [] } as unknown as ReturnType<typeof deviation> // what a hasty client sends
    const refused = await call(world.as('hanneke'), operations.deviateFromAdvice, { ...about(made), body: empty }).catch((error) => error)
    expect(refused.issues.map((issue: { path: string }) => issue.path).sort()).toEqual([
      'decidedBy',
      'reasons',
      'reportedToDpoOn',
      'reportedToRacOn',
    ])
    const early = { ...deviation(), reportedToRacOn: ago(6), reportedToDpoOn: addDays(today, 1) }
    const dates = call(world.as('hanneke'), operations.deviateFromAdvice, { ...about(made), body: early })
    await expect(dates).rejects.toMatchObject({
      issues: [
        { path: 'reportedToDpoOn', code: 'date_in_future' },
        { path: 'reportedToRacOn', code: 'before_what_it_answers' },
      ],
    })
  })
})

describe('the register', () => {
  test('is read by everyone in the network and written by the network manager and the coordinating DPO only', async () => {
    const { kinds } = await call(world.as('tom'), operations.listProcessingKinds, { body: { search: 'Afgeweken' } })
    expect(kinds).toMatchObject([
      { title: 'Afgeweken', legality: 'deviated' },
      { title: 'Half afgeweken', legality: 'negative' },
    ])
    const refused = call(world.as('piet'), operations.registerProcessingKind, { body: kind })
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('lists by key, every kind once', async () => {
    const first = await call(world.as('tom'), operations.listProcessingKinds, { body: { limit: 3 } })
    const rest = await call(world.as('tom'), operations.listProcessingKinds, { body: { after: first.next ?? '' } })
    const all = await call(world.as('tom'), operations.listProcessingKinds, { body: {} })
    expect([...first.kinds, ...rest.kinds]).toEqual(all.kinds)
  })

  test('lets the database itself refuse a professional, and nobody wipe out or rewrite advice (R-GOV-04)', async () => {
    const insert =
      "insert into processing_kinds (id, title, description, articles, novelty, provision, recorded_by) values (gen_random_uuid(), 'x', 'x', 'x', 'new', false, app.me())"
    await expect(asApplication(world, 'piet', null, (client) => client.query(insert))).rejects.toThrow(/row-level security/)
    await expect(asApplication(world, 'hanneke', null, (client) => client.query(insert))).resolves.toMatchObject({ rowCount: 1 })
    for (const statement of [
      "update legality_events set body = 'anders'",
      'delete from legality_events',
      'delete from processing_kind_versions',
    ])
      await expect(asApplication(world, 'hanneke', null, (client) => client.query(statement))).rejects.toThrow(/permission denied/)
  })
})
