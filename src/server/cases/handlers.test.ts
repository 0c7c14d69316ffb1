import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations as operations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { caseInEnrichment, caseInTreatment } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'

let world: TestHouse
let caseId: string
beforeAll(async () => {
  world = await testHouse()
  caseId = (await caseInTreatment(world)).params.caseId
})
afterAll(() => world.close())

describe('the file of a case', () => {
  test('opens every room of an involved participant, and keeps the judges’ room closed to it', async () => {
    const { header, plan, information, purpose } = await call(world.as('piet'), operations.showDossier, { params: { caseId } })
    expect(header.phase).toBe('in_treatment')
    expect(header.goal).not.toBeNull()
    expect(header.processLead).not.toBeNull()
    expect(plan).not.toBeNull()
    expect(information).not.toBeNull()
    expect(purpose).toBeNull()
  })

  test('says which steps are lawful now, and of the others why not', async () => {
    const { header } = await call(world.as('piet'), operations.showDossier, { params: { caseId } })
    const refused = Object.fromEntries(header.nextSteps.map(({ step, refused }) => [step, refused]))
    expect(refused).toMatchObject({ add_agreement: null, close: 'not_allowed', agree_closing: 'closing_not_proposed' })
    expect(refused).not.toHaveProperty('judge')
  })

  test('explains on which seat, decision and article one may see it (C7)', async () => {
    const { seats, rooms } = await call(world.as('piet'), operations.explainAccess, { params: { caseId } })
    expect(seats).toContainEqual(expect.objectContaining({ decision: 'composition', source: expect.stringContaining('2.31') }))
    expect(rooms.find((room) => room.room === 'purpose')).toMatchObject({ open: false, reason: 'not_allowed' })
  })

  test('has a history of who did and saw what, without content (C9, R-LOG-07)', async () => {
    const lead = world.as('fatima')
    await call(lead, operations.showDossier, { params: { caseId } })
    const { entries } = await call(lead, operations.showHistory, { params: { caseId } })
    expect(entries.map((entry) => entry.operation)).toContain('showDossier')
    expect(JSON.stringify(entries)).not.toContain('scheiding')
    await expect(call(world.as('piet'), operations.showHistory, { params: { caseId } })).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('does not exist for a participant that was not asked (R-AUT-04)', async () => {
    const other = await caseInEnrichment(world)
    await expect(call(world.as('anouk'), operations.showDossier, other)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the list of cases', () => {
  test('holds the cases of my seats only, page by page without gap or repeat, in every order', async () => {
    for (let n = 0; n < 4; n += 1) await caseInEnrichment(world)
    for (const sort of ['updated', 'number', 'next'] as const) {
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await call(world.as('fatima'), operations.listCases, { query: { sort, limit: 2, after } })
        seen.push(...page.cases.map((each) => each.id))
        after = page.next ?? undefined
      } while (after)
      const { cases } = await call(world.as('fatima'), operations.listCases, { query: { sort, limit: 100 } })
      expect(seen).toEqual(cases.map((each) => each.id))
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBeGreaterThanOrEqual(5)
    }
    expect((await call(world.as('sem'), operations.listCases, {})).cases).toEqual([])
  })

  test('is searched by name with the name in the body, and a per cent sign is just a sign', async () => {
    const found = await call(world.as('fatima'), operations.searchCases, { body: { search: 'terlin' } })
    expect(found.cases.length).toBeGreaterThan(0)
    expect((await call(world.as('fatima'), operations.searchCases, { body: { search: '%' } })).cases).toEqual([])
  })

  test('refuses a page mark that was made up', async () => {
    await expect(call(world.as('fatima'), operations.listCases, { query: { after: 'x' } })).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
