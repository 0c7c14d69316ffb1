import type { ReferralStep } from '../../domain/referral-needs.ts'
import type { TextKey } from '../i18n/language.ts'

export const stepTitles = {
  subject: 'referrals.stepSubject',
  problems: 'referrals.stepProblems',
  consequences: 'referrals.stepConsequences',
  cooperation: 'referrals.stepCooperation',
  accountability: 'referrals.stepAccountability',
} as const satisfies Record<ReferralStep, TextKey>
