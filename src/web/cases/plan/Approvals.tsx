import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import { useOpened } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { ApproveForm } from '../../plan/ApproveForm.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Row } from '../../ui/Layout.tsx'
import { useCaseFile } from '../case-file.ts'
import styles from '../cases.module.css'
import type { Plan } from './plan.ts'

/** Which participants agree with the plan as it is now, and whom it still waits for. */
export function Approvals({ plan }: { plan: Plan }) {
  const { t, formatDateTime } = useI18n()
  const { caseId, me, may } = useCaseFile()
  const [isOpen, setOpen] = useOpened('instemmen')
  const isWaitedFor = plan.waitingForApproval.some((each) => each.participantId === me.participant.id)
  return (
    <Card
      title={t('plan.approvals', { n: plan.planVersion })}
      actions={
        may('plan.approve') &&
        isWaitedFor && (
          <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t('plan.approve', { who: me.participant.shortName })}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {plan.approvals.map((each) => (
          <li key={each.participantId}>
            <Row>
              {each.outdated ? (
                <Chip tone="warning" icon={CircleDashed}>
                  {t('plan.outdated')}
                </Chip>
              ) : (
                <Chip tone="positive" icon={CircleCheck}>
                  {t('plan.agrees')}
                </Chip>
              )}
              <span>
                {each.participant}, {each.by}, {formatDateTime(each.at)}
              </span>
            </Row>
          </li>
        ))}
        {plan.waitingForApproval
          .filter((each) => !plan.approvals.some((approval) => approval.participantId === each.participantId))
          .map((each) => (
            <li key={each.participantId}>
              <Row>
                <Chip icon={CircleDashed}>{t('plan.notYet')}</Chip>
                {each.participant}
              </Row>
            </li>
          ))}
      </ul>
      {isOpen && isWaitedFor && may('plan.approve') && (
        <Dialog title={t('plan.approveTitle')} size="large" onClose={() => setOpen(false)}>
          <ApproveForm caseId={caseId} plan={plan} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </Card>
  )
}
