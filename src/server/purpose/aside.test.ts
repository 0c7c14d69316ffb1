import { beforeEach, describe, expect, test } from 'vitest'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { purposeOperations as operations } from '../../api/purpose.ts'
import { type CaseParams, caseInReview, caseInTreatment } from '../../testing/case.ts'
import { addRole } from '../../testing/conditions.ts'
import { type TestHouse, testHouse } from '../../testing/house.ts'
import { asSuperuser } from '../../testing/proof/superuser.ts'
import { endLapsed } from '../people/lapse.ts'

let world: TestHouse
beforeEach(async () => {
  world = await testHouse()
  return () => world.close()
})

const see = (who: string, given: CaseParams) => call(world.as(who), caseOperations.showDossier, given)
const stepAside = (who: string, given: CaseParams) => call(world.as(who), operations.stepAside, given)

/** A seat from before it was refused: the rules of the database are stepped past. */
const seatFromBefore = (who: string, role: string, { params }: CaseParams) =>
  asSuperuser(world, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id)
       select gen_random_uuid(), $1, $2, $3, $4, 'composition', d.id from composition_decisions d where d.case_id = $1`,
      [params.caseId, world.idOf(who), world.participantOf(who), role],
    )
  })

describe('who stepped aside has no part in that case, in whatever role (R-SEC-09)', () => {
  test('a seat from before that was refused ends, and the process director reads that this person stepped aside', async () => {
    const given = await caseInTreatment(world)
    await asSuperuser(world, (client) =>
      client.query('insert into purpose_recusals (case_id, participant_id, professional_id) values ($1, $2, $3)', [
        given.params.caseId,
        world.participantOf('soraya'),
        world.idOf('soraya'),
      ]),
    )
    await seatFromBefore('soraya', 'member', given)
    expect((await see('soraya', given)).header.phase).toBe('in_treatment')
    expect(await endLapsed(world.house)).toBe(1)
    await expect(see('soraya', given)).rejects.toMatchObject({ code: 'not_found' })
    const { composition } = await see('fatima', given)
    expect(composition?.seats.find(({ name, role }) => name === 'Soraya Benali' && role === 'member')).toMatchObject({
      isAside: true,
      until: expect.any(String),
    })
    expect(composition?.seats.filter(({ isAside }) => isAside).every(({ name }) => name === 'Soraya Benali')).toBe(true)
    expect(await endLapsed(world.house)).toBe(0)
  })

  test('a process director who held one loses the direction with it, so that a colleague can take the case over', async () => {
    const given = await caseInTreatment(world)
    await asSuperuser(world, (client) =>
      client.query('insert into purpose_recusals (case_id, participant_id, professional_id) values ($1, $2, $3)', [
        given.params.caseId,
        world.participantOf('fatima'),
        world.idOf('fatima'),
      ]),
    )
    await endLapsed(world.house)
    await expect(see('fatima', given)).rejects.toMatchObject({ code: 'not_found' })
    expect((await see('piet', given)).header.processLead).toBeNull()
  })

  test('a judge who also works for the intake loses both places at once, and what one referred oneself stays one’s own', async () => {
    await addRole(world, 'mieke', 'judge')
    const given = await caseInReview(world)
    expect((await see('mieke', given)).header.stage).toBe('full')
    expect(await stepAside('mieke', given)).toEqual({ seatsEnded: 2 })
    await expect(see('mieke', given)).rejects.toMatchObject({ code: 'not_found' })
    expect(await stepAside('piet', given)).toEqual({ seatsEnded: 1 })
    expect((await see('piet', given)).header.stage).toBe('process')
  })
})
