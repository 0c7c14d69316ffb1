import { caseInTreatment } from './case.ts'
import type { TestHouse } from './house.ts'

/** Two public participants and two private ones around a case, led by Fatima of the bureau. */
const table = { fatima: 'process_lead', piet: 'case_lead', soraya: 'member', anouk: 'member', tom: 'member' } as const

/** A case in treatment with Daan of the bureau supporting its meetings. */
export async function caseAtTheTable(world: TestHouse, people: Parameters<typeof caseInTreatment>[1] = table): Promise<{ caseId: string }> {
  const { params } = await caseInTreatment(world, people)
  await world.house.jobs.query(
    `insert into seats (id, case_id, professional_id, participant_id, role, decision_kind, decision_id)
     values (gen_random_uuid(), $1, $2, $3, 'support', 'composition', gen_random_uuid()) on conflict do nothing`,
    [params.caseId, world.idOf('daan'), world.participantOf('daan')],
  )
  return params
}
