import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import type { ExtraCriterion } from './covenant-parts.ts'
import { type CalendarDate, dateInAmsterdam } from './date.ts'
import type { Covenant } from './house.ts'

export const CovenantState = z.enum(['past', 'in_force', 'coming'])
export type CovenantState = z.infer<typeof CovenantState>
export const covenantStates = {
  past: { nl: 'voorbij', en: 'past' },
  in_force: { nl: 'geldt nu', en: 'in force' },
  coming: { nl: 'gaat nog in', en: 'coming' },
} as const satisfies Record<CovenantState, Bilingual>

export type CovenantVersion = { version: number; validFrom: CalendarDate; adoptedAt: Date | null; covenant: Covenant }

/** The version that held at this moment. What was adopted later that same day did not hold yet; before the first, the first. */
export function versionAt<Version extends CovenantVersion>(versions: readonly Version[], moment: Date): Version {
  const day = dateInAmsterdam(moment)
  const held = versions.filter(({ validFrom, adoptedAt }) => validFrom <= day && (adoptedAt === null || adoptedAt <= moment))
  const found = newest(held) ?? versions[0]
  if (!found) throw new Error('a house has a covenant')
  return found
}

export function stateOf(version: CovenantVersion, inForce: CovenantVersion): CovenantState {
  if (version.version === inForce.version) return 'in_force'
  return version.validFrom > inForce.validFrom ? 'coming' : 'past'
}

/** What is asked beside a to d of a case that was submitted at this moment: never what came later. */
export function extraCriteriaAt(versions: readonly CovenantVersion[], submittedAt: Date): readonly ExtraCriterion[] {
  const day = dateInAmsterdam(submittedAt)
  return versionAt(versions, submittedAt).covenant.extraCriteria.filter(({ from }) => from <= day)
}

function newest<Version extends CovenantVersion>(versions: readonly Version[]): Version | undefined {
  return versions.reduce<Version | undefined>((best, each) => (!best || each.validFrom > best.validFrom ? each : best), undefined)
}
