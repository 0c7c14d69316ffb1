import ArrowLeft from 'lucide-react/icons/arrow-left'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import type * as z from 'zod'
import { type PastWeighing, weighingOperations } from '../../api/weighing.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import styles from './weighing.module.css'

type Row = z.output<typeof PastWeighing>

/** The weighings that were held, with how many were weighed and what came of them. */
export function PastWeighingsPage() {
  const { t, formatDateLong, formatNumber } = useI18n()
  const before = useFilters().get('voor')
  const { weighings, more } = useShown(weighingOperations.listPastWeighings, { query: before ? { before } : {} })
  usePageTitle(t('weighing.past'))
  const last = weighings.at(-1)
  const count = (key: 'fits' | 'fitsNot' | 'postponed', header: string): Column<Row> => ({
    key,
    header,
    isTight: true,
    align: 'end',
    cell: (row) => formatNumber(row[key]),
  })
  const columns: Column<Row>[] = [
    { key: 'on', header: t('weighing.pastDate'), isRowHeader: true, cell: (row) => formatDateLong(row.on) },
    count('fits', t('weighing.fits')),
    count('fitsNot', t('weighing.fitsNot')),
    count('postponed', t('weighing.postponedCount')),
    {
      key: 'cases',
      header: t('weighing.pastCases'),
      cell: (row) => (
        <span className={styles.numbers}>
          {row.cases.length === 0 && '–'}
          {row.cases.map((each) => (
            <Link key={`${each.caseId} ${each.result}`} to={`/casussen/${each.caseId}`}>
              {each.number}
            </Link>
          ))}
        </span>
      ),
    },
  ]
  return (
    <Stack>
      <PageHeader
        title={t('weighing.past')}
        actions={
          <LinkButton icon={ArrowLeft} to="/weegtafel">
            {t('weighing.toTable')}
          </LinkButton>
        }
      >
        <p className={styles.quiet}>{t('weighing.pastErased')}</p>
      </PageHeader>
      <Table
        caption={t('weighing.past')}
        columns={columns}
        rows={weighings}
        rowKey={(row) => row.on}
        empty={
          <EmptyState icon={CalendarClock} title={t('weighing.pastNone')}>
            {t('weighing.pastNoneText')}
          </EmptyState>
        }
      />
      {more && last && (
        <div>
          <LinkButton to={`/weegtafel/eerder?voor=${last.on}`}>{t('weighing.olderWeighings')}</LinkButton>
        </div>
      )}
    </Stack>
  )
}
