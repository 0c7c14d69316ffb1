import ListPlus from 'lucide-react/icons/list-plus'
import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { type ListedPlusTask, plusTaskOperations } from '../../api/plus-tasks.ts'
import { plusTaskKinds } from '../../domain/plus-task.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { KnowledgePage } from '../KnowledgePage.tsx'
import { capitalised } from '../options.ts'
import { usePages } from '../paging.ts'
import { useMay } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Pager } from '../ui/Pager.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { PlusTaskChips } from './PlusTaskChips.tsx'
import { PlusTaskDialog } from './PlusTaskDialog.tsx'

export function PlusTasksPage() {
  const { t } = useI18n()
  const may = useMay()
  const [isAdding, setAdding] = useState(false)
  return (
    <KnowledgePage
      room="plusTasks"
      actions={
        may('plus_task.write') && (
          <Button variant="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t('registers.registerTask')}
          </Button>
        )
      }
    >
      <Notice tone="warning" title={t('registers.plusIntroTitle')}>
        {t('registers.plusIntro')}
      </Notice>
      <Tasks />
      {isAdding && <PlusTaskDialog onClose={() => setAdding(false)} />}
    </KnowledgePage>
  )
}

function Tasks() {
  const { t, language, formatDate, formatList } = useI18n()
  const { pages, isBusy, onMore } = usePages(plusTaskOperations.listPlusTasks, {})
  const tasks = pages.flatMap((page) => page.tasks)
  const columns: Column<ListedPlusTask>[] = [
    { key: 'title', header: t('registers.plusTask'), cell: (each) => each.title },
    { key: 'status', header: t('registers.status'), isTight: true, cell: (each) => <PlusTaskChips task={each} /> },
    { key: 'kind', header: t('registers.kind'), cell: (each) => capitalised(plusTaskKinds[each.kind][language]) },
    { key: 'by', header: t('registers.outsourcedBy'), cell: (each) => formatList(each.outsourcedBy.map(({ name }) => name)) },
    { key: 'basis', header: t('registers.legalBasis'), cell: (each) => each.legalBasis || '–' },
    {
      key: 'until',
      header: t('registers.decidedUntil'),
      isTight: true,
      cell: (each) => (each.decidedUntil ? formatDate(each.decidedUntil) : '–'),
    },
  ]
  return (
    <>
      <Table
        caption={t('registers.plusTasks')}
        columns={columns}
        rows={tasks}
        rowKey={(each) => each.id}
        rowTo={(each) => `/kennis/plustaken/${each.id}`}
        empty={
          <EmptyState icon={ListPlus} title={t('registers.noTasks')}>
            {t('registers.noTasksText')}
          </EmptyState>
        }
      />
      <Pager
        shown={tasks.length}
        status={t('registers.shown', { n: tasks.length })}
        moreLabel={t('registers.more')}
        onMore={onMore}
        isBusy={isBusy}
      />
    </>
  )
}
