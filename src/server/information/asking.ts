import { DomainError, type Issue } from '../../domain/errors.ts'
import type { RequestDraft } from '../../domain/supply.ts'
import { keepsSight } from '../../domain/supply-refusals.ts'
import type { Tx } from '../db/connect.ts'
import { beginSeats, endSupplierSeats, listTreating, withoutSeat } from '../seats.ts'
import type { Context } from '../serve.ts'
import { listOutcomes, type listRequests } from './queries.ts'

export type Asked = Pick<RequestDraft, 'participantId' | 'professionalIds'>

/** Who is involved already answers from that seat; others see their question and nothing else of the case (WGS 2.31(3)). */
export async function seatAsked(tx: Tx, caseId: string, id: string, { participantId, professionalIds }: Asked, at: string): Promise<void> {
  const asked = await withoutSeat(tx, caseId, ['judge', 'case_lead', 'member'], professionalIds)
  const seats = professionalIds.flatMap((professionalId, index) =>
    asked.includes(professionalId)
      ? [{ professionalId, participantId, role: 'supplier' as const, at: `${at}professionalIds.${index}` }]
      : [],
  )
  await beginSeats(tx, caseId, { kind: 'request', id }, seats)
}

/** Ends the sight of one's own participant where nothing is left to look at; seats of another kind stay (WGS 1.8(2)). */
export async function endSightOfAsked({ tx, participantId }: Context, caseId: string): Promise<void> {
  if (!keepsSight(await listOutcomes(tx, caseId, participantId))) await endSupplierSeats(tx, caseId, participantId)
}

/** In treatment nobody sees or adds anything whom the composition decision in force does not name (WGS 2.31(4); R-CAS-04c). */
export async function checkInvolved({ tx, standing }: Context, caseId: string, asked: readonly Asked[], at: (index: number) => string) {
  if (standing.phase !== 'in_treatment') return
  const involved = (await listTreating(tx, [caseId])).filter(({ role }) => role === 'case_lead' || role === 'member')
  const issues = asked.flatMap(({ participantId, professionalIds }, index): Issue[] => {
    if (!involved.some((seat) => seat.participant_id === participantId))
      return [{ path: `${at(index)}participantId`, code: 'not_in_composition' }]
    return professionalIds.flatMap((id, person) =>
      involved.some((seat) => seat.professional_id === id)
        ? []
        : [{ path: `${at(index)}professionalIds.${person}`, code: 'not_in_composition' }],
    )
  })
  if (issues.length > 0) throw new DomainError('not_in_composition', issues)
}

type RequestRow = Awaited<ReturnType<typeof listRequests>>[number]

/** The question whether somebody is known that this participant has not answered yet. */
export function openKnown(rows: readonly RequestRow[], participantId: string): RequestRow | undefined {
  return rows.find((row) => row.kind === 'known' && row.participant_id === participantId && row.outcome === null)
}

/** The same question, while it waits at this participant: a second click asks nothing anew. The act holds the case, so two see each other. */
export function openQuestion(
  rows: readonly RequestRow[],
  { participantId, question, categories, dueOn }: RequestDraft,
): RequestRow | undefined {
  const open = rows.filter((row) => row.kind === 'question' && row.participant_id === participantId && row.outcome === null)
  const same = open.find((row) => inOneForm(row.question) === inOneForm(question))
  if (!same) return undefined
  const asksOther = categories.length !== same.categories.length || !categories.every((each) => same.categories.includes(each))
  if (asksOther || (dueOn && dueOn !== same.due_on)) throw new DomainError('already_asked', [{ path: 'question', code: 'already_asked' }])
  return same
}

const inOneForm = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()
