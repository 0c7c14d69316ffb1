import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { referralOperations as operations } from '../../api/referrals.ts'
import { workOperations } from '../../api/work.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { completeReferral } from '../../testing/referrals.ts'
import { rivierenlandOost } from '../../world/houses.ts'

const piet = rivierenlandOost.professionals.find((person) => person.username === 'piet')
/** A second person at the police, who sits in no case. */
const withColleague = {
  ...rivierenlandOost,
  professionals: [
    ...rivierenlandOost.professionals,
    { ...piet, id: '00000000-0000-4000-8098-000000000001', username: 'sanne', name: 'Sanne Mulder', houseRoles: ['professional'] },
  ],
}
let world: TestHouse
beforeAll(async () => {
  world = await testHouse(withColleague)
})
afterAll(() => world.close())

const why = 'Piet is tot januari met verlof'
const begun = async () => {
  const draft = await call(world.as('piet'), operations.startReferral, { body: { referral: completeReferral() } })
  return { draft, params: { draftId: draft.caseId } }
}

describe('a draft that a colleague takes over (B1)', () => {
  test('shows a colleague of the same participant its number, age, end and whose it is, and nothing else (R-AUT-02)', async () => {
    const { draft } = await begun()
    const { drafts } = await call(world.as('sanne'), operations.listColleaguesDrafts, {})
    const found = drafts.find(({ draftId }) => draftId === draft.caseId)
    expect(found).toEqual({
      draftId: draft.caseId,
      number: draft.number,
      begunOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      referredBy: 'Piet Kroes',
      expiresOn: draft.expiresOn,
    })
    expect(JSON.stringify(drafts)).not.toMatch(/Terlingen|Rick|ex-partner/)
    await expect(call(world.as('sanne'), operations.showReferral, { params: draft })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('passes with its seat: the taker refers, the former is told who, when and why, and reads it no more (WGS 2.31(1))', async () => {
    const { draft, params } = await begun()
    await call(world.as('sanne'), operations.takeOverReferral, { params, body: { why } })
    const shown = await call(world.as('sanne'), operations.showReferral, { params: draft })
    expect(shown).toMatchObject({
      referredBy: 'Sanne Mulder',
      takenOver: { from: 'Piet Kroes', why },
      referral: { subject: { familyName: 'Terlingen' } },
    })
    for (const operation of [operations.showReferral, caseOperations.showDossier]) {
      await expect(call(world.as('piet'), operation, { params: draft })).rejects.toMatchObject({ code: 'not_found' })
    }
    const save = call(world.as('piet'), operations.saveReferral, { params: draft, body: { goal: 'Nog even dit' }, version: draft.version })
    await expect(save).rejects.toMatchObject({ code: 'not_found' })
    const { takenOver } = await call(world.as('piet'), operations.listTakenOver, {})
    expect(takenOver).toContainEqual({ caseId: draft.caseId, number: draft.number, by: 'Sanne Mulder', at: expect.any(String), why })
    const { items } = await call(world.as('sanne'), workOperations.showMyWork, {})
    expect(items).toContainEqual(expect.objectContaining({ kind: 'finish_referral', caseId: draft.caseId }))
    const { seats } = await call(world.as('sanne'), caseOperations.explainAccess, { params: draft })
    expect(seats).toEqual([expect.objectContaining({ role: 'referrer', why })])
  })

  test('is finished and submitted by who took it over, as the referral of the same participant', async () => {
    const { draft, params } = await begun()
    await call(world.as('sanne'), operations.takeOverReferral, { params, body: { why } })
    await call(world.as('sanne'), operations.submitReferral, { params: draft })
    const { header } = await call(world.as('soraya'), caseOperations.showDossier, { params: draft })
    expect(header).toMatchObject({ referredBy: 'Sanne Mulder' })
  })

  test('cannot be taken over without a reason, by another participant, by its own referrer, or once submitted', async () => {
    const { draft, params } = await begun()
    await expect(call(world.as('sanne'), operations.takeOverReferral, { params, body: { why: ' ' } })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'why', code: 'required' }],
    })
    for (const other of ['soraya', 'joris', 'piet', 'mieke']) {
      await expect(call(world.as(other), operations.takeOverReferral, { params, body: { why } })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    await expect(call(world.as('sem'), operations.takeOverReferral, { params, body: { why } })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await call(world.as('piet'), operations.submitReferral, { params: draft })
    await expect(call(world.as('sanne'), operations.takeOverReferral, { params, body: { why } })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await call(world.as('soraya'), operations.listColleaguesDrafts, {})).drafts).toEqual([])
  })

  test('taken over by two at once ends with one of them', async () => {
    const { params } = await begun()
    const both = await Promise.allSettled([1, 2].map(() => call(world.as('sanne'), operations.takeOverReferral, { params, body: { why } })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
