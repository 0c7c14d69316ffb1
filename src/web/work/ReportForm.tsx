import type * as z from 'zod'
import { planOperations } from '../../api/plan.ts'
import { type Agreement, agreementStatuses, ReportDraft } from '../../domain/plan.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing } from '../operation.ts'
import { DateField } from '../ui/DateField.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

type ReportFormProps = {
  caseId: string
  agreement: Pick<z.output<typeof Agreement>, 'id' | 'text' | 'dueOn' | 'condition' | 'reports'>
  onDone: () => void
}

/** How an agreement stands, in two clicks; or another date proposed. */
export function ReportForm({ caseId, agreement, onDone }: ReportFormProps) {
  const { t, language, formatDate } = useI18n()
  const report = useDoing(planOperations.reportOnAgreement)
  const kept = useKept<Partial<Record<keyof ReportDraft, FormValue>>>(`report ${agreement.id}`)
  const form = useForm({
    schema: ReportDraft,
    labels: { status: t('work.reportStatus'), note: t('work.reportNote'), proposedDueOn: t('work.proposedDueOn') },
    initial: kept.found,
    onChange: kept.keep,
    submit: async (body) => {
      await report({ params: { caseId, agreementId: agreement.id }, body })
      kept.forget()
      toast(t('work.reported'))
      onDone()
    },
  })
  const options = ReportDraft.shape.status.options.map((value) => ({
    value,
    label: value === 'proposal' ? t('work.proposal') : agreementStatuses[value][language],
  }))
  return (
    <Form form={form} submitLabel={t('work.report')} onCancel={onDone}>
      <DefinitionList
        items={[
          { term: t('work.agreed'), value: agreement.text },
          { term: t('work.dueOn'), value: formatDate(agreement.dueOn) },
          { term: t('work.condition'), value: agreement.condition },
        ]}
      />
      <RadioGroup {...form.choice('status', options)} />
      {form.values.status === 'proposal' && <DateField {...form.text('proposedDueOn')} />}
      <TextArea {...form.text('note')} hint={t('work.reportNoteHint')} />
    </Form>
  )
}
