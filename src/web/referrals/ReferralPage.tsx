import { referralOperations } from '../../api/referrals.ts'
import { useAddressPart, useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { ReferralForm } from './ReferralForm.tsx'
import { ReferralReading } from './ReferralReading.tsx'

export function ReferralPage() {
  const { t } = useI18n()
  const caseId = useAddressPart('caseId')
  const shown = useShown(referralOperations.showReferral, { params: { caseId } })
  const isReading = useFilters().get('weergave') === 'lezen'
  usePageTitle(t('referrals.referral', { number: shown.number }))
  return shown.submittedAt || isReading ? <ReferralReading shown={shown} /> : <ReferralForm key={caseId} shown={shown} />
}
