import Landmark from 'lucide-react/icons/landmark'
import { governanceOperations, type ListedGovernanceMeeting } from '../../api/governance.ts'
import { type GovernanceLevel, governanceLevels } from '../../domain/governance.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { capitalised } from '../options.ts'
import { usePages } from '../paging.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Pager } from '../ui/Pager.tsx'
import { type Column, Table } from '../ui/Table.tsx'

export function GovernanceMeetings({ level }: { level: GovernanceLevel | undefined }) {
  const { t, language, formatDate } = useI18n()
  const { pages, isBusy, onMore } = usePages(governanceOperations.listGovernanceMeetings, { level })
  const meetings = pages.flatMap((page) => page.meetings)
  const columns: Column<ListedGovernanceMeeting>[] = [
    { key: 'title', header: t('governance.meeting'), cell: (each) => each.title },
    { key: 'on', header: t('governance.on'), isTight: true, cell: (each) => formatDate(each.on) },
    { key: 'level', header: t('governance.level'), cell: (each) => capitalised(governanceLevels[each.level][language]) },
    { key: 'place', header: t('governance.place'), cell: (each) => each.place ?? '–' },
    { key: 'points', header: t('governance.points'), align: 'end', isTight: true, cell: (each) => each.agendaPoints },
    { key: 'decisions', header: t('governance.decisions'), align: 'end', isTight: true, cell: (each) => each.decisions },
  ]
  return (
    <>
      <Table
        caption={t('governance.meetings')}
        columns={columns}
        rows={meetings}
        rowKey={(each) => each.id}
        rowTo={(each) => `/kennis/bestuur/${each.id}`}
        empty={
          <EmptyState icon={Landmark} title={t('governance.noMeetings')}>
            {t('governance.noMeetingsText')}
          </EmptyState>
        }
      />
      <Pager
        shown={meetings.length}
        status={t('registers.shown', { n: meetings.length })}
        moreLabel={t('registers.more')}
        onMore={onMore}
        isBusy={isBusy}
      />
    </>
  )
}
