import { useRef } from 'react'
import { purposeOperations } from '../api/purpose.ts'
import type { CasePhase } from '../domain/case.ts'
import { leftWaiting } from '../domain/stepping-aside.ts'
import { useI18n } from './i18n/use-i18n.ts'
import { useDoing, useShown } from './operation.ts'
import { ConfirmDialog } from './ui/ConfirmDialog.tsx'
import { toast } from './ui/Toaster.tsx'

type StepAsideDialogProps = {
  caseId: string
  phase: CasePhase
  /** Instead of closing, once it was done: where one goes from here. */
  onDone?: (keepsReferral: boolean) => void
  onClose: () => void
}

/** Who knows the subject privately has no part in the case; what then waits and for whom is read beforehand (R-SEC-09). */
export default function StepAsideDialog({ caseId, phase, onDone, onClose }: StepAsideDialogProps) {
  const { t, language } = useI18n()
  const { waits, keepsReferral, isProposed } = useShown(purposeOperations.foreseeStepAside, { params: { caseId } })
  const isDone = useRef(false)
  const stepAside = useDoing(purposeOperations.stepAside)
  return (
    <ConfirmDialog
      title={t('weighing.stepAsideTitle')}
      consequences={[
        t(keepsReferral ? 'weighing.stepAsideReferrer' : 'weighing.stepAside1'),
        t(phase === 'purpose_review' ? 'weighing.stepAside2' : 'weighing.stepAsideStands'),
        ...(isProposed ? [t('weighing.stepAsideProposed')] : []),
        ...waits.map((each) => leftWaiting[each][language]),
        t('weighing.stepAside3'),
      ]}
      confirmLabel={t('weighing.stepAsideConfirm')}
      isDanger
      onConfirm={async () => {
        await stepAside({ params: { caseId } })
        toast(t('weighing.steppedAside'))
        isDone.current = true
      }}
      onClose={() => (isDone.current && onDone ? onDone(keepsReferral) : onClose())}
    />
  )
}
