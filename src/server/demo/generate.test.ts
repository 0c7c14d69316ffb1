import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { generateCases } from './generate.ts'

const today = dateInAmsterdam(new Date())
let one: TestHouse
let other: TestHouse
beforeAll(async () => {
  one = await testHouse()
  other = await testHouse()
  await generateCases(one.house, { cases: 120, seed: 7, items: 8, today })
}, 60_000)
afterAll(async () => {
  await one?.close()
  await other?.close()
})

const rows = async <T extends object>({ house }: TestHouse, text: string): Promise<T[]> => (await house.jobs.query<T>(text)).rows
const everything = (house: TestHouse) =>
  rows(
    house,
    `select s.id, s.category, s.ground, s.supplied_at, c.id as case_id, c.number, c.subject_name, c.phase from cases c left join supplies s on s.case_id = c.id order by c.id, s.id`,
  )

test('a generated region has cases in every state', async () => {
  const phases = await rows<{ phase: string }>(one, 'select distinct phase from cases order by phase')
  expect(phases.map(({ phase }) => phase)).toEqual(['closed', 'draft', 'enrichment', 'in_treatment', 'not_taken', 'purpose_review'])
})

test('the same seed gives the same region, with the same ids', async () => {
  await generateCases(other.house, { cases: 120, seed: 7, items: 8, today: CalendarDate.parse(today) })
  expect(await everything(other)).toEqual(await everything(one))
})

test('whoever has a seat in a generated case can read all of it', async () => {
  const seated = await rows<{ id: string; username: string; phase: string }>(
    one,
    `select distinct on (c.phase) c.id, p.username, c.phase from cases c join seats s on s.case_id = c.id and s.until is null join professionals p on p.id = s.professional_id
      where s.role in ('referrer', 'judge', 'process_lead') order by c.phase, s.role`,
  )
  expect(seated.map(({ phase }) => phase)).toEqual(['draft', 'enrichment', 'in_treatment', 'not_taken', 'purpose_review'])
  for (const { id, username } of seated) {
    const { header, referral, plan, information } = await call(one.as(username), caseOperations.showDossier, { params: { caseId: id } })
    if (header.phase === 'in_treatment') expect(plan?.agreements.length).toBe(4)
    if (header.phase === 'enrichment') expect(information?.requests.some(({ outcome }) => outcome === null)).toBe(true)
    if (header.phase === 'draft') expect(referral?.referral.goal).toContain('Rust')
  }
})

test('a house that is not fictitious is never filled', async () => {
  await expect(generateCases({ ...one.house, fictitious: false }, { cases: 1, seed: 1 })).rejects.toThrow('fictitious')
})
