import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { call } from '../../api/client.ts'
import { CompositionRoom } from '../../api/composition.ts'
import { houseOperations } from '../../api/houses.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { workOperations } from '../../api/work.ts'
import type { CompositionDraft } from '../../domain/composition.ts'
import { type CaseParams, caseInEnrichment, composed, takenUp } from '../../testing/case.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { seeRoom } from '../../testing/rooms.ts'
import { showCompositionRoom } from './room.ts'

let world: TestHouse
beforeAll(async () => {
  world = await testHouse()
})
afterAll(() => world.close())

const elsewhere = {
  notTaken: 'other_house',
  houseName: 'Zorg- en Veiligheidshuis Veenkoloniën-West',
  houseContact: 'Haven 12, Turfhaven',
} as const
type NotTaken = Omit<Extract<z.input<typeof CompositionDraft>, { outcome: 'not_taken' }>, 'outcome' | 'decidedBy' | 'motive'>

const decide = (given: CaseParams, change: NotTaken, motive = 'De reclassering meldt dat hij daar woont.') => {
  const body = { outcome: 'not_taken' as const, decidedBy: takenUp(world).decidedBy, motive, ...change }
  return composed(world, given, body)
}
const followUp = (who: string, { params }: CaseParams) => call(world.as(who), weighingOperations.showFollowUp, { params })
const workOf = async (who: string, { params }: CaseParams) =>
  (await call(world.as(who), workOperations.showMyWork, {})).items.filter((item) => item.caseId === params.caseId).map(({ kind }) => kind)
const send = ({ params }: CaseParams, text: string) =>
  call(world.as('mieke'), weighingOperations.sendHandoverLetter, { params, body: { text } })

describe('not taken into treatment at gate 2 (BGS 1.16(1)(b); R-RET-02)', () => {
  test('asks what its outcome needs, as gate 1 does, all at once, and has no door to radicalisation (WGS 2.31(13))', async () => {
    const given = await caseInEnrichment(world)
    await expect(decide(given, { notTaken: 'safe_home' })).rejects.toMatchObject({ issues: [{ path: 'advisedTo', code: 'required' }] })
    await expect(decide(given, { notTaken: 'introduction', advisedTo: ' ' })).rejects.toMatchObject({ issues: [{ path: 'advisedTo' }] })
    await expect(decide(given, { notTaken: 'other_house' }, '')).rejects.toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ path: 'motive' }),
        expect.objectContaining({ path: 'houseName' }),
        expect.objectContaining({ path: 'houseContact' }),
      ]),
    })
    await expect(decide(given, { notTaken: 'radicalisation' })).rejects.toMatchObject({
      issues: [{ path: 'notTaken', code: 'has_its_own_door' }],
    })
  })

  test('records the details with the decision, only those of its outcome', async () => {
    const given = await caseInEnrichment(world)
    const details = { advisedTo: 'Wijkteam Oudewaard', houseName: 'Een huis', offerHandover: true }
    const { decision } = await decide(given, { notTaken: 'local_approach', ...details })
    expect(decision.details).toEqual({ advisedTo: 'Wijkteam Oudewaard' })
    const { decisions } = await seeRoom(world, 'mieke', given.params, {
      action: 'composition.read',
      result: CompositionRoom,
      show: showCompositionRoom,
    })
    expect(decisions.map((each) => each.details)).toEqual([{ advisedTo: 'Wijkteam Oudewaard' }])
    expect((await followUp('piet', given)).offer).toBeNull()
  })

  test('begins the message to the referrer with them, and without the motive, which may rest on what others supplied', async () => {
    const given = await caseInEnrichment(world)
    await decide(given, { ...elsewhere, adviceToReferrer: 'Meld het daar.' })
    const { text } = await call(world.as('mieke'), weighingOperations.draftOutcomeLetter, given)
    for (const part of ['hoort bij een ander huis', elsewhere.houseName, elsewhere.houseContact, 'Meld het daar.'])
      expect(text).toContain(part)
    expect(text).not.toContain('De reclassering meldt')
    expect(text).not.toContain('of u akkoord bent')
  })

  test('can be offered to another house, to which nothing goes before the referrer agrees; then the referrer is told', async () => {
    const given = await caseInEnrichment(world)
    await decide(given, { ...elsewhere, offerHandover: true })
    expect((await followUp('piet', given)).offer).toMatchObject({ houseName: elsewhere.houseName, state: 'offered', letter: null })
    await expect(send(given, 'Overgedragen.')).rejects.toMatchObject({ code: 'offer_not_accepted' })
    const early = call(world.as('mieke'), weighingOperations.draftHandoverLetter, given)
    await expect(early).rejects.toMatchObject({ code: 'offer_not_accepted' })
    await call(world.as('piet'), weighingOperations.acceptHouseOffer, given)
    expect(await workOf('mieke', given)).toContain('hand_over')

    const { text, isSent } = await call(world.as('mieke'), weighingOperations.draftHandoverLetter, given)
    expect([isSent, text.includes(`overgedragen aan ${elsewhere.houseName}`)]).toEqual([false, true])
    const byReferrer = call(world.as('piet'), weighingOperations.sendHandoverLetter, { params: given.params, body: { text } })
    await expect(byReferrer).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(send(given, ' ')).rejects.toMatchObject({ issues: [{ path: 'text', code: 'required' }] })
    await send(given, `${text}\nTot ziens.`)
    await expect(send(given, text)).rejects.toMatchObject({ code: 'letter_already_sent' })
    expect((await followUp('piet', given)).offer?.letter).toMatchObject({ text: `${text}\nTot ziens.`, by: 'Mieke Sanders' })
    expect(await workOf('mieke', given)).not.toContain('hand_over')
  })

  test('asks the referrer for an answer to the offer in the own work, and an offer withdrawn asks nothing any more', async () => {
    const given = await caseInEnrichment(world)
    await decide(given, { ...elsewhere, offerHandover: true })
    expect(await workOf('piet', given)).toContain('answer_offer')
    await call(world.as('mieke'), weighingOperations.withdrawHouseOffer, given)
    expect(await workOf('piet', given)).not.toContain('answer_offer')
    expect((await followUp('piet', given)).offer).toMatchObject({ state: 'withdrawn' })
    await expect(send(given, 'Overgedragen.')).rejects.toMatchObject({ code: 'offer_not_accepted' })
    const without = await caseInEnrichment(world)
    await decide(without, elsewhere)
    await expect(send(without, 'Overgedragen.')).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('the houses of the country can be chosen from by name, each once and not the own', async () => {
  const { houses } = await call(world.as('mieke'), houseOperations.listOtherHouses, {})
  const names = houses.map(({ name }) => name)
  expect(names).toContain('Zorg- en Veiligheidshuis Twente')
  expect(new Set(names).size).toBe(names.length)
  expect(names).not.toContain(world.house.name)
})
