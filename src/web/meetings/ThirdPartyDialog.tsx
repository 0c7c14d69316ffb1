import { caseOperations } from '../../api/cases.ts'
import { type MeetingItem, meetingOperations } from '../../api/meetings.ts'
import { ThirdPartyDraft } from '../../domain/meeting.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { Row } from '../ui/Layout.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

/** Lets somebody without an account sit in at one case, after the declaration (WGS 2.31(9); BGS 2.21). */
export function ThirdPartyDialog({ item, onClose }: { item: MeetingItem; onClose: () => void }) {
  const { t } = useI18n()
  // who was decided on at the composition stands ready
  const expected =
    useShown(caseOperations.showDossier, { params: { caseId: item.caseId } }).composition?.decisions.at(-1)?.thirdParties ?? []
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
      {expected.length > 0 && (
        <Row>
          {expected.map(({ organisation, expertise, publicTask }) => (
            <Button key={organisation} size="small" onClick={() => form.reset({ ...form.values, organisation, expertise, publicTask })}>
              {t('meetings.expected', { organisation })}
            </Button>
          ))}
        </Row>
      )}
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
