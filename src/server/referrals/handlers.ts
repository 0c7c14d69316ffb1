import type { referralOperations } from '../../api/referrals.ts'
import { requireBirthDate } from '../../domain/birth-date.ts'
import { addWeeks, CalendarDate, dateInAmsterdam } from '../../domain/date.ts'
import { mayHoldSeat } from '../../domain/house-roles.ts'
import { newId } from '../../domain/ids.ts'
import { isEmpty, Referral } from '../../domain/referral.ts'
import { missingFrom, submitReferral } from '../../domain/referral-needs.ts'
import { maskedBsnOf, readable } from '../../domain/referral-reading.ts'
import { ceilingOf, erasureDate } from '../../domain/retention.ts'
import { ReferralOrigin } from '../../domain/signal.ts'
import { fullName } from '../../domain/subject.ts'
import { changeCase, deleteDraft, getCase, insertCase, moveCase } from '../cases/queries.ts'
import { bsnIndex } from '../crypto/bsn.ts'
import { together } from '../db/connect.ts'
import { countCase } from '../figures.ts'
import { getHouse } from '../houses/queries.ts'
import type { Network } from '../network.ts'
import { insertPerson } from '../persons/queries.ts'
import { beginSeats, type NewSeat } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import { pageOfReferrals } from './list.ts'
import { findTakeover, findUntouched, getReferral, insertReferral, keepReceipt, updateReferral } from './queries.ts'
import { shownReceipt, writtenReceipt } from './receipt.ts'
import { takeoverHandlers } from './takeover.ts'

export async function showReferral(caseId: string, context: Context, asked = getCase(context.tx, caseId)) {
  const { tx, vault, network, standing } = context
  const [found, row, known] = await together([getReferral(tx, vault, caseId), asked, network()])
  const takeover = standing.phase === 'draft' ? await findTakeover(tx, caseId) : undefined
  return { ...shown(row, found, known, takeover), receipt: await shownReceipt(row, found, context) }
}

type CaseRow = Pick<
  Awaited<ReturnType<typeof getCase>>,
  'id' | 'number' | 'referred_by' | 'referring_participant_id' | 'submitted_at' | 'erase_on'
>
type Found = { referral: Referral; version: number; saved_at: string; origin: string }

function shown(row: CaseRow, found: Found, { professional, extraCriteria }: Network, takeover?: Awaited<ReturnType<typeof findTakeover>>) {
  return {
    caseId: row.id,
    number: row.number,
    version: found.version,
    referral: row.submitted_at === null ? Referral.parse(found.referral) : readable(found.referral),
    maskedBsn: maskedBsnOf(found.referral),
    missing: missingFrom(found.referral, extraCriteria(row.submitted_at)).map((need) => need.path),
    referredBy: professional(row.referred_by).name,
    referredByParticipant: row.referring_participant_id,
    submittedAt: row.submitted_at,
    savedAt: found.saved_at,
    origin: ReferralOrigin.parse(found.origin),
    expiresOn: row.submitted_at === null ? row.erase_on : null,
    takenOver: takeover ? { from: professional(takeover.from_id).name, at: takeover.at, why: takeover.why } : null,
    receipt: null,
  }
}

async function startReferral(context: Context, referral: Referral, origin: ReferralOrigin) {
  return (isEmpty(referral) ? await goOnWith(context, origin) : undefined) ?? beginDraft(context, referral, origin)
}

/** Who presses "new" once more, or twice at once, has one empty draft. */
async function goOnWith({ tx, userId, participantId, network }: Context, origin: ReferralOrigin) {
  const untouched = await findUntouched(tx, origin)
  if (!untouched) return undefined
  const row = { ...untouched, referred_by: userId, referring_participant_id: participantId, submitted_at: null }
  return shown(row, { referral: Referral.parse({}), origin, version: 1, saved_at: untouched.saved_at }, await network())
}

/** A draft is its referrer's own processing until it is submitted (WGS 2.31(1)); it ends, with its keys, when nobody goes on with it. */
async function beginDraft(context: Context, referral: Referral, origin: ReferralOrigin) {
  const { tx, vault, userId, participantId, today, network } = context
  const known = await network()
  const id = newId()
  const eraseOn = addWeeks(today, known.covenant.terms.draftWeeks)
  const keyBucket = eraseOn.slice(0, 7)
  vault.beginCase(id, keyBucket)
  const [number, , saved] = await together([
    insertCase(tx, { id, year: today.slice(0, 4), referredBy: userId, participantId, keyBucket, eraseOn }),
    beginSeats(tx, id, { kind: 'referral', id }, [{ professionalId: userId, participantId, role: 'referrer' }]),
    insertReferral(tx, vault, { caseId: id, participantId, referral, origin }),
  ])
  const row = { id, number, referred_by: userId, referring_participant_id: participantId, submitted_at: null, erase_on: eraseOn }
  return shown(row, { referral, origin, ...saved }, known)
}

const receivers = new WeakMap<Network, readonly NewSeat[]>()

/** Who judges, and who guards the intake (WGS 2.31(2); LK24 5.3); looked for once in a network. */
function receiversIn(network: Network): readonly NewSeat[] {
  const known = receivers.get(network)
  if (known) return known
  const found = network.professionals.flatMap((person) =>
    (['judge', 'intake'] as const)
      .filter((role) => mayHoldSeat(role, person))
      .map((role) => ({ professionalId: person.id, participantId: person.participantId, role })),
  )
  receivers.set(network, found)
  return found
}

export const referralHandlers: Handlers<typeof referralOperations> = {
  startReferral({ body }, context) {
    requireBirthDate(body.referral?.subject.birthDate, context.today, 'referral.subject.birthDate')
    return startReferral(context, body.referral ?? Referral.parse({}), body.origin)
  },

  showReferral: ({ params }, context) => showReferral(params.caseId, context),

  ...takeoverHandlers,

  listReferrals: ({ query }, context) => pageOfReferrals(query, context),

  async saveReferral({ params: { caseId }, body }, context) {
    const { tx, vault, participantId, today, expected, network, changed } = context
    requireBirthDate(body.subject.birthDate, today, 'subject.birthDate')
    const saved = await updateReferral(tx, vault, { caseId, participantId, referral: body, expected })
    const [{ key_bucket, ceiling_on }, { covenant, extraCriteria }] = await together([getCase(tx, caseId), network()])
    const end = addWeeks(today, covenant.terms.draftWeeks)
    // what grew from a short consultation has a ceiling already, that no save moves (WGS 1.8(7))
    const expiresOn = ceiling_on === null ? end : erasureDate(CalendarDate.parse(ceiling_on), end)
    await changeCase(tx, caseId, { erase_on: expiresOn })
    if (key_bucket !== expiresOn.slice(0, 7)) await vault.moveToBucket(caseId, expiresOn.slice(0, 7))
    await changed('referral', caseId, caseId)
    return {
      version: saved.version,
      savedAt: saved.saved_at,
      expiresOn,
      missing: missingFrom(body, extraCriteria(null)).map((need) => need.path),
    }
  },

  async submitReferral({ params: { caseId } }, context) {
    const { tx, vault, house, now, today, participantId, network, changed } = context
    const read = getHouse(tx)
    const [{ number, first_processed_at }, { referral, participant_id: referring }, known] = await together([
      getCase(tx, caseId),
      getReferral(tx, vault, caseId),
      network(),
      read,
    ])
    const { covenant, extraCriteria } = known
    const submitted = submitReferral(referral, extraCriteria(now.toISOString()), today)
    const { subject, themes, urgent } = submitted
    // what grew from a short consultation keeps the day on which that began (WGS 1.8(7))
    const firstProcessedAt = first_processed_at ?? now.toISOString()
    const firstProcessedOn = dateInAmsterdam(new Date(firstProcessedAt))
    const ceiling = ceilingOf({ itemFirstProcessedOn: firstProcessedOn, caseFirstProcessedOn: firstProcessedOn }, covenant.ceiling)
    const person = {
      id: newId(),
      caseId,
      kind: 'subject' as const,
      givenName: subject.givenName,
      prefix: subject.prefix,
      familyName: subject.familyName,
      otherNames: subject.otherNames,
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
      first_processed_at: firstProcessedAt,
      submitted_at: now.toISOString(),
      ceiling_on: ceiling,
      erase_on: ceiling,
      key_bucket: ceiling.slice(0, 7),
    }
    const receipt = await writtenReceipt({ number, submittedAt: now, urgent }, context, read)
    await together([
      keepReceipt(tx, vault, caseId, referring, receipt),
      insertPerson(tx, vault, person),
      moveCase(tx, caseId, 'draft', 'purpose_review', change),
      beginSeats(tx, caseId, { kind: 'referral', id: caseId }, receiversIn(known)),
      vault.moveKeys(caseId, change.key_bucket),
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
