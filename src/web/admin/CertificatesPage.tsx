import { retentionOperations } from '../../api/cases.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Table } from '../ui/Table.tsx'
import { AdminPage } from './AdminPage.tsx'

export function CertificatesPage() {
  const { t } = useI18n()
  return (
    <AdminPage room="certificates" intro={t('admin.certificatesHint')}>
      <CertificateTable />
    </AdminPage>
  )
}

function CertificateTable() {
  const { t, formatDate, formatList, formatNumber } = useI18n()
  const { certificates } = useShown(retentionOperations.listCertificates)
  const said = (counts: Record<string, number>) =>
    formatList(Object.entries(counts).map(([what, count]) => `${formatNumber(count)} ${what.replaceAll('_', ' ')}`))
  return (
    <Table
      caption={t('admin.certificates')}
      rows={certificates}
      rowKey={(each) => each.id}
      empty={<EmptyState title={t('admin.noCertificates')} />}
      columns={[
        { key: 'pseudonym', header: t('admin.pseudonym'), cell: (each) => each.pseudonym },
        { key: 'reason', header: t('admin.reason'), cell: (each) => each.reason },
        { key: 'source', header: t('admin.article'), isTight: true, cell: (each) => each.source },
        { key: 'counts', header: t('admin.counts'), cell: (each) => said(each.counts) },
        { key: 'on', header: t('admin.erasedOn'), isTight: true, cell: (each) => formatDate(each.erasedOn) },
      ]}
    />
  )
}
