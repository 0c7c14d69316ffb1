import { useI18n } from './i18n/use-i18n.ts'
import { useMay } from './session.tsx'
import { Tabs } from './ui/Tabs.tsx'

/** What I referred, what came in for my organisation, and what colleagues have begun. */
export function ReferralTabs() {
  const { t } = useI18n()
  const may = useMay()
  return (
    <Tabs
      label={t('referrals.title')}
      tabs={[
        { to: '/aanmeldingen', label: t('referrals.tabMine') },
        ...(may('signal.list') ? [{ to: '/aanmeldingen/signalen', label: t('referrals.tabSignals') }] : []),
        ...(may('referral.take_over') ? [{ to: '/aanmeldingen/overnemen', label: t('referrals.tabColleagues') }] : []),
      ]}
    />
  )
}
