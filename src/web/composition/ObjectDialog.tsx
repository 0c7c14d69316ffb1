import { compositionOperations } from '../../api/composition.ts'
import { Objection } from '../../domain/composition.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing } from '../operation.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

type ObjectDialogProps = { caseId: string; proposalId: string; onClose: () => void }

/** Why a participant does not agree with what is proposed. */
export function ObjectDialog({ caseId, proposalId, onClose }: ObjectDialogProps) {
  const { t } = useI18n()
  const object = useDoing(compositionOperations.objectToComposition)
  const kept = useKept<Partial<Record<keyof Objection, FormValue>>>(`objection ${proposalId}`)
  const form = useForm({
    schema: Objection,
    labels: { reason: t('weighing.objection') },
    initial: kept.found,
    onChange: kept.keep,
    submit: async (body) => {
      await object({ params: { caseId, proposalId }, body })
      kept.forget()
      toast(t('weighing.objected'))
      onClose()
    },
  })
  return (
    <Dialog title={t('weighing.object')} onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.object')} onCancel={onClose}>
        <TextArea {...form.text('reason')} hint={t('weighing.objectionHint')} />
      </Form>
    </Dialog>
  )
}
