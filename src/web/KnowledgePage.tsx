import type { ReactNode } from 'react'
import { useI18n } from './i18n/use-i18n.ts'
import { usePageTitle } from './shell/page-title.ts'
import { Stack } from './ui/Layout.tsx'
import { PageHeader } from './ui/PageHeader.tsx'
import { Tabs } from './ui/Tabs.tsx'

const rooms = {
  questions: '/kennis/vragen',
  tables: '/kennis/overlegtafels',
  governance: '/bestuur',
  legality: '/beheer/rechtmatigheid',
  plusTasks: '/beheer/plustaken',
} as const
export type KnowledgeRoom = keyof typeof rooms

/** The frame of the registers that everyone in the network reads and that are about nobody. */
export function KnowledgePage({
  room,
  intro,
  actions,
  children,
}: {
  room: KnowledgeRoom
  intro?: string
  actions?: ReactNode
  children: ReactNode
}) {
  const { t } = useI18n()
  usePageTitle(`${t('registers.knowledge')}: ${t(`registers.${room}`)}`)
  return (
    <Stack>
      <PageHeader title={t('registers.knowledge')} subtitle={t(`registers.${room}`)} actions={actions}>
        <Tabs label={t('registers.rooms')} tabs={roomNames.map((name) => ({ to: rooms[name], label: t(`registers.${name}`) }))} />
      </PageHeader>
      {intro && <p>{intro}</p>}
      {children}
    </Stack>
  )
}

const roomNames = Object.keys(rooms) as KnowledgeRoom[] // Object.keys forgets the key type
