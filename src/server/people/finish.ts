import type { ReviewDecision } from '../../domain/access-review.ts'
import { roleIssues } from '../../domain/designation.ts'
import { DomainError, type Issue } from '../../domain/errors.ts'
import { HouseRole } from '../../domain/house-roles.ts'
import { ParticipantKind } from '../../domain/participant.ts'
import type { Context } from '../serve.ts'
import type { Due } from './due.ts'
import { consequencesFor, endOn } from './end.ts'
import { changeRoles, type PersonRow } from './queries.ts'
import { insertDecisions, insertReview } from './review-queries.ts'
import { professionalOf, refusalToday, showPeople } from './shown.ts'

type Given = { decisions: readonly ReviewDecision[]; takenOverBecause?: string | undefined }
type Decided = { row: PersonRow; decision: ReviewDecision }

/** Records what was decided of everybody, and does it: who is ended has no seat and no session left with the same act (R-SEC-03, R-SEC-10). */
export async function finishReview(due: Due, given: Given, context: Context) {
  const { tx, userId, network } = context
  const decided = check(due, given, context)
  const isSeen = ({ row, decision }: Decided): boolean => row.version === decision.version
  if (!decided.every(isSeen)) throw new DomainError('changed_meanwhile', [], { persons: await showPeople(due.persons, context) })
  const { review, participantId } = due
  const byName = (await network()).professional(userId).name
  const id = await insertReview(tx, {
    scope: review.scope,
    participantId,
    dueOn: review.dueOn,
    by: userId,
    byName,
    takenOverBecause: given.takenOverBecause,
  })
  if (!id) throw new DomainError('review_finished')
  await insertDecisions(
    tx,
    id,
    decided.map((each) => evidenceOf(each, context)),
  )
  let seatsEnded = 0
  for (const each of decided) seatsEnded += await carryOut(each, context)
  context.house.network.forget()
  return { id, seatsEnded }
}

/** Everybody once, nobody else, and a reason for what changes and for doing it instead of the participant. */
function check({ persons, review }: Due, { decisions, takenOverBecause }: Given, { standing }: Context): Decided[] {
  const issues: Issue[] = decisions.flatMap((decision, index) => {
    const at = (field: string, code: string): Issue => ({ path: `decisions.${index}.${field}`, code })
    const row = persons.find(({ id }) => id === decision.professionalId)
    if (!row) return [at('professionalId', 'review_nobody_else')]
    const isTwice = decisions.findIndex(({ professionalId }) => professionalId === decision.professionalId) !== index
    const needsReason = decision.outcome !== 'keep' && decision.reason === undefined
    return [
      ...(isTwice ? [at('professionalId', 'twice')] : []),
      ...(needsReason ? [at('reason', 'required')] : []),
      ...(decision.outcome === 'change' ? rolesWrong(row, decision, standing.houseRoles).map((code) => at('houseRoles', code)) : []),
    ]
  })
  const isMissing = persons.some(({ id }) => !decisions.some((decision) => decision.professionalId === id))
  if (isMissing) issues.push({ path: 'decisions', code: 'review_every_person' })
  if (review.mayTakeOver && takenOverBecause === undefined) issues.push({ path: 'takenOverBecause', code: 'required' })
  if (review.isMine && takenOverBecause !== undefined) issues.push({ path: 'takenOverBecause', code: 'review_is_yours' })
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  return decisions.flatMap((decision) => {
    const row = persons.find(({ id }) => id === decision.professionalId)
    return row ? [{ row, decision }] : []
  })
}

function rolesWrong(row: PersonRow, { houseRoles = [] }: ReviewDecision, by: readonly HouseRole[]): string[] {
  if (houseRoles.length === 0) return ['required']
  const before = HouseRole.array().parse(row.house_roles)
  return roleIssues(houseRoles, { kind: ParticipantKind.parse(row.kind), by, before }).map(({ code }) => code)
}

function evidenceOf({ row, decision }: Decided, { today }: Context) {
  const professional = professionalOf(row)
  return {
    professionalId: row.id,
    name: row.name,
    participantId: row.participant_id,
    houseRoles: professional.houseRoles,
    wasActive: refusalToday(row, professional, today) === undefined,
    outcome: decision.outcome,
    newRoles: decision.outcome === 'change' ? decision.houseRoles : undefined,
    reason: decision.reason,
  }
}

/** Answers how many seats ended. */
async function carryOut({ row, decision: { outcome, houseRoles = [], version } }: Decided, context: Context): Promise<number> {
  const { tx, today } = context
  if (outcome === 'keep') return 0
  if (outcome === 'end') {
    const { designatedFrom } = professionalOf(row)
    const ended = await endOn(row, version, designatedFrom > today ? designatedFrom : today, context)
    if (!ended) throw new DomainError('changed_meanwhile')
    return ended.seats
  }
  const { seats } = await consequencesFor(row, { houseRoles: [...houseRoles], on: today }, context)
  if (!(await changeRoles(tx, row.id, version, houseRoles))) throw new DomainError('changed_meanwhile')
  return seats
}
