import { closingOperations } from '../../../api/closing.ts'
import { closingReasons, relapseRisks } from '../../../domain/closing.ts'
import { useOpened } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { entryOf } from '../../options.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { Row } from '../../ui/Layout.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import { CloseDialog, ProposeClosingDialog } from './ClosingDialogs.tsx'
import type { Plan } from './plan.ts'

/** Closing in three acts: proposed, agreed by every involved public participant, closed and shielded (WGS 2.31(8)). */
export function ClosingCard({ plan }: { plan: Plan }) {
  const { t } = useI18n()
  const { caseId, me, may } = useCaseFile()
  const agree = useDoing(closingOperations.agreeClosing)
  const [isProposing, setProposing] = useOpened('afsluiten')
  const [isClosing, setClosing] = useOpened('sluiten')
  const { closing } = plan
  const isWaitedFor = closing?.waitingFor.some((each) => each.participantId === me.participant.id)
  async function consent() {
    await agree({ params: { caseId } })
    toast(t('plan.closingAgreed'))
  }
  return (
    <Card
      title={t('plan.closing')}
      actions={
        <>
          {may('closing.propose') && (
            <Button onClick={() => setProposing(true)}>{t(closing ? 'plan.changeClosing' : 'plan.proposeClosing')}</Button>
          )}
          {may('closing.agree') && isWaitedFor && (
            <ActButton variant="primary" onClick={consent}>
              {t('plan.agreeClosing', { who: me.participant.shortName })}
            </ActButton>
          )}
          {may('closing.close') && closing && (
            <Button variant="danger" onClick={() => setClosing(true)}>
              {t('plan.close')}
            </Button>
          )}
        </>
      }
    >
      {closing ? <Proposal closing={closing} /> : <p>{t('plan.noClosing')}</p>}
      {isProposing && may('closing.propose') && <ProposeClosingDialog closing={closing} onClose={() => setProposing(false)} />}
      {isClosing && closing && may('closing.close') && <CloseDialog plan={plan} onClose={() => setClosing(false)} />}
    </Card>
  )
}

function Proposal({ closing }: { closing: NonNullable<Plan['closing']> }) {
  const { t, language, formatDate, formatDateTime } = useI18n()
  return (
    <DefinitionList
      items={[
        { term: t('plan.closingReason'), value: entryOf<{ nl: string; en: string }>(closingReasons, closing.reason)?.[language] },
        { term: t('plan.closingResult'), value: <span className={styles.text}>{closing.result}</span> },
        { term: t('plan.relapseRisk'), value: entryOf<{ nl: string; en: string }>(relapseRisks, closing.relapseRisk)?.[language] },
        { term: t('cases.retentionEnd'), value: closing.eraseOn && formatDate(closing.eraseOn) },
        { term: t('plan.proposed'), value: `${closing.proposedBy}, ${formatDateTime(closing.proposedAt)}` },
        {
          term: t('plan.closingStands'),
          value: (
            <Row>
              {closing.agreed.map((each) => (
                <Chip key={each.participantId} tone="positive">
                  {t('plan.agreesWho', { who: each.participant })}
                </Chip>
              ))}
              {closing.waitingFor.map((each) => (
                <Chip key={each.participantId} tone="warning">
                  {t('plan.waitsFor', { who: each.participant })}
                </Chip>
              ))}
            </Row>
          ),
        },
      ]}
    />
  )
}
