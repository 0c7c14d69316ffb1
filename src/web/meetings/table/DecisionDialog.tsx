import { type MeetingItem, meetingOperations } from '../../../api/meetings.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'

export function DecisionDialog({ item, onClose }: { item: MeetingItem; onClose: () => void }) {
  const { t } = useI18n()
  const record = useDoing(meetingOperations.recordDecision)
  const form = useForm({
    schema: meetingOperations.recordDecision.body,
    labels: { text: t('table.decision'), dissent: t('table.dissent') },
    submit: async (body) => {
      await record({ params: { caseId: item.caseId, itemId: item.id }, body })
      toast(t('table.decisionSaved'))
      onClose()
    },
  })
  return (
    <Dialog title={t('table.decisionTitle')} onClose={onClose}>
      <Form form={form} submitLabel={t('table.decisionTitle')} onCancel={onClose}>
        <TextArea {...form.text('text')} />
        <TextArea {...form.text('dissent')} rows={2} hint={t('table.dissentHint')} />
      </Form>
    </Dialog>
  )
}
