import type * as z from 'zod'
import type { accessReviewOperations, FinishedReview } from '../../api/access-reviews.ts'
import { ReviewOutcome, ReviewScope } from '../../domain/access-review.ts'
import { DomainError } from '../../domain/errors.ts'
import { HouseRole } from '../../domain/house-roles.ts'
import type { Network } from '../network.ts'
import type { Context, Handlers } from '../serve.ts'
import { type Due, listDue } from './due.ts'
import { finishReview } from './finish.ts'
import { readCursor, writeCursor } from './page.ts'
import { insertReminder, listDecisions, listFinished, type ReviewRow } from './review-queries.ts'
import { showPeople } from './shown.ts'

export const accessReviewHandlers: Handlers<typeof accessReviewOperations> = {
  async listReviews({ query: { after, limit } }, context) {
    const { tx, network } = context
    const cursor = after === undefined ? undefined : instantIn(after)
    const due = await listDue(context)
    const rows = await listFinished(tx, { after: cursor, limit })
    const [known, last] = [await network(), rows[limit - 1]]
    return {
      due: due.map(({ review }) => review),
      finished: rows.slice(0, limit).map((row) => shownReview(row, known)),
      next: rows.length > limit && last ? writeCursor(last.cursor, last.id) : null,
    }
  },

  async openReview({ params }, context) {
    const { review, persons } = await getDue(params.of, context)
    return { ...review, persons: await showPeople(persons, context) }
  },

  async finishReview({ params, body }, context) {
    const due = await getDue(params.of, context)
    if (!due.review.isMine && !due.review.mayTakeOver) throw new DomainError('not_allowed')
    // once finished, the next one is due on another day
    if (due.review.dueOn !== body.dueOn) throw new DomainError('review_finished')
    return finishReview(due, body, context)
  },

  async remindReviewer({ params }, context) {
    const { review, participantId } = await getDue(params.of, context)
    if (!review.mayTakeOver || participantId === null) throw new DomainError('not_allowed')
    const isFirst = await insertReminder(context.tx, { participantId, dueOn: review.dueOn, by: context.userId })
    if (!isFirst) throw new DomainError('review_reminded_today')
    return (await getDue(params.of, context)).review
  },

  async showReview({ params: { reviewId } }, { tx, network }) {
    const [[row], decisions, known] = [await listFinished(tx, { id: reviewId }), await listDecisions(tx, reviewId), await network()]
    if (!row) throw new DomainError('not_found')
    return {
      ...shownReview(row, known),
      decisions: decisions.map((each) => ({
        professionalId: each.professional_id,
        name: each.name,
        participant: known.participant(each.participant_id).shortName,
        houseRoles: HouseRole.array().parse(each.house_roles),
        wasActive: each.was_active,
        outcome: ReviewOutcome.parse(each.decision),
        newRoles: HouseRole.array().nullable().parse(each.new_roles),
        reason: each.reason,
      })),
    }
  },
}

function instantIn(after: string): { name: string; id: string } {
  const cursor = readCursor(after)
  if (!/^[\d :.+-]{10,40}$/.test(cursor.name)) throw new DomainError('invalid_input', [{ path: 'after', code: 'invalid' }])
  return cursor
}

async function getDue(key: string, context: Context): Promise<Due> {
  const found = (await listDue(context)).find(({ review }) => review.key === key)
  if (!found) throw new DomainError('not_found')
  return found
}

function shownReview(row: ReviewRow, { participant }: Network): z.input<typeof FinishedReview> {
  return {
    id: row.id,
    scope: ReviewScope.parse(row.scope),
    participant: row.participant_id && participant(row.participant_id).shortName,
    dueOn: row.due_on,
    finishedAt: row.finished_at,
    finishedBy: row.finished_by_name,
    takenOverBecause: row.taken_over_because,
    kept: row.kept,
    changed: row.changed,
    ended: row.ended,
  }
}
