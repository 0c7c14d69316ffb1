import { referralOperations } from '../api/referrals.ts'
import { perform, renewShown } from './operation.ts'

/** Answers where the new referral stands. */
export async function startReferral(): Promise<string> {
  const { caseId } = await perform(referralOperations.startReferral, { body: {} })
  void renewShown()
  return `/aanmeldingen/${caseId}`
}
