import { useState } from 'react'
import { type RegionalTable, regionalTableOperations } from '../../api/tables.ts'
import { pyramidLevels, RegionalTableId, tableAges } from '../../domain/regional-table.ts'
import { themes } from '../../domain/themes.ts'
import { useAddressPart } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { TableDialog } from './TableDialog.tsx'

export function TablePage() {
  const id = RegionalTableId.safeParse(useAddressPart('tableId'))
  return id.success ? <OneTable tableId={id.data} /> : <NotFoundPage />
}

function OneTable({ tableId }: { tableId: RegionalTable['id'] }) {
  const { t, language, formatDate, formatList } = useI18n()
  const may = useMay()
  const table = useShown(regionalTableOperations.showRegionalTable, { params: { tableId } })
  const { tiles } = useShown(regionalTableOperations.showTileMap)
  const [isChanging, setChanging] = useState(false)
  usePageTitle(`${t('registers.tables')}: ${table.name}`)
  const crumbs = [{ label: t('registers.tables'), to: '/kennis/overlegtafels' }, { label: table.name }]
  const namesOf = (codes: readonly string[]) => formatList(codes.map((code) => tiles.find((tile) => tile.code === code)?.name ?? code))
  return (
    <Stack>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={crumbs} />}
        title={table.name}
        meta={!table.isCurrent && <Chip>{t('regionalTables.notCurrent')}</Chip>}
        actions={may('regional_table.write') && <Button onClick={() => setChanging(true)}>{t('common.edit')}</Button>}
      />
      <p className={knowledge.text}>{table.purpose}</p>
      <DefinitionList
        items={[
          { term: t('regionalTables.legalBasis'), value: table.legalBasis },
          { term: t('regionalTables.chair'), value: table.chair },
          { term: t('regionalTables.frequency'), value: table.frequency },
          { term: t('regionalTables.levels'), value: formatList(table.levels.map((each) => pyramidLevels[each][language])) },
          {
            term: t('regionalTables.themes'),
            value: formatList(table.themes.map((each) => themes[each][language])) || t('regionalTables.everyTheme'),
          },
          {
            term: t('regionalTables.ages'),
            value: formatList(table.ages.map((each) => tableAges[each][language])) || t('regionalTables.everyAge'),
          },
          { term: t('regionalTables.municipalities'), value: namesOf(table.municipalities) || t('regionalTables.everyMunicipality') },
          { term: t('regionalTables.participants'), value: formatList(table.participants.map((each) => each.name)) },
          { term: t('regionalTables.organisations'), value: formatList(table.organisations) },
          { term: t('regionalTables.mailbox'), value: table.mailbox && <a href={`mailto:${table.mailbox}`}>{table.mailbox}</a> },
          { term: t('regionalTables.from'), value: formatDate(table.from) },
          { term: t('regionalTables.until'), value: table.until && formatDate(table.until) },
        ]}
      />
      {isChanging && <TableDialog table={table} onClose={() => setChanging(false)} />}
    </Stack>
  )
}
