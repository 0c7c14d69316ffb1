import CircleCheck from 'lucide-react/icons/circle-check'
import CircleX from 'lucide-react/icons/circle-x'
import Hourglass from 'lucide-react/icons/hourglass'
import { useState } from 'react'
import { compositionOperations, type ShownProposal } from '../../api/composition.ts'
import { answersAs } from '../../domain/asked.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { useMe } from '../session.tsx'
import { ActButton } from '../ui/ActButton.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Row } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { toast } from '../ui/Toaster.tsx'
import { type Asked, EndingQuestions } from './EndingQuestions.tsx'
import { ObjectDialog } from './ObjectDialog.tsx'
import { ProposalContent } from './ProposalContent.tsx'

type Naming = ShownProposal['decidedBy'][number]
type ProposalCardProps = {
  caseId: string
  proposal: ShownProposal
  /** What was asked in this case, for who may see all of it; recording may end what is open. */
  requests?: readonly Asked[]
  mayConfirm: boolean
  mayDecide: boolean
  onChange: () => void
  /** When the own seat ended by the decision. */
  onSeatLost?: () => void
  headingLevel?: 2 | 3
}

/** What is proposed at gate 2, who confirmed it and who objects; in force only when all confirmed and it is recorded (WGS 2.31(4)). */
export function ProposalCard(props: ProposalCardProps) {
  const { caseId, proposal, requests = [], mayConfirm, mayDecide, onChange, onSeatLost, headingLevel = 2 } = props
  const { t, formatDateTime, formatList } = useI18n()
  const me = useMe()
  const confirm = useDoing(compositionOperations.confirmComposition)
  const decide = useDoing(compositionOperations.decideComposition)
  const withdraw = useDoing(compositionOperations.withdrawProposal)
  const [isObjecting, setObjecting] = useState(false)
  const params = { caseId, proposalId: proposal.id }
  const own = proposal.decidedBy.find(({ participantId }) => participantId === me.participant.id)
  const waiting = proposal.decidedBy.filter(({ answer }) => answer !== 'confirmed').map(({ participant }) => participant)
  const blocked = proposal.members.filter(({ obstacle }) => obstacle).map(({ name }) => name)
  const awaits = waiting.length > 0 ? t('weighing.awaitsAll', { names: formatList(waiting) }) : undefined
  const looks = {
    confirmed: { tone: 'positive' as const, icon: CircleCheck, text: t('weighing.hasConfirmed') },
    objected: { tone: 'negative' as const, icon: CircleX, text: t('weighing.hasObjected') },
    waiting: { tone: 'warning' as const, icon: Hourglass, text: t('weighing.awaitsConfirmation') },
  }
  const judgesOf = ({ judges, participant: who }: Naming) =>
    judges.length > 0 ? t('weighing.judgesNow', { names: formatList(judges) }) : t('weighing.nobodyConfirms', { who })
  const columns: Column<Naming>[] = [
    { key: 'participant', header: t('weighing.participant'), cell: (each) => each.participant },
    {
      key: 'answer',
      header: t('weighing.answer'),
      cell: (each) => {
        const { tone, icon, text } = looks[each.answer ?? 'waiting']
        return (
          <>
            <Chip tone={tone} icon={icon}>
              {text}
            </Chip>
            {each.reason && <p>{each.reason}</p>}
            {each.answer === null && <p>{judgesOf(each)}</p>}
          </>
        )
      },
    },
    { key: 'by', header: t('weighing.answeredBy'), cell: (each) => each.by && each.at && `${each.by}, ${formatDateTime(each.at)}` },
  ]
  async function record() {
    const { seatsBegun, seatsEnded, questionsEnded } = await decide({ params: { caseId }, body: { proposalId: proposal.id } })
    toast(t('weighing.composed', { n: seatsBegun, begun: seatsBegun, ended: seatsEnded }))
    if (questionsEnded > 0) toast(t('weighing.questionsEnded', { n: questionsEnded }))
    const isNamed = proposal.members.some(({ professionalId }) => professionalId === me.professionalId)
    if (proposal.outcome === 'taken_up' && !isNamed) onSeatLost?.()
  }
  return (
    <Card title={t('weighing.proposal')} headingLevel={headingLevel} tone="highlight">
      <p>{t('weighing.proposalText')}</p>
      {blocked.length > 0 && <Notice tone="warning">{t('weighing.namedNoMore', { names: formatList(blocked) })}</Notice>}
      <Table caption={t('weighing.proposalAnswers')} columns={columns} rows={proposal.decidedBy} rowKey={(each) => each.participantId} />
      <ProposalContent proposal={proposal} />
      <EndingQuestions
        requests={requests}
        involved={proposal.members.filter(({ role }) => answersAs(role)).map(({ participantId }) => participantId)}
      />
      <Row>
        {mayConfirm && own && own.answer !== 'confirmed' && (
          <ActButton variant="primary" onClick={() => confirm({ params }).then(() => toast(t('weighing.confirmed')))}>
            {t('weighing.confirm')}
          </ActButton>
        )}
        {mayConfirm && own && own.answer !== 'objected' && (
          <Button aria-haspopup="dialog" onClick={() => setObjecting(true)}>
            {t('weighing.object')}
          </Button>
        )}
        {mayDecide && (
          <>
            <ActButton
              variant="primary"
              disabledReason={blocked.length > 0 ? t('weighing.namedNoMore', { names: formatList(blocked) }) : awaits}
              onClick={record}
            >
              {t('weighing.record')}
            </ActButton>
            <Button aria-haspopup="dialog" onClick={onChange}>
              {t('weighing.proposeAgain')}
            </Button>
            <ActButton variant="ghost" onClick={() => withdraw({ params }).then(() => toast(t('weighing.withdrawn')))}>
              {t('weighing.withdraw')}
            </ActButton>
          </>
        )}
      </Row>
      {isObjecting && <ObjectDialog caseId={caseId} proposalId={proposal.id} onClose={() => setObjecting(false)} />}
    </Card>
  )
}
