import { beforeEach, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { compositionOperations } from '../../api/composition.ts'
import { planOperations } from '../../api/plan.ts'
import { purposeOperations as operations } from '../../api/purpose.ts'
import { radicalisationOperations } from '../../api/radicalisation.ts'
import { takeoverOperations } from '../../api/takeovers.ts'
import { workOperations } from '../../api/work.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { type CaseParams, caseInEnrichment, caseInReview, caseInTreatment, composed, confirmed, takenUp } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { ask } from '../../testing/information.ts'

let world: TestHouse
beforeEach(async () => {
  world = await testHouse()
  return () => world.close()
})

const see = (who: string, given: CaseParams) => call(world.as(who), caseOperations.showDossier, given)
const foresee = (who: string, given: CaseParams) => call(world.as(who), operations.foreseeStepAside, given)
const stepAside = (who: string, given: CaseParams) => call(world.as(who), operations.stepAside, given)
const openSeats = async (who: string, given: CaseParams) =>
  ((await see(who, given)).composition?.seats ?? []).flatMap(({ name, role, until }) => (until ? [] : [`${name}: ${role}`])).sort()

describe('stepping aside after gate 1 (R-SEC-09)', () => {
  test('the process director is told that nobody directs then; a colleague reads it in My work and takes the case over', async () => {
    const given = await caseInTreatment(world)
    expect(await foresee('fatima', given)).toEqual({ waits: ['direction'], keepsReferral: false, isProposed: false })
    expect(await stepAside('fatima', given)).toEqual({ seatsEnded: 1 })
    await expect(see('fatima', given)).rejects.toMatchObject({ code: 'not_found' })
    const { header } = await see('piet', given)
    expect(header.processLead).toBeNull()
    const waiting = async (who: string) =>
      (await call(world.as(who), workOperations.showMyWork, {})).tasks.flatMap(({ kind, what }) => (kind === 'take_over' ? what : []))
    expect([await waiting('ruben'), await waiting('fatima')]).toEqual([[header.number], []])
    const takeOver = (who: string) =>
      call(world.as(who), takeoverOperations.takeOverCase, { body: { number: header.number, why: 'Fatima doet dit niet.' } })
    await expect(takeOver('fatima')).rejects.toMatchObject({ code: 'not_found' })
    await takeOver('ruben')
    expect((await see('piet', given)).header.processLead).toBe('Ruben de Graaff')
  })

  test('the case director leaves the direction of the case, and the others stay as they were composed', async () => {
    const given = await caseInTreatment(world)
    const before = await openSeats('fatima', given)
    expect((await foresee('tom', given)).waits).toEqual(['case_direction', 'participation'])
    await stepAside('tom', given)
    expect((await see('fatima', given)).header).toMatchObject({ caseLead: null, processLead: 'Fatima Aydın' })
    expect(await openSeats('fatima', given)).toEqual(before.filter((seat) => !seat.startsWith('Tom')))
    const { seats } = (await see('fatima', given)).composition ?? { seats: [] }
    expect(seats.find(({ name }) => name === 'Tom Rietveld')).toMatchObject({ isAside: true, until: expect.any(String) })
    const again = call(world.as('fatima'), compositionOperations.proposeComposition, { ...given, body: takenUp(world) })
    await expect(again).rejects.toMatchObject({ issues: [{ code: 'stepped_aside' }] })
  })

  test('what their participant judged at gate 1 stands, and they answer nothing any more', async () => {
    const given = await caseInEnrichment(world)
    const judgments = async () => (await see('mieke', given)).purpose?.judgments.map(({ by }) => by)
    const before = await judgments()
    expect(before).toContain('Soraya Benali')
    expect((await foresee('soraya', given)).waits).toEqual(['answer'])
    await stepAside('soraya', given)
    await expect(see('soraya', given)).rejects.toMatchObject({ code: 'not_found' })
    expect(await judgments()).toEqual(before)
    expect((await see('mieke', given)).purpose?.decision?.outcome).toBe('in_accordance')
    expect((await see('mieke', given)).purpose?.recusals).toMatchObject([{ by: 'Soraya Benali' }])
    await expect(ask(world, given, 'soraya')).rejects.toMatchObject({ issues: [{ code: 'stepped_aside' }] })
  })

  test('who was only asked can step aside too; who was the only one is told that the question waits', async () => {
    const given = await caseInEnrichment(world)
    await ask(world, given, 'anouk')
    expect(await foresee('anouk', given)).toEqual({ waits: ['answer'], keepsReferral: false, isProposed: false })
    expect(await stepAside('anouk', given)).toEqual({ seatsEnded: 1 })
    await expect(see('anouk', given)).rejects.toMatchObject({ code: 'not_found' })
    expect((await see('mieke', given)).information?.requests).toMatchObject([{ outcome: null }])
  })

  test('what somebody referred themselves stays theirs, and nothing else of it', async () => {
    const given = await caseInEnrichment(world)
    expect((await foresee('piet', given)).keepsReferral).toBe(true)
    await stepAside('piet', given)
    expect((await see('piet', given)).header).toMatchObject({ stage: 'process', seats: [{ role: 'referrer' }] })
    expect((await see('piet', given)).information).toBeNull()
    await expect(stepAside('piet', given)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('who is to confirm a composition says so beforehand, and confirms nothing after it', async () => {
    const given = await caseInTreatment(world)
    const body = takenUp(world)
    const { id } = await call(world.as('fatima'), compositionOperations.proposeComposition, { ...given, body })
    expect((await foresee('joris', given)).waits).toEqual(['confirmation'])
    await stepAside('joris', given)
    const params = { ...given.params, proposalId: id }
    await expect(call(world.as('joris'), compositionOperations.confirmComposition, { params })).rejects.toMatchObject({ code: 'not_found' })
    expect((await see('fatima', given)).proposal?.open?.id).toBe(id)
  })

  test('who is named in a proposal that lies open is told that it cannot be recorded, and who reads it sees why', async () => {
    const given = await caseInEnrichment(world)
    const body = takenUp(world, { ruben: 'process_lead', soraya: 'member' })
    const proposalId = await confirmed(world, given, body)
    expect(await foresee('soraya', given)).toMatchObject({ isProposed: true })
    expect(await foresee('joris', given)).toMatchObject({ isProposed: false })
    await stepAside('soraya', given)
    const named = (await see('mieke', given)).proposal?.open?.members.map(({ name, obstacle }) => [name, obstacle])
    expect(named).toEqual([
      ['Ruben de Graaff', null],
      ['Soraya Benali', 'stepped_aside'],
    ])
    const decide = call(world.as('mieke'), compositionOperations.decideComposition, { ...given, body: { proposalId } })
    await expect(decide).rejects.toMatchObject({ issues: [{ path: 'members.1.professionalId', code: 'stepped_aside' }] })
  })

  test('the last of the bureau is told that recording waits, and one of several that nothing does', async () => {
    const given = await caseInReview(world)
    expect((await foresee('mieke', given)).waits).toEqual([])
    for (const who of ['fatima', 'ruben']) await stepAside(who, given)
    expect((await foresee('mieke', given)).waits).toEqual(['bureau'])
  })

  test('stands in the history of the case, by whom and when and not why', async () => {
    const given = await caseInTreatment(world)
    await stepAside('anouk', given)
    const { entries } = await call(world.as('fatima'), caseOperations.showHistory, { ...given, query: {} })
    expect(entries.find(({ operation }) => operation === 'stepAside')).toMatchObject({
      who: 'Anouk Simons',
      action: 'case.step_aside',
      seats: ['member'],
      outcome: 'done',
    })
  })

  test('is of a case that is judged, enriched or treated: a frozen one and one that ended ask it of nobody', async () => {
    const given = await caseInTreatment(world)
    const body = { receiver: 'police' as const, reportedOn: dateInAmsterdam(new Date()) }
    await call(world.as('fatima'), radicalisationOperations.reportRadicalisation, { ...given, body })
    await expect(stepAside('tom', given)).rejects.toMatchObject({ code: 'not_in_this_phase' })
  })

  test('who knows the subject only later does nothing there from then on: the plan is closed to them', async () => {
    const given = await caseInEnrichment(world)
    await composed(world, given, takenUp(world))
    await stepAside('anouk', given)
    const goal = { lifeDomain: 'housing' as const, text: 'Een woning' }
    await expect(call(world.as('anouk'), planOperations.addGoal, { ...given, body: goal })).rejects.toMatchObject({ code: 'not_found' })
  })
})
