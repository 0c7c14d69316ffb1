import type { Dossier } from '../../../api/cases.ts'
import type { MeetingItem } from '../../../api/meetings.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { Table } from '../../ui/Table.tsx'
import styles from './table.module.css'

type DecisionStepProps = {
  dossier: Dossier
  item: MeetingItem
  onAgreement?: (() => void) | undefined
  onDecision?: (() => void) | undefined
}

/** Decision: the goals, and what is agreed and decided here. */
export function DecisionStep({ dossier, item, onAgreement, onDecision }: DecisionStepProps) {
  const { t, formatDate } = useI18n()
  const goals = dossier.plan?.goals.filter((each) => each.status === 'open') ?? []
  const nameOf = (id: string) => item.involved.find((each) => each.participantId === id)?.participant ?? ''
  return (
    <>
      <Card title={t('table.goals')}>
        {goals.length === 0 && <p>{t('table.noGoals')}</p>}
        <ul className={styles.list}>
          {goals.map((goal) => (
            <li key={goal.id}>
              {goal.text} {goal.subjectsOwn && <Chip tone="accent">{t('table.ownGoal')}</Chip>}
            </li>
          ))}
        </ul>
      </Card>
      <Card
        title={t('table.agreements')}
        actions={
          onAgreement && (
            <Button variant="primary" onClick={onAgreement}>
              {t('table.keyAgreement')} <KeyHint keys="a" />
            </Button>
          )
        }
      >
        <Table
          caption={`${t('table.agreements')}: ${item.caseNumber}`}
          rows={item.agreements}
          rowKey={(each) => each.id}
          empty={<p>{t('table.noAgreements')}</p>}
          columns={[
            { key: 'what', header: t('table.what'), cell: (each) => each.text },
            { key: 'who', header: t('table.who'), cell: (each) => nameOf(each.participantId) },
            { key: 'due', header: t('table.due'), isTight: true, cell: (each) => formatDate(each.dueOn) },
          ]}
        />
      </Card>
      <Card
        title={t('table.decisions')}
        actions={
          onDecision && (
            <Button onClick={onDecision}>
              {t('table.keyDecision')} <KeyHint keys="b" />
            </Button>
          )
        }
      >
        {item.decisions.length === 0 && <p>{t('table.noDecisions')}</p>}
        <ol>
          {item.decisions.map((each) => (
            <li key={each.id} className={styles.text}>
              {each.text}
              {each.dissent && <span className={styles.quiet}>{` ${t('table.dissent')}: ${each.dissent}`}</span>}
            </li>
          ))}
        </ol>
      </Card>
    </>
  )
}
