import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../../api/client.ts'
import { covenantOperations } from '../../api/covenant.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { referralOperations } from '../../api/referrals.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { workOperations } from '../../api/work.ts'
import { addWeeks, CalendarDate, dateInAmsterdam, weekdayOf } from '../../domain/date.ts'
import { classOf } from '../../domain/participant.ts'
import { type CaseParams, caseInReview, recordPurpose, yes } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { rivierenlandOost } from '../../world/houses.ts'

let world: TestHouse
/** Submitted under the first covenant; the second holds when they are judged. */
let before: Record<'judged' | 'postponed' | 'rejected' | 'contacted', CaseParams>
let after: typeof before
beforeAll(async () => {
  world = await testHouse()
  before = await cases()
  await adopt()
  after = await cases()
})
afterAll(() => world.close())

const cases = async () => ({
  judged: await caseInReview(world),
  postponed: await caseInReview(world),
  rejected: await caseInReview(world),
  contacted: await caseInReview(world),
})
const today = dateInAmsterdam(new Date())
const no = { ...yes, d: false, motive: 'Dit kan de reclassering alleen.' }
const cardOf = async ({ params }: CaseParams) =>
  (await call(world.as('mieke'), purposeOperations.listWeighing, {})).cards.find((card) => card.caseId === params.caseId)
const judge = (who: string, { params }: CaseParams, body = yes) => call(world.as(who), purposeOperations.judgePurpose, { params, body })
const accept = ({ params }: CaseParams) => recordPurpose(world, 'mieke', { params, body: { outcome: 'in_accordance', motive: 'Past.' } })

/** Without the college, unanimous, on another day, with other terms and no postponement. */
async function adopt(): Promise<void> {
  const { draft, version } = await call(world.as('mieke'), covenantOperations.startCovenant, {})
  const { covenant } = await call(world.as('mieke'), covenantOperations.showCovenant, {})
  const weighing = { quorum: ['police' as const, 'prosecution' as const], rule: 'unanimous' as const, mostPostponements: 0 }
  const days = { day: 'thursday' as const, cutOffDay: 'wednesday' as const }
  const terms = { ...covenant.terms, firstContactWorkingDays: 15, rejectedWeeks: 8 }
  const body = { ...draft, weighing: { ...covenant.weighing, ...weighing, ...days }, terms }
  const saved = await call(world.as('mieke'), covenantOperations.saveCovenant, { body, version })
  const agreedBy = rivierenlandOost.participants.filter(({ kind }) => classOf(kind) === 'public').map(({ id }) => id)
  const adoption = { validFrom: today, agreedBy, minutes: 'Stuurgroep 12 november, punt 4' }
  await call(world.as('hanneke'), covenantOperations.adoptCovenant, { body: adoption, version: saved.version })
}

describe('a covenant that is adopted while a case runs (R-GOV-08)', () => {
  test('leaves who must judge it and by which rule, and the decision says which covenant counted (R-CAS-04b)', async () => {
    for (const given of [before.judged, after.judged]) {
      await judge('piet', given)
      await judge('soraya', given)
    }
    expect((await cardOf(before.judged))?.purpose).toMatchObject({
      covenant: { version: 1, rule: 'recorded_consensus' },
      quorumMissing: ['municipal_executive'],
    })
    await expect(accept(before.judged)).rejects.toMatchObject({
      code: 'quorum_missing',
      issues: [{ path: 'judgments.municipal_executive' }],
    })
    expect((await accept(after.judged)).decision).toMatchObject({ covenantVersion: 2, rule: 'unanimous' })
    await judge('joris', before.judged, no)
    expect((await accept(before.judged)).decision).toMatchObject({
      covenantVersion: 1,
      rule: 'recorded_consensus',
      dissent: [world.participantOf('joris')],
    })
  })

  test('leaves the last day of the first contact as the receipt says, on every screen (R-CAS-07)', async () => {
    for (const given of [before.contacted, after.contacted]) {
      const { receipt } = await call(world.as('piet'), referralOperations.showReferral, given)
      const followUp = await call(world.as('piet'), weighingOperations.showFollowUp, given)
      const { items } = await call(world.as('mieke'), workOperations.showMyWork, {})
      const asked = items.find((item) => item.caseId === given.params.caseId && item.kind === 'first_contact')
      const days = [followUp.firstContactDueOn, (await cardOf(given))?.firstContactDueOn, asked?.dueOn]
      expect(days).toEqual(Array(3).fill(receipt?.firstContactBy))
    }
    const [old, fresh] = [await cardOf(before.contacted), await cardOf(after.contacted)]
    expect(old?.firstContactDueOn.localeCompare(fresh?.firstContactDueOn ?? '')).toBe(-1)
  })

  test('leaves how often it may be postponed', async () => {
    const { later } = await call(world.as('mieke'), purposeOperations.listWeighing, {})
    const body = { until: CalendarDate.parse(later[0]), reason: 'De feiten ontbreken.' }
    const postpone = (given: CaseParams) => call(world.as('mieke'), weighingOperations.postponeWeighing, { ...given, body })
    await expect(postpone(after.postponed)).rejects.toMatchObject({ code: 'postponed_too_often' })
    expect(await postpone(before.postponed)).toMatchObject({ until: body.until })
  })

  test('leaves within how many weeks a case that is not taken is erased, also when the referrer is told (R-RET-02)', async () => {
    const body = { outcome: 'not_in_accordance', motive: 'Kan binnen één domein.', notTaken: 'single_domain' } as const
    for (const [given, weeks] of [
      [before.rejected, 4],
      [after.rejected, 8],
    ] as const) {
      for (const who of ['piet', 'soraya', 'joris']) await judge(who, given, no)
      expect((await recordPurpose(world, 'mieke', { ...given, body })).eraseOn).toBe(addWeeks(today, weeks))
      const told = await call(world.as('mieke'), weighingOperations.sendOutcomeLetter, { ...given, body: { text: 'U hoort van ons.' } })
      expect(told.eraseOn).toBe(addWeeks(today, weeks))
    }
  })

  test('moves the weighing itself: on which day the house weighs is of today, for every case', async () => {
    const { weighingOn, later } = await call(world.as('mieke'), purposeOperations.listWeighing, {})
    expect([weighingOn, ...later].map(weekdayOf)).toEqual(Array(7).fill('thursday'))
    expect(weekdayOf(CalendarDate.parse((await cardOf(before.contacted))?.agenda?.on))).toBe('thursday')
  })
})
