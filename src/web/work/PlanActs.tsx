import type * as z from 'zod'
import type { PlanRoom } from '../../api/plan.ts'
import type { WorkItem } from '../../api/work.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { AgreeClosingForm } from '../plan/AgreeClosingForm.tsx'
import { ApproveForm } from '../plan/ApproveForm.tsx'
import { ConfirmHandoverForm } from '../plan/ConfirmHandoverForm.tsx'
import { useMe } from '../session.tsx'
import { Notice } from '../ui/Notice.tsx'

type PlanActsProps = { item: WorkItem; plan: z.infer<typeof PlanRoom>; onDone: () => void }

/** What is asked about the plan of a case: to agree with it, to take a task over, to agree to closing. */
export function PlanActs({ item, plan, onDone }: PlanActsProps) {
  const { t } = useI18n()
  const { participant } = useMe()
  const { caseId } = item
  const isOwn = (each: { participantId: string }) => each.participantId === participant.id
  const handover = plan.handovers.find(({ id }) => id === item.objectId)
  if (item.kind === 'approve_plan' && plan.waitingForApproval.some(isOwn))
    return <ApproveForm caseId={caseId} plan={plan} onDone={onDone} />
  if (item.kind === 'confirm_handover' && handover && handover.confirmedAt === null) {
    const task = plan.agreements.find(({ id }) => id === handover.agreementId)?.text ?? ''
    return <ConfirmHandoverForm caseId={caseId} handover={handover} task={task} onDone={onDone} />
  }
  if (item.kind === 'agree_closing' && plan.closing?.waitingFor.some(isOwn))
    return <AgreeClosingForm caseId={caseId} closing={plan.closing} onDone={onDone} />
  return <Notice>{t('work.gone')}</Notice>
}
