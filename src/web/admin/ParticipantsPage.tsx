import type * as z from 'zod'
import { houseOperations, type ListedParticipant } from '../../api/houses.ts'
import { participantClasses, participantKinds } from '../../domain/participant.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { AdminPage } from './AdminPage.tsx'

type Participant = z.infer<typeof ListedParticipant>

export function ParticipantsPage() {
  const { t } = useI18n()
  return (
    <AdminPage room="participants" intro={t('admin.readOnly')}>
      <ParticipantLists />
    </AdminPage>
  )
}

function ParticipantLists() {
  const { t } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants, {})
  return (
    <>
      <ParticipantTable
        caption={`${t('admin.publicParticipants')} (${participantClasses.public.source})`}
        rows={participants.filter((each) => each.class === 'public')}
      />
      <ParticipantTable
        caption={`${t('admin.privateParticipants')} (${participantClasses.private.source})`}
        rows={participants.filter((each) => each.class === 'private')}
      />
    </>
  )
}

function ParticipantTable({ caption, rows }: { caption: string; rows: readonly Participant[] }) {
  const { t, language, formatDate } = useI18n()
  const columns: Column<Participant>[] = [
    { key: 'name', header: t('admin.participant'), cell: (each) => each.name },
    { key: 'short', header: t('admin.shortName'), cell: (each) => each.shortName },
    { key: 'kind', header: t('admin.kind'), cell: (each) => participantKinds[each.kind][language] },
    { key: 'article', header: t('admin.article'), isTight: true, cell: (each) => participantKinds[each.kind].source },
    { key: 'controller', header: t('admin.controller'), isTight: true, cell: (each) => t(each.controller ? 'common.yes' : 'common.no') },
    { key: 'oin', header: t('admin.oin'), isTight: true, cell: (each) => each.oin ?? '–' },
    { key: 'from', header: t('admin.from'), isTight: true, cell: (each) => formatDate(each.from) },
    { key: 'until', header: t('admin.until'), isTight: true, cell: (each) => (each.until ? formatDate(each.until) : '–') },
  ]
  const byKind = [...rows].sort((a, b) => participantKinds[a.kind].source.localeCompare(participantKinds[b.kind].source))
  return (
    <Table
      caption={caption}
      isCaptionShown
      columns={columns}
      rows={byKind}
      rowKey={(each) => each.id}
      empty={<EmptyState title={t('admin.noParticipants')} />}
    />
  )
}
