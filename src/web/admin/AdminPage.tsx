import type { ReactNode } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { useMay } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { type AdminRoom, adminRooms } from './admin-rooms.ts'

/** The frame of every page of administration. What it holds is fetched only when the role opens it. */
export function AdminPage({ room, intro, children }: { room: AdminRoom; intro?: string; children: ReactNode }) {
  const { t } = useI18n()
  const may = useMay()
  const open = roomNames.filter((name) => may(adminRooms[name].action))
  usePageTitle(`${t('admin.title')}: ${t(`admin.${room}`)}`)
  return (
    <Stack>
      <PageHeader title={t('admin.title')} subtitle={t(`admin.${room}`)}>
        <Tabs label={t('admin.rooms')} tabs={open.map((name) => ({ to: adminRooms[name].to, label: t(`admin.${name}`) }))} />
      </PageHeader>
      {intro && <p>{intro}</p>}
      {open.includes(room) ? children : <EmptyState title={t('admin.notForYou')} />}
    </Stack>
  )
}

const roomNames = Object.keys(adminRooms) as AdminRoom[] // Object.keys forgets the key type
