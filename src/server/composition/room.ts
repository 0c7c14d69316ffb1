import { SeatRole } from '../../domain/access.ts'
import { NotTakenOutcome } from '../../domain/case.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { ifHeld } from '../cases/held.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import { listTakeovers } from '../people/takeover-queries.ts'
import { listDecisions, listSteppedAside } from '../purpose/queries.ts'
import { listSeats } from '../seats.ts'
import type { Context } from '../serve.ts'
import { type AnswerRow, listAnswers } from './proposal-queries.ts'
import { listCompositions, listQuestions } from './queries.ts'

type CompositionRow = Awaited<ReturnType<typeof listCompositions>>[number]

export function shownComposition(
  row: Omit<CompositionRow, 'case_id' | 'participant_id'>,
  { participant, professional }: Network,
  answers: readonly AnswerRow[],
) {
  return {
    id: row.id,
    outcome: row.outcome === 'taken_up' ? ('taken_up' as const) : ('not_taken' as const),
    motive: row.motive,
    goal: row.goal,
    notTaken: row.not_taken === null ? null : NotTakenOutcome.parse(row.not_taken),
    adviceToReferrer: row.adviceToReferrer,
    details: row.details ?? {},
    thirdParties: [...(row.thirdParties ?? [])],
    decidedBy: row.decided_by.map((id) => participant(id).shortName),
    confirmations: answers
      .filter((each) => each.proposal_id === row.proposal_id)
      .map((each) => ({
        participant: participant(each.participant_id).shortName,
        by: professional(each.professional_id).name,
        at: each.at,
      })),
    recordedBy: professional(row.recorded_by).name,
    decidedAt: row.decided_at,
  }
}

export async function showCompositionRoom(caseId: string, context: Context, present = listSeats(context.tx, caseId)) {
  const { tx, vault, network: find } = context
  const network = await find()
  const [decisions, seats, questions, answers, takeovers, aside] = await together([
    listCompositions(tx, vault, caseId),
    present,
    listQuestions(tx, vault, caseId),
    ifHeld(context, 'composition_confirmations', () => listAnswers(tx, caseId), []),
    ifHeld(context, 'direction_takeovers', () => listTakeovers(tx, caseId), []),
    ifHeld<string[], string[]>(context, 'purpose_recusals', () => listSteppedAside(tx), []),
  ])
  return {
    decisions: decisions.map((row) => shownComposition(row, network, answers)),
    seats: seats.map((row) => {
      const participant = network.participant(row.participant_id)
      return {
        professionalId: row.professional_id,
        name: network.professional(row.professional_id).name,
        participantId: row.participant_id,
        participant: participant.shortName,
        kind: participant.kind,
        class: participant.class,
        role: SeatRole.parse(row.role),
        why: row.why,
        isAside: aside.includes(row.professional_id),
        from: row.from,
        until: row.until,
      }
    }),
    takeovers: takeovers.map((row) => ({
      id: row.id,
      by: network.professional(row.professional_id).name,
      participant: network.participant(row.participant_id).shortName,
      why: row.why,
      previous: network.professional(row.previous_id).name,
      previousUntil: row.previous_until,
      decidedAt: row.decided_at,
    })),
    questions: questions.map(({ position: _, ...question }) => question),
  }
}

/** What the referrer is told of a case that was not taken into treatment, at whichever gate that was decided. */
export async function findNotTaken(caseId: string, { tx, vault }: Context) {
  const second = (await listCompositions(tx, vault, caseId)).find((row) => row.outcome === 'not_taken')
  const [first] = second ? [] : await listDecisions(tx, vault, [caseId])
  const row = second ?? first
  if (!row?.not_taken) return null
  const { adviceToReferrer: advice, details = {}, decided_at: at } = row
  // why gate 2 came out so may rest on what others supplied, which the referrer never saw; the bureau puts that in its own words
  const motive = second ? '' : row.motive
  return { outcome: NotTakenOutcome.parse(row.not_taken), advice, details, motive, on: dateInAmsterdam(new Date(at)) }
}
