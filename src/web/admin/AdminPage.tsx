import type { ReactNode } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { useMay } from '../session.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Stack } from '../ui/Layout.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { type AdminRoom, adminRoomNames, adminRooms } from './admin-rooms.ts'

/** The frame of every page of administration. What it holds is fetched only when the role opens it. */
export function AdminPage({
  room,
  intro,
  actions,
  children,
}: {
  room: AdminRoom
  intro?: string
  actions?: ReactNode
  children: ReactNode
}) {
  const { t } = useI18n()
  const may = useMay()
  const open = adminRoomNames.filter((name) => may(adminRooms[name].action))
  usePageTitle(`${t('admin.title')}: ${t(`admin.${room}`)}`)
  return (
    <Stack>
      <PageHeader title={t('admin.title')} subtitle={t(`admin.${room}`)} actions={open.includes(room) && actions}>
        <Tabs label={t('admin.rooms')} tabs={open.map((name) => ({ to: adminRooms[name].to, label: t(`admin.${name}`) }))} />
      </PageHeader>
      {open.includes(room) ? (
        <>
          {intro && <p>{intro}</p>}
          {children}
        </>
      ) : (
        <NotForYou />
      )}
    </Stack>
  )
}

export function NotForYou() {
  const { t } = useI18n()
  return <EmptyState title={t('shell.notForYou')}>{t('shell.notForYouText')}</EmptyState>
}
