import { purposeOperations } from '../../api/purpose.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing } from '../operation.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

export function AdviceDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useI18n()
  const advise = useDoing(purposeOperations.advisePurpose)
  const kept = useKept<{ text?: FormValue }>(`advice ${caseId}`)
  const form = useForm({
    schema: purposeOperations.advisePurpose.body,
    labels: { text: t('weighing.adviceText') },
    initial: kept.found,
    onChange: kept.keep,
    submit: async (body) => {
      await advise({ params: { caseId }, body })
      kept.forget()
      toast(t('weighing.advised'))
      onClose()
    },
  })
  return (
    <Dialog title={t('weighing.giveAdvice')} onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.giveAdvice')} onCancel={onClose}>
        <TextArea {...form.text('text')} hint={t('weighing.adviceHint')} rows={5} />
      </Form>
    </Dialog>
  )
}
