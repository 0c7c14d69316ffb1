import Pencil from 'lucide-react/icons/pencil'
import Printer from 'lucide-react/icons/printer'
import type * as z from 'zod'
import type { ShownReferral } from '../../api/referrals.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip, Meta } from '../ui/Chip.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ReferralDocument } from './ReferralDocument.tsx'

/** The referral as a document: to read through, and to print. */
export function ReferralReading({ shown }: { shown: z.output<typeof ShownReferral> }) {
  const { t, formatDateTime } = useI18n()
  const isSubmitted = shown.submittedAt !== null
  return (
    <Stack>
      <PageHeader
        title={t('referrals.referral', { number: shown.number })}
        breadcrumbs={
          <Breadcrumbs
            label={t('referrals.trail')}
            items={[{ label: t('referrals.title'), to: '/aanmeldingen' }, { label: shown.number }]}
          />
        }
        meta={
          <>
            <Chip tone={isSubmitted ? 'info' : 'neutral'}>{isSubmitted ? t('referrals.isSubmitted') : t('referrals.isDraft')}</Chip>
            <Meta>{t('referrals.by', { name: shown.referredBy })}</Meta>
            <Meta>
              {shown.submittedAt
                ? t('referrals.submittedAt', { at: formatDateTime(shown.submittedAt) })
                : t('referrals.lastSaved', { at: formatDateTime(shown.savedAt) })}
            </Meta>
          </>
        }
        actions={
          <>
            {!isSubmitted && (
              <LinkButton icon={Pencil} to={`/aanmeldingen/${shown.caseId}`}>
                {t('referrals.continue')}
              </LinkButton>
            )}
            <Button icon={Printer} data-print="never" onClick={() => print()}>
              {t('common.print')}
            </Button>
          </>
        }
      />
      <ReferralDocument referral={shown.referral} />
    </Stack>
  )
}
