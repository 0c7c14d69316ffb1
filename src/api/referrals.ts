import * as z from 'zod'
import { CasePhase } from '../domain/case.ts'
import { CalendarDate } from '../domain/date.ts'
import { CaseId } from '../domain/ids.ts'
import { ParticipantId } from '../domain/participant.ts'
import { Referral } from '../domain/referral.ts'
import { ReferralOrigin } from '../domain/signal.ts'
import { lengths, someLine } from '../domain/text.ts'
import { operation } from './operation.ts'

export const inCase = z.object({ caseId: CaseId })

export const ShownReferral = z.object({
  caseId: CaseId,
  number: z.string(),
  version: z.int(),
  /** As it is written in a draft; after that without the BSN, and with a number in running text covered. */
  referral: Referral,
  maskedBsn: z.string().nullable(),
  missing: z.array(z.string()),
  referredBy: z.string(),
  referredByParticipant: ParticipantId,
  submittedAt: z.iso.datetime().nullable(),
  savedAt: z.iso.datetime(),
  origin: ReferralOrigin,
  /** When a draft ends if nobody goes on with it; each save moves it. */
  expiresOn: CalendarDate.nullable(),
  takenOver: z.object({ from: z.string(), at: z.iso.datetime(), why: z.string() }).nullable(),
  /** After submission: what happens next, and when. */
  receipt: z
    .object({
      submittedAt: z.iso.datetime(),
      firstContactBy: CalendarDate,
      weighingAt: z.iso.datetime(),
      cutOffAt: z.iso.datetime(),
      /** The covenant's letter, as it was on the day of submission. */
      text: z.string(),
    })
    .nullable(),
})

export const ListedReferral = z.object({
  caseId: CaseId,
  number: z.string(),
  subject: z.string(),
  phase: CasePhase,
  changedAt: z.iso.datetime(),
  expiresOn: CalendarDate.nullable(),
})
export type ListedReferral = z.infer<typeof ListedReferral>

/** Of a colleague's draft only this: that it is there, since when, and whose it is. */
export const ColleaguesDraft = z.object({
  draftId: CaseId,
  number: z.string(),
  begunOn: CalendarDate,
  referredBy: z.string(),
  expiresOn: CalendarDate.nullable(),
})
export type ColleaguesDraft = z.infer<typeof ColleaguesDraft>

export const ReferralStage = z.enum(['all', 'draft', 'submitted', 'not_taken'])

export const referralOperations = {
  listReferrals: operation({
    method: 'GET',
    path: '/referrals',
    nl: 'Toon mijn aanmeldingen',
    en: 'Show my referrals',
    action: 'referral.list',
    query: z.object({
      stage: ReferralStage.default('all'),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    result: z.object({ referrals: z.array(ListedReferral), next: z.string().nullable() }),
  }),
  listColleaguesDrafts: operation({
    method: 'GET',
    path: '/open-drafts',
    nl: 'Toon open concepten van collega’s',
    en: 'Show open drafts of colleagues',
    action: 'referral.take_over',
    result: z.object({ drafts: z.array(ColleaguesDraft) }),
  }),
  takeOverReferral: operation({
    method: 'POST',
    path: '/open-drafts/:draftId/takeover',
    nl: 'Neem het concept van een collega over',
    en: 'Take over the draft of a colleague',
    action: 'referral.take_over',
    params: z.object({ draftId: CaseId }),
    body: z.strictObject({ why: someLine(lengths.title) }),
    result: z.object({ caseId: CaseId, number: z.string() }),
  }),
  listTakenOver: operation({
    method: 'GET',
    path: '/my-referrals-taken-over',
    nl: 'Toon welke concepten een collega van mij overnam',
    en: 'Show which of my drafts a colleague took over',
    action: 'referral.list',
    result: z.object({
      takenOver: z.array(z.object({ caseId: CaseId, number: z.string(), by: z.string(), at: z.iso.datetime(), why: z.string() })),
    }),
  }),
  listTakenUp: operation({
    method: 'GET',
    path: '/my-referrals-taken-up',
    nl: 'Toon welke aanmeldingen van mij in behandeling zijn zonder mij',
    en: 'Show which of my referrals are in treatment without me',
    action: 'referral.list',
    /** That it was taken up and whom to ask; not the case itself (WGS 2.31(4)). */
    result: z.object({
      takenUp: z.array(
        z.object({ number: z.string(), submittedOn: CalendarDate, takenUpOn: CalendarDate, processLead: z.string().nullable() }),
      ),
    }),
  }),
  startReferral: operation({
    method: 'POST',
    path: '/referrals',
    nl: 'Begin een aanmelding',
    en: 'Start a referral',
    action: 'referral.start',
    body: z.strictObject({ referral: Referral.optional(), origin: ReferralOrigin.extract(['form', 'melding', 'citizen']).default('form') }),
    result: ShownReferral,
  }),
  showReferral: operation({
    method: 'GET',
    path: '/cases/:caseId/referral',
    nl: 'Toon de aanmelding',
    en: 'Show the referral',
    action: 'referral.read',
    params: inCase,
    result: ShownReferral,
  }),
  saveReferral: operation({
    method: 'PUT',
    path: '/cases/:caseId/referral',
    nl: 'Bewaar de aanmelding zoals die nu is',
    en: 'Save the referral as it is now',
    action: 'referral.write',
    params: inCase,
    body: Referral,
    result: z.object({ version: z.int(), savedAt: z.iso.datetime(), expiresOn: CalendarDate, missing: z.array(z.string()) }),
    versioned: true,
  }),
  submitReferral: operation({
    method: 'POST',
    path: '/cases/:caseId/submission',
    nl: 'Dien de aanmelding in',
    en: 'Submit the referral',
    action: 'referral.write',
    params: inCase,
    result: z.object({ caseId: CaseId, number: z.string(), submittedAt: z.iso.datetime() }),
    errors: ['referral_incomplete'],
  }),
  discardReferral: operation({
    method: 'DELETE',
    path: '/cases/:caseId/referral',
    nl: 'Gooi het concept weg',
    en: 'Discard the draft',
    action: 'referral.write',
    params: inCase,
    result: z.object({ discarded: z.literal(true) }),
  }),
}
