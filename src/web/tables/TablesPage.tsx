import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { KnowledgePage } from '../KnowledgePage.tsx'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Toolbar } from '../ui/Layout.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Finder } from './Finder.tsx'
import { TableDialog } from './TableDialog.tsx'
import { TableList } from './TableList.tsx'
import { TileMap } from './TileMap.tsx'

const views = ['zoeken', 'kaart', 'lijst'] as const
const viewTexts = { zoeken: 'regionalTables.find', kaart: 'regionalTables.map', lijst: 'regionalTables.list' } as const

/** Tables where organisations meet, never who is discussed there (R-MON-07). */
export function TablesPage() {
  const { t } = useI18n()
  const may = useMay()
  const filters = useFilters()
  const [isAdding, setAdding] = useState(false)
  const view = views.find((each) => each === filters.get('toon')) ?? 'zoeken'
  return (
    <KnowledgePage
      room="tables"
      intro={t('regionalTables.intro')}
      actions={
        may('regional_table.write') && (
          <Button variant="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t('regionalTables.register')}
          </Button>
        )
      }
    >
      <Toolbar label={t('regionalTables.views')}>
        <SegmentedControl
          label={t('regionalTables.views')}
          value={view}
          onChange={(toon) => filters.set({ toon: toon === 'zoeken' ? undefined : toon })}
          options={views.map((value) => ({ value, label: t(viewTexts[value]) }))}
        />
      </Toolbar>
      {view === 'zoeken' && <Finder />}
      {view === 'kaart' && <TileMap />}
      {view === 'lijst' && <TableList />}
      {isAdding && <TableDialog onClose={() => setAdding(false)} />}
    </KnowledgePage>
  )
}
