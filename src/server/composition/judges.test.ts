import { beforeEach, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { compositionOperations as operations } from '../../api/composition.ts'
import { peopleOperations } from '../../api/people.ts'
import { purposeOperations } from '../../api/purpose.ts'
import { workOperations } from '../../api/work.ts'
import { type CaseParams, caseInTreatment, judgedCase, recordPurpose, takenUp } from '../../testing/case.ts'
import { addRole, takeRole } from '../../testing/conditions.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { newcomer } from '../../testing/newcomers.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { endLapsed } from '../people/lapse.ts'

let world: TestHouse
let given: CaseParams
// Soraya and Joris have no part in the treatment
const people = { fatima: 'process_lead', tom: 'case_lead', bart: 'member' } as const
beforeEach(async () => {
  world = await testHouse()
  given = await caseInTreatment(world)
  return () => world.close()
})

const propose = async () => (await call(world.as('fatima'), operations.proposeComposition, { ...given, body: takenUp(world, people) })).id
const confirm = (proposalId: string, who: string) =>
  call(world.as(who), operations.confirmComposition, { params: { ...given.params, proposalId } })
const record = (proposalId: string) => call(world.as('fatima'), operations.decideComposition, { ...given, body: { proposalId } })
const see = (who: string) => call(world.as(who), caseOperations.showDossier, given)
const judgesNow = async () => (await see('fatima')).proposal?.open?.decidedBy.map(({ judges }) => judges)

const becomesJudge = (who: string) => addRole(world, who, 'judge')
const judgesNoMore = (who: string) => takeRole(world, who, 'judge')
const designateJudge = (at: string) =>
  call(world.as('sem'), peopleOperations.designatePerson, {
    body: newcomer(world, at, { name: 'Nora Verzonnen', username: 'nora', houseRoles: ['judge'] }),
  })

describe('a participant that is named confirms by whoever judges for it while the proposal lies open (WGS 2.31(4); R-AUT-02)', () => {
  test('the only judge leaves, another comes, and the same proposal is confirmed and recorded (R-SEC-10)', async () => {
    const id = await propose()
    expect(await judgesNow()).toEqual([['Piet Kroes'], ['Soraya Benali'], ['Joris ter Haar']])
    await judgesNoMore('joris')
    expect(await judgesNow()).toEqual([['Piet Kroes'], ['Soraya Benali'], []])
    await expect(see('joris')).rejects.toMatchObject({ code: 'not_found' })
    await becomesJudge('ruben')
    expect(await judgesNow()).toEqual([['Piet Kroes'], ['Soraya Benali'], ['Ruben de Graaff']])
    const { items } = await call(world.as('ruben'), workOperations.showMyWork, {})
    expect(items).toContainEqual(expect.objectContaining({ kind: 'confirm_composition', caseId: given.params.caseId, subject: '' }))
    const { header, proposal, ...rooms } = await see('ruben')
    expect([header.stage, proposal?.open?.id]).toEqual(['process', id])
    expect(Object.values(rooms).every((room) => room === null)).toBe(true)
    for (const who of ['piet', 'soraya', 'ruben']) await confirm(id, who)
    expect(await record(id)).toMatchObject({ phase: 'in_treatment' })
    await expect(see('ruben')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('what a judge confirmed for the participant stands when that judge leaves, and a later one may still object', async () => {
    const id = await propose()
    for (const who of ['piet', 'soraya', 'joris']) await confirm(id, who)
    await judgesNoMore('joris')
    await becomesJudge('ruben')
    const objection = { params: { ...given.params, proposalId: id }, body: { reason: 'Wij zijn er nog niet uit.' } }
    await call(world.as('ruben'), operations.objectToComposition, objection)
    await expect(record(id)).rejects.toMatchObject({ code: 'composition_not_confirmed' })
    await confirm(id, 'ruben')
    await record(id)
  })

  test('who is designated as a judge, or begins on a later day, has the seat from that moment', async () => {
    await propose()
    const { id } = await designateJudge('soraya')
    expect((await judgesNow())?.[1]).toEqual(['Soraya Benali', 'Nora Verzonnen'])
    await asSuperuser(world, async (client) => {
      await client.query('update professionals set designated_from = app.today() + 1 where id = $1', [id])
      // the day has come, and no act was there to see it
      await client.query('set session_replication_role = replica')
      await client.query('update professionals set designated_from = app.today() where id = $1', [id])
    })
    expect((await judgesNow())?.[1]).toEqual(['Soraya Benali'])
    await endLapsed(world.house)
    expect((await judgesNow())?.[1]).toEqual(['Soraya Benali', 'Nora Verzonnen'])
  })

  test('a judge of a participant that is not named has none, and nobody has one when nothing lies open (R-CAS-04c)', async () => {
    const id = await propose()
    await designateJudge('nynke')
    expect((await judgesNow())?.flat()).toEqual(['Piet Kroes', 'Soraya Benali', 'Joris ter Haar'])
    await call(world.as('fatima'), operations.withdrawProposal, { params: { ...given.params, proposalId: id } })
    await becomesJudge('ruben')
    await expect(see('ruben')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('who stepped aside in this case has none, however often a role is given back (R-SEC-09)', async () => {
    await becomesJudge('ruben')
    given = await judgedCase(world)
    await call(world.as('ruben'), purposeOperations.stepAside, given)
    const body = { outcome: 'in_accordance' as const, motive: 'De oordelen zijn eensluidend.' }
    await recordPurpose(world, 'mieke', { ...given, body })
    await call(world.as('mieke'), operations.proposeComposition, { ...given, body: takenUp(world, people) })
    await judgesNoMore('ruben')
    await becomesJudge('ruben')
    await endLapsed(world.house)
    await expect(see('ruben')).rejects.toMatchObject({ code: 'not_found' })
  })
})
