import * as z from 'zod'
import { SeatRole } from '../domain/access.ts'
import { CasePhase } from '../domain/case.ts'
import { CalendarDate } from '../domain/date.ts'
import { HouseOfferState } from '../domain/not-taken.ts'
import { OutcomeLetterText } from '../domain/outcome-letter.ts'
import { ProfessionalId } from '../domain/participant.ts'
import { someShownText } from '../domain/shown-words.ts'
import { lengths } from '../domain/text.ts'
import { FirstContactDraft, PostponementDraft } from '../domain/weighing.ts'
import { operation } from './operation.ts'
import { ShownContact, ShownPostponement, ShownSupplement } from './purpose.ts'
import { inCase } from './referrals.ts'

export const PastWeighing = z.object({
  on: CalendarDate,
  fits: z.int(),
  fitsNot: z.int(),
  postponed: z.int(),
  /** Only what the requester may see: cases by number. */
  cases: z.array(z.object({ caseId: z.uuid(), number: z.string(), result: z.enum(['fits', 'fits_not', 'postponed']) })),
})

const ShownLetter = z.object({
  text: z.string(),
  by: z.string(),
  sentAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
  readBy: z.string().nullable(),
})
export const HouseOffer = z.object({
  houseName: z.string(),
  houseContact: z.string(),
  state: HouseOfferState,
  offeredAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
  /** That the other house has taken it over, as the referrer was told. */
  letter: z.object({ text: z.string(), by: z.string(), sentAt: z.iso.datetime() }).nullable(),
})

/** What became of a referral, as its referrer follows it. */
export const FollowUp = z.object({
  /** The requester's own standing, so that the screen asks `mayDo`. */
  seats: z.array(SeatRole),
  phase: CasePhase,
  firstContactDueOn: CalendarDate.nullable(),
  firstContact: ShownContact.nullable(),
  supplements: z.array(ShownSupplement),
  ownAdvice: z.array(z.object({ text: z.string(), at: z.iso.datetime() })),
  letter: ShownLetter.nullable(),
  offer: HouseOffer.nullable(),
})

export const weighingOperations = {
  listPastWeighings: operation({
    method: 'GET',
    path: '/weighings',
    nl: 'Toon eerdere wegingen met hun uitkomsten',
    en: 'Show past weighings and their outcomes',
    action: 'weighing.look_back',
    query: z.object({ before: CalendarDate.optional() }),
    result: z.object({ weighings: z.array(PastWeighing), more: z.boolean() }),
  }),
  recordFirstContact: operation({
    method: 'PUT',
    path: '/cases/:caseId/first-contact',
    nl: 'Leg het eerste contact met de aanmelder vast',
    en: 'Record the first contact with the referrer',
    action: 'contact.record',
    params: inCase,
    body: FirstContactDraft,
    result: ShownContact,
  }),
  postponeWeighing: operation({
    method: 'POST',
    path: '/cases/:caseId/postponements',
    nl: 'Stel de beoordeling uit tot een latere weging',
    en: 'Postpone the judging to a later weighing',
    action: 'purpose.postpone',
    params: inCase,
    body: PostponementDraft,
    result: ShownPostponement,
    errors: ['postponed_too_often'],
  }),
  seatJudge: operation({
    method: 'POST',
    path: '/cases/:caseId/judges',
    nl: 'Laat een andere beoordelaar van een publieke deelnemer mee oordelen',
    en: 'Let another judge of a public participant judge',
    action: 'purpose.seat_judge',
    params: inCase,
    body: z.strictObject({ professionalId: ProfessionalId }),
    result: z.object({ name: z.string() }),
  }),
  supplementReferral: operation({
    method: 'PUT',
    path: '/cases/:caseId/supplements/:supplementId',
    nl: 'Vul de aanmelding aan met eigen gegevens',
    en: 'Supplement the referral with own data',
    action: 'referral.supplement',
    params: inCase.extend({ supplementId: z.uuid() }),
    // WGS 2.31(1): before gate 1 only what the referrer's own participant has
    body: z.strictObject({ text: someShownText(lengths.body), onlyOwnData: z.literal(true, { error: 'required' }) }),
    result: ShownSupplement,
    errors: ['already_answered'],
  }),
  showFollowUp: operation({
    method: 'GET',
    path: '/cases/:caseId/follow-up',
    nl: 'Toon wat er van de aanmelding is geworden',
    en: 'Show what became of the referral',
    action: 'referral.read',
    params: inCase,
    result: FollowUp,
  }),
  draftOutcomeLetter: operation({
    method: 'GET',
    path: '/cases/:caseId/outcome-letter',
    nl: 'Begin het bericht aan de aanmelder',
    en: 'Begin the message to the referrer',
    action: 'outcome.inform',
    params: inCase,
    result: z.object({ text: z.string(), eraseOn: CalendarDate, isSent: z.boolean() }),
  }),
  sendOutcomeLetter: operation({
    method: 'POST',
    path: '/cases/:caseId/outcome-letter',
    nl: 'Plaats het bericht aan de aanmelder',
    en: 'Place the message to the referrer',
    action: 'outcome.inform',
    params: inCase,
    body: z.strictObject({ text: OutcomeLetterText }),
    result: z.object({ sentAt: z.iso.datetime(), eraseOn: CalendarDate }),
    errors: ['letter_already_sent'],
  }),
  readOutcomeLetter: operation({
    method: 'POST',
    path: '/cases/:caseId/outcome-letter/reading',
    nl: 'Markeer het bericht als gelezen',
    en: 'Mark the message as read',
    action: 'outcome.receive',
    params: inCase,
    result: z.object({ readAt: z.iso.datetime() }),
  }),
  acceptHouseOffer: operation({
    method: 'POST',
    path: '/cases/:caseId/house-offer/acceptance',
    nl: 'Ga akkoord met overdracht aan het andere huis',
    en: 'Agree to the hand-over to the other house',
    action: 'outcome.receive',
    params: inCase,
    result: HouseOffer,
    errors: ['already_answered'],
  }),
  withdrawHouseOffer: operation({
    method: 'POST',
    path: '/cases/:caseId/house-offer/withdrawal',
    nl: 'Trek het aanbod aan het andere huis in',
    en: 'Withdraw the offer to the other house',
    action: 'outcome.hand_over',
    params: inCase,
    result: HouseOffer,
    errors: ['already_answered'],
  }),
  draftHandoverLetter: operation({
    method: 'GET',
    path: '/cases/:caseId/house-offer/letter',
    nl: 'Begin het bericht dat het andere huis de aanmelding heeft overgenomen',
    en: 'Begin the message that the other house has taken the referral over',
    action: 'outcome.hand_over',
    params: inCase,
    result: z.object({ text: z.string(), isSent: z.boolean() }),
    errors: ['offer_not_accepted'],
  }),
  sendHandoverLetter: operation({
    method: 'POST',
    path: '/cases/:caseId/house-offer/letter',
    nl: 'Leg vast dat het andere huis de aanmelding heeft overgenomen, en bericht de aanmelder',
    en: 'Record that the other house has taken the referral over, and tell the referrer',
    action: 'outcome.hand_over',
    params: inCase,
    body: z.strictObject({ text: OutcomeLetterText }),
    result: HouseOffer,
    errors: ['offer_not_accepted', 'letter_already_sent'],
  }),
}
