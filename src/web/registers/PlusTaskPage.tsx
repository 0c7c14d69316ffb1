import { useState } from 'react'
import { type PlusTask, plusTaskOperations } from '../../api/plus-tasks.ts'
import { type AssessmentAspect, PlusTaskId, plusTaskKinds } from '../../domain/plus-task.ts'
import { useAddressPart } from '../address.ts'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { useDoing, useShown } from '../operation.ts'
import { capitalised } from '../options.ts'
import { useMay } from '../session.tsx'
import { NotFoundPage } from '../shell/ErrorPage.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { AssessmentTable } from './AssessmentTable.tsx'
import { AspectDialog, TaskDecisionDialog } from './PlusTaskActs.tsx'
import { PlusTaskChips } from './PlusTaskChips.tsx'
import { PlusTaskDialog } from './PlusTaskDialog.tsx'
import { TaskDecisions } from './TaskDecisions.tsx'

export function PlusTaskPage() {
  const id = PlusTaskId.safeParse(useAddressPart('taskId'))
  return id.success ? <Task taskId={id.data} /> : <NotFoundPage />
}

const missingTexts = {
  decision: 'registers.missingDecision',
  legal_basis: 'registers.missingLegalBasis',
  controller: 'registers.missingController',
} as const

function Task({ taskId }: { taskId: PlusTask['id'] }) {
  const { t, language, formatList } = useI18n()
  const may = useMay()
  const task = useShown(plusTaskOperations.showPlusTask, { params: { taskId } })
  const [open, setOpen] = useState<'change' | 'decide' | AssessmentAspect>()
  usePageTitle(`${t('registers.plusTasks')}: ${task.title}`)
  const close = () => setOpen(undefined)
  const crumbs = [{ label: t('registers.plusTasks'), to: '/kennis/plustaken' }, { label: task.title }]
  return (
    <Stack>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={crumbs} />}
        title={task.title}
        meta={<PlusTaskChips task={task} />}
        actions={may('plus_task.write') && <TaskActs task={task} onChange={() => setOpen('change')} />}
      />
      <Notice tone="warning" title={t('registers.plusIntroTitle')}>
        {t('registers.plusIntro')}
      </Notice>
      {task.status !== 'running' && task.missingToRun.length > 0 && (
        <Notice>{t('registers.missingTitle', { what: formatList(task.missingToRun.map((each) => t(missingTexts[each]))) })}</Notice>
      )}
      <p className={knowledge.text}>{task.description}</p>
      <DefinitionList
        items={[
          { term: t('registers.kind'), value: capitalised(plusTaskKinds[task.kind][language]) },
          { term: t('registers.outsourcedBy'), value: formatList(task.outsourcedBy.map(({ name }) => name)) },
          { term: t('registers.legalBasis'), value: task.legalBasis || '–' },
          { term: t('registers.controller'), value: task.controller || '–' },
          { term: t('registers.dataLiveAt'), value: task.dataLiveAt },
        ]}
      />
      <AssessmentTable task={task} onJudge={may('plus_task.write') ? setOpen : undefined} />
      <TaskDecisions task={task} onDecide={may('plus_task.decide') ? () => setOpen('decide') : undefined} />
      {open === 'change' && <PlusTaskDialog task={task} onClose={close} />}
      {open === 'decide' && <TaskDecisionDialog task={task} onClose={close} />}
      {open !== undefined && open !== 'change' && open !== 'decide' && <AspectDialog task={task} aspect={open} onClose={close} />}
    </Stack>
  )
}

function TaskActs({ task, onChange }: { task: PlusTask; onChange: () => void }) {
  const { t, formatList } = useI18n()
  const move = useDoing(plusTaskOperations.movePlusTask)
  const [isEnding, setEnding] = useState(false)
  const to = (status: 'running' | 'ended') => afterOthers(move({ params: { taskId: task.id }, version: task.version, body: { status } }))
  const missing = formatList(task.missingToRun.map((each) => t(missingTexts[each])))
  return (
    <>
      <Button onClick={onChange}>{t('common.edit')}</Button>
      {task.status === 'running' ? (
        <Button onClick={() => setEnding(true)}>{t('registers.end')}</Button>
      ) : (
        <ActButton
          variant="primary"
          disabledReason={missing && t('registers.missingTitle', { what: missing })}
          onClick={() => to('running')}
        >
          {t('registers.begin')}
        </ActButton>
      )}
      {isEnding && (
        <ConfirmDialog
          title={t('registers.end')}
          consequences={[t('registers.endConsequence')]}
          confirmLabel={t('registers.end')}
          onConfirm={() => to('ended')}
          onClose={() => setEnding(false)}
        />
      )}
    </>
  )
}
