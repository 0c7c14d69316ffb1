import type * as z from 'zod'
import type { ShownProposal } from '../../api/composition.ts'
import { type Composable, type CompositionDraft, checkComposition, obstacleFor } from '../../domain/composition.ts'
import { type CalendarDate, holdsOn } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { mayHoldSeat } from '../../domain/house-roles.ts'
import { detailsOf } from '../../domain/not-taken.ts'
import { ifHeld } from '../cases/held.ts'
import { getCase } from '../cases/queries.ts'
import { type Tx, together } from '../db/connect.ts'
import type { Network } from '../network.ts'
import { listFormer } from '../people/queries.ts'
import { listSteppedAside } from '../purpose/queries.ts'
import { listDeciders } from '../seats.ts'
import type { Context } from '../serve.ts'
import { type AnswerRow, findOpenProposal, isProposal, listAnswers, type Proposal, reasonOf } from './proposal-queries.ts'
import { reviewDate } from './take-up.ts'

/** All that a composition must meet, when it is proposed and again when it is recorded; in between a day may have passed. */
export async function checkDraft(caseId: string, draft: CompositionDraft, context: Context, returned: readonly string[] = []) {
  const { tx, today, network: find } = context
  const [network, steppedAside, row] = await together([find(), listSteppedAside(tx), getCase(tx, caseId)])
  const deciders = decidersOf(draft.decidedBy, network, today)
  checkComposition(network.covenantOf(row).quorum, draft, deciders, composable(network, steppedAside, returned))
  if (draft.outcome === 'taken_up') reviewDate(draft.reviewOn, row.review_on, today, network.covenant.terms.reviewMonths)
  // once treatment has begun a case is closed, not put aside
  else if (row.phase !== 'enrichment') throw new DomainError('not_in_this_phase')
  const judges = network.professionals.filter(
    (person) =>
      mayHoldSeat('decider', person) &&
      !steppedAside.includes(person.id) &&
      deciders.some(({ participantId }) => participantId === person.participantId),
  )
  return { network, deciders, judges }
}

function composable({ professionals }: Network, steppedAside: readonly string[], returned: readonly string[]): Composable[] {
  return professionals.map((person) => ({
    professionalId: person.id,
    participantId: person.participantId,
    active: person.active,
    houseRoles: person.houseRoles,
    steppedAside: steppedAside.includes(person.id),
    returned: returned.includes(person.id),
  }))
}

function decidersOf(ids: readonly string[], { participants }: Network, today: CalendarDate) {
  const found = ids.map((id) => participants.find((participant) => participant.id === id))
  const issues = found.flatMap((participant, index) => (participant ? [] : [{ path: `decidedBy.${index}`, code: 'invalid_choice' }]))
  if (issues.length > 0) throw new DomainError('invalid_input', issues)
  return [...new Set(found)].flatMap((participant) =>
    participant ? [{ participantId: participant.id, kind: participant.kind, takesPart: holdsOn(participant, today) }] : [],
  )
}

/** The proposal that somebody saw and acts on; another one in its place is not what they agreed to. */
export async function getSeenProposal(caseId: string, proposalId: string, { tx, vault }: Context): Promise<Proposal> {
  const open = await findOpenProposal(tx, vault, caseId)
  if (open?.id === proposalId) return open
  throw new DomainError((await isProposal(tx, caseId, proposalId)) ? 'proposal_not_open' : 'not_found')
}

const membersOf = ({ draft }: Proposal) => (draft.outcome === 'taken_up' ? draft.members : [])

/** Who of those named was designated anew since. */
export async function listReturned(tx: Tx, proposal: Proposal): Promise<readonly string[]> {
  const named = membersOf(proposal).map(({ professionalId }) => professionalId)
  const returned = (await listFormer(tx, named)).filter((each) => Date.parse(each.followed_at) >= Date.parse(proposal.proposed_at))
  return returned.map((each) => each.professional_id)
}

/** As `getSeenProposal`, for who answers for a participant that is named in it. */
export async function getOwnProposal(caseId: string, proposalId: string, context: Context): Promise<Proposal> {
  const proposal = await getSeenProposal(caseId, proposalId, context)
  if (!proposal.decided_by.includes(context.participantId)) throw new DomainError('not_allowed')
  return proposal
}

export async function showProposalRoom(caseId: string, context: Context) {
  const { tx, vault } = context
  const open = await ifHeld(context, 'composition_proposals', () => findOpenProposal(tx, vault, caseId), null)
  return { open: open && (await showProposal(open, context)) }
}

export async function showProposal(proposal: Proposal, { tx, vault, network: find }: Context): Promise<z.input<typeof ShownProposal>> {
  const [network, rows, seats, steppedAside, returned] = await together([
    find(),
    listAnswers(tx, proposal.case_id),
    listDeciders(tx, proposal.case_id),
    listSteppedAside(tx),
    listReturned(tx, proposal),
  ])
  const { participant, professional } = network
  const people = composable(network, steppedAside, returned)
  const answers = rows.filter((row) => row.proposal_id === proposal.id)
  const decidedBy = proposal.decided_by.map(async (id) => {
    const given = answers.find((row) => row.participant_id === id)
    const judges = seats.filter((seat) => seat.participant_id === id).map((seat) => professional(seat.professional_id).name)
    const named = { participantId: id, participant: participant(id).shortName, judges }
    if (!given) return { ...named, answer: null, by: null, at: null, reason: null }
    const reason = await reasonOf(vault, proposal.case_id, given)
    return { ...named, answer: answerOf(given), by: professional(given.professional_id).name, at: given.at, reason }
  })
  const { draft } = proposal
  const isTakenUp = draft.outcome === 'taken_up'
  return {
    id: proposal.id,
    outcome: draft.outcome,
    motive: draft.motive,
    goal: isTakenUp ? draft.goal : null,
    questions: isTakenUp ? [...draft.questions] : [],
    members: membersOf(proposal).map((member) => {
      const { name, participantId } = professional(member.professionalId)
      const person = people.find((each) => each.professionalId === member.professionalId)
      const obstacle = obstacleFor(member, person) ?? null
      return { ...member, name, participantId, participant: participant(participantId).shortName, obstacle }
    }),
    thirdParties: isTakenUp ? [...draft.thirdParties] : [],
    reviewOn: isTakenUp ? (draft.reviewOn ?? null) : null,
    notTaken: isTakenUp ? null : draft.notTaken,
    adviceToReferrer: isTakenUp ? null : (draft.adviceToReferrer ?? null),
    details: isTakenUp ? {} : detailsOf(draft.notTaken, draft),
    decidedBy: await Promise.all(decidedBy),
    proposedBy: professional(proposal.proposed_by).name,
    proposedAt: proposal.proposed_at,
  }
}

export function answerOf({ answer }: AnswerRow): 'confirmed' | 'objected' {
  return answer === 'confirmed' ? 'confirmed' : 'objected'
}
