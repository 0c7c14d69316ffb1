import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import type { ExtraCriterion } from './covenant-parts.ts'
import { type CalendarDate, dateInAmsterdam } from './date.ts'
import { DomainError } from './errors.ts'
import type { Covenant } from './house.ts'
import { lengths, someText } from './text.ts'

export const CovenantState = z.enum(['past', 'in_force', 'coming', 'withdrawn'])
export type CovenantState = z.infer<typeof CovenantState>
export const covenantStates = {
  past: { nl: 'voorbij', en: 'past' },
  in_force: { nl: 'geldt nu', en: 'in force' },
  coming: { nl: 'gaat nog in', en: 'coming' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
} as const satisfies Record<CovenantState, Bilingual>

/** Why a coming version is withdrawn, and where it can be read that the participants agreed to that. */
export const WithdrawalDraft = z.strictObject({ version: z.int().min(1), reason: someText(lengths.note), minutes: someText(lengths.title) })
export type WithdrawalDraft = z.infer<typeof WithdrawalDraft>

export type CovenantVersion = {
  version: number
  validFrom: CalendarDate
  adoptedAt: Date | null
  isWithdrawn?: boolean
  covenant: Covenant
}

/**
 * The version that held at this moment. What was adopted later that same day did not hold yet, and what was withdrawn never did;
 * before the first, the first.
 */
export function versionAt<Version extends CovenantVersion>(all: readonly Version[], moment: Date): Version {
  const day = dateInAmsterdam(moment)
  const versions = standing(all)
  const held = versions.filter(({ validFrom, adoptedAt }) => validFrom <= day && (adoptedAt === null || adoptedAt <= moment))
  const found = newest(held) ?? versions[0]
  if (!found) throw new Error('a house has a covenant')
  return found
}

export function stateOf(version: CovenantVersion, inForce: CovenantVersion): CovenantState {
  if (version.isWithdrawn) return 'withdrawn'
  if (version.version === inForce.version) return 'in_force'
  return version.validFrom > inForce.validFrom ? 'coming' : 'past'
}

/** The versions that hold, held or will: a withdrawn one stays in the history, and counts for nothing. */
export function standing<Version extends CovenantVersion>(versions: readonly Version[]): Version[] {
  return versions.filter(({ isWithdrawn }) => !isWithdrawn)
}

/** The one agreed last of those that hold, held or will. */
export function getLast<Version extends CovenantVersion>(versions: readonly Version[]): Version {
  const last = newest(standing(versions))
  if (!last) throw new Error('a house has a covenant')
  return last
}

/** Decisions may have been taken under a version that holds, so only one that is still to come is withdrawn (R-GOV-08). */
export function requireWithdrawable(version: CovenantVersion, today: CalendarDate): void {
  if (version.isWithdrawn) throw new DomainError('covenant_withdrawn')
  if (version.validFrom <= today) throw new DomainError('covenant_holds')
}

/** What is asked beside a to d of a case that was submitted at this moment: never what came later. */
export function extraCriteriaAt(versions: readonly CovenantVersion[], submittedAt: Date): readonly ExtraCriterion[] {
  const day = dateInAmsterdam(submittedAt)
  return versionAt(versions, submittedAt).covenant.extraCriteria.filter(({ from }) => from <= day)
}

function newest<Version extends CovenantVersion>(versions: readonly Version[]): Version | undefined {
  return versions.reduce<Version | undefined>((best, each) => (!best || each.validFrom > best.validFrom ? each : best), undefined)
}
