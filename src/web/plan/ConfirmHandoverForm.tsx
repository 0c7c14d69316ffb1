import type * as z from 'zod'
import { closingOperations } from '../../api/closing.ts'
import type { Handover } from '../../api/plan.ts'
import { HandoverConfirmation } from '../../domain/closing.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { useMe } from '../session.tsx'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

type ConfirmHandoverFormProps = { caseId: string; handover: z.infer<typeof Handover>; task: string; onDone: () => void }

/** The receiver says that it has the task now; of a party outside the house, who leads the case says so. */
export function ConfirmHandoverForm({ caseId, handover, task, onDone }: ConfirmHandoverFormProps) {
  const { t } = useI18n()
  const me = useMe()
  const confirm = useDoing(closingOperations.confirmHandover)
  const form = useForm({
    schema: HandoverConfirmation,
    labels: { receivedBy: t('plan.receivedBy'), note: t('plan.note') },
    initial: { receivedBy: handover.toParticipantId === me.participant.id ? me.name : '' },
    submit: async (body) => {
      await confirm({ params: { caseId, handoverId: handover.id }, body })
      toast(t('plan.confirmed'))
      onDone()
    },
  })
  return (
    <>
      <p>{t('plan.confirmText', { task: task.replace(/\.$/, ''), to: handover.to })}</p>
      {handover.note && <p>{handover.note}</p>}
      <Form form={form} submitLabel={t('plan.confirm')} onCancel={onDone}>
        <TextField {...form.text('receivedBy')} />
        <TextArea {...form.text('note')} />
      </Form>
    </>
  )
}
