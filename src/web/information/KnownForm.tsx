import type * as z from 'zod'
import { type InformationRequest, informationOperations } from '../../api/information.ts'
import { participantKinds } from '../../domain/participant.ts'
import { KnownAnswerDraft } from '../../domain/supply.ts'
import { mayAnswer } from '../../domain/supply-refusals.ts'
import { KnownOutcome, knownOutcomes } from '../../domain/supply-tables.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { useMe } from '../session.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

type KnownFormProps = {
  caseId: string
  request: Pick<z.output<typeof InformationRequest>, 'id' | 'askedBy' | 'dueOn'>
  /** Name and date of birth, all that is told to who is asked. */
  about: string
  onDone: (outcome: KnownOutcome) => void
  onCancel?: () => void
}

/** Yes, no, or not to be told: no content is asked, so there is no place for it. */
export function KnownForm({ caseId, request, about, onDone, onCancel }: KnownFormProps) {
  const { t, language, formatDate } = useI18n()
  const { participant } = useMe()
  const answer = useDoing(informationOperations.answerIfKnown)
  const form = useForm({
    schema: KnownAnswerDraft,
    labels: { outcome: t('supply.knownQuestion'), contact: t('supply.knownContact') },
    submit: async ({ outcome, contact }) => {
      // whom to ask there goes with a yes only, and is still there after a change of mind
      await answer({ params: { caseId, requestId: request.id }, body: outcome === 'known' ? { outcome, contact } : { outcome } })
      toast(t('supply.answered'))
      onDone(outcome)
    },
  })
  return (
    <Form form={form} submitLabel={t('supply.sendAnswer')} onCancel={onCancel}>
      <DefinitionList
        items={[
          { term: t('supply.knownAbout'), value: about },
          { term: t('supply.askedBy'), value: request.askedBy },
          { term: t('supply.dueOn'), value: formatDate(request.dueOn) },
        ]}
      />
      {participantKinds[participant.kind].secrecyOver !== 'nothing' && <Notice>{t('supply.knownSecrecy')}</Notice>}
      <RadioGroup
        {...form.choice(
          'outcome',
          optionsOf(
            KnownOutcome.options.filter((outcome) => mayAnswer(participant.kind, outcome)),
            knownOutcomes,
            language,
          ),
        )}
      />
      {form.values.outcome === 'known' && <TextField {...form.text('contact')} isOptional hint={t('supply.knownContactHint')} />}
    </Form>
  )
}
