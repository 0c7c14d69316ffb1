import type * as z from 'zod'
import type { CasePage, CaseSort, caseOperations } from '../../api/cases.ts'
import { access, caseRooms, type Rule, refusal, SeatRole, seatRoles } from '../../domain/access.ts'
import { CasePhase } from '../../domain/case.ts'
import { isOnlyAsked, isPersonUntold, mayBeTold, stageOf } from '../../domain/stage.ts'
import { Theme } from '../../domain/themes.ts'
import { listTakeovers } from '../people/takeover-queries.ts'
import type { Context, Handlers } from '../serve.ts'
import { reader } from '../whitelist.ts'
import { showDossier } from './dossier.ts'
import { cursorOf, listCases } from './list.ts'
import { listJournal, listOwnSeats } from './queries.ts'

const pageOfHistory = 100

const read = { phase: reader(CasePhase), seats: reader(SeatRole.array()), themes: reader(Theme.array()) }

type Asked = {
  phase?: CasePhase[] | undefined
  search: string | undefined
  sort: z.infer<typeof CaseSort>
  after?: string | undefined
  limit: number
}

async function pageOfCases(
  { phase: phases, search, sort, after, limit }: Asked,
  { tx, userId, today, standing, network }: Context,
): Promise<z.input<typeof CasePage>> {
  const rows = await listCases(tx, { me: userId, phases, search, sort, after, limit, today })
  const { professional } = await network()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const shown = page.flatMap((row) => {
    const [phase, seats] = [read.phase(row.phase), read.seats(row.seats)]
    const here = { ...standing, seats, phase }
    const stage = stageOf(here)
    return stage === 'nothing' ? [] : [{ ...row, phase, seats, stage, isAsked: isOnlyAsked(here), isPersonHidden: isPersonUntold(here) }]
  })
  return {
    cases: shown.map((row) => ({
      id: row.id,
      number: row.number,
      subject: row.isPersonHidden ? '' : row.subject_name,
      birthDate: row.isPersonHidden ? null : row.subject_birth_date,
      phase: row.phase,
      stage: row.stage,
      themes: row.isAsked ? [] : read.themes(row.themes),
      urgent: row.urgent && !row.isAsked,
      processLead: row.isAsked ? null : row.process_lead_id && professional(row.process_lead_id).name,
      caseLead: row.isAsked ? null : row.case_lead_id && professional(row.case_lead_id).name,
      referredBy: row.isAsked ? null : professional(row.referred_by).name,
      seats: row.seats,
      updatedAt: row.updated_at,
      nextOn: row.isAsked ? null : row.next_on,
      openAgreements: row.open_agreements,
      overdueAgreements: row.overdue_agreements,
    })),
    next: rows.length > limit && last ? cursorOf(last) : null,
  }
}

type Line = Awaited<ReturnType<typeof listJournal>>[number]
type Takeover = Awaited<ReturnType<typeof listTakeovers>>[number]

/** A takeover is asked for by number, by who has no place in the case yet: its line in the journal is of no case, and it shows from what it decided. */
function withTakeovers(lines: readonly Line[], takeovers: readonly Takeover[], before: string | undefined): Line[] {
  const taken = takeovers
    .filter(({ decided_at }) => before === undefined || decided_at < before)
    .map(({ decided_at: at, professional_id, participant_id }): Line => {
      const by = { professional_id, participant_id, seat_roles: [] }
      return { at, ...by, action: 'case.take_over', operation: 'takeOverCase', outcome: 'done' }
    })
  return taken.length === 0 ? [...lines] : [...lines, ...taken].sort((one, other) => other.at.localeCompare(one.at))
}

export const caseHandlers: Handlers<typeof caseOperations> = {
  listCases: ({ query }, context) => pageOfCases({ ...query, search: undefined }, context),

  searchCases: ({ body }, context) => pageOfCases({ ...body, search: body.search.trim() || undefined }, context),

  showDossier: ({ params }, context) => showDossier(params.caseId, context),

  async showHistory({ params, query }, { tx, userId, standing, network }) {
    const lines = await listJournal(tx, params.caseId, query.before, pageOfHistory + 1)
    const rows = withTakeovers(lines, await listTakeovers(tx, params.caseId), query.before).slice(0, pageOfHistory + 1)
    const { professional, participant } = await network()
    const told = rows.slice(0, pageOfHistory).filter((row) => row.professional_id === userId || mayBeTold(row.action, standing))
    return {
      entries: told.map((row) => ({
        at: row.at,
        who: row.professional_id && professional(row.professional_id).name,
        participant: row.participant_id && participant(row.participant_id).shortName,
        action: row.action,
        operation: row.operation,
        seats: read.seats(row.seat_roles),
        outcome: row.outcome,
      })),
      more: rows.length > pageOfHistory,
    }
  },

  async explainAccess({ params }, context) {
    const { tx, userId, standing } = context
    const seats = await listOwnSeats(tx, params.caseId, userId)
    const { header } = await showDossier(params.caseId, context)
    return {
      stage: header.stage,
      seats: seats.map((seat) => {
        const role = SeatRole.parse(seat.role)
        return { role, ...seatRoles[role], why: seat.why, from: seat.from, until: seat.until, decision: seat.decision_kind }
      }),
      goal: header.goal,
      rooms: Object.entries(caseRooms).map(([room, action]) => {
        const rule: Rule = access[action]
        const reason = refusal(action, standing) ?? null
        return { room, open: reason === null, reason, source: rule.source }
      }),
    }
  },
}
