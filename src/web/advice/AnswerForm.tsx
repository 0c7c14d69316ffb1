import type * as z from 'zod'
import { adviceOperations, type ShownAdvice } from '../../api/advice.ts'
import { AdviceAnswer } from '../../domain/advice.ts'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { NameCheck } from '../NameCheck.tsx'
import { useDoing } from '../operation.ts'
import { Card } from '../ui/Card.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

/** The bureau's answer, checked as the question was. */
export function AnswerForm({ asked }: { asked: z.output<typeof ShownAdvice> }) {
  const { t } = useI18n()
  const answer = useDoing(adviceOperations.answerAdvice)
  const kept = useKept<Partial<Record<keyof AdviceAnswer, FormValue>>>(`advice answer ${asked.id}`)
  const { id: questionId, version } = asked
  const form = useForm({
    schema: AdviceAnswer,
    labels: { answer: t('advice.answer'), confirmed: t('advice.confirmed') },
    initial: kept.found ?? { answer: asked.answer ?? '' },
    onChange: kept.keep,
    submit: async (body) => {
      await afterOthers(answer({ params: { questionId }, body, version }))
      kept.forget()
      toast(t('advice.answered'))
    },
  })
  return (
    <Card title={asked.answer === null ? t('advice.doAnswer') : t('advice.changeAnswer')}>
      <Form form={form} submitLabel={asked.answer === null ? t('advice.doAnswer') : t('advice.save')}>
        <TextArea {...form.text('answer')} rows={6} hint={t('advice.questionHint')} />
        <NameCheck form={form} paths={['answer']} />
      </Form>
    </Card>
  )
}
