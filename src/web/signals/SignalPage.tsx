import { useNavigate } from '@tanstack/react-router'
import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import type * as z from 'zod'
import { type ShownSignal, signalOperations } from '../../api/signals.ts'
import { referralOrigins } from '../../domain/signal.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { capitalised } from '../options.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Chip, Meta } from '../ui/Chip.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Columns, Stack } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { toast } from '../ui/Toaster.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import { SignalContent } from './SignalContent.tsx'

type Signal = z.output<typeof ShownSignal>

/** One signal, for who may make a referral of it. */
export function SignalPage() {
  const { t, language, formatDateTime, formatDate } = useI18n()
  const caseId = useAddressPart('caseId')
  const signal = useShown(signalOperations.showSignal, { params: { caseId } })
  const [open, setOpen] = useState<'adopt' | 'decline'>()
  usePageTitle(t('signals.signal', { number: signal.number }))
  return (
    <Stack>
      <PageHeader
        title={t('signals.signal', { number: signal.number })}
        subtitle={signal.subject || undefined}
        breadcrumbs={<Breadcrumbs items={[{ label: t('signals.title'), to: '/aanmeldingen/signalen' }, { label: signal.number }]} />}
        meta={
          <>
            <Chip tone="info">{capitalised(referralOrigins[signal.origin][language])}</Chip>
            {signal.urgent && <Chip tone="negative">{t('signals.urgent')}</Chip>}
            <Meta>{t('signals.received', { at: formatDateTime(signal.receivedAt), sender: signal.door })}</Meta>
            <Meta>{t('signals.expiresOn', { date: formatDate(signal.expiresOn) })}</Meta>
          </>
        }
        actions={
          <>
            <Button icon={X} onClick={() => setOpen('decline')}>
              {t('signals.decline')}
            </Button>
            <Button variant="primary" icon={Check} onClick={() => setOpen('adopt')}>
              {t('signals.adopt')}
            </Button>
          </>
        }
      />
      <Notice>{t('signals.notYours')}</Notice>
      <Columns aside={<Sender signal={signal} />} asideLabel={t('signals.sender')}>
        <SignalContent referral={signal.referral} />
      </Columns>
      {open === 'adopt' && <AdoptDialog signal={signal} onClose={() => setOpen(undefined)} />}
      {open === 'decline' && <DeclineDialog signal={signal} onClose={() => setOpen(undefined)} />}
    </Stack>
  )
}

function Sender({ signal }: { signal: Signal }) {
  const { t, formatDate } = useI18n()
  const { registrationNumber, reportedAt, contact, link, notTakenOver } = signal.details
  return (
    <Card title={t('signals.sender')} tone="subtle">
      <DefinitionList
        isCompact
        items={[
          { term: t('signals.door'), value: signal.door },
          { term: t('signals.registrationNumber'), value: registrationNumber },
          { term: t('signals.reportedAt'), value: reportedAt && formatDate(reportedAt) },
          { term: t('signals.contact'), value: contact },
          // a reference to read, not to follow: the browser would tell the other system who looks
          { term: t('signals.link'), value: link },
          { term: t('signals.notTakenOver'), value: notTakenOver.length > 0 && notTakenOver.join(', ') },
        ]}
      />
    </Card>
  )
}

function AdoptDialog({ signal, onClose }: { signal: Signal; onClose: () => void }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const adopt = useDoing(signalOperations.adoptSignal)
  async function confirm() {
    const { caseId, number } = await adopt({ params: { caseId: signal.caseId } })
    toast(t('signals.adopted', { number }))
    // the signal itself is no more: the way back does not lead there
    await navigate({ href: `/aanmeldingen/${caseId}`, replace: true })
  }
  return (
    <ConfirmDialog
      title={t('signals.adoptTitle', { number: signal.number })}
      consequences={[
        t('signals.adoptYours'),
        t('signals.adoptMissing', { n: signal.missing.length }),
        t('signals.adoptOthers'),
        t('signals.adoptSender'),
      ]}
      confirmLabel={t('signals.adopt')}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
