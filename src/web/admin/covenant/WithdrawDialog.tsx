import { covenantOperations } from '../../../api/covenant.ts'
import { WithdrawalDraft } from '../../../domain/covenant-versions.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { queries } from '../../queries.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'

const Why = WithdrawalDraft.omit({ version: true })
type WithdrawDialogProps = { version: number; validFrom: string; onClose: () => void }

/** The participants take back a version that is still to come; here it is recorded why, and where that can be read (R-GOV-08). */
export function WithdrawDialog({ version, validFrom, onClose }: WithdrawDialogProps) {
  const { t, formatDate } = useI18n()
  const withdraw = useDoing(covenantOperations.withdrawCovenant)
  const form = useForm({
    schema: Why,
    labels: { reason: t('covenant.withdrawReason'), minutes: t('covenant.minutes') },
    submit: async (body) => {
      await withdraw({ body: { version, ...body } })
      await queries.invalidateQueries({ queryKey: [covenantOperations.showCovenant.path] })
      toast(t('covenant.withdrawnToast', { n: version }))
      onClose()
    },
  })
  return (
    <Dialog title={t('covenant.withdrawTitle', { n: version })} onClose={onClose}>
      <Form form={form} submitLabel={t('covenant.withdraw')} submitVariant="danger" onCancel={onClose}>
        <TextArea {...form.text('reason')} rows={3} hint={t('covenant.withdrawReasonHint')} />
        <TextField {...form.text('minutes')} hint={t('covenant.minutesHint')} />
        <Notice tone="warning">{t('covenant.withdrawFinal', { date: formatDate(validFrom) })}</Notice>
      </Form>
    </Dialog>
  )
}
