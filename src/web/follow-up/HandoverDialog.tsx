import { Suspense } from 'react'
import { weighingOperations } from '../../api/weighing.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing, useShown } from '../operation.ts'
import { Skeleton } from '../ui/Busy.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

type HandoverProps = { caseId: string; onClose: () => void }

/** That the other house has the referral: recorded, and told to the referrer by the covenant's letter. */
export default function HandoverDialog(props: HandoverProps) {
  const { t } = useI18n()
  return (
    <Dialog title={t('followUp.handoverLetter')} size="large" onClose={props.onClose}>
      <Suspense fallback={<Skeleton label={t('common.loading')} />}>
        <HandoverForm {...props} />
      </Suspense>
    </Dialog>
  )
}

function HandoverForm({ caseId, onClose }: HandoverProps) {
  const { t } = useI18n()
  const begun = useShown(weighingOperations.draftHandoverLetter, { params: { caseId } })
  const place = useDoing(weighingOperations.sendHandoverLetter)
  const kept = useKept<{ text?: FormValue }>(`handover ${caseId}`)
  const form = useForm({
    schema: weighingOperations.sendHandoverLetter.body,
    labels: { text: t('followUp.letterText') },
    initial: kept.found ?? { text: begun.text },
    onChange: kept.keep,
    submit: async (body) => {
      await place({ params: { caseId }, body })
      kept.forget()
      toast(t('followUp.handoverDone'))
      onClose()
    },
  })
  return (
    <Form form={form} submitLabel={t('followUp.handoverPlace')} onCancel={onClose}>
      <TextArea {...form.text('text')} hint={t('followUp.handoverHint')} rows={12} />
    </Form>
  )
}
