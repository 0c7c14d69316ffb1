import { useState } from 'react'
import { purposeOperations } from '../../api/purpose.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { toast } from '../ui/Toaster.tsx'

/** Who knows the subject privately does not judge (R-SEC-09). */
export function StepAside({ caseId }: { caseId: string }) {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  const stepAside = useDoing(purposeOperations.stepAside)
  return (
    <>
      <Button variant="ghost" size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('weighing.stepAside')}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t('weighing.stepAsideTitle')}
          consequences={[t('weighing.stepAside1'), t('weighing.stepAside2'), t('weighing.stepAside3')]}
          confirmLabel={t('weighing.stepAsideConfirm')}
          isDanger
          onConfirm={async () => {
            await stepAside({ params: { caseId } })
            toast(t('weighing.steppedAside'))
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
