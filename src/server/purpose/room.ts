import { NotTakenOutcome } from '../../domain/case.ts'
import { OutcomeRule } from '../../domain/house.ts'
import { ParticipantId } from '../../domain/participant.ts'
import { missingFromQuorum, PurposeOutcome } from '../../domain/purpose.ts'
import { getCase } from '../cases/queries.ts'
import { together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import type { Context } from '../serve.ts'
import { listAdvice, listDecisions, listJudgments } from './queries.ts'

type JudgmentRow = Awaited<ReturnType<typeof listJudgments>>[number]
type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number]
type CaseRow = { id: string; phase: string; erase_on: string | null }

export function judgmentOf(row: JudgmentRow, { participant }: Network) {
  return {
    participantId: ParticipantId.parse(row.participant_id),
    kind: participant(row.participant_id).kind,
    a: row.a,
    b: row.b,
    c: row.c,
    d: row.d,
  }
}

export function shownJudgment(row: JudgmentRow, network: Network) {
  return {
    ...judgmentOf(row, network),
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
    notTaken: NotTakenOutcome.nullable().parse(row.not_taken),
    motive: row.motive,
    adviceToReferrer: row.adviceToReferrer,
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
export async function purposeRooms(cases: readonly CaseRow[], { tx, vault, network: find }: Context) {
  const ids = cases.map((row) => row.id)
  await vault.readAhead(ids)
  const network = await find()
  const [judgments, advice, decisions] = await together([
    listJudgments(tx, vault, ids),
    listAdvice(tx, vault, ids),
    listDecisions(tx, vault, ids),
  ])
  return cases.map((row) => {
    const given = judgments.filter((each) => each.case_id === row.id)
    const decision = decisions.find((each) => each.case_id === row.id)
    return {
      judgments: given.map((each) => shownJudgment(each, network)),
      advice: advice
        .filter((each) => each.case_id === row.id)
        .map((each) => ({
          participant: network.participant(each.participant_id).shortName,
          by: network.professional(each.professional_id).name,
          at: each.at,
          text: each.text,
        })),
      decision: decision ? shownDecision(decision, network) : null,
      quorumMissing: [
        ...missingFromQuorum(
          network.covenant,
          given.map((each) => judgmentOf(each, network)),
        ),
      ],
      eraseOn: row.phase === 'not_taken' ? row.erase_on : null,
    }
  })
}
