import { type CSSProperties, useState } from 'react'
import { regionalTableOperations, type TileMap as Shown } from '../../api/tables.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { useShown } from '../operation.ts'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Row } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { Table } from '../ui/Table.tsx'
import { ArrangeDialog } from './ArrangeDialog.tsx'
import styles from './tables.module.css'

/** One tile a municipality, laid out by hand; the same as a table below it. */
export function TileMap() {
  const { t } = useI18n()
  const may = useMay()
  const filters = useFilters()
  const map = useShown(regionalTableOperations.showTileMap)
  const [isArranging, setArranging] = useState(false)
  const chosen = map.tiles.find((tile) => tile.code === filters.get('gemeente'))
  const size = {
    '--rows': Math.max(1, ...map.tiles.map((tile) => tile.row)),
    '--columns': Math.max(1, ...map.tiles.map((tile) => tile.column)),
  }
  return (
    <section className={knowledge.section}>
      <Row isSpread>
        <h2>{t('regionalTables.mapTitle')}</h2>
        {may('regional_table.write') && <Button onClick={() => setArranging(true)}>{t('regionalTables.arrange')}</Button>}
      </Row>
      <p>{t('regionalTables.mapHint')}</p>
      {/* CSSProperties knows no custom properties */}
      <ul className={styles.map} style={size as CSSProperties} aria-label={t('regionalTables.mapTitle')}>
        {[...map.tiles].sort(inReadingOrder).map((tile) => (
          <li key={tile.code} style={{ gridRow: tile.row, gridColumn: tile.column }}>
            <button
              type="button"
              className={styles.tile}
              aria-pressed={tile === chosen}
              onClick={() => filters.set({ gemeente: tile === chosen ? undefined : tile.code })}
            >
              <strong>{tile.name}</strong>
              <span>{t('regionalTables.tables', { n: tile.tables.length })}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen && <TablesOf title={chosen.name} tables={chosen.tables} />}
      <TablesOf title={t('regionalTables.wholeRegion')} tables={map.everywhere} />
      <AsTable map={map} />
      {isArranging && <ArrangeDialog map={map} onClose={() => setArranging(false)} />}
    </section>
  )
}

type Tile = Shown['tiles'][number]
const inReadingOrder = (a: Tile, b: Tile): number => a.row - b.row || a.column - b.column

function TablesOf({ title, tables }: { title: string; tables: Tile['tables'] }) {
  const { t } = useI18n()
  return (
    <section className={knowledge.section} aria-live="polite">
      <h3>{title}</h3>
      {tables.length === 0 && <p>{t('regionalTables.tables', { n: 0 })}</p>}
      <ul>
        {tables.map((table) => (
          <li key={table.id}>
            <Link to={`/kennis/overlegtafels/${table.id}`}>{table.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AsTable({ map }: { map: Shown }) {
  const { t, formatList } = useI18n()
  const names = (tables: Tile['tables']) => formatList(tables.map((table) => table.name)) || '–'
  const rows = [
    ...map.tiles.map((tile) => ({ name: tile.name, tables: tile.tables })).sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    { name: t('regionalTables.wholeRegion'), tables: map.everywhere },
  ]
  return (
    <Disclosure summary={t('common.asTable')}>
      <Table
        caption={t('regionalTables.mapTitle')}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: t('regionalTables.municipality'), cell: (row) => row.name },
          { key: 'n', header: t('regionalTables.list'), align: 'end', isTight: true, cell: (row) => row.tables.length },
          { key: 'tables', header: t('registers.tables'), cell: (row) => names(row.tables) },
        ]}
      />
    </Disclosure>
  )
}
