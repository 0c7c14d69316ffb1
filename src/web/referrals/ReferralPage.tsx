import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type * as z from 'zod'
import type { Result } from '../../api/operation.ts'
import { referralOperations, type ShownReferral } from '../../api/referrals.ts'
import { maskedBsnOf } from '../../domain/referral-reading.ts'
import { useAddressPart, useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { shownQuery } from '../operation.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { keeperOf } from './draft-keeper.ts'
import { ReferralForm } from './ReferralForm.tsx'
import { ReferralReading } from './ReferralReading.tsx'
import { TakenOverPage } from './TakenOverPage.tsx'

export type GivenUp = Result<typeof referralOperations.listTakenOver>['takenOver'][number]

/** A referral to fill in or to read; who no longer has it because a colleague took it over is told so, with what was still unsaved. */
export function ReferralPage() {
  const { t } = useI18n()
  const caseId = useAddressPart('caseId')
  const shown = useQuery(shownQuery(referralOperations.showReferral, { params: { caseId } }))
  const given = useQuery(shownQuery(referralOperations.listTakenOver))
  const takenOver = given.data?.takenOver.find((each) => each.caseId === caseId)
  if (shown.data) return <Referral shown={shown.data} />
  if (takenOver) return <TakenOverPage takenOver={takenOver} />
  if (shown.error && !given.isFetching) throw shown.error
  return <Skeleton label={t('common.loading')} />
}

function Referral({ shown }: { shown: z.output<typeof ShownReferral> }) {
  const { t } = useI18n()
  const isReading = useFilters().get('weergave') === 'lezen'
  usePageTitle(t('referrals.referral', { number: shown.number }))
  if (shown.submittedAt) return <ReferralReading shown={shown} />
  return isReading ? <DraftReading shown={shown} /> : <ReferralForm key={shown.caseId} shown={shown} />
}

/** What stands in the form at this moment: what is printed is never older than what was typed. */
function DraftReading({ shown }: { shown: z.output<typeof ShownReferral> }) {
  const { subscribe, get } = keeperOf(shown)
  const { referral, savedAt } = useSyncExternalStore(subscribe, get)
  return <ReferralReading shown={{ ...shown, referral, savedAt, maskedBsn: maskedBsnOf(referral) }} />
}
