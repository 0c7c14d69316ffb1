import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDot from 'lucide-react/icons/circle-dot'
import { useState } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Chip } from '../ui/Chip.tsx'
import { Clock } from '../ui/Clock.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack, Toolbar } from '../ui/Layout.tsx'
import { Pager } from '../ui/Pager.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { type Column, type Sort, Table } from '../ui/Table.tsx'
import { TextField } from '../ui/TextField.tsx'

type Agreement = { id: string; what: string; participant: string; owner: string; due: string; isDone: boolean }
const NOW = '2026-11-22'
const ROWS: Agreement[] = [
  {
    id: 'A-07',
    what: 'Schorsingsvoorwaarden afstemmen met officier',
    participant: 'Openbaar Ministerie',
    owner: 'P. Kuiper',
    due: '2026-11-20',
    isDone: true,
  },
  { id: 'A-02', what: 'Huisbezoek met wijkagent', participant: 'Politie', owner: 'M. el Idrissi', due: '2026-11-20', isDone: false },
  { id: 'A-05', what: 'Veiligheidsplan gezin bijwerken', participant: 'Veilig Thuis', owner: 'T. Osei', due: '2026-11-24', isDone: false },
  {
    id: 'A-01',
    what: 'Zorgmachtiging voorbereiden (Wvggz)',
    participant: 'GGZ-instelling',
    owner: 'S. Bakker',
    due: '2026-12-08',
    isDone: false,
  },
]

export function GalleryTable() {
  const { relativeDays, formatDate, clockState } = useI18n()
  const [view, setView] = useState<'all' | 'open' | 'none'>('all')
  const [typed, setTyped] = useState('')
  const [sort, setSort] = useState<Sort>({ key: 'due', direction: 'asc' })
  const [selected, setSelected] = useState(new Set<string>())
  const columns: Column<Agreement>[] = [
    { key: 'what', header: 'Afspraak', isSortable: true, cell: (row) => row.what },
    { key: 'participant', header: 'Deelnemer', cell: (row) => row.participant },
    { key: 'owner', header: 'Wie', cell: (row) => <PersonName name={row.owner} isInitialsOnly={row.isDone} /> },
    {
      key: 'due',
      header: 'Uiterlijk',
      isSortable: true,
      isTight: true,
      cell: (row) => (
        <Clock
          dateTime={row.due}
          text={row.isDone ? formatDate(row.due) : relativeDays(row.due, NOW)}
          state={row.isDone ? 'stopped' : clockState(row.due, NOW)}
          title={formatDate(row.due)}
        />
      ),
    },
    {
      key: 'state',
      header: 'Stand',
      isTight: true,
      cell: (row) =>
        row.isDone ? (
          <Chip tone="positive" icon={CircleCheck}>
            Gereed
          </Chip>
        ) : (
          <Chip tone="info" icon={CircleDot}>
            Mee bezig
          </Chip>
        ),
    },
  ]
  const rows = ROWS.filter(
    (row) => view !== 'none' && (view === 'all' || !row.isDone) && row.what.toLowerCase().includes(typed.toLowerCase()),
  )
  return (
    <Stack gap="small">
      <Toolbar
        label="Afspraken kiezen"
        end={
          <TextField
            label="Zoek in afspraken"
            isLabelHidden
            type="search"
            placeholder="Zoek in afspraken"
            value={typed}
            onChange={setTyped}
          />
        }
      >
        <h2>Afspraken</h2>
        <SegmentedControl
          label="Stand"
          value={view}
          onChange={setView}
          options={[
            { value: 'all', label: 'Alle' },
            { value: 'open', label: 'Open' },
            { value: 'none', label: 'Geen' },
          ]}
        />
      </Toolbar>
      <Table
        caption="Afspraken van de casus"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowTo={(row) => `/_kit?afspraak=${row.id}`}
        sort={sort}
        onSort={setSort}
        selection={{ selected, onChange: setSelected, labelOf: (row) => `${row.what} selecteren` }}
        empty={<EmptyState title="Nog geen afspraken">Leg in het overleg de eerste afspraak vast.</EmptyState>}
      />
      <Pager
        shown={rows.length}
        status={`${rows.length} van 1.204`}
        moreLabel="Meer tonen"
        onMore={() => new Promise((resolve) => setTimeout(resolve, 500))}
      />
    </Stack>
  )
}
