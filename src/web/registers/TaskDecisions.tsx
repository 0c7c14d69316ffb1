import { useState } from 'react'
import { type PlusTask, plusTaskOperations } from '../../api/plus-tasks.ts'
import { AssessmentAspect, plusTaskOutcomes } from '../../domain/plus-task.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { useDoing } from '../operation.ts'
import { capitalised } from '../options.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Decided, WithdrawButton, WithdrawDialog } from '../Withdrawal.tsx'
import { DecisionsAbout } from './DecisionsAbout.tsx'

type Decision = PlusTask['decisions'][number]

/** What the steering group decided on a plus task, the last first; who may decide takes back what was recorded wrongly. */
export function TaskDecisions({ task, onDecide }: { task: PlusTask; onDecide: (() => void) | undefined }) {
  const { t, language, formatDate } = useI18n()
  const withdraw = useDoing(plusTaskOperations.withdrawPlusTaskDecision)
  const [withdrawing, setWithdrawing] = useState<Decision>()
  const nameOf = ({ outcome, decidedOn }: Decision): string =>
    t('registers.decisionOf', { outcome: plusTaskOutcomes[outcome][language], date: formatDate(decidedOn) })
  const columns: Column<Decision>[] = [
    {
      key: 'outcome',
      header: t('registers.outcome'),
      cell: (each) => <Decided withdrawal={each.withdrawal}>{capitalised(plusTaskOutcomes[each.outcome][language])}</Decided>,
    },
    { key: 'on', header: t('registers.decidedOn'), isTight: true, cell: (each) => formatDate(each.decidedOn) },
    { key: 'until', header: t('registers.until'), isTight: true, cell: (each) => (each.until ? formatDate(each.until) : '–') },
    { key: 'conditions', header: t('registers.conditions'), cell: (each) => each.conditions ?? '–' },
  ]
  if (onDecide && task.decisions.some(({ withdrawal }) => !withdrawal))
    columns.push({
      key: 'act',
      header: t('registers.withdraw'),
      isHeaderHidden: true,
      isTight: true,
      cell: (each) =>
        !each.withdrawal && (
          <WithdrawButton name={nameOf(each)} carries={each.isCarrying ? task.title : undefined} onOpen={() => setWithdrawing(each)} />
        ),
    })
  return (
    <section className={knowledge.section}>
      <h2>{t('registers.steeringDecisions')}</h2>
      <Table
        caption={t('registers.steeringDecisions')}
        rows={task.decisions}
        rowKey={(each) => each.id}
        empty={<EmptyState title={t('registers.noDecisions')} />}
        columns={columns}
      />
      <DecisionsAbout decisions={task.steeringDecisions} />
      {onDecide && (
        <p>
          <Button
            disabledReason={task.aspects.length === AssessmentAspect.options.length ? undefined : t('registers.notComplete')}
            onClick={onDecide}
          >
            {t('registers.decide')}
          </Button>
        </p>
      )}
      {withdrawing && (
        <WithdrawDialog
          name={nameOf(withdrawing)}
          kept={withdrawing.id}
          act={(body) => withdraw({ params: { taskId: task.id, decisionId: withdrawing.id }, version: task.version, body })}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </section>
  )
}
