import Plus from 'lucide-react/icons/plus'
import Trash from 'lucide-react/icons/trash-2'
import { useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import { houseOperations } from '../../api/houses.ts'
import { type InformationRequest, informationOperations } from '../../api/information.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { participantKinds } from '../../domain/participant.ts'
import { AnswerDraft, answerIssues, type Supplying } from '../../domain/supply.ts'
import { mayAnswer, reasonsFor, refusalReasons } from '../../domain/supply-refusals.ts'
import { categories, RefusalOutcome, refusalOutcomes } from '../../domain/supply-tables.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { issueIn } from '../issue-in.ts'
import { useKept } from '../kept.ts'
import { useDoing, useShown } from '../operation.ts'
import { useMe } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { withoutRow } from '../ui/form-rows.ts'
import { Row } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import styles from './information.module.css'
import { SupplyFields, type SupplyFieldsProps } from './SupplyFields.tsx'
import { supplyLabels } from './supply-labels.ts'

type AnswerFormProps = Pick<SupplyFieldsProps, 'persons'> & {
  caseId: string
  /** Name and date of birth of whom it is about. */
  about: string
  request: Pick<z.output<typeof InformationRequest>, 'id' | 'question' | 'categories' | 'askedBy' | 'dueOn'>
  onDone: (outcome: RefusalOutcome) => void
  onCancel?: () => void
}

type Kept = { values: Partial<Record<string, FormValue>>; count: number; outcome: RefusalOutcome | '' }

/** Answers a question: items, nothing known, or a refusal, which is as valid as an answer. */
export function AnswerForm({ caseId, about, request, persons, onDone, onCancel }: AnswerFormProps) {
  const { t, language, formatDate, formatList } = useI18n()
  const { participant } = useMe()
  // the fields of an item need it: asked for here, choosing to supply never waits
  const { participants } = useShown(houseOperations.listParticipants)
  const answer = useDoing(informationOperations.answerRequest)
  const kept = useKept<Kept>(`answer ${request.id}`)
  const [count, setCount] = useState(kept.found?.count ?? 1)
  const [outcome, setOutcome] = useState<RefusalOutcome | ''>(kept.found?.outcome ?? '')
  // items typed before another outcome was chosen are not sent with it, and are still there after a change of mind
  const places = outcome === 'supplied' ? Array.from({ length: count }, (_, index) => `items.${index}.`) : []
  const isRefused = outcome !== '' && refusalOutcomes[outcome].refused
  const isSent = useRef(false)
  const form = useForm({
    schema: schemaFor({
      kind: participant.kind,
      participantId: participant.id,
      participants: participants.map(({ id }) => id),
      today: dateInAmsterdam(new Date()),
    }),
    labels: labelsOf(places),
    initial: kept.found?.values ?? { 'items.0.nature': 'fact' },
    submit: async (body) => {
      await answer({ params: { caseId, requestId: request.id }, body })
      kept.forget()
      isSent.current = true
      toast(t('supply.answered'))
      onDone(body.outcome)
    },
  })

  useEffect(() => {
    if (!isSent.current) kept.keep({ values: form.values, count, outcome })
  })

  function labelsOf(prefixes: readonly string[]): Record<string, string> {
    const refusal = { refusalReason: t('supply.refusalReason'), explanation: t('supply.explanation') }
    const fixed = { outcome: t('supply.outcome'), ...(isRefused && refusal) }
    return Object.assign(fixed, ...prefixes.map((prefix) => supplyLabels(prefix, t)))
  }
  function choose(next: RefusalOutcome) {
    setOutcome(next)
    form.set('outcome', next)
    // each refusal has reasons of its own
    form.set('refusalReason', undefined)
  }
  function add() {
    form.set(`items.${count}.nature`, 'fact')
    setCount(count + 1)
  }
  function remove(index: number) {
    form.reset(withoutRow(form.values, 'items', index))
    setCount(count - 1)
  }
  return (
    <Form form={form} submitLabel={t('supply.sendAnswer')} onCancel={onCancel}>
      <DefinitionList
        items={[
          { term: t('supply.knownAbout'), value: about },
          { term: t('supply.question'), value: request.question },
          { term: t('supply.askedBy'), value: request.askedBy },
          { term: t('supply.dueOn'), value: formatDate(request.dueOn) },
          { term: t('supply.askedCategories'), value: formatList(request.categories.map((each) => categories[each][language])) },
        ]}
      />
      {participantKinds[participant.kind].secrecyOver !== 'nothing' && <Notice>{t('supply.secrecy')}</Notice>}
      <RadioGroup
        {...form.choice(
          'outcome',
          RefusalOutcome.options
            .filter((value) => mayAnswer(participant.kind, value))
            .map((value) => ({ value, label: refusalOutcomes[value][language] })),
        )}
        onChange={choose}
        hint={t('supply.outcomeHint')}
      />
      {isRefused && (
        <>
          <RadioGroup
            {...form.choice(
              'refusalReason',
              reasonsFor(outcome).map((value) => ({
                value,
                label: `${refusalReasons[value][language]} (${refusalReasons[value].source})`,
              })),
            )}
            isOptional
            hint={t('supply.refusalReasonHint')}
          />
          <TextArea {...form.text('explanation')} isOptional hint={t('supply.explanationHint')} />
        </>
      )}
      {outcome === 'supplied' && (
        <>
          {places.map((prefix, index) => (
            <fieldset key={prefix} className={styles.item}>
              <legend>{t('supply.item', { n: String(index + 1) })}</legend>
              <SupplyFields form={form} prefix={prefix} asked={request.categories} persons={persons} />
              {count > 1 && (
                <Row>
                  <Button size="small" variant="ghost" icon={Trash} onClick={() => remove(index)}>
                    {t('supply.removeItem', { n: String(index + 1) })}
                  </Button>
                </Row>
              )}
            </fieldset>
          ))}
          <Row>
            <Button size="small" icon={Plus} onClick={add}>
              {t('supply.addItem')}
            </Button>
          </Row>
        </>
      )}
    </Form>
  )
}

function schemaFor(supplying: Supplying) {
  return AnswerDraft.superRefine((answer, context) => {
    for (const issue of answerIssues(supplying, answer)) context.addIssue(issueIn(issue))
  })
}
