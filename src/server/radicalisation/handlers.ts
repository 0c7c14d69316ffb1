import type { radicalisationOperations } from '../../api/radicalisation.ts'
import { CalendarDate } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { mayHoldSeat } from '../../domain/house-roles.ts'
import { newId } from '../../domain/ids.ts'
import { checkReportDates, RadicalisationReceiver, ReportedFrom } from '../../domain/radicalisation.ts'
import { getCase, moveCase } from '../cases/queries.ts'
import type { Network } from '../network.ts'
import { leaveCase } from '../purpose/not-taken.ts'
import { beginSeats, endSeats, type NewSeat } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { findOpenReport, findTakenUpReport, insertReport, settleReport } from './queries.ts'

type ReportRow = { receiver: string; reported_on: string; participant_id: string; reported_by: string }

function shownReport(row: ReportRow, { participant, professional }: Network) {
  return {
    receiver: RadicalisationReceiver.parse(row.receiver),
    reportedOn: row.reported_on,
    reportedBy: professional(row.reported_by).name,
    participant: participant(row.participant_id).shortName,
  }
}

/** For the header of a frozen case: when it was reported, to whom, by whom. */
export async function findReport(caseId: string, { tx, network }: Context) {
  const row = await findOpenReport(tx, caseId)
  return row ? shownReport(row, await network()) : null
}

/** How a case ended that was taken up elsewhere: told without a word of what was seen or where it is treated (R-RAD-02, R-RAD-04). */
export async function findTakenUp(caseId: string, { tx }: Context) {
  const row = await findTakenUpReport(tx, caseId)
  if (!row?.outcome_on) return null
  const motive =
    'De casus is gemeld en opgepakt in het overleg over radicalisering. Het Zorg- en Veiligheidshuis behandelt haar niet verder (WGS 2.31, dertiende lid). Overleg met het bureau voordat u de betrokkene hierover iets vertelt.'
  const isTreated = row.from_phase === 'in_treatment'
  return { outcome: 'radicalisation' as const, advice: null, details: {}, motive, on: CalendarDate.parse(row.outcome_on), isTreated }
}

export const radicalisationHandlers: Handlers<typeof radicalisationOperations> = {
  async reportRadicalisation({ params: { caseId }, body }, context) {
    const { tx, userId, participantId, standing, today, network, changed } = context
    checkReportDates(body.reportedOn, 'reportedOn', today)
    const from = ReportedFrom.parse(standing.phase)
    await insertReport(tx, { id: newId(), caseId, from, ...body, participantId, reportedBy: userId })
    await moveCase(tx, caseId, from, 'radicalisation')
    await changed('case', caseId, caseId)
    const row = { receiver: body.receiver, reported_on: body.reportedOn, participant_id: participantId, reported_by: userId }
    return { report: shownReport(row, await network()), phase: 'radicalisation' }
  },

  async settleRadicalisation({ params: { caseId }, body: { outcome, on } }, context) {
    const { tx, userId, today, changed } = context
    const report = await findOpenReport(tx, caseId)
    if (!report) throw new DomainError('not_found')
    checkReportDates(on, 'on', today, CalendarDate.parse(report.reported_on))
    await settleReport(tx, report.id, outcome, on, userId)
    if (outcome === 'taken_up') {
      const { eraseOn } = await leaveCase(context, caseId, 'radicalisation', 'radicalisation')
      await endSeats(tx, caseId, ['decider', 'process_lead', 'case_lead', 'member', 'support'])
      if (report.from_phase === 'in_treatment') await seatWhoTells(context, caseId, report.id)
      await changed('case', caseId, caseId)
      return { phase: 'not_taken', eraseOn }
    }
    const back = ReportedFrom.parse(report.from_phase)
    await moveCase(tx, caseId, 'radicalisation', back)
    await changed('case', caseId, caseId)
    return { phase: back, eraseOn: (await getCase(tx, caseId)).erase_on }
  },
}

/**
 * Gate 2 ended the seats of bureau and referrer. To tell how it ended, the bureau has a seat for the message alone, and the referrer has back
 * the place that every referrer has who waits for an outcome (BGS 1.16(1)(b); R-RET-02).
 */
async function seatWhoTells({ tx, network }: Context, caseId: string, reportId: string): Promise<void> {
  const [{ professionals }, { referred_by: referrerId }] = [await network(), await getCase(tx, caseId)]
  const seatOf = ({ id, participantId }: (typeof professionals)[number], role: NewSeat['role']): NewSeat => ({
    professionalId: id,
    participantId,
    role,
  })
  const bureau = professionals.filter((person) => mayHoldSeat('notifier', person))
  const referrer = professionals.filter((person) => person.id === referrerId && mayHoldSeat('referrer', person))
  await beginSeats(
    tx,
    caseId,
    { kind: 'radicalisation', id: reportId },
    bureau.map((person) => seatOf(person, 'notifier')),
  )
  await beginSeats(
    tx,
    caseId,
    { kind: 'referral', id: caseId },
    referrer.map((person) => seatOf(person, 'referrer')),
  )
}
