import * as z from 'zod'
import { CaseId } from '../domain/ids.ts'
import { ParticipantId } from '../domain/participant.ts'
import { Referral } from '../domain/referral.ts'
import { operation } from './operation.ts'

export const inCase = z.object({ caseId: CaseId })

export const ShownReferral = z.object({
  caseId: CaseId,
  number: z.string(),
  version: z.int(),
  referral: Referral,
  missing: z.array(z.string()),
  referredBy: z.string(),
  referredByParticipant: ParticipantId,
  submittedAt: z.iso.datetime().nullable(),
  savedAt: z.iso.datetime(),
  origin: z.enum(['form', 'melding']),
})

export const referralOperations = {
  startReferral: operation({
    method: 'POST',
    path: '/referrals',
    nl: 'Begin een aanmelding',
    en: 'Start a referral',
    action: 'referral.start',
    body: z.strictObject({ referral: Referral.optional(), origin: z.enum(['form', 'melding']).default('form') }),
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
    result: z.object({ version: z.int(), savedAt: z.iso.datetime(), missing: z.array(z.string()) }),
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
