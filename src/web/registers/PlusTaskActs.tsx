import { type PlusTask, plusTaskOperations } from '../../api/plus-tasks.ts'
import {
  AspectDraft,
  AspectJudgment,
  type AssessmentAspect,
  aspectJudgments,
  assessmentAspects,
  PlusTaskDecisionDraft,
  PlusTaskOutcome,
  plusTaskOutcomes,
} from '../../domain/plus-task.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameWarning } from '../NameWarning.tsx'
import { useDoing } from '../operation.ts'
import { capitalised, optionsOf } from '../options.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useKeptForm } from '../use-kept-form.ts'

export function AspectDialog({ task, aspect, onClose }: { task: PlusTask; aspect: AssessmentAspect; onClose: () => void }) {
  const { t, language } = useI18n()
  const judge = useDoing(plusTaskOperations.judgePlusTask)
  const before = task.aspects.find((each) => each.aspect === aspect)
  const form = useKeptForm(before ? undefined : `aspect ${task.id} ${aspect}`, {
    schema: AspectDraft,
    labels: { judgment: t('registers.judgment'), motive: t('registers.motive') },
    initial: before ? { judgment: before.judgment, motive: before.motive } : {},
    submit: async (body) => {
      await judge({ params: { taskId: task.id, aspect }, body })
      toast(t('registers.done'))
      onClose()
    },
  })
  return (
    <Dialog title={capitalised(assessmentAspects[aspect][language])} onClose={onClose}>
      <p>{assessmentAspects[aspect].question[language]}</p>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        <RadioGroup {...form.choice('judgment', optionsOf(AspectJudgment.options, aspectJudgments, language))} />
        <TextArea {...form.text('motive')} />
        <NameWarning values={form.values} />
      </Form>
    </Dialog>
  )
}

export function TaskDecisionDialog({ task, onClose }: { task: PlusTask; onClose: () => void }) {
  const { t, language } = useI18n()
  const decide = useDoing(plusTaskOperations.decidePlusTask)
  const form = useKeptForm(`plus task decision ${task.id}`, {
    schema: PlusTaskDecisionDraft,
    labels: {
      decidedOn: t('registers.decidedOn'),
      until: t('registers.until'),
      outcome: t('registers.outcome'),
      conditions: t('registers.conditions'),
    },
    submit: async (body) => {
      await decide({ params: { taskId: task.id }, body })
      toast(t('registers.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('registers.decide')} onClose={onClose}>
      <Form form={form} submitLabel={t('registers.decideShort')} onCancel={onClose}>
        <FieldRow>
          <DateField {...form.text('decidedOn')} />
          <DateField {...form.text('until')} />
        </FieldRow>
        <RadioGroup {...form.choice('outcome', optionsOf(PlusTaskOutcome.options, plusTaskOutcomes, language))} />
        <TextArea {...form.text('conditions')} hint={t('registers.conditionsHint')} />
        <NameWarning values={form.values} />
      </Form>
    </Dialog>
  )
}
