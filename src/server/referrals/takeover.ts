import type { referralOperations } from '../../api/referrals.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { DomainError } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import type { Handlers } from '../serve.ts'
import { listColleaguesDrafts, listGivenUp, listTakenUp, takeOver } from './queries.ts'

type Operations = Pick<typeof referralOperations, 'listColleaguesDrafts' | 'takeOverReferral' | 'listTakenOver' | 'listTakenUp'>

/** The participant refers, not the person: a colleague may go on where somebody left off (WGS 2.31(1)). */
export const takeoverHandlers: Handlers<Operations> = {
  async listColleaguesDrafts(_input, { tx, network }) {
    const [rows, { professional }] = [await listColleaguesDrafts(tx), await network()]
    return {
      drafts: rows.map((row) => ({
        draftId: row.id,
        number: row.number,
        begunOn: dateInAmsterdam(new Date(row.begun_at)),
        referredBy: professional(row.referred_by).name,
        expiresOn: row.erase_on,
      })),
    }
  },

  async takeOverReferral({ params: { draftId }, body }, { tx, changed }) {
    const number = await takeOver(tx, { caseId: draftId, takeoverId: newId(), seatId: newId(), why: body.why.trim() })
    if (number === null) throw new DomainError('not_found')
    // whoever has it open must see that it is no longer theirs
    await changed('case', draftId, draftId)
    return { caseId: draftId, number }
  },

  async listTakenOver(_input, { tx, userId, network }) {
    const [rows, { professional }] = [await listGivenUp(tx, userId), await network()]
    return {
      takenOver: rows.map((row) => ({
        caseId: row.case_id,
        number: row.number,
        by: professional(row.to_id).name,
        at: row.at,
        why: row.why,
      })),
    }
  },

  async listTakenUp(_input, { tx, network }) {
    const [rows, { professional }] = [await listTakenUp(tx), await network()]
    const dayOf = (moment: string) => dateInAmsterdam(new Date(moment))
    return {
      takenUp: rows.map((row) => ({
        number: row.number,
        submittedOn: dayOf(row.submitted_at),
        takenUpOn: dayOf(row.taken_up_at),
        processLead: row.process_lead_id && professional(row.process_lead_id).name,
      })),
    }
  },
}
