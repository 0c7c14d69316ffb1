import { useOpened } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { AgreeClosingForm } from '../../plan/AgreeClosingForm.tsx'
import { ClosingFacts } from '../../plan/ClosingFacts.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useCaseFile } from '../case-file.ts'
import { CloseDialog, ProposeClosingDialog } from './ClosingDialogs.tsx'
import type { Plan } from './plan.ts'

/** Closing in three acts: proposed, agreed by every involved public participant, closed and shielded (WGS 2.31(8)). */
export function ClosingCard({ plan }: { plan: Plan }) {
  const { t } = useI18n()
  const { caseId, me, may } = useCaseFile()
  const [isProposing, setProposing] = useOpened('afsluiten')
  const [isClosing, setClosing] = useOpened('sluiten')
  const [isAgreeing, setAgreeing] = useOpened('instemmen-afsluiten')
  const { closing } = plan
  const isWaitedFor = closing?.waitingFor.some((each) => each.participantId === me.participant.id)
  return (
    <Card
      title={t('plan.closing')}
      actions={
        <>
          {may('closing.propose') && (
            <Button onClick={() => setProposing(true)}>{t(closing ? 'plan.changeClosing' : 'plan.proposeClosing')}</Button>
          )}
          {may('closing.agree') && closing && isWaitedFor && (
            <Button variant="primary" aria-haspopup="dialog" onClick={() => setAgreeing(true)}>
              {t('plan.agreeClosing', { who: me.participant.shortName })}
            </Button>
          )}
          {may('closing.close') && closing && (
            <Button variant="danger" onClick={() => setClosing(true)}>
              {t('plan.close')}
            </Button>
          )}
        </>
      }
    >
      {closing ? <ClosingFacts closing={closing} /> : <p>{t('plan.noClosing')}</p>}
      {isProposing && may('closing.propose') && <ProposeClosingDialog closing={closing} onClose={() => setProposing(false)} />}
      {isAgreeing && closing && isWaitedFor && may('closing.agree') && (
        <Dialog title={t('plan.agreeClosingTitle')} size="large" onClose={() => setAgreeing(false)}>
          <AgreeClosingForm caseId={caseId} closing={closing} onDone={() => setAgreeing(false)} />
        </Dialog>
      )}
      {isClosing && closing && may('closing.close') && <CloseDialog plan={plan} onClose={() => setClosing(false)} />}
    </Card>
  )
}
