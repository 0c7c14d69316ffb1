import Table2 from 'lucide-react/icons/table-2'
import { startTransition, useState } from 'react'
import { type RegionalTable, regionalTableOperations } from '../../api/tables.ts'
import { pyramidLevels } from '../../domain/regional-table.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { usePages } from '../paging.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Chip } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Toolbar } from '../ui/Layout.tsx'
import { Pager } from '../ui/Pager.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { municipalityOptions } from './municipality-options.ts'

export function TableList() {
  const { t, language, formatList } = useI18n()
  const filters = useFilters()
  const [search, setSearch] = useState('')
  const { tiles } = useShown(regionalTableOperations.showTileMap)
  const municipality = tiles.find((tile) => tile.code === filters.get('gemeente'))?.code
  const ended = filters.get('beeindigd') === 'ja'
  const { pages, isBusy, onMore } = usePages(regionalTableOperations.listRegionalTables, {
    municipality,
    search: search || undefined,
    ended: ended || undefined,
  })
  const tables = pages.flatMap((page) => page.tables)
  const nameOf = (code: string) => tiles.find((tile) => tile.code === code)?.name ?? code
  const columns: Column<RegionalTable>[] = [
    { key: 'name', header: t('regionalTables.name'), cell: (each) => each.name },
    { key: 'purpose', header: t('regionalTables.purpose'), cell: (each) => each.purpose },
    {
      key: 'levels',
      header: t('regionalTables.levels'),
      cell: (each) => formatList(each.levels.map((level) => pyramidLevels[level][language])),
    },
    {
      key: 'where',
      header: t('regionalTables.municipalities'),
      cell: (each) =>
        each.municipalities.length === 0 ? t('regionalTables.everyMunicipality') : formatList(each.municipalities.map(nameOf)),
    },
    { key: 'often', header: t('regionalTables.frequency'), cell: (each) => each.frequency },
    {
      key: 'current',
      header: t('registers.status'),
      isTight: true,
      cell: (each) => (each.isCurrent ? '' : <Chip>{t('regionalTables.notCurrent')}</Chip>),
    },
  ]
  return (
    <>
      <Toolbar label={t('common.filter')}>
        <SearchField label={t('regionalTables.search')} value={search} onSearch={(typed) => startTransition(() => setSearch(typed))} />
        <Select
          label={t('regionalTables.municipality')}
          isLabelHidden
          isOptional
          width="short"
          emptyLabel={t('regionalTables.anyMunicipality')}
          value={municipality ?? ''}
          options={municipalityOptions(tiles)}
          onChange={(gemeente) => filters.set({ gemeente })}
        />
        <Checkbox
          label={t('regionalTables.ended')}
          isChecked={ended}
          onChange={(isChecked) => filters.set({ beeindigd: isChecked ? 'ja' : undefined })}
        />
      </Toolbar>
      <Table
        caption={t('regionalTables.list')}
        columns={columns.filter((column) => column.key !== 'current' || ended)}
        rows={tables}
        rowKey={(each) => each.id}
        rowTo={(each) => `/kennis/overlegtafels/${each.id}`}
        empty={
          <EmptyState icon={Table2} title={t(search || municipality ? 'regionalTables.noneFound' : 'regionalTables.none')}>
            {t(search || municipality ? 'regionalTables.noneFoundText' : 'regionalTables.noneText')}
          </EmptyState>
        }
      />
      <Pager
        shown={tables.length}
        status={t('registers.shown', { n: tables.length })}
        moreLabel={t('registers.more')}
        onMore={onMore}
        isBusy={isBusy}
      />
    </>
  )
}
