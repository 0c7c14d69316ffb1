import { analysisOperations } from '../../../api/analysis.ts'
import { InstrumentResultDraft } from '../../../domain/analysis.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'

/** Records what an instrument gave, in the instrument's own terms (R-CAS-19). */
export function InstrumentDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n()
  const { caseId } = useCaseFile()
  const add = useDoing(analysisOperations.addInstrument)
  const form = useForm({
    schema: InstrumentResultDraft,
    labels: {
      instrument: t('dossier.instrument'),
      result: t('dossier.instrumentResult'),
      on: t('dossier.on'),
      validUntil: t('dossier.validUntil'),
      note: t('dossier.note'),
    },
    submit: async (body) => {
      await add({ params: { caseId }, body })
      toast(t('dossier.instrumentSaved'))
      onClose()
    },
  })
  return (
    <Dialog title={t('dossier.addInstrument')} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        <TextField {...form.text('instrument')} />
        <TextField {...form.text('result')} hint={t('dossier.instrumentHint')} />
        <FieldRow>
          <DateField {...form.text('on')} />
          <DateField {...form.text('validUntil')} />
        </FieldRow>
        <TextField {...form.text('note')} />
      </Form>
    </Dialog>
  )
}
