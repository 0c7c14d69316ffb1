import { answersAs, type QuestionEnd } from '../../domain/asked.ts'
import type { CompositionDraft } from '../../domain/composition.ts'
import { addMonths, CalendarDate, earliest } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { mayHoldSeat } from '../../domain/house-roles.ts'
import { newId } from '../../domain/ids.ts'
import { noteChange } from '../cases/change.ts'
import { getCase, moveCase } from '../cases/queries.ts'
import { countCase } from '../figures.ts'
import { endRequests } from '../information/queries.ts'
import type { Network } from '../network.ts'
import { type NewSeat, replaceSeats } from '../seats.ts'
import type { Context } from '../serve.ts'
import { insertPlan, insertQuestions, listQuestions, moveQuestions, retireQuestions } from './queries.ts'

type TakenUp = Extract<CompositionDraft, { outcome: 'taken_up' }>

/** Who is named has a seat from now on, and who is not named any more loses it at once (WGS 2.31(4); R-CAS-04c). */
export async function takeUp(context: Context, caseId: string, decisionId: string, draft: TakenUp) {
  const { tx, today, network } = context
  const [row, known] = [await getCase(tx, caseId), await network()]
  const reviewOn = reviewDate(draft.reviewOn, row.review_on, today, known.covenant.terms.reviewMonths)
  const leads = {
    process_lead_id: draft.members.find((member) => member.role === 'process_lead')?.professionalId ?? null,
    case_lead_id: draft.members.find((member) => member.role === 'case_lead')?.professionalId ?? null,
    review_on: row.ceiling_on ? earliest(reviewOn, CalendarDate.parse(row.ceiling_on)) : reviewOn,
  }
  if (row.phase === 'enrichment') {
    await moveCase(tx, caseId, 'enrichment', 'in_treatment', leads)
    await context.changed('case', caseId, caseId)
    await insertPlan(tx, caseId)
    await countCase(tx, row, today, 'taken_up')
  } else await noteChange(context, caseId, 'composition', decisionId, leads)
  const named = seatsOf(draft, known)
  const seats = await replaceSeats(tx, caseId, { kind: 'composition', id: decisionId }, named)
  await askQuestions(context, caseId, draft.questions)
  const involved = named.filter(({ role }) => answersAs(role)).map(({ participantId }) => participantId)
  return { ...seats, questionsEnded: await endQuestions(context, caseId, 'not_composed', involved) }
}

/** What gate 2 overtook need not be answered, and cannot be: who is named is asked anew (WGS 2.31(3)-(4); R-CAS-04c). */
export async function endQuestions({ tx, changed }: Context, caseId: string, endedAs: QuestionEnd, involved: readonly string[]) {
  const ended = await endRequests(tx, caseId, endedAs, involved)
  if (ended > 0) await changed('information', caseId, caseId)
  return ended
}

/** At least every so many months; a composition that does not speak of it leaves the day that stands (R-CAS-15). */
export function reviewDate(asked: CalendarDate | undefined, standing: string | null, today: CalendarDate, months: number): CalendarDate {
  const latest = addMonths(today, months)
  if (asked === undefined) return standing === null ? latest : CalendarDate.parse(standing)
  if (asked > latest) throw new DomainError('review_too_late', [{ path: 'reviewOn', code: 'review_too_late' }])
  if (asked < today) throw new DomainError('due_date_in_past', [{ path: 'reviewOn', code: 'due_date_in_past' }])
  return asked
}

/** The named people, and the bureau's support, which organises the meetings of every case (LK24 5.3). */
function seatsOf({ members }: TakenUp, { professional, professionals }: Network): NewSeat[] {
  const named = members.map(({ professionalId, role, why }, index) => {
    const { participantId } = professional(professionalId)
    return { professionalId, participantId, role, why, at: `members.${index}.professionalId` }
  })
  const support = professionals
    .filter((person) => mayHoldSeat('support', person))
    .map((person) => ({ professionalId: person.id, participantId: person.participantId, role: 'support' as const }))
  return [...named, ...support]
}

/** A question asked again keeps its answer; one that is not asked any more leaves the table. */
async function askQuestions({ tx, vault, participantId }: Context, caseId: string, asked: readonly string[]): Promise<void> {
  const questions = [...new Set(asked)]
  const present = await listQuestions(tx, vault, caseId)
  await retireQuestions(
    tx,
    present.filter((each) => !questions.includes(each.question)).map((each) => each.id),
  )
  const placed = questions.map((question, position) => ({ question, position, before: present.find((each) => each.question === question) }))
  await moveQuestions(
    tx,
    placed.flatMap(({ before, position }) => (before && before.position !== position ? [{ id: before.id, position }] : [])),
  )
  const added = placed.filter(({ before }) => !before).map(({ question, position }) => ({ id: newId(), position, question }))
  await insertQuestions(tx, vault, caseId, participantId, added)
}
