import { useState } from 'react'
import * as z from 'zod'
import { consultationOperations } from '../../api/consultations.ts'
import {
  ConsultationAdvice,
  ConsultationAnswer,
  consultationAdvices,
  consultationGrounds,
  DeclineReason,
  declineReasons,
} from '../../domain/consultation.ts'
import { mayAnswer } from '../../domain/supply-refusals.ts'
import { supplyGrounds } from '../../domain/supply-tables.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { NameCheck } from '../NameCheck.tsx'
import { useDoing } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { useMe } from '../session.tsx'
import { isTyped, useStay } from '../stay.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import { BigChoices } from './BigChoices.tsx'

const [Advised] = ConsultationAnswer.options
const Answer = Advised.omit({ kind: true })
const Decline = z.strictObject({ reason: DeclineReason })

/** One tap and send; or saying that one cannot or may not. */
export function AnswerForm({ caseId }: { caseId: string }) {
  const { t } = useI18n()
  const [isDeclining, setDeclining] = useState(false)
  return (
    <Card title={t('consultations.yourAnswer')} tone="highlight">
      {isDeclining ? <DeclineForm caseId={caseId} /> : <AdviceForm caseId={caseId} />}
      <Button variant="ghost" onClick={() => setDeclining(!isDeclining)}>
        {t(isDeclining ? 'consultations.answerAfterAll' : 'consultations.decline')}
      </Button>
    </Card>
  )
}

function AdviceForm({ caseId }: { caseId: string }) {
  const { t, language } = useI18n()
  const me = useMe()
  const answer = useDoing(consultationOperations.answerConsultation)
  const grounds = consultationGrounds(me.participant.kind)
  const kept = useKept<Partial<Record<keyof z.output<typeof Answer>, FormValue>>>(`consultation ${caseId}`)
  const form = useForm({
    schema: Answer,
    labels: {
      advice: t('consultations.advice'),
      motive: t('consultations.motive'),
      confirmed: t('consultations.confirmed'),
      ground: t('consultations.ground'),
      groundMotive: t('consultations.groundMotive'),
      consentOn: t('consultations.consentOn'),
    },
    initial: kept.found ?? { ground: grounds[0] },
    onChange: kept.keep,
    submit: async (given) => {
      const { groundMotive, ...said } = given
      const asksMotive = supplyGrounds[given.ground].needs === 'motive'
      await answer({ params: { caseId }, body: { kind: 'advice', ...said, ...(asksMotive && { groundMotive }) } })
      kept.forget()
      toast(t('consultations.answered'))
    },
  })
  useStay(isTyped(form.values, ['ground']))
  const ground = grounds.find((each) => each === form.values.ground)
  const needs = ground && supplyGrounds[ground].needs
  return (
    <Form form={form} submitLabel={t('consultations.answer')}>
      <BigChoices {...form.choice('advice', optionsOf(ConsultationAdvice.options, consultationAdvices, language))} />
      <TextArea {...form.text('motive')} rows={2} hint={t('consultations.motiveHint')} />
      <NameCheck form={form} paths={needs === 'motive' ? ['motive', 'groundMotive'] : ['motive']} />
      {grounds.length > 1 && (
        <BigChoices
          {...form.choice(
            'ground',
            grounds.map((each) => ({ value: each, label: supplyGrounds[each][language], hint: `(${supplyGrounds[each].article})` })),
          )}
        />
      )}
      {needs === 'motive' && <TextField {...form.text('groundMotive')} isOptional={false} />}
      {needs === 'consent_date' && <DateField {...form.text('consentOn')} isOptional={false} />}
    </Form>
  )
}

function DeclineForm({ caseId }: { caseId: string }) {
  const { t, language } = useI18n()
  const { kind } = useMe().participant
  const reasons = DeclineReason.options.filter((reason) => mayAnswer(kind, reason))
  const answer = useDoing(consultationOperations.answerConsultation)
  const form = useForm({
    schema: Decline,
    labels: { reason: t('consultations.declineReason') },
    submit: async ({ reason }) => {
      await answer({ params: { caseId }, body: { kind: 'declined', reason } })
      toast(t('consultations.answered'))
    },
  })
  return (
    <Form form={form} submitLabel={t('consultations.doDecline')}>
      <BigChoices {...form.choice('reason', optionsOf(reasons, declineReasons, language))} />
    </Form>
  )
}
