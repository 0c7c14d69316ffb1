import * as z from 'zod'
import { ReviewDecision, ReviewOutcome, ReviewScope } from '../domain/access-review.ts'
import { CalendarDate } from '../domain/date.ts'
import { HouseRole } from '../domain/house-roles.ts'
import { ParticipantId, ProfessionalId } from '../domain/participant.ts'
import { lengths, line, someLine } from '../domain/text.ts'
import { operation } from './operation.ts'
import { Person } from './people.ts'

/** Which review: that of a participant by its id, or one of the two of the house. */
export const ReviewKey = z.union([z.literal('privileged'), z.literal('supervision'), ParticipantId])
export type ReviewKey = z.infer<typeof ReviewKey>

export const DueReview = z.object({
  key: ReviewKey,
  scope: ReviewScope,
  participant: z.string().nullable(),
  dueOn: CalendarDate,
  lastOn: CalendarDate.nullable(),
  people: z.int(),
  /** Asked of the requester; others are shown so that one sees whether it happens. */
  isMine: z.boolean(),
  reviewer: HouseRole,
  /** When the house last reminded of it. */
  remindedOn: CalendarDate.nullable(),
  /** It is late, and the requester may do it instead of the participant's administrator. */
  mayTakeOver: z.boolean(),
})
export type DueReview = z.infer<typeof DueReview>

export const FinishedReview = z.object({
  id: z.uuid(),
  scope: ReviewScope,
  participant: z.string().nullable(),
  dueOn: CalendarDate,
  finishedAt: z.iso.datetime(),
  finishedBy: z.string(),
  /** Why the house did it instead of the participant. */
  takenOverBecause: z.string().nullable(),
  kept: z.int(),
  changed: z.int(),
  ended: z.int(),
})
export type FinishedReview = z.infer<typeof FinishedReview>

const of = z.object({ of: ReviewKey })

export const accessReviewOperations = {
  listReviews: operation({
    method: 'GET',
    path: '/access-reviews',
    nl: 'Toon welke controles van toegang er moeten komen en zijn gedaan',
    en: 'Show which reviews of access are due and done',
    action: 'access.review',
    query: z.object({ after: line(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
    result: z.object({ due: z.array(DueReview), finished: z.array(FinishedReview), next: z.string().nullable() }),
  }),
  openReview: operation({
    method: 'GET',
    path: '/due-access-reviews/:of',
    nl: 'Toon wie in een controle van toegang wordt bekeken',
    en: 'Show who is looked at in a review of access',
    action: 'access.review',
    params: of,
    result: z.object({ ...DueReview.shape, persons: z.array(Person) }),
  }),
  finishReview: operation({
    method: 'POST',
    path: '/due-access-reviews/:of/finish',
    nl: 'Rond een controle van toegang af: per persoon blijven, wijzigen of eindigen',
    en: 'Finish a review of access: keep, change or end per person',
    action: 'access.review',
    params: of,
    body: z.strictObject({
      /** As it stood when everybody was looked at. */ dueOn: CalendarDate,
      decisions: z.array(ReviewDecision).min(1).max(500),
      /** Asked for, and only for, when the house does it instead of the participant. */
      takenOverBecause: someLine(lengths.title).optional(),
    }),
    result: z.object({ id: z.uuid(), seatsEnded: z.int() }),
    errors: ['review_finished', 'changed_meanwhile', 'not_allowed'],
  }),
  remindReviewer: operation({
    method: 'POST',
    path: '/due-access-reviews/:of/reminders',
    nl: 'Herinner de beheerder van een deelnemer aan een controle van toegang die te laat is',
    en: 'Remind the administrator of a participant of a review of access that is late',
    action: 'access.remind',
    params: z.object({ of: ParticipantId }),
    result: DueReview,
    errors: ['review_reminded_today', 'not_allowed'],
  }),
  showReview: operation({
    method: 'GET',
    path: '/access-reviews/:reviewId',
    nl: 'Toon een afgeronde controle van toegang',
    en: 'Show a finished review of access',
    action: 'access.review',
    params: z.object({ reviewId: z.uuid() }),
    result: z.object({
      ...FinishedReview.shape,
      decisions: z.array(
        z.object({
          professionalId: ProfessionalId,
          name: z.string(),
          participant: z.string(),
          houseRoles: z.array(HouseRole),
          wasActive: z.boolean(),
          outcome: ReviewOutcome,
          newRoles: z.array(HouseRole).nullable(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  }),
}
