import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { meetingOperations } from '../../api/meetings.ts'
import { Bsn, isTestBsn } from '../../domain/bsn.ts'
import { addDays, addYears, CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { Referral } from '../../domain/referral.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { calendarOf } from '../../world/play.ts'
import { rivierenlandWorld } from '../../world/rivierenland.ts'
import { veenkolonienWorld } from '../../world/veenkolonien.ts'
import { seedDemo } from './seed.ts'

const today = dateInAmsterdam(new Date())
let world: TestHouse
const seed = () => seedDemo(new Map([[world.house.slug, world.house]]), world.app)

beforeAll(async () => {
  world = await testHouse()
  await seed()
}, 90_000)
afterAll(() => world?.close())

const rows = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await world.house.jobs.query<T>(text, values)).rows

/** The case of RO-07 has the number that ends on 0007. */
const idOf = async (code: string): Promise<string> => {
  const [found] = await rows<{ id: string }>('select id from cases where number like $1', [`%-00${code.slice(3)}`])
  return found?.id ?? ''
}
const dossier = async (username: string, code: string) =>
  call(world.as(username), caseOperations.showDossier, { params: { caseId: await idOf(code) } })

describe('the invented region', () => {
  test.each([
    ['RO-01', 'in_treatment'],
    ['RO-02', 'in_treatment'],
    ['RO-03', 'in_treatment'],
    ['RO-04', 'in_treatment'],
    ['RO-05', 'in_treatment'],
    ['RO-06', 'in_treatment'],
    ['RO-07', 'in_treatment'],
    ['RO-08', 'enrichment'],
    ['RO-09', 'not_taken'],
    ['RO-10', 'draft'],
    ['RO-11', 'purpose_review'],
    ['RO-12', 'closed'],
    ['RO-13', 'in_treatment'],
    ['RO-14', 'in_treatment'],
    ['RO-15', 'radicalisation'],
  ])('%s stands at %s', async (code, phase) => {
    expect(await rows('select phase from cases where id = $1', [await idOf(code)])).toEqual([{ phase }])
  })

  test('shows a handover that was proposed and not confirmed (RO-01)', async () => {
    const { plan } = await dossier('fatima', 'RO-01')
    expect(plan?.handovers).toMatchObject([{ to: expect.stringContaining('Wijkteam'), confirmedAt: null }])
    expect(plan?.goals.some((goal) => goal.subjectsOwn && goal.status === 'reached')).toBe(true)
  })

  test('shows an evaluation that is due and scores that rose over the months (RO-03)', async () => {
    const { header, analysis } = await dossier('tom', 'RO-03')
    expect(header.reviewOn).toBe(addDays(today, -31))
    const use = analysis?.domains.find(({ lifeDomain }) => lifeDomain === 'substance_use')
    expect([...(use?.earlier ?? []).map(({ score }) => score), use?.score]).toEqual([2, 3, 4])
    expect(use?.earlier[0]?.on.localeCompare(addDays(today, -360))).toBe(-1)
  })

  test('shows two views beside each other and the dissent at gate 1 (RO-05)', async () => {
    const { information } = await dossier('karim', 'RO-05')
    const views = information?.supplies.filter(({ text }) => text.startsWith('Onze inschatting')).map(({ participant }) => participant)
    expect(new Set(views)).toEqual(new Set(['Veilig Thuis', 'RvdK']))
    expect(information?.supplies.some(({ status }) => status === 'disputed')).toBe(true)
    const dissent = await rows<{ dissent: string[] }>('select dissent from purpose_decisions where case_id = $1', [await idOf('RO-05')])
    expect(dissent).toEqual([{ dissent: [world.participantOf('karim')] }])
  })

  test('has a case in its fourth year, with the number of the year in which it began (RO-06)', async () => {
    const { header } = await dossier('ruben', 'RO-06')
    const first = header.firstProcessedOn ?? today
    expect(first > addYears(today, -4) && first < addYears(today, -3)).toBe(true)
    expect(header.ceilingOn).toBe(addYears(first, 5))
    expect(header.number).toBe(`${first.slice(0, 4)}-0006`)
  })

  test('meets on Thursday about a case with two answers missing (RO-07)', async () => {
    const { information, header } = await dossier('ruben', 'RO-07')
    expect(information?.requests.filter(({ outcome }) => outcome === null)).toHaveLength(2)
    expect(new Date(header.nextMeetingAt ?? '').getUTCDay()).toBe(4)
    const { meetings } = await call(world.as('ruben'), meetingOperations.listMeetings, { query: {} })
    expect(meetings.map(({ items }) => items)).toEqual([4])
  })

  test('has a proposal at gate 2 that two participants are still to confirm (RO-08; R-AUT-05)', async () => {
    const { proposal } = await dossier('soraya', 'RO-08')
    expect(proposal?.open?.decidedBy.map(({ participant, answer }) => [participant, answer])).toEqual([
      ['Politie', 'confirmed'],
      ['OM', null],
      ['Merwestad', null],
    ])
  })

  test('keeps what ggz may not share out of the file, and the refusal in it (RO-08)', async () => {
    const { information } = await dossier('mieke', 'RO-08')
    const refusals = information?.requests.filter(({ outcome }) => outcome === 'refused_professional_secrecy')
    expect(refusals).toMatchObject([{ participant: 'De Lindeboom' }])
  })

  test('erases the rejected referral in nine days (RO-09)', async () => {
    const { header } = await dossier('piet', 'RO-09')
    expect(header).toMatchObject({ eraseOn: addDays(today, 9), notTaken: { outcome: 'single_domain' } })
  })

  test('has shielded the case that was closed four months ago (RO-12)', async () => {
    await expect(dossier('fatima', 'RO-12')).rejects.toMatchObject({ code: 'not_found' })
    const [found] = await rows<{ closed_at: string }>('select closed_at from cases where id = $1', [await idOf('RO-12')])
    expect(dateInAmsterdam(new Date(found?.closed_at ?? '')) < addDays(today, -115)).toBe(true)
  })

  test('stands still on an agreement overdue for five weeks (RO-13)', async () => {
    const { plan } = await dossier('ruben', 'RO-13')
    const overdue = plan?.agreements.filter(({ status, dueOn }) => ['open', 'under_way'].includes(status) && dueOn < today)
    expect(overdue?.map(({ dueOn }) => dueOn)).toEqual([addDays(today, -35)])
  })

  test('restricts, disputes and rectifies items, each with supplier and ground', async () => {
    const [counts] = await rows<
      Record<string, number>
    >(`select count(*) filter (where not_to <> '{}') as narrowed, count(*) filter (where only_orally) as orally,
      count(*) filter (where status = 'disputed') as disputed, count(*) filter (where status = 'rectified') as rectified, count(distinct category) as categories from supplies`)
    expect(counts).toMatchObject({ disputed: 3, rectified: 2 })
    expect(Object.values(counts ?? {}).every((count) => count >= 2)).toBe(true)
  })

  test('lies in the past, in order, and never beyond its ceiling', async () => {
    const wrong = await rows(`select c.number from cases c join seats s on s.case_id = c.id
      where s."from" > now() or s.until < s."from" or c.erase_on > c.ceiling_on or (c.phase <> 'draft' and s."from" < c.submitted_at - interval '1 day')
      union select c.number from cases c join supplies s on s.case_id = c.id where s.erase_on > c.erase_on or s.supplied_at > now() or s.supplied_at < c.submitted_at`)
    expect(wrong).toEqual([])
  })

  test('keeps the journal as it truly happened', async () => {
    const [found] = await rows<{ early: number }>(`select count(*) as early from journal where at < now() - interval '10 minutes'`)
    expect(found?.early).toBe(0)
  })

  test('takes in who joined the cast after it was made, and plays nothing anew', async () => {
    const before = await rows('select id, version from cases order by id')
    await rows("delete from professionals where username = 'gerda'")
    await seed()
    const [gerda] = await rows(
      "select p.username from professionals p join accounts a on a.professional_id = p.id where username = 'gerda'",
    )
    expect(gerda).toEqual({ username: 'gerda' })
    expect(await rows('select id, version from cases order by id')).toEqual(before)
  })

  test('is complete after one time, and is not played again', async () => {
    const before = await rows('select id, version from cases order by id')
    await seed()
    expect(await rows('select id, version from cases order by id')).toEqual(before)
  })
})

describe('the stories', () => {
  const stories = [...rivierenlandWorld.stories, ...veenkolonienWorld.stories]
  test.each(stories.map((story) => [story.code, story] as const))('%s refers with a number that no one has', (_code, story) => {
    const { subject } = Referral.parse(story.referral(calendarOf(CalendarDate.parse(today))))
    expect(subject.bsn === undefined || isTestBsn(Bsn.parse(subject.bsn))).toBe(true)
  })
})
