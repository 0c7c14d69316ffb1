import { retentionOperations } from '../../api/cases.ts'
import { casePhases } from '../../domain/case.ts'
import { warningDays } from '../../domain/retention-clocks.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { Chip } from '../ui/Chip.tsx'
import { Clock } from '../ui/Clock.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Table } from '../ui/Table.tsx'
import { AdminPage } from './AdminPage.tsx'

export function RetentionPage() {
  const { t, formatList } = useI18n()
  return (
    <AdminPage room="retention" intro={t('admin.clocksHint', { days: formatList(warningDays.map(String)) })}>
      <ClockTable />
    </AdminPage>
  )
}

function ClockTable() {
  const { t, language, formatDate, relativeDays, clockState } = useI18n()
  const { clocks } = useShown(retentionOperations.listClocks)
  return (
    <Table
      caption={t('admin.retention')}
      rows={clocks}
      rowKey={(each) => each.number}
      empty={<EmptyState title={t('admin.noClocks')} />}
      columns={[
        { key: 'number', header: t('admin.caseNumber'), cell: (each) => each.number },
        { key: 'phase', header: t('admin.phase'), cell: (each) => casePhases[each.phase][language] },
        {
          key: 'first',
          header: t('admin.firstProcessed'),
          isTight: true,
          cell: (each) => (each.firstProcessedOn ? formatDate(each.firstProcessedOn) : t('admin.notBegun')),
        },
        { key: 'erase', header: t('admin.eraseOn'), isTight: true, cell: (each) => formatDate(each.eraseOn) },
        {
          key: 'left',
          header: t('admin.daysLeft'),
          isTight: true,
          cell: (each) => <Clock dateTime={each.eraseOn} text={relativeDays(each.eraseOn)} state={clockState(each.eraseOn)} />,
        },
        {
          key: 'warning',
          header: t('admin.warning'),
          isTight: true,
          cell: ({ warning }) =>
            warning === null ? (
              t('admin.noWarning')
            ) : (
              <Chip tone={warning <= 30 ? 'negative' : 'warning'}>{t('admin.warningDays', { n: warning })}</Chip>
            ),
        },
      ]}
    />
  )
}
