import { type MeetingItem, meetingOperations } from '../../api/meetings.ts'
import { ThirdPartyDraft } from '../../domain/meeting.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

/** Lets somebody without an account sit in at one case, after the declaration (WGS 2.31(9); BGS 2.21). */
export function ThirdPartyDialog({ item, onClose }: { item: MeetingItem; onClose: () => void }) {
  const { t } = useI18n()
  const admit = useDoing(meetingOperations.admitThirdParty)
  const form = useForm({
    schema: ThirdPartyDraft,
    labels: {
      name: t('meetings.name'),
      organisation: t('meetings.organisation'),
      expertise: t('meetings.expertise'),
      publicTask: t('meetings.publicTask'),
      declarationSignedOn: t('meetings.signedOn'),
      handedOver: t('meetings.handedOver'),
    },
    submit: async (body) => {
      await admit({ params: { caseId: item.caseId, itemId: item.id }, body })
      toast(t('meetings.admitted'))
      onClose()
    },
  })
  return (
    <Dialog title={t('meetings.admit')} onClose={onClose}>
      <p>{t('meetings.admitHint')}</p>
      <Form form={form} submitLabel={t('meetings.admit')} onCancel={onClose}>
        <FieldRow>
          <TextField {...form.text('name')} autoComplete="off" />
          <TextField {...form.text('organisation')} autoComplete="off" />
        </FieldRow>
        <TextField {...form.text('expertise')} />
        <TextField {...form.text('publicTask')} />
        <DateField {...form.text('declarationSignedOn')} isOptional={false} />
        <TextArea {...form.text('handedOver')} />
      </Form>
    </Dialog>
  )
}
