import { sql } from 'kysely'
import type { ReviewOutcome, ReviewScope } from '../../domain/access-review.ts'
import type { HouseRole } from '../../domain/house-roles.ts'
import { newId } from '../../domain/ids.ts'
import type { Tx } from '../db/connect.ts'

/** When each review was last finished. */
export async function listLastReviews(tx: Tx) {
  return tx
    .selectFrom('access_reviews')
    .select(({ fn }) => ['scope', 'participant_id', fn.max('finished_at').as('finished_at')])
    .groupBy(['scope', 'participant_id'])
    .execute()
}

/** When the house last reminded a participant of a review. */
export async function listReminders(tx: Tx) {
  return tx
    .selectFrom('access_review_reminders')
    .select(({ fn }) => ['participant_id', 'due_on', fn.max('reminded_on').as('reminded_on')])
    .groupBy(['participant_id', 'due_on'])
    .execute()
}

/** Answers whether it is the first one today. */
export async function insertReminder(tx: Tx, row: { participantId: string; dueOn: string; by: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('access_review_reminders')
    .values({ participant_id: row.participantId, due_on: row.dueOn, reminded_by: row.by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

type ReviewFilter = { id: string } | { after: { name: string; id: string } | undefined; limit: number }
export type ReviewRow = {
  id: string
  scope: string
  participant_id: string | null
  due_on: string
  finished_by_name: string
  taken_over_because: string | null
  finished_at: string
  kept: number
  changed: number
  ended: number
  cursor: string
}

/** Finished reviews, latest first, with how they came out; one more row than asked tells that there is a next page. */
export async function listFinished(tx: Tx, filter: ReviewFilter): Promise<readonly ReviewRow[]> {
  const after = 'after' in filter ? filter.after : undefined
  const { rows } = await sql<ReviewRow>`
    select r.id, r.scope, r.participant_id, r.due_on, r.finished_by_name, r.taken_over_because, r.finished_at, r.finished_at::text as cursor,
           (select count(*) from access_review_decisions d where d.review_id = r.id and d.decision = 'keep') as kept,
           (select count(*) from access_review_decisions d where d.review_id = r.id and d.decision = 'change') as changed,
           (select count(*) from access_review_decisions d where d.review_id = r.id and d.decision = 'end') as ended
      from access_reviews r
     where ${'id' in filter ? sql`r.id = ${filter.id}::uuid` : sql`true`}
       ${after ? sql`and (r.finished_at, r.id) < (${after.name}::timestamptz, ${after.id}::uuid)` : sql``}
     order by r.finished_at desc, r.id desc limit ${'limit' in filter ? filter.limit + 1 : 1}`.execute(tx)
  return rows
}

export async function listDecisions(tx: Tx, reviewId: string) {
  return tx
    .selectFrom('access_review_decisions')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('name')
    .orderBy('professional_id')
    .execute()
}

type NewReview = {
  scope: ReviewScope
  participantId: string | null
  dueOn: string
  by: string
  byName: string
  takenOverBecause: string | undefined
}

/** Answers the id; nothing when somebody else has just finished the same one. */
export async function insertReview(
  tx: Tx,
  { scope, participantId, dueOn, by, byName, takenOverBecause }: NewReview,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('access_reviews')
    .values({
      id: newId(),
      scope,
      participant_id: participantId,
      due_on: dueOn,
      finished_by: by,
      finished_by_name: byName,
      taken_over_because: takenOverBecause ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export type Decided = {
  professionalId: string
  name: string
  participantId: string
  houseRoles: readonly HouseRole[]
  wasActive: boolean
  outcome: ReviewOutcome
  newRoles: readonly HouseRole[] | undefined
  reason: string | undefined
}

export async function insertDecisions(tx: Tx, reviewId: string, decided: readonly Decided[]): Promise<void> {
  await tx
    .insertInto('access_review_decisions')
    .values(
      decided.map((each) => ({
        review_id: reviewId,
        professional_id: each.professionalId,
        name: each.name,
        participant_id: each.participantId,
        house_roles: [...each.houseRoles],
        was_active: each.wasActive,
        decision: each.outcome,
        new_roles: each.newRoles ? [...each.newRoles] : null,
        reason: each.reason ?? null,
      })),
    )
    .execute()
}

/** The participants that take part today, with the day on which that began. */
export async function listTakingPart(tx: Tx) {
  return tx
    .selectFrom('participants')
    .select(['id', 'short_name', 'kind', 'from'])
    .where('from', '<=', sql<string>`app.today()`)
    .where(({ eb, or }) => or([eb('until', 'is', null), eb('until', '>', sql<string>`app.today()`)]))
    .orderBy('short_name')
    .execute()
}
