import Plus from 'lucide-react/icons/plus'
import Printer from 'lucide-react/icons/printer'
import ShieldCheck from 'lucide-react/icons/shield-check'
import Users from 'lucide-react/icons/users'
import { useState } from 'react'
import { usePageTitle } from '../shell/page-title.ts'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip, Meta } from '../ui/Chip.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Columns, Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { GalleryForm } from './GalleryForm.tsx'
import { GalleryParts } from './GalleryParts.tsx'
import { GalleryTable } from './GalleryTable.tsx'

const TABS = [
  { to: '/_kit/overzicht', label: 'Overzicht' },
  { to: '/_kit/personen', label: 'Personen en netwerk' },
  { to: '/_kit', label: 'Plan', count: 9 },
  { to: '/_kit/verloop', label: 'Verloop' },
]
const EVENTS = [
  {
    key: '1',
    dateTime: '2026-11-19',
    date: '19 nov 2026',
    title: 'Casusoverleg gehouden',
    children: '7 deelnemers aanwezig; 3 nieuwe afspraken.',
  },
  {
    key: '2',
    dateTime: '2026-11-14',
    date: '14 nov 2026',
    title: 'Incidentmelding politie',
    tone: 'negative' as const,
    children: 'Zorgmelding naar Veilig Thuis.',
  },
  { key: '3', dateTime: '2026-11-06', date: '6 nov 2026', title: 'Weging afgerond', children: 'Voldoet aan 4 van 4 criteria.' },
]

export function KitGallery() {
  const [open, setOpen] = useState<'form' | 'confirm'>()
  usePageTitle('Kit')
  const close = () => setOpen(undefined)
  return (
    <>
      <Stack gap="large">
        <PageHeader
          title="Casus 2026-0412"
          subtitle="J. de V. (34) en gezin"
          breadcrumbs={<Breadcrumbs items={[{ label: 'Casussen', to: '/_kit' }, { label: 'Casus 2026-0412' }]} />}
          meta={
            <>
              <Chip tone="info">Plan</Chip>
              <Chip tone="warning">Opschaling niveau 2</Chip>
              <Meta icon={ShieldCheck}>Grondslag getoetst 6 nov 2026</Meta>
              <Meta icon={Users}>7 deelnemers</Meta>
            </>
          }
          actions={
            <>
              <Button variant="ghost" icon={Printer} onClick={() => print()}>
                Afdrukken
              </Button>
              <Button onClick={() => setOpen('confirm')}>Afsluiten</Button>
              <Button variant="primary" icon={Plus} onClick={() => setOpen('form')}>
                Afspraak toevoegen
              </Button>
            </>
          }
        >
          <Tabs label="Kamers van de casus" tabs={TABS} />
        </PageHeader>
        <Columns asideLabel="Verloop" aside={<Timeline headingLevel={2} items={EVENTS} />}>
          <GalleryTable />
        </Columns>
        <GalleryParts />
      </Stack>
      {open === 'form' && (
        <Dialog title="Afspraak toevoegen" onClose={close}>
          <GalleryForm onClose={close} />
        </Dialog>
      )}
      {open === 'confirm' && (
        <ConfirmDialog
          title="Casus afsluiten?"
          consequences={['3 zetels eindigen.', '41 gegevens worden afgeschermd.', 'De bewaartermijn loopt tot 22 november 2031.']}
          confirmLabel="Casus afsluiten"
          isDanger
          onConfirm={() => new Promise((resolve) => setTimeout(resolve, 400))}
          onClose={close}
        />
      )}
    </>
  )
}
