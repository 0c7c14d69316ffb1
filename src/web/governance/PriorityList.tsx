import Target from 'lucide-react/icons/target'
import { useState } from 'react'
import { governanceOperations, type Priority } from '../../api/governance.ts'
import { type GovernanceLevel, governanceLevels, priorityStatuses } from '../../domain/governance.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { capitalised } from '../options.ts'
import { usePages } from '../paging.ts'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Pager } from '../ui/Pager.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { PriorityDialog } from './PriorityDialog.tsx'

const tones = { proposed: 'info', active: 'accent', reached: 'positive', dropped: 'neutral' } as const

export function PriorityList({ level }: { level: GovernanceLevel | undefined }) {
  const { t, language, formatDate } = useI18n()
  const may = useMay()
  const { pages, isBusy, onMore } = usePages(governanceOperations.listPriorities, { level })
  const priorities = pages.flatMap((page) => page.priorities)
  const [changingId, setChanging] = useState<string>()
  const changing = priorities.find((each) => each.id === changingId)
  const columns: Column<Priority>[] = [
    {
      key: 'title',
      header: t('governance.priority'),
      cell: (each) => (
        <>
          {each.title}
          {each.description && <div className={knowledge.quiet}>{each.description}</div>}
        </>
      ),
    },
    { key: 'level', header: t('governance.level'), cell: (each) => capitalised(governanceLevels[each.level][language]) },
    {
      key: 'status',
      header: t('governance.state'),
      isTight: true,
      cell: (each) => <Chip tone={tones[each.status]}>{priorityStatuses[each.status][language]}</Chip>,
    },
    {
      key: 'period',
      header: t('governance.period'),
      cell: (each) => t('governance.fromUntil', { from: formatDate(each.from), until: formatDate(each.until) }),
    },
  ]
  if (may('governance.write'))
    columns.push({
      key: 'act',
      header: t('common.edit'),
      isHeaderHidden: true,
      isTight: true,
      cell: (each) => (
        <Button size="small" aria-label={`${t('common.edit')}: ${each.title}`} onClick={() => setChanging(each.id)}>
          {t('common.edit')}
        </Button>
      ),
    })
  return (
    <>
      <Table
        caption={t('governance.priorities')}
        columns={columns}
        rows={priorities}
        rowKey={(each) => each.id}
        empty={
          <EmptyState icon={Target} title={t('governance.noPriorities')}>
            {t('governance.noPrioritiesText')}
          </EmptyState>
        }
      />
      <Pager
        shown={priorities.length}
        status={t('registers.shown', { n: priorities.length })}
        moreLabel={t('registers.more')}
        onMore={onMore}
        isBusy={isBusy}
      />
      {changing && <PriorityDialog priority={changing} onClose={() => setChanging(undefined)} />}
    </>
  )
}
