import type * as z from 'zod'
import type { ListedSignal, signalOperations } from '../../api/signals.ts'
import { addWeeks } from '../../domain/date.ts'
import { Referral } from '../../domain/referral.ts'
import { missingFrom } from '../../domain/referral-needs.ts'
import { ReferralOrigin } from '../../domain/signal.ts'
import { changeCase, moveCase } from '../cases/queries.ts'
import { together } from '../db/connect.ts'
import { getReferral, mapReferrals } from '../referrals/queries.ts'
import { beginSeats, endSeats } from '../seats.ts'
import type { Handlers } from '../serve.ts'
import { getReceived, listReceived, openDetails, recordDeclined } from './queries.ts'

type Row = Pick<Awaited<ReturnType<typeof listReceived>>[number], 'id' | 'number' | 'urgent' | 'erase_on' | 'origin' | 'saved_at' | 'door'>

function listed(row: Row, referral: Referral | undefined): z.input<typeof ListedSignal> {
  const { givenName, prefix, familyName } = referral?.subject ?? {}
  return {
    caseId: row.id,
    number: row.number,
    subject: [givenName, prefix, familyName].filter(Boolean).join(' '),
    origin: ReferralOrigin.parse(row.origin),
    door: row.door ?? '',
    urgent: row.urgent,
    receivedAt: row.saved_at,
    expiresOn: row.erase_on ?? '',
  }
}

const noDetails = { registrationNumber: '', reportedAt: null, contact: null, link: null, notTakenOver: [] }

export const signalHandlers: Handlers<typeof signalOperations> = {
  async listSignals(_input, { tx, vault, userId }) {
    const rows = await listReceived(tx, userId)
    const ids = rows.map((row) => row.id)
    await vault.readAhead(ids)
    const referrals = await mapReferrals(tx, vault, ids)
    return { signals: rows.map((row) => listed(row, referrals.get(row.id))) }
  },

  async showSignal({ params: { caseId } }, { tx, vault, network }) {
    const [row, found, { extraCriteria }] = await together([getReceived(tx, caseId), getReferral(tx, vault, caseId), network()])
    const referral = Referral.parse(found.referral)
    const details = (await openDetails(vault, row)) ?? noDetails
    return { ...listed(row, referral), referral, missing: missingFrom(referral, extraCriteria(null)).map((need) => need.path), details }
  },

  /** The adopter becomes the referrer of a draft and completes it: nothing is submitted by a machine (WGS 2.31(1)). */
  async adoptSignal({ params: { caseId } }, { tx, vault, userId, participantId, today, network, changed }) {
    const [{ number }, { covenant }] = await together([getReceived(tx, caseId), network()])
    const expiresOn = addWeeks(today, covenant.terms.draftWeeks)
    await moveCase(tx, caseId, 'signal', 'draft', { erase_on: expiresOn, referred_by: userId })
    await together([
      endSeats(tx, caseId, ['receiver']),
      beginSeats(tx, caseId, { kind: 'signal', id: caseId }, [{ professionalId: userId, participantId, role: 'referrer' }]),
      vault.moveToBucket(caseId, expiresOn.slice(0, 7)),
      changed('signal', caseId, caseId),
    ])
    return { caseId, number, expiresOn }
  },

  /** From now on nobody sees it; the daily erasure destroys it with a certificate. */
  async declineSignal({ params: { caseId }, body }, { tx, today, changed }) {
    await recordDeclined(tx, caseId, body.reason)
    await changeCase(tx, caseId, { erase_on: today })
    await endSeats(tx, caseId, ['receiver'])
    await changed('signal', caseId, caseId)
    return { declined: true, erasedOn: today }
  },
}
