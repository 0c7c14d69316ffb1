import FolderOpen from 'lucide-react/icons/folder-open'
import Pencil from 'lucide-react/icons/pencil'
import Printer from 'lucide-react/icons/printer'
import type * as z from 'zod'
import type { ShownReferral } from '../../api/referrals.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { readable } from '../../domain/referral-reading.ts'
import { useAsked } from '../criteria/asked.ts'
import { TriagePanel } from '../criteria/TriagePanel.tsx'
import { FollowUp } from '../follow-up/FollowUp.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMe } from '../session.tsx'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip, Meta } from '../ui/Chip.tsx'
import { Stack } from '../ui/Layout.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PhaseChip } from '../ui/PhaseChip.tsx'
import { Origin } from './Origin.tsx'
import { Receipt } from './Receipt.tsx'
import { ReferralDocument } from './ReferralDocument.tsx'
import styles from './referrals.module.css'
import { Unsaved } from './Unsaved.tsx'

function Submitted({ caseId }: { caseId: string }) {
  return <PhaseChip phase={useShown(weighingOperations.showFollowUp, { params: { caseId } }).phase} />
}

/** The referral as a document: to read through, and to print. */
export function ReferralReading({ shown }: { shown: z.output<typeof ShownReferral> }) {
  const { t, formatDateTime } = useI18n()
  const extra = useAsked(shown.submittedAt)
  const me = useMe()
  const isSubmitted = shown.submittedAt !== null
  return (
    <Stack>
      <PageHeader
        title={t('referrals.referral', { number: shown.number })}
        breadcrumbs={<Breadcrumbs items={[{ label: t('referrals.title'), to: '/aanmeldingen' }, { label: shown.number }]} />}
        meta={
          <>
            <Chip tone="warning">{t('referrals.confidential')}</Chip>
            {isSubmitted ? <Submitted caseId={shown.caseId} /> : <Chip>{t('referrals.isDraft')}</Chip>}
            <Meta>{t('referrals.by', { name: shown.referredBy })}</Meta>
            <Meta>{t('referrals.ground')}</Meta>
            <Meta>
              {shown.submittedAt
                ? t('referrals.submittedAt', { at: formatDateTime(shown.submittedAt) })
                : t('referrals.lastSaved', { at: formatDateTime(shown.savedAt) })}
            </Meta>
          </>
        }
        actions={
          <>
            {isSubmitted && (
              <LinkButton icon={FolderOpen} to={`/casussen/${shown.caseId}`}>
                {t('referrals.toCase')}
              </LinkButton>
            )}
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
      {isSubmitted && <Unsaved caseId={shown.caseId} />}
      {shown.receipt && me.participant.id === shown.referredByParticipant && (
        <Receipt caseId={shown.caseId} number={shown.number} receipt={shown.receipt} />
      )}
      <Origin shown={shown} />
      {isSubmitted && <FollowUp caseId={shown.caseId} />}
      <ReferralDocument referral={readable(shown.referral)} maskedBsn={shown.maskedBsn} />
      <p className={styles.printed}>{t('referrals.printedBy', { number: shown.number, name: me.name, at: formatDateTime(new Date()) })}</p>
      {isSubmitted && (
        <div data-print="never">
          <TriagePanel referral={shown.referral} extra={extra} headingLevel={2} />
        </div>
      )}
    </Stack>
  )
}
