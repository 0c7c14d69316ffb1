import type * as z from 'zod'
import { AdviceLevel, AdviceQuestion, adviceLevels } from '../../domain/advice.ts'
import { LifeDomain, lifeDomains } from '../../domain/life-domains.ts'
import { Theme, themes } from '../../domain/themes.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { NameCheck } from '../NameCheck.tsx'
import { optionsOf } from '../options.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useForm } from '../ui/use-form.ts'

type Asked = z.output<typeof AdviceQuestion>
type QuestionFormProps = {
  /** Under which name what is typed is kept. */
  name: string
  initial?: Partial<Record<keyof Asked, FormValue>>
  submitLabel: string
  onSend: (asked: Asked) => Promise<unknown>
  onCancel?: () => void
}

/** A question about nobody: new, or changed. */
export function QuestionForm({ name, initial, submitLabel, onSend, onCancel }: QuestionFormProps) {
  const { t, language } = useI18n()
  const kept = useKept<Partial<Record<keyof Asked, FormValue>>>(name)
  const form = useForm({
    schema: AdviceQuestion,
    labels: {
      title: t('advice.title'),
      question: t('advice.question'),
      goal: t('advice.goal'),
      level: t('advice.level'),
      themes: t('advice.themes'),
      lifeDomains: t('advice.lifeDomains'),
      confirmed: t('advice.confirmed'),
    },
    initial: kept.found ?? initial ?? { level: 'case' },
    onChange: kept.keep,
    submit: async (asked) => {
      await onSend(asked)
      kept.forget()
    },
  })
  return (
    <Form form={form} submitLabel={submitLabel} {...(onCancel && { onCancel })}>
      <TextField {...form.text('title')} />
      <TextArea {...form.text('question')} rows={6} hint={t('advice.questionHint')} />
      <TextArea {...form.text('goal')} rows={2} hint={t('advice.goalHint')} />
      <NameCheck form={form} paths={['title', 'question', 'goal']} />
      <RadioGroup {...form.choice('level', optionsOf(AdviceLevel.options, adviceLevels, language))} />
      <Disclosure summary={t('advice.labels')}>
        <CheckboxGroup {...form.many('themes', optionsOf(Theme.options, themes, language))} />
        <CheckboxGroup {...form.many('lifeDomains', optionsOf(LifeDomain.options, lifeDomains, language))} />
      </Disclosure>
    </Form>
  )
}
