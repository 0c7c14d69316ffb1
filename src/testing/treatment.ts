import { caseInTreatment } from './case.ts'
import type { TestHouse } from './house.ts'

/** Two public participants and two private ones around a case, led by Fatima of the bureau. */
const table = { fatima: 'process_lead', piet: 'case_lead', soraya: 'member', anouk: 'member', tom: 'member' } as const

/** A case in treatment with people of both classes; Daan of the bureau supports its meetings. */
export async function caseAtTheTable(world: TestHouse, people: Parameters<typeof caseInTreatment>[1] = table): Promise<{ caseId: string }> {
  return (await caseInTreatment(world, people)).params
}
