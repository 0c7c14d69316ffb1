import { call } from '../api/client.ts'
import { covenantOperations } from '../api/covenant.ts'
import { criterionSets } from '../domain/covenant-parts.ts'
import { addMonths, CalendarDate } from '../domain/date.ts'
import type { Door } from './play.ts'

const levels = [
  {
    name: 'AVE 1',
    caseDirection: 'lokaal team van de gemeente',
    processDirection: 'niet nodig',
    operational: 'teamleider lokaal team',
    administrative: 'wethouder zorg van de gemeente',
  },
  {
    name: 'AVE 2',
    caseDirection: 'lokaal team van de gemeente',
    processDirection: 'coördinator van de lokale persoonsgerichte aanpak',
    operational: 'teamleider lokaal team',
    administrative: 'wethouder zorg van de gemeente',
  },
  {
    name: 'AVE 3',
    caseDirection: 'betrokken deelnemer, benoemd in de casus',
    processDirection: 'procesregisseur van het huis',
    operational: 'netwerkmanager',
    administrative: 'burgemeester van de gemeente',
  },
  {
    name: 'AVE 4',
    caseDirection: 'betrokken deelnemer, benoemd in de casus',
    processDirection: 'procesregisseur van het huis',
    operational: 'netwerkmanager met de teamchef van de politie',
    administrative: 'voorzitter van de stuurgroep',
  },
]

/** Mieke prepares what the steering group of this winter will talk about: O3 on top of a to d, and a quicker first contact. */
export async function prepareCovenant({ send, today }: Door): Promise<void> {
  const mieke = send('mieke')
  const { draft, version } = await call(mieke, covenantOperations.startCovenant, {})
  const from = CalendarDate.parse(`${addMonths(today, 2).slice(0, 7)}-01`)
  await call(mieke, covenantOperations.saveCovenant, {
    version,
    body: {
      ...draft,
      weighing: { ...draft.weighing, rule: 'majority', day: 'wednesday', time: '09:30', cutOffDay: 'monday', cutOffTime: '16:00' },
      terms: { ...draft.terms, firstContactWorkingDays: 3, rejectedWeeks: 2, reviewMonths: 4, draftWeeks: 6 },
      extraCriteria: criterionSets.o3.criteria.map((each) => ({ ...each, from })),
      aveLevels: levels,
    },
  })
}
