import Mailbox from 'lucide-react/icons/mailbox'
import { type ListedSignal, signalOperations } from '../../api/signals.ts'
import { referralOrigins } from '../../domain/signal.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { capitalised } from '../options.ts'
import { ReferralTabs } from '../ReferralTabs.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Chip } from '../ui/Chip.tsx'
import { Clock } from '../ui/Clock.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { type Column, Table } from '../ui/Table.tsx'

/** What systems of others left for my organisation; the first to end stands first. */
export function SignalsPage() {
  const { t, language, formatDate, formatDateLong, relativeDays, clockState } = useI18n()
  const { signals } = useShown(signalOperations.listSignals)
  usePageTitle(t('signals.title'))
  const columns: Column<ListedSignal>[] = [
    { key: 'number', header: t('signals.number'), isRowHeader: true, isTight: true, cell: (row) => row.number },
    {
      key: 'subject',
      header: t('signals.subject'),
      cell: (row) => (
        <>
          {row.subject || t('signals.noName')} {row.urgent && <Chip tone="negative">{t('signals.urgent')}</Chip>}
        </>
      ),
    },
    { key: 'origin', header: t('signals.origin'), cell: (row) => capitalised(referralOrigins[row.origin][language]) },
    { key: 'door', header: t('signals.sender'), cell: (row) => row.door || '–' },
    { key: 'receivedAt', header: t('signals.receivedAt'), isTight: true, cell: (row) => formatDate(row.receivedAt) },
    {
      key: 'expiresOn',
      header: t('signals.expires'),
      isTight: true,
      cell: ({ expiresOn }) => (
        <Clock dateTime={expiresOn} text={relativeDays(expiresOn)} title={formatDateLong(expiresOn)} state={clockState(expiresOn)} />
      ),
    },
  ]
  return (
    <Stack>
      <PageHeader title={t('referrals.title')} subtitle={t('signals.title')}>
        <ReferralTabs />
      </PageHeader>
      <p>{t('signals.hint')}</p>
      <Table
        caption={t('signals.title')}
        columns={columns}
        rows={signals}
        rowKey={(row) => row.caseId}
        rowTo={(row) => `/aanmeldingen/signalen/${row.caseId}`}
        empty={
          <EmptyState icon={Mailbox} title={t('signals.none')}>
            {t('signals.noneText')}
          </EmptyState>
        }
      />
    </Stack>
  )
}
