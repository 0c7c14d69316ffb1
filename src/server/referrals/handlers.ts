import type { referralOperations } from '../../api/referrals.ts'
import { addYears } from '../../domain/date.ts'
import { newId } from '../../domain/ids.ts'
import { Referral } from '../../domain/referral.ts'
import { missingFrom, submitReferral } from '../../domain/referral-needs.ts'
import { ceilingOf } from '../../domain/retention.ts'
import { fullName } from '../../domain/subject.ts'
import { changeCase, deleteDraft, getCase, insertCase, moveCase } from '../cases/queries.ts'
import { bsnIndex } from '../crypto/bsn.ts'
import { together } from '../db/connect.ts'
import { countCase } from '../figures.ts'
import type { Network } from '../network.ts'
import { insertPerson } from '../persons/queries.ts'
import { beginSeats } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { getReferral, insertReferral, updateReferral } from './queries.ts'

export async function showReferral(caseId: string, { tx, vault, network }: Context) {
  const [found, row, known] = await together([getReferral(tx, vault, caseId), getCase(tx, caseId), network()])
  return shown(row, found, known)
}

type CaseRow = { id: string; number: string; referred_by: string; referring_participant_id: string; submitted_at: string | null }
type Found = { referral: Referral; version: number; saved_at: string; origin: string }

function shown(row: CaseRow, found: Found, { professional }: Network) {
  return {
    caseId: row.id,
    number: row.number,
    version: found.version,
    referral: Referral.parse(found.referral),
    missing: missingFrom(found.referral).map((need) => need.path),
    referredBy: professional(row.referred_by).name,
    referredByParticipant: row.referring_participant_id,
    submittedAt: row.submitted_at,
    savedAt: found.saved_at,
    origin: found.origin === 'melding' ? ('melding' as const) : ('form' as const),
  }
}

/** A draft is its referrer's own processing until it is submitted (WGS 2.31(1)); its keys wait in the month of its latest end. */
async function startReferral(context: Context, referral: Referral, origin: 'form' | 'melding') {
  const { tx, vault, userId, participantId, today, network } = context
  const known = await network()
  const id = newId()
  const keyBucket = addYears(today, 5).slice(0, 7)
  vault.beginCase(id, keyBucket)
  const [number, , saved] = await together([
    insertCase(tx, { id, year: today.slice(0, 4), referredBy: userId, participantId, keyBucket }),
    beginSeats(tx, id, { kind: 'referral', id }, [{ professionalId: userId, participantId, role: 'referrer' }]),
    insertReferral(tx, vault, { caseId: id, participantId, referral, origin }),
  ])
  const row = { id, number, referred_by: userId, referring_participant_id: participantId, submitted_at: null }
  return shown(row, { referral, origin, ...saved }, known)
}

export const referralHandlers: Handlers<typeof referralOperations> = {
  startReferral: ({ body }, context) => startReferral(context, body.referral ?? Referral.parse({}), body.origin),

  showReferral: ({ params }, context) => showReferral(params.caseId, context),

  async saveReferral({ params, body }, context) {
    const { tx, vault, participantId, expected, changed } = context
    const saved = await updateReferral(tx, vault, { caseId: params.caseId, participantId, referral: body, expected })
    await changed('referral', params.caseId, params.caseId)
    return { version: saved.version, savedAt: saved.saved_at, missing: missingFrom(body).map((need) => need.path) }
  },

  async submitReferral({ params: { caseId } }, context) {
    const { tx, vault, house, now, today, participantId, network, changed } = context
    const [{ number }, { referral }, { covenant, professionals }] = await together([
      getCase(tx, caseId),
      getReferral(tx, vault, caseId),
      network(),
    ])
    const submitted = submitReferral(referral, today)
    const { subject, themes, urgent } = submitted
    const ceiling = ceilingOf({ itemFirstProcessedOn: today, caseFirstProcessedOn: today }, covenant.ceiling)
    const person = {
      id: newId(),
      caseId,
      kind: 'subject' as const,
      givenName: subject.givenName,
      prefix: subject.prefix,
      familyName: subject.familyName,
      birthDate: subject.birthDate,
      municipality: subject.municipality,
      bsn: subject.bsn ? { text: subject.bsn, index: bsnIndex(house.keyring.secret('bsn'), subject.bsn) } : undefined,
      texts: { address: subject.address },
      suppliedBy: participantId,
      firstProcessedAt: now,
    }
    const change = {
      subject_name: fullName(subject),
      subject_birth_date: subject.birthDate,
      themes: [...themes],
      urgent,
      first_processed_at: now.toISOString(),
      submitted_at: now.toISOString(),
      ceiling_on: ceiling,
      erase_on: ceiling,
    }
    // who judges, and who guards the intake (WGS 2.31(2); LK24 5.3)
    const seats = professionals
      .filter((person) => person.active)
      .flatMap((person) => [
        ...(person.houseRoles.includes('judge')
          ? [{ professionalId: person.id, participantId: person.participantId, role: 'judge' as const }]
          : []),
        ...(person.houseRoles.includes('information_coordinator') || person.houseRoles.includes('process_director')
          ? [{ professionalId: person.id, participantId: person.participantId, role: 'intake' as const }]
          : []),
      ])
    await together([
      insertPerson(tx, vault, person),
      moveCase(tx, caseId, 'draft', 'purpose_review', change),
      beginSeats(tx, caseId, { kind: 'referral', id: caseId }, seats),
      vault.moveToBucket(caseId, ceiling.slice(0, 7)),
      countCase(tx, { themes: [...themes], subject_birth_date: subject.birthDate, submitted_at: null }, today, 'referred'),
      changed('case', caseId, caseId),
    ])
    return { caseId, number, submittedAt: now.toISOString() }
  },

  async discardReferral({ params }, { tx }) {
    await changeCase(tx, params.caseId)
    await deleteDraft(tx, params.caseId)
    return { discarded: true }
  },
}
