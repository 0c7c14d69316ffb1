import { type ReferralStep, referralNeeds } from '../../domain/referral-needs.ts'

/** The five steps in the order of the form. */
export const steps = ['subject', 'problems', 'consequences', 'cooperation', 'accountability'] as const satisfies readonly ReferralStep[]

const fields: Record<string, ReferralStep> = { themes: 'subject', urgent: 'subject' }

/** On which step a field stands. */
export function stepOf(path: string): ReferralStep {
  const own = fields[path] ?? referralNeeds.find((need) => need.path === path)?.step
  if (own) return own
  if (path.startsWith('subject.')) return 'subject'
  if (path.startsWith('extra.')) return 'cooperation'
  return path.startsWith('b.') ? 'problems' : 'accountability'
}
