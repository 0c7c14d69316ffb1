import DoorOpen from 'lucide-react/icons/door-open'
import { useState } from 'react'
import { doorOperations, type ShownDoor } from '../../api/signals.ts'
import { doorKinds } from '../../domain/signal.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { toast } from '../ui/Toaster.tsx'
import { AdminPage } from './AdminPage.tsx'
import { OpenDoorDialog, SecretDialog } from './DoorDialogs.tsx'

/** Which systems may send signals, for whom, and since when they were last heard of. */
export function DoorsPage() {
  const { t } = useI18n()
  const [isOpening, setOpening] = useState(false)
  const openButton = (
    <Button variant="primary" icon={DoorOpen} onClick={() => setOpening(true)}>
      {t('signals.openDoor')}
    </Button>
  )
  return (
    <AdminPage room="doors" intro={t('signals.doorsIntro')} actions={openButton}>
      <Doors isOpening={isOpening} onOpeningEnd={() => setOpening(false)} />
    </AdminPage>
  )
}

type Opened = { door: ShownDoor; secret: string }

function Doors({ isOpening, onOpeningEnd }: { isOpening: boolean; onOpeningEnd: () => void }) {
  const { t } = useI18n()
  const { doors } = useShown(doorOperations.listDoors)
  const [opened, setOpened] = useState<Opened>()
  const [asked, setAsked] = useState<{ door: ShownDoor; act: 'renew' | 'close' }>()
  const renew = useDoing(doorOperations.renewDoor)
  const close = useDoing(doorOperations.closeDoor)
  async function confirm(door: ShownDoor, act: 'renew' | 'close') {
    const params = { doorId: door.id }
    if (act === 'renew') return setOpened(await renew({ params }))
    await close({ params })
    toast(t('signals.doorClosed', { name: door.name }))
  }
  return (
    <Stack>
      <DoorTable doors={doors} onAsk={(door, act) => setAsked({ door, act })} />
      {isOpening && <OpenDoorDialog onOpened={setOpened} onClose={onOpeningEnd} />}
      {opened && <SecretDialog opened={opened} onClose={() => setOpened(undefined)} />}
      {asked && (
        <ConfirmDialog
          title={t(asked.act === 'renew' ? 'signals.renewTitle' : 'signals.closeTitle', { name: asked.door.name })}
          consequences={[t('signals.oldSecretLapses'), t(asked.act === 'renew' ? 'signals.newSecretOnce' : 'signals.closedForGood')]}
          confirmLabel={t(asked.act === 'renew' ? 'signals.renewDoor' : 'signals.closeDoorNow')}
          isDanger={asked.act === 'close'}
          onConfirm={() => confirm(asked.door, asked.act)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Stack>
  )
}

function DoorTable({ doors, onAsk }: { doors: readonly ShownDoor[]; onAsk: (door: ShownDoor, act: 'renew' | 'close') => void }) {
  const { t, language, formatDate, formatDateTime } = useI18n()
  const columns: Column<ShownDoor>[] = [
    { key: 'name', header: t('signals.doorName'), isRowHeader: true, cell: (row) => row.name },
    { key: 'kind', header: t('signals.doorKind'), cell: (row) => doorKinds[row.kind][language] },
    { key: 'for', header: t('signals.doorFor'), cell: (row) => row.participant },
    {
      key: 'created',
      header: t('signals.created'),
      cell: (row) => t('signals.createdBy', { date: formatDate(row.createdAt), name: row.createdBy }),
    },
    { key: 'renewed', header: t('signals.renewed'), isTight: true, cell: (row) => (row.renewedAt ? formatDate(row.renewedAt) : '–') },
    { key: 'used', header: t('signals.lastUsed'), cell: (row) => (row.lastUsedAt ? formatDateTime(row.lastUsedAt) : t('signals.never')) },
    {
      key: 'renew',
      header: t('signals.renewDoor'),
      isHeaderHidden: true,
      isTight: true,
      cell: (row) =>
        row.revokedAt ? (
          <Chip tone="neutral">{t('signals.closedOn', { date: formatDate(row.revokedAt) })}</Chip>
        ) : (
          <Button size="small" aria-label={`${t('signals.renewDoor')}: ${row.name}`} onClick={() => onAsk(row, 'renew')}>
            {t('signals.renewDoor')}
          </Button>
        ),
    },
    {
      key: 'close',
      header: t('signals.closeDoor'),
      isHeaderHidden: true,
      isTight: true,
      cell: (row) =>
        !row.revokedAt && (
          <Button size="small" aria-label={`${t('signals.closeDoor')}: ${row.name}`} onClick={() => onAsk(row, 'close')}>
            {t('signals.closeDoor')}
          </Button>
        ),
    },
  ]
  return (
    <Table
      caption={t('admin.doors')}
      columns={columns}
      rows={doors}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon={DoorOpen} title={t('signals.noDoors')}>
          {t('signals.noDoorsText')}
        </EmptyState>
      }
    />
  )
}
