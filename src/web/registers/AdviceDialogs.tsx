import { legalityOperations, type ProcessingKind } from '../../api/legality.ts'
import { AdviceDraft, AdviceOutcome, AdviceRequest, adviceOutcomes } from '../../domain/legality-advice.ts'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameWarning } from '../NameWarning.tsx'
import { useDoing } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useKeptForm } from '../use-kept-form.ts'

type Props = { kind: ProcessingKind; onClose: () => void }

export function AskDialog({ kind, onClose }: Props) {
  const { t } = useI18n()
  const ask = useDoing(legalityOperations.askLegalityAdvice)
  const form = useKeptForm(`advice asked ${kind.id}`, {
    schema: AdviceRequest,
    labels: { on: t('registers.askedOn'), question: t('registers.question') },
    submit: async (body) => {
      await afterOthers(ask({ params: { kindId: kind.id }, version: kind.version, body }))
      toast(t('registers.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('registers.askTitle')} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        <DateField {...form.text('on')} />
        <TextArea {...form.text('question')} />
        <NameWarning values={form.values} />
      </Form>
    </Dialog>
  )
}

export function AdviceDialog({ kind, onClose }: Props) {
  const { t, language } = useI18n()
  const record = useDoing(legalityOperations.recordLegalityAdvice)
  const form = useKeptForm(`advice received ${kind.id}`, {
    schema: AdviceDraft,
    labels: {
      on: t('registers.receivedOn'),
      outcome: t('registers.outcome'),
      summary: t('registers.summary'),
      conditions: t('registers.conditions'),
      link: t('registers.link'),
    },
    submit: async (body) => {
      await afterOthers(record({ params: { kindId: kind.id }, version: kind.version, body }))
      toast(t('registers.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('registers.receive')} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        <DateField {...form.text('on')} />
        <RadioGroup {...form.choice('outcome', optionsOf(AdviceOutcome.options, adviceOutcomes, language))} />
        <TextArea {...form.text('summary')} />
        <TextArea {...form.text('conditions')} hint={t('registers.conditionsHint')} />
        <TextField {...form.text('link')} type="url" />
        <NameWarning values={{ summary: form.values.summary, conditions: form.values.conditions }} />
      </Form>
    </Dialog>
  )
}
