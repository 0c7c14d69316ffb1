import { useI18n } from '../i18n/use-i18n.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import type { GivenUp } from './ReferralPage.tsx'
import { Unsaved } from './Unsaved.tsx'

/** For who had this draft, perhaps open on the screen: who took it over, and what was typed here and not saved any more, to hand over. */
export function TakenOverPage({ takenOver }: { takenOver: GivenUp }) {
  const { t, formatDateTime } = useI18n()
  const { caseId, number, by, at, why } = takenOver
  usePageTitle(t('referrals.referral', { number }))
  return (
    <Stack>
      <PageHeader title={t('referrals.referral', { number })} />
      <Notice
        tone="warning"
        isLive
        title={t('referrals.takenOverBy', { name: by, at: formatDateTime(at) })}
        actions={<LinkButton to="/aanmeldingen">{t('referrals.toMine')}</LinkButton>}
      >
        {t('referrals.takenOverWhy', { why })}
      </Notice>
      <Unsaved caseId={caseId} />
    </Stack>
  )
}
