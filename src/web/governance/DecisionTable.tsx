import { useState } from 'react'
import { type GovernanceDecision, governanceOperations } from '../../api/governance.ts'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import knowledge from '../knowledge.module.css'
import { useDoing } from '../operation.ts'
import { useMay } from '../session.tsx'
import { ActButton } from '../ui/ActButton.tsx'
import { Chip } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Row } from '../ui/Layout.tsx'
import { Link } from '../ui/Link.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { toast } from '../ui/Toaster.tsx'
import { Decided, WithdrawButton, WithdrawDialog } from '../Withdrawal.tsx'

/** Decisions with their owner, date and state; printed as they stand. */
export function DecisionTable({
  decisions,
  empty,
  isLinked,
}: {
  decisions: readonly GovernanceDecision[]
  empty: string
  isLinked?: boolean
}) {
  const { t, formatDate } = useI18n()
  const may = useMay()
  const withdraw = useDoing(governanceOperations.withdrawGovernanceDecision)
  const [withdrawing, setWithdrawing] = useState<GovernanceDecision>()
  // when somebody else was first, the next attempt is made on what stands now
  const versionOf = ({ id, version }: GovernanceDecision) => decisions.find((each) => each.id === id)?.version ?? version
  const columns: Column<GovernanceDecision>[] = [
    {
      key: 'number',
      header: t('governance.number'),
      isTight: true,
      cell: (each) => (isLinked ? <Link to={`/kennis/bestuur/${each.meetingId}`}>{each.number}</Link> : each.number),
    },
    {
      key: 'text',
      header: t('governance.decision'),
      cell: (each) => (
        <>
          <Decided withdrawal={each.withdrawal}>
            <span className={knowledge.text}>{each.text}</span>
          </Decided>
          {each.plusTask && (
            <div className={knowledge.quiet}>
              {t('governance.plusTask')}: <Link to={`/kennis/plustaken/${each.plusTask.id}`}>{each.plusTask.title}</Link>
            </div>
          )}
          {each.processingKind && (
            <div className={knowledge.quiet}>
              {t('governance.processingKind')}:{' '}
              <Link to={`/kennis/rechtmatigheid/${each.processingKind.id}`}>{each.processingKind.title}</Link>
            </div>
          )}
        </>
      ),
    },
    { key: 'owner', header: t('governance.owner'), cell: (each) => each.owner.name },
    { key: 'due', header: t('governance.due'), isTight: true, cell: (each) => (each.dueOn ? formatDate(each.dueOn) : '–') },
    { key: 'state', header: t('governance.state'), isTight: true, cell: (each) => <DecisionState decision={each} /> },
  ]
  if (may('governance.write'))
    columns.push({
      key: 'act',
      header: t('common.edit'),
      isHeaderHidden: true,
      isTight: true,
      cell: (each) =>
        !each.withdrawal && (
          <Row>
            <SettleButton decision={each} />
            <WithdrawButton
              name={each.number}
              carries={each.isCarrying ? each.plusTask?.title : undefined}
              onOpen={() => setWithdrawing(each)}
            />
          </Row>
        ),
    })
  return (
    <>
      <Table
        caption={t('governance.decisions')}
        columns={columns}
        rows={decisions}
        rowKey={(each) => each.id}
        empty={<EmptyState title={empty} />}
      />
      {withdrawing && (
        <WithdrawDialog
          name={withdrawing.number}
          kept={withdrawing.id}
          act={(body) => withdraw({ params: { decisionId: withdrawing.id }, version: versionOf(withdrawing), body })}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </>
  )
}

function DecisionState({ decision: { doneOn, dueOn, withdrawal } }: { decision: GovernanceDecision }) {
  const { t, formatDate, daysUntil } = useI18n()
  if (withdrawal) return <Chip>{t('registers.isWithdrawn')}</Chip>
  if (doneOn) return <Chip tone="positive">{t('governance.doneOn', { date: formatDate(doneOn) })}</Chip>
  const isLate = dueOn !== null && daysUntil(dueOn) < 0
  return <Chip tone={isLate ? 'negative' : 'info'}>{t(isLate ? 'governance.late' : 'governance.open')}</Chip>
}

function SettleButton({ decision: { id, number, doneOn, version } }: { decision: GovernanceDecision }) {
  const { t } = useI18n()
  const settle = useDoing(governanceOperations.settleGovernanceDecision)
  return (
    <ActButton
      size="small"
      aria-label={t(doneOn ? 'governance.markOpenOf' : 'governance.markDoneOf', { number })}
      onClick={async () => {
        await afterOthers(settle({ params: { decisionId: id }, version, body: { done: doneOn === null } }))
        toast(t(doneOn ? 'governance.saidOpen' : 'governance.saidDone', { number }))
      }}
    >
      {t(doneOn ? 'governance.markOpen' : 'governance.markDone')}
    </ActButton>
  )
}
