import { informationOperations, type Supply } from '../../api/information.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

/** Mends an item of one's own organisation; the earlier text stays readable. */
export function RectifyForm({ caseId, supply, onDone }: { caseId: string; supply: Supply; onDone: () => void }) {
  const { t } = useI18n()
  const rectify = useDoing(informationOperations.rectifySupply)
  const form = useForm({
    schema: informationOperations.rectifySupply.body,
    labels: { text: t('supply.newText'), reason: t('supply.rectifyReason') },
    initial: { text: supply.text },
    submit: async (body) => {
      await rectify({ params: { caseId, supplyId: supply.id }, body })
      toast(t('supply.rectified'))
      onDone()
    },
  })
  return (
    <>
      <p>{t('supply.rectifyHint')}</p>
      <Form form={form} submitLabel={t('supply.rectify')} onCancel={onDone}>
        <TextArea {...form.text('text')} rows={6} />
        <TextArea {...form.text('reason')} />
      </Form>
    </>
  )
}
