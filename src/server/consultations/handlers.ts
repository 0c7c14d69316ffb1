import type { consultationOperations } from '../../api/consultations.ts'
import { refuseUnconfirmed } from '../../domain/advice.ts'
import {
  aboutIssues,
  type ConsultationDraft,
  type ConsultationOutcome,
  checkCriteria,
  consultedIssues,
  groundIssues,
} from '../../domain/consultation.ts'
import { addDays, addWeeks, CalendarDate, earliest } from '../../domain/date.ts'
import { DomainError, type ErrorCode, errors, type Issue } from '../../domain/errors.ts'
import { newId } from '../../domain/ids.ts'
import { Referral } from '../../domain/referral.ts'
import { ceilingOf } from '../../domain/retention.ts'
import { mayAnswer } from '../../domain/supply-refusals.ts'
import { knownNames } from '../advice/handlers.ts'
import { noteChange } from '../cases/change.ts'
import { getCase, insertCase, moveCase } from '../cases/queries.ts'
import { together } from '../db/connect.ts'
import { countCase } from '../figures.ts'
import { insertReferral } from '../referrals/queries.ts'
import { reasons } from '../retention/erase.ts'
import { beginSeats, endSeats } from '../seats.ts'
import type { Context, Handlers } from '../serve.ts'
import {
  deleteContent,
  eraseConsultation,
  getConsultation,
  insertAsked,
  insertConsultation,
  listAnswers,
  listConsultations,
  openWritten,
  saveAnswer,
  saveOutcome,
} from './queries.ts'
import { listed, showConsultation } from './show.ts'

/** Everything wrong at once, under the first code that is a refusal of its own. */
function refuse(issues: readonly Issue[]): void {
  const [first] = issues
  if (!first) return
  throw new DomainError(first.code in errors ? (first.code as ErrorCode) : 'invalid_input', issues) // just looked up
}

/**
 * Begins the case in its first phase. Its five years count from here, also for what grows of it (WGS 1.8(7)); its own end is
 * the covenant's number of days.
 */
async function beginConsultation(draft: ConsultationDraft, context: Context) {
  const { tx, vault, userId, participantId, participantKind, now, today, network, changed } = context
  const { covenant, professionals } = await network()
  const people = draft.consulted.flatMap(({ professionalIds, participantId }, n) =>
    professionalIds.map((professionalId) => ({ professionalId, participantId, at: `consulted.${n}.professionalIds` })),
  )
  refuse([
    ...aboutIssues(draft.about, today),
    ...groundIssues(participantKind, draft, today),
    ...consultedIssues(draft.consulted, participantId, professionals),
  ])
  refuseUnconfirmed({ question: draft.question, groundMotive: draft.groundMotive }, draft.confirmed, await knownNames(context))
  const id = newId()
  const ceilingOn = ceilingOf({ itemFirstProcessedOn: today, caseFirstProcessedOn: today }, covenant.ceiling)
  const eraseOn = earliest(addDays(today, covenant.terms.consultationDays), ceilingOn)
  const keyBucket = eraseOn.slice(0, 7)
  const end = { first_processed_at: now.toISOString(), ceiling_on: ceilingOn, erase_on: eraseOn }
  const decision = { kind: 'consultation', id } as const
  vault.beginCase(id, keyBucket)
  const { question, about, groundMotive } = draft
  await together([
    insertCase(tx, {
      id,
      year: today.slice(0, 4),
      referredBy: userId,
      participantId,
      keyBucket,
      before: { phase: 'consultation', ...end },
    }),
    // one's own seat first: by it the others may be given theirs
    beginSeats(tx, id, decision, [{ professionalId: userId, participantId, role: 'referrer' }]),
    beginSeats(
      tx,
      id,
      decision,
      people.map((each) => ({ ...each, role: 'consulted' })),
    ),
    insertConsultation(tx, vault, {
      caseId: id,
      participantId,
      ground: draft.ground,
      consentOn: draft.consentOn ?? null,
      written: { question, about, groundMotive },
    }),
  ])
  await together([insertAsked(tx, id, draft.consulted), changed('consultation', id, id)])
  return { caseId: id, eraseOn }
}

/** The draft begins with what its referrer wrote themselves; what the others answered is gone (WGS 2.31(1)-(3)). */
async function makeReferral(caseId: string, context: Context) {
  const { tx, vault, participantId, today, network, changed } = context
  const [row, found, { covenant }] = await together([getCase(tx, caseId), getConsultation(tx, caseId), network()])
  const { question, about } = await openWritten(vault, found)
  const birthDate = about.how === 'named' ? about.birthDate : undefined
  const referral = Referral.parse({ subject: birthDate ? { birthDate } : {}, a: { problem: question } })
  const ceiling = CalendarDate.parse(row.ceiling_on)
  const eraseOn = earliest(addWeeks(today, covenant.terms.draftWeeks), ceiling)
  await deleteContent(tx, caseId)
  await vault.dropOthers(caseId, participantId)
  await together([
    endSeats(tx, caseId, ['consulted']),
    insertReferral(tx, vault, { caseId, participantId, referral, origin: 'form' }),
    vault.moveToBucket(caseId, eraseOn.slice(0, 7)),
    moveCase(tx, caseId, 'consultation', 'draft', { erase_on: eraseOn }),
    found.outcome === null ? countOutcome(context, 'referral') : Promise.resolve(),
    changed('case', caseId, caseId),
  ])
  return { caseId, number: row.number }
}

/** One row in the figures per consultation, of nobody (R-RET-16). */
function countOutcome({ tx, today }: Context, outcome: ConsultationOutcome | 'referral'): Promise<void> {
  return countCase(tx, { themes: [], subject_birth_date: null, submitted_at: null }, today, 'consulted', outcome)
}

export const consultationHandlers: Handlers<typeof consultationOperations> = {
  beginConsultation: ({ body }, context) => beginConsultation(body, context),

  async listConsultations(_input, context) {
    const { tx, vault, network } = context
    const [rows, known] = await together([listConsultations(tx), network()])
    const ids = rows.map((row) => row.case_id)
    const answers = await listAnswers(tx, ids)
    await vault.readAhead(ids)
    const consultations = await Promise.all(
      rows.map(async (row) => {
        const own = answers.filter((answer) => answer.case_id === row.case_id)
        return listed(row, own, await openWritten(vault, row), context, known)
      }),
    )
    return { consultations }
  },

  showConsultation: ({ params }, context) => showConsultation(params.caseId, context),

  async answerConsultation({ params: { caseId }, body }, context) {
    const { tx, vault, userId, participantId, participantKind, today } = context
    const answer = { caseId, participantId, userId }
    if (body.kind === 'advice') {
      refuse(groundIssues(participantKind, body, today))
      const { advice, ground, consentOn, motive, groundMotive, confirmed } = body
      refuseUnconfirmed({ motive, groundMotive }, confirmed, await knownNames(context))
      const said = motive || groundMotive ? { motive, groundMotive } : undefined
      await saveAnswer(tx, vault, { ...answer, advice, ground, declined: null, consentOn: consentOn ?? null, motive: said })
    } else {
      refuse(mayAnswer(participantKind, body.reason) ? [] : [{ path: 'reason', code: 'not_bound_by_secrecy' }])
      await saveAnswer(tx, vault, { ...answer, declined: body.reason, advice: null, ground: null, consentOn: null, motive: undefined })
    }
    await noteChange(context, caseId, 'consultation', caseId)
    return showConsultation(caseId, context)
  },

  async decideConsultation({ params: { caseId }, body }, context) {
    const { tx } = context
    await saveOutcome(tx, caseId, body.outcome)
    await together([
      // the question is answered: nobody but who asked needs it any longer
      endSeats(tx, caseId, ['consulted']),
      countOutcome(context, body.outcome),
      noteChange(context, caseId, 'consultation', caseId),
    ])
    return showConsultation(caseId, context)
  },

  async referConsultation({ params: { caseId }, body }, context) {
    checkCriteria(body)
    return makeReferral(caseId, context)
  },

  async eraseConsultation({ params: { caseId } }, context) {
    const { tx, house } = context
    const { outcome } = await getConsultation(tx, caseId)
    if (outcome === null) await countOutcome(context, 'nothing')
    if (!(await eraseConsultation(tx, caseId, reasons.consultation.source))) throw new DomainError('not_found')
    house.keys.forget(caseId)
    return { erased: true }
  },
}
