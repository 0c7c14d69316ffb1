import type * as z from 'zod'
import type { PublicHouse } from '../../api/public-houses.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { type Column, Table } from '../ui/Table.tsx'

type House = z.infer<typeof PublicHouse>

export function HouseFacts({ house }: { house: House }) {
  const { t } = useI18n()
  return (
    <DefinitionList
      items={[
        { term: t('admin.house'), value: house.name },
        { term: t('admin.contactPoint'), value: house.contactPoint },
        { term: t('admin.coordinatingDpo'), value: house.coordinatingDpo },
        { term: t('admin.managingParticipant'), value: house.managingParticipant },
      ]}
    />
  )
}

export function Territory({ house }: { house: House }) {
  const { t, formatDate } = useI18n()
  const columns: Column<House['municipalities'][number]>[] = [
    { key: 'name', header: t('admin.municipality'), cell: (each) => each.name },
    { key: 'code', header: t('admin.code'), isTight: true, cell: (each) => each.code },
    { key: 'from', header: t('admin.from'), isTight: true, cell: (each) => formatDate(each.from) },
    { key: 'until', header: t('admin.until'), isTight: true, cell: (each) => (each.until ? formatDate(each.until) : '–') },
  ]
  return (
    <Table
      caption={t('admin.territory')}
      isCaptionShown
      columns={columns}
      rows={house.municipalities}
      rowKey={(each) => `${each.code} ${each.from}`}
      empty={<EmptyState title={t('admin.noTerritory')} />}
    />
  )
}
