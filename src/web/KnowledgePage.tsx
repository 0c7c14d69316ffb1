import type { ReactNode } from 'react'
import { useI18n } from './i18n/use-i18n.ts'
import { type KnowledgeRoom, knowledgeRoomNames, knowledgeRooms } from './knowledge-rooms.ts'
import { usePageTitle } from './shell/page-title.ts'
import { Stack } from './ui/Layout.tsx'
import { PageHeader } from './ui/PageHeader.tsx'
import { Tabs } from './ui/Tabs.tsx'

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
        <Tabs
          label={t('registers.rooms')}
          tabs={knowledgeRoomNames.map((name) => ({ to: knowledgeRooms[name], label: t(`registers.${name}`) }))}
        />
      </PageHeader>
      {intro && <p>{intro}</p>}
      {children}
    </Stack>
  )
}
