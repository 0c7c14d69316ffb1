import type * as z from 'zod'
import { AdviceLevel, adviceLevels, KnowledgeDraft } from '../../domain/advice.ts'
import { LifeDomain, lifeDomains } from '../../domain/life-domains.ts'
import { Theme, themes } from '../../domain/themes.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { NameCheck } from '../NameCheck.tsx'
import { optionsOf } from '../options.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useForm } from '../ui/use-form.ts'

type Draft = z.output<typeof KnowledgeDraft>
type KnowledgeDialogProps = {
  name: string
  title: string
  initial: Partial<Record<keyof Draft, FormValue>>
  submitLabel: string
  onSend: (draft: Draft) => Promise<unknown>
  onClose: () => void
}

/** Makes question and answer general, for everyone; without who asked. */
export function KnowledgeDialog({ name, title, initial, submitLabel, onSend, onClose }: KnowledgeDialogProps) {
  const { t, language } = useI18n()
  const kept = useKept<Partial<Record<keyof Draft, FormValue>>>(name)
  const form = useForm({
    schema: KnowledgeDraft,
    labels: {
      title: t('advice.title'),
      question: t('advice.question'),
      answer: t('advice.answer'),
      level: t('advice.level'),
      themes: t('advice.themes'),
      lifeDomains: t('advice.lifeDomains'),
      confirmed: t('advice.confirmed'),
    },
    initial: kept.found ?? initial,
    onChange: kept.keep,
    submit: async (draft) => {
      await onSend(draft)
      kept.forget()
      onClose()
    },
  })
  return (
    <Dialog title={title} size="large" onClose={onClose}>
      <p>{t('advice.publishText')}</p>
      <Form form={form} submitLabel={submitLabel} onCancel={onClose}>
        <TextField {...form.text('title')} />
        <TextArea {...form.text('question')} rows={4} hint={t('advice.questionHint')} />
        <TextArea {...form.text('answer')} rows={6} />
        <NameCheck form={form} paths={['title', 'question', 'answer']} />
        <RadioGroup {...form.choice('level', optionsOf(AdviceLevel.options, adviceLevels, language))} />
        <Disclosure summary={t('advice.labels')}>
          <CheckboxGroup {...form.many('themes', optionsOf(Theme.options, themes, language))} />
          <CheckboxGroup {...form.many('lifeDomains', optionsOf(LifeDomain.options, lifeDomains, language))} />
        </Disclosure>
      </Form>
    </Dialog>
  )
}
