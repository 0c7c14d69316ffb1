import { useI18n } from '../i18n/use-i18n.ts'
import { Notice } from '../ui/Notice.tsx'

/** Under a field in which a BSN was typed: it has a field of its own, where it is sealed apart and masked (WGS 2.29(1)). */
export function BsnHere() {
  const { t } = useI18n()
  return (
    <Notice tone="warning" isLive title={t('referrals.bsnHereTitle')}>
      {t('referrals.bsnHere', { field: t('referrals.bsn') })}
    </Notice>
  )
}
