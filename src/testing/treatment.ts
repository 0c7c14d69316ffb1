import { call } from '../api/client.ts'
import { referralOperations } from '../api/referrals.ts'
import type { TestHouse } from './house.ts'
import { completeReferral } from './referrals.ts'

/** Who works on a case in treatment: two public participants and two private ones, and the bureau. */
const table = [
  ['fatima', 'process_lead'],
  ['piet', 'case_lead'],
  ['soraya', 'member'],
  ['anouk', 'member'],
  ['tom', 'member'],
  ['daan', 'support'],
] as const

/** A submitted referral with a table around it, set down where treatment begins: the gates before it have tests of their own. */
export async function caseAtTheTable(
  world: TestHouse,
  people: readonly (readonly [string, string])[] = table,
): Promise<{ caseId: string }> {
  const piet = world.as('piet')
  const { caseId } = await call(piet, referralOperations.startReferral, { body: { referral: completeReferral() } })
  await call(piet, referralOperations.submitReferral, { params: { caseId } })
  const { jobs } = world.house
  await jobs.query(`update seats set until = now() where case_id = $1 and role <> 'referrer'`, [caseId])
  const leads = [world.idOf('fatima'), world.idOf('piet')]
  await jobs.query(`update cases set phase = 'in_treatment', process_lead_id = $2, case_lead_id = $3 where id = $1`, [caseId, ...leads])
  await jobs.query('insert into plans (case_id) values ($1) on conflict do nothing', [caseId])
  for (const [username, role] of people) {
    await jobs.query(
      `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id, why)
       values (gen_random_uuid(), $1, $2, $3, $4, 'composition', gen_random_uuid(), 'nodig voor het plan')`,
      [caseId, world.idOf(username), world.participantOf(username), role],
    )
  }
  return { caseId }
}
