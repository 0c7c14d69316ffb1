import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import FolderOpen from 'lucide-react/icons/folder-open'
import { startTransition, useState } from 'react'
import { CaseSort, caseOperations } from '../../api/cases.ts'
import { CasePhase, casePhases } from '../../domain/case.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { perform } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { usePageTitle } from '../shell/page-title.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Pager } from '../ui/Pager.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import { CasesTable } from './CasesTable.tsx'

const sortTexts = { updated: 'cases.sortUpdated', number: 'cases.sortNumber', next: 'cases.sortNext' } as const

/** The cases in which I have a seat; what is filtered stands in the address. */
export function CasesPage() {
  const { t, language } = useI18n()
  const filters = useFilters()
  const phase = CasePhase.safeParse(filters.get('fase')).data
  const sort = CaseSort.safeParse(filters.get('volgorde')).data ?? 'updated'
  // A name is no filter to bookmark: it would stay behind in the browser's history.
  const [search, setSearch] = useState('')
  const pages = useCasePages({ sort, phase, search })
  const cases = pages.data.pages.flatMap((page) => page.cases)
  usePageTitle(t('cases.title'))
  return (
    <Stack>
      <PageHeader title={t('cases.title')} />
      <Toolbar label={t('common.filter')}>
        <SearchField label={t('cases.search')} value={search} onSearch={(typed) => startTransition(() => setSearch(typed))} />
        <Select
          label={t('cases.phase')}
          isLabelHidden
          width="short"
          isOptional
          value={phase ?? ''}
          emptyLabel={t('cases.allPhases')}
          options={optionsOf(CasePhase.options, casePhases, language)}
          onChange={(fase) => filters.set({ fase })}
        />
        <Select
          label={t('cases.sort')}
          isLabelHidden
          width="short"
          value={sort}
          options={CaseSort.options.map((value) => ({ value, label: t(sortTexts[value]) }))}
          onChange={(volgorde) => filters.set({ volgorde: volgorde === 'updated' ? undefined : volgorde })}
        />
      </Toolbar>
      <CasesTable
        cases={cases}
        empty={
          <EmptyState icon={FolderOpen} title={t('cases.emptyTitle')}>
            {t('cases.emptyText')}
          </EmptyState>
        }
      />
      <Pager
        shown={cases.length}
        status={t('cases.shown', { n: cases.length })}
        moreLabel={t('cases.more')}
        onMore={pages.hasNextPage ? () => pages.fetchNextPage() : undefined}
        isBusy={pages.isFetchingNextPage}
      />
    </Stack>
  )
}

type Query = { sort: (typeof CaseSort.options)[number]; phase: CasePhase | undefined; search: string }

function useCasePages({ sort, phase, search }: Query) {
  const { listCases, searchCases } = caseOperations
  const filter = { sort, limit: 50, ...(phase && { phase: [phase] }) }
  return useSuspenseInfiniteQuery({
    queryKey: [listCases.path, {}, { sort, phase, search }, 'pages'],
    queryFn: ({ pageParam }) => {
      const page = { ...filter, ...(pageParam && { after: pageParam }) }
      return search ? perform(searchCases, { body: { ...page, search } }) : perform(listCases, { query: page })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    meta: { action: listCases.action },
  })
}
