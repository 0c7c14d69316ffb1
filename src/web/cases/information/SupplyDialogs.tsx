import { informationOperations, type Supply } from '../../../api/information.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { RectifyForm } from '../../information/RectifyForm.tsx'
import { useDoing } from '../../operation.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'

type DialogProps = { supply: Supply; onClose: () => void }

/** Says that an item is not right; its supplier is asked to look at it (BGS 1.7). */
export function DisputeDialog({ supply, onClose }: DialogProps) {
  const { t } = useI18n()
  const { caseId } = useCaseFile()
  const dispute = useDoing(informationOperations.disputeSupply)
  const form = useForm({
    schema: informationOperations.disputeSupply.body,
    labels: { reason: t('dossier.disputeReason') },
    submit: async (body) => {
      await dispute({ params: { caseId, supplyId: supply.id }, body })
      toast(t('dossier.disputed', { who: supply.participant }))
      onClose()
    },
  })
  return (
    <Dialog title={t('dossier.disputeTitle')} onClose={onClose}>
      <p>{t('dossier.disputeHint', { who: supply.participant })}</p>
      <Form form={form} submitLabel={t('dossier.dispute')} onCancel={onClose}>
        <TextArea {...form.text('reason')} />
      </Form>
    </Dialog>
  )
}

export function RectifyDialog({ supply, onClose }: DialogProps) {
  const { t } = useI18n()
  const { caseId } = useCaseFile()
  return (
    <Dialog title={t('dossier.rectifyTitle')} onClose={onClose}>
      <RectifyForm caseId={caseId} supply={supply} onDone={onClose} />
    </Dialog>
  )
}
