import { useNavigate } from '@tanstack/react-router'
import { signalOperations } from '../../api/signals.ts'
import { DeclineReason, declineReasons } from '../../domain/signal.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

/** A signal that is not adopted: the sender hears one of four reasons, and nothing about the person. */
export function DeclineDialog({ signal, onClose }: { signal: { caseId: string; number: string }; onClose: () => void }) {
  const { t, language } = useI18n()
  const navigate = useNavigate()
  const decline = useDoing(signalOperations.declineSignal)
  const form = useForm({
    schema: signalOperations.declineSignal.body,
    labels: { reason: t('signals.declineReason') },
    submit: async (body) => {
      await decline({ params: { caseId: signal.caseId }, body })
      toast(t('signals.declined', { number: signal.number }))
      await navigate({ href: '/aanmeldingen/signalen', replace: true })
    },
  })
  return (
    <Dialog title={t('signals.declineTitle', { number: signal.number })} onClose={onClose}>
      <ul>
        <li>{t('signals.declineSender')}</li>
        <li>{t('signals.declineErased')}</li>
      </ul>
      <Form form={form} submitLabel={t('signals.decline')} onCancel={onClose}>
        <RadioGroup {...form.choice('reason', optionsOf(DeclineReason.options, declineReasons, language))} />
      </Form>
    </Dialog>
  )
}
