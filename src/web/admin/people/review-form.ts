import * as z from 'zod'
import type { Person } from '../../../api/people.ts'
import { type ReviewDecision, ReviewOutcome } from '../../../domain/access-review.ts'
import { HouseRole } from '../../../domain/house-roles.ts'
import { lengths, someLine } from '../../../domain/text.ts'

const Decided = z
  .object({ outcome: ReviewOutcome, houseRoles: z.array(HouseRole).optional(), reason: someLine(lengths.title).optional() })
  .superRefine(({ outcome, reason, houseRoles }, context) => {
    if (outcome !== 'keep' && reason === undefined) context.addIssue({ code: 'custom', message: 'required', path: ['reason'] })
    if (outcome === 'change' && !houseRoles?.length) context.addIssue({ code: 'custom', message: 'required', path: ['houseRoles'] })
  })

const reason = someLine(lengths.title)

/** One decision for each person, in the order in which they are shown, and why the house does it where it was asked of another. */
export const reviewForm = (isTakenOver: boolean) =>
  z.object({ takenOverBecause: isTakenOver ? reason : reason.optional(), decisions: z.array(Decided) })
export type ReviewForm = ReturnType<typeof reviewForm>

type Field = 'outcome' | 'houseRoles' | 'reason'
export type ReviewPath = 'takenOverBecause' | `decisions.${number}.${Field}`

/** Every field with the name of whom it is about, so that the summary of errors says so. */
export function labelsFor(
  persons: readonly Person[],
  takenOverBecause: string,
  texts: Record<Field, (name: string) => string>,
): Record<ReviewPath, string> {
  const fields: readonly Field[] = ['outcome', 'houseRoles', 'reason']
  const ofPersons = persons.flatMap(({ name }, index) =>
    fields.map((field): [ReviewPath, string] => [`decisions.${index}.${field}`, texts[field](name)]),
  )
  return { takenOverBecause, ...Object.fromEntries(ofPersons) }
}

export function decisionsFrom(persons: readonly Person[], { decisions }: z.output<ReviewForm>): ReviewDecision[] {
  return persons.flatMap(({ id, version }, index) => {
    const decided = decisions[index]
    if (!decided) return []
    const { outcome, reason, houseRoles } = decided
    return [
      {
        professionalId: id,
        version,
        outcome,
        ...(reason !== undefined && outcome !== 'keep' && { reason }),
        ...(outcome === 'change' && { houseRoles }),
      },
    ]
  })
}
