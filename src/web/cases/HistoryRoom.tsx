import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import { caseOperations, type HistoryEntry } from '../../api/cases.ts'
import { isCaseAct, operations } from '../../api/index.ts'
import type { Operation } from '../../api/operation.ts'
import { seatRoles } from '../../domain/access.ts'
import { errors } from '../../domain/errors.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { perform } from '../operation.ts'
import { entryOf } from '../options.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { Pager } from '../ui/Pager.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { useCaseFile } from './case-file.ts'

type Entry = z.infer<typeof HistoryEntry>

/** Who did and saw what in this case; content never. */
export default function HistoryRoom() {
  const { t } = useI18n()
  const filters = useFilters()
  const pages = useHistoryPages()
  const withReads = filters.get('inzage') === 'ja'
  const entries = pages.data.pages.flatMap((page) => page.entries).filter((entry) => withReads || !isRead(entry))
  return (
    <Stack gap="small">
      <p>{t('cases.historyIntro')}</p>
      <Toolbar label={t('common.filter')}>
        <SegmentedControl
          label={t('cases.historyFilter')}
          value={withReads ? 'ja' : 'nee'}
          onChange={(inzage) => filters.set({ inzage: inzage === 'ja' ? 'ja' : undefined })}
          options={[
            { value: 'nee', label: t('cases.historyActs') },
            { value: 'ja', label: t('cases.historyReads') },
          ]}
        />
      </Toolbar>
      <HistoryTable entries={entries} />
      <Pager
        shown={entries.length}
        status={t('cases.historyShown', { n: entries.length })}
        moreLabel={t('cases.more')}
        onMore={pages.hasNextPage ? () => pages.fetchNextPage() : undefined}
        isBusy={pages.isFetchingNextPage}
      />
    </Stack>
  )
}

function useHistoryPages() {
  const { caseId } = useCaseFile()
  const operation = caseOperations.showHistory
  return useSuspenseInfiniteQuery({
    queryKey: [operation.path, { caseId }, 'pages'],
    queryFn: ({ pageParam }) => perform(operation, { params: { caseId }, query: pageParam ? { before: pageParam } : {} }),
    initialPageParam: '',
    getNextPageParam: ({ more, entries }) => (more ? entries.at(-1)?.at : undefined),
    meta: { action: operation.action, caseId },
  })
}

function HistoryTable({ entries }: { entries: readonly Entry[] }) {
  const { t, language, formatDateTime, formatList } = useI18n()
  const whatOf = ({ operation, outcome }: Entry) => {
    const what = t(isCaseAct(operation) ? `history.${operation}` : 'history.other')
    return outcome === 'done' ? what : t('history.tried', { what })
  }
  const outcomeOf = ({ outcome }: Entry) => {
    const refused = entryOf<{ nl: string; en: string }>(errors, outcome)
    return refused ? t('cases.historyRefused', { why: refused[language] }) : t('cases.historyDone')
  }
  const columns: Column<Entry>[] = [
    {
      key: 'what',
      header: t('cases.historyWhat'),
      cell: whatOf,
    },
    {
      key: 'who',
      header: t('cases.historyWho'),
      cell: (entry) => [entry.who ?? t('cases.historySystem'), entry.participant].filter(Boolean).join(', '),
    },
    { key: 'seat', header: t('cases.historySeat'), cell: (entry) => formatList(entry.seats.map((role) => seatRoles[role][language])) },
    { key: 'outcome', header: t('cases.historyOutcome'), cell: outcomeOf },
    { key: 'at', header: t('cases.historyAt'), isTight: true, cell: (entry) => formatDateTime(entry.at) },
  ]
  return (
    <Table
      caption={t('cases.verloop')}
      columns={columns}
      rows={entries}
      rowKey={(entry) => `${entry.at} ${entry.operation} ${entry.who}`}
      empty={<EmptyState title={t('cases.historyEmpty')} />}
    />
  )
}

function isRead(entry: Entry): boolean {
  return entryOf<Operation>(operations, entry.operation)?.method === 'GET'
}
