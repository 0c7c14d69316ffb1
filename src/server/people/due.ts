import type * as z from 'zod'
import type { DueReview } from '../../api/access-reviews.ts'
import type { Task } from '../../api/work.ts'
import {
  isReviewed,
  mayTakeOver,
  type ReviewScope,
  reviewDueOn,
  reviewerOf,
  reviewScopes,
  reviewShowsDays,
} from '../../domain/access-review.ts'
import { addDays, CalendarDate, dateInAmsterdam, earliest } from '../../domain/date.ts'
import { together } from '../db/connect.ts'
import type { Context } from '../serve.ts'
import { listDesignated, type PersonRow } from './queries.ts'
import { listLastReviews, listReminders, listTakingPart } from './review-queries.ts'
import { onlyOwn, professionalOf, refusalToday } from './shown.ts'

export type Due = { review: z.input<typeof DueReview>; participantId: string | null; persons: readonly PersonRow[] }

/** The reviews that this person may look at, most urgent first. Nobody makes them: they follow from when the last one was done. */
export async function listDue(context: Context): Promise<Due[]> {
  const { tx, today, standing, userId, participantId: own } = context
  const [people, participants, last, reminders] = await together([
    listDesignated(tx),
    listTakingPart(tx),
    listLastReviews(tx),
    listReminders(tx),
  ])
  const holders = people.map((row) => {
    const professional = professionalOf(row)
    return { row, professional, active: refusalToday(row, professional, today) === undefined }
  })
  const due = (scope: ReviewScope, participantId: string | null, name: string | null, begun: CalendarDate | undefined): Due[] => {
    const persons = holders.filter(({ professional }) => isReviewed(scope, participantId, professional, userId))
    if (persons.length === 0) return []
    const finishedAt = last.find((each) => each.scope === scope && each.participant_id === participantId)?.finished_at
    const lastOn = finishedAt ? dateInAmsterdam(new Date(finishedAt)) : null
    const from = lastOn ?? begun ?? earliest(today, ...persons.map(({ professional }) => professional.designatedFrom))
    const reviewer = reviewerOf(
      scope,
      participantId,
      holders.map(({ professional, active }) => ({ ...professional, active })),
    )
    const isMine = standing.houseRoles.includes(reviewer) && (reviewer !== 'participant_administrator' || participantId === own)
    const dueOn = reviewDueOn(scope, from)
    const review = {
      key: participantId ?? (scope === 'supervision' ? ('supervision' as const) : ('privileged' as const)),
      scope,
      participant: name,
      dueOn,
      lastOn,
      people: persons.length,
      isMine,
      reviewer,
      remindedOn: reminders.find((each) => each.participant_id === participantId && each.due_on === dueOn)?.reminded_on ?? null,
      mayTakeOver: mayTakeOver({ scope, reviewer, isMine, dueOn }, standing.houseRoles, today),
    }
    return [{ review, participantId, persons: persons.map(({ row }) => row) }]
  }
  const ofParticipants = participants
    .filter(({ id }) => onlyOwn(context) === undefined || id === own)
    .flatMap(({ id, short_name: name, from }) => due('participant', id, name, CalendarDate.parse(from)))
  const ofHouse =
    onlyOwn(context) === undefined ? (['privileged', 'supervision'] as const).flatMap((scope) => due(scope, null, null, undefined)) : []
  return [...ofHouse, ...ofParticipants].sort((a, b) => a.review.dueOn.localeCompare(b.review.dueOn))
}

/** What is asked of this person in their list of work. */
export async function reviewTasks(context: Context): Promise<z.input<typeof Task>[]> {
  if (!context.may('access.review')) return []
  const soon = addDays(context.today, reviewShowsDays)
  return (await listDue(context))
    .filter(({ review }) => review.mayTakeOver || (review.isMine && review.dueOn <= soon))
    .map(({ review }) => ({
      kind: taskKind(review),
      objectId: review.key,
      what: review.participant ?? reviewScopes[review.scope].nl,
      dueOn: review.dueOn,
    }))
}

function taskKind({ isMine, remindedOn }: Due['review']): 'review_access' | 'review_reminded' | 'review_left' {
  if (!isMine) return 'review_left'
  return remindedOn === null ? 'review_access' : 'review_reminded'
}
