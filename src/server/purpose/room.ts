import { NotTakenOutcome } from '../../domain/case.ts'
import { type CalendarDate, holdsOn } from '../../domain/date.ts'
import { OutcomeRule } from '../../domain/house.ts'
import { ParticipantId } from '../../domain/participant.ts'
import { answersTo, ExtraAnswers, missingFromQuorum, PurposeOutcome } from '../../domain/purpose.ts'
import { ifHeld } from '../cases/held.ts'
import { getCase } from '../cases/queries.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import type { Context } from '../serve.ts'
import { listLevels } from '../triage/queries.ts'
import { shownLevel } from '../triage/shown.ts'
import { listPostponements, listSupplements } from '../weighing/queries.ts'
import { shownPostponement, shownSupplement } from '../weighing/shown.ts'
import { countActs, listAdvice, listDecisions, listJudgments, listRecusals } from './queries.ts'

type JudgmentRow = Awaited<ReturnType<typeof listJudgments>>[number]
type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number]
type CaseRow = { id: string; phase: string; erase_on: string | null; submitted_at: string | null }

/** What still counts today: of a participant that has ended, or has not begun, the judgment is kept and decides nothing (WGS 2.31(2)). */
export function countedOf<Row extends { participant_id: string }>(
  rows: readonly Row[],
  { participant }: Network,
  today: CalendarDate,
): Row[] {
  return rows.filter((row) => holdsOn(participant(row.participant_id), today))
}

/** With an answer to each criterion of the house's own that held when the case came in. */
export function judgmentOf(row: JudgmentRow, { participant, extraCriteria }: Network, submittedAt: string | null) {
  return {
    participantId: ParticipantId.parse(row.participant_id),
    kind: participant(row.participant_id).kind,
    a: row.a,
    b: row.b,
    c: row.c,
    d: row.d,
    extra: answersTo(extraCriteria(submittedAt), ExtraAnswers.parse(row.extra)),
  }
}

export function shownJudgment(row: JudgmentRow, network: Network, submittedAt: string | null) {
  return {
    ...judgmentOf(row, network, submittedAt),
    motive: row.motive,
    participant: network.participant(row.participant_id).shortName,
    by: network.professional(row.professional_id).name,
    at: row.at,
  }
}

export function shownDecision(row: Omit<DecisionRow, 'case_id' | 'participant_id'>, { professional }: Network) {
  return {
    outcome: PurposeOutcome.parse(row.outcome),
    rule: OutcomeRule.parse(row.rule),
    notTaken: row.not_taken === null ? null : NotTakenOutcome.parse(row.not_taken),
    motive: row.motive,
    adviceToReferrer: row.adviceToReferrer,
    details: row.details ?? {},
    covenantVersion: row.covenant_version,
    weighedOn: row.weighed_on,
    dissent: row.dissent,
    decidedAt: row.decided_at,
    recordedBy: professional(row.recorded_by).name,
  }
}

export async function showPurposeRoom(caseId: string, context: Context) {
  const row = await getCase(context.tx, caseId)
  const [room] = await purposeRooms([row], context)
  if (!room) throw new Error('a case has one room')
  return room
}

/** The purpose review of each of these cases, in their order. */
export async function purposeRooms(cases: readonly CaseRow[], context: Context) {
  const { tx, vault, network: find } = context
  const ids = cases.map((row) => row.id)
  await vault.readAhead(ids)
  const network = await find()
  const judged = cases.filter((row) => row.phase === 'purpose_review').map((row) => row.id)
  const [acts, judgments, advice, decisions, recusals, postponements, supplements, levels] = await together([
    countActs(tx, judged),
    listJudgments(tx, vault, ids),
    ifHeld(context, 'purpose_advice', () => listAdvice(tx, vault, ids), []),
    listDecisions(tx, vault, ids),
    ifHeld(context, 'purpose_recusals', () => listRecusals(tx, ids), []),
    ifHeld(context, 'purpose_postponements', () => listPostponements(tx, vault, ids), []),
    ifHeld(context, 'referral_supplements', () => listSupplements(tx, vault, ids), []),
    ifHeld(context, 'triage_levels', () => listLevels(tx, vault, ids), []),
  ])
  return cases.map((row) => {
    const given = judgments.filter((each) => each.case_id === row.id)
    const decision = decisions.find((each) => each.case_id === row.id)
    const covenant = network.covenantOf(row)
    return {
      version: acts.get(row.id) ?? 0,
      covenant,
      judgments: given.map((each) => shownJudgment(each, network, row.submitted_at)),
      advice: advice
        .filter((each) => each.case_id === row.id)
        .map((each) => ({
          participant: network.participant(each.participant_id).shortName,
          by: network.professional(each.professional_id).name,
          at: each.at,
          text: each.text,
        })),
      level: levels.filter((each) => each.case_id === row.id).map((each) => shownLevel(each, network))[0] ?? null,
      extraCriteria: [...network.extraCriteria(row.submitted_at)],
      decision: decision ? shownDecision(decision, network) : null,
      recusals: recusals
        .filter((each) => each.case_id === row.id)
        .map((each) => ({
          participant: network.participant(each.participant_id).shortName,
          by: network.professional(each.professional_id).name,
          at: each.at,
        })),
      postponements: postponements.filter((each) => each.case_id === row.id).map((each) => shownPostponement(each, network)),
      supplements: supplements.filter((each) => each.case_id === row.id).map((each) => shownSupplement(each, network)),
      quorumMissing: [
        ...missingFromQuorum(
          covenant,
          countedOf(given, network, context.today).map((each) => judgmentOf(each, network, row.submitted_at)),
        ),
      ],
      eraseOn: row.phase === 'not_taken' ? row.erase_on : null,
    }
  })
}
