import { lazy, Suspense, useState } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'

const StepAsideDialog = lazy(() => import('../StepAsideDialog.tsx'))

/** Who knows the subject privately does not judge (R-SEC-09). */
export function StepAside({ caseId }: { caseId: string }) {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="ghost" size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('weighing.stepAside')}
      </Button>
      <Suspense>{isOpen && <StepAsideDialog caseId={caseId} phase="purpose_review" onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
