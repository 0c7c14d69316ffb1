import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { addMonths, type CalendarDate } from './date.ts'
import { HouseRole, privilegedRoles } from './house-roles.ts'
import { legalValues } from './legal-values.ts'
import { ProfessionalId } from './participant.ts'
import { lengths, someLine } from './text.ts'

export const ReviewScope = z.enum(['participant', 'privileged', 'supervision'])
export type ReviewScope = z.infer<typeof ReviewScope>

/** Who is looked at how often. Nobody reviews their own access, so who supervises is reviewed by the administrator. */
export const reviewScopes = {
  participant: {
    nl: 'professionals van een deelnemer',
    en: 'professionals of a participant',
    every: legalValues.access_review,
    roles: undefined,
  },
  privileged: {
    nl: 'bijzondere bevoegdheden',
    en: 'privileged roles',
    every: legalValues.privileged_access_review,
    roles: privilegedRoles.filter((role) => role !== 'coordinating_dpo'),
  },
  supervision: {
    nl: 'coördinerend functionaris gegevensbescherming',
    en: 'coordinating data protection officer',
    every: legalValues.privileged_access_review,
    roles: ['coordinating_dpo'],
  },
} as const satisfies Record<ReviewScope, Bilingual & { every: { value: number; unit: 'months' }; roles: readonly HouseRole[] | undefined }>

/** A review shows up in somebody's work so many days before it is due. */
export const reviewShowsDays = 14

/** A term counts from the last review, and before the first from the day the participation began. */
export function reviewDueOn(scope: ReviewScope, last: CalendarDate): CalendarDate {
  return addMonths(last, reviewScopes[scope].every.value)
}

type Reviewed = { id: string; participantId: string; houseRoles: readonly HouseRole[] }

/** Whose access is looked at in this review, by this reviewer. */
export function isReviewed(scope: ReviewScope, participantId: string | null, person: Reviewed, reviewerId: string): boolean {
  if (person.id === reviewerId) return false
  if (scope === 'participant') return person.participantId === participantId
  const isSupervisor = person.houseRoles.includes('coordinating_dpo')
  if (scope === 'supervision') return isSupervisor
  const roles: readonly HouseRole[] = reviewScopes.privileged.roles
  return !isSupervisor && person.houseRoles.some((role) => roles.includes(role))
}

type Holder = { participantId: string; houseRoles: readonly HouseRole[]; active: boolean }

/** Which role is asked to do this review, in this network as it is now. */
export function reviewerOf(scope: ReviewScope, participantId: string | null, people: readonly Holder[]): HouseRole {
  const has = (role: HouseRole, of: string | null) =>
    people.some((person) => person.active && person.houseRoles.includes(role) && (of === null || person.participantId === of))
  if (scope === 'privileged' && has('coordinating_dpo', null)) return 'coordinating_dpo'
  if (scope === 'participant' && has('participant_administrator', participantId)) return 'participant_administrator'
  return 'administrator'
}

type Asked = { scope: ReviewScope; reviewer: HouseRole; isMine: boolean; dueOn: CalendarDate }

/** What is asked of a participant's own administrator and is late may be done by the house's, with a reason (R-SEC-03). */
export function mayTakeOver({ scope, reviewer, isMine, dueOn }: Asked, roles: readonly HouseRole[], today: CalendarDate): boolean {
  return scope === 'participant' && reviewer === 'participant_administrator' && !isMine && dueOn < today && roles.includes('administrator')
}

export const ReviewOutcome = z.enum(['keep', 'change', 'end'])
export type ReviewOutcome = z.infer<typeof ReviewOutcome>

export const reviewOutcomes = {
  keep: { nl: 'blijft zo', en: 'stays as it is' },
  change: { nl: 'andere rollen', en: 'other roles' },
  end: { nl: 'aanwijzing eindigt', en: 'designation ends' },
} as const satisfies Record<ReviewOutcome, Bilingual>

/** What is decided of one person, having seen this version of what stands. */
export const ReviewDecision = z.strictObject({
  professionalId: ProfessionalId,
  version: z.int().min(1).max(1_000_000),
  outcome: ReviewOutcome,
  /** Only with `change`. */
  houseRoles: z.array(HouseRole).max(HouseRole.options.length).optional(),
  reason: someLine(lengths.title).optional(),
})
export type ReviewDecision = z.infer<typeof ReviewDecision>
