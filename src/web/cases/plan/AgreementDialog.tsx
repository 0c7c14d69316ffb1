import { planOperations } from '../../../api/plan.ts'
import { type Agreement, AgreementDraft, Line, lines } from '../../../domain/plan.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { optionsOf } from '../../options.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { Stack } from '../../ui/Layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'
import { useConflict } from '../use-conflict.tsx'
import { fundingStates, type Plan, useInvolved } from './plan.ts'

type AgreementDialogProps = { plan: Plan; agreement?: Agreement; onClose: () => void }

/** Registers an agreement, or changes one: one participant owns it, by one date. */
export function AgreementDialog({ plan, agreement, onClose }: AgreementDialogProps) {
  const { t, language } = useI18n()
  const { caseId } = useCaseFile()
  const involved = useInvolved()
  const { form, notice } = useAgreementForm(agreement, onClose)
  const parties = involved.map((party) => ({ value: party.id, label: party.name }))
  const people = involved.find((party) => party.id === form.values.participantId)?.people ?? []
  const isSafety = form.values.kind === 'safety'
  const kinds = [
    { value: 'intervention', label: t('plan.kindIntervention') },
    { value: 'safety', label: t('plan.kindSafety'), hint: t('plan.kindSafetyHint') },
  ] as const
  return (
    <Dialog key={caseId} title={t(agreement ? 'plan.changeAgreement' : 'plan.addAgreement')} onClose={onClose} size="large">
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        {notice}
        <TextArea {...form.text('text')} rows={2} hint={t('plan.whatHint')} />
        <FieldRow>
          <Select {...form.choice('participantId', parties)} />
          <Select
            {...form.choice(
              'executorId',
              people.map((person) => ({ value: person.id, label: person.name })),
            )}
          />
        </FieldRow>
        <FieldRow>
          <DateField {...form.text('dueOn')} />
          <Select {...form.choice('line', optionsOf(Line.options, lines, language))} />
        </FieldRow>
        <Select
          {...form.choice(
            'goalId',
            plan.goals.map((goal) => ({ value: goal.id as string, label: goal.text })), // an id is a text
          )}
        />
        <RadioGroup {...form.choice('kind', kinds)} isOptional={false} />
        {isSafety && (
          <>
            <TextArea {...form.text('signals')} isOptional={false} />
            <TextField {...form.text('whoActs')} isOptional={false} />
          </>
        )}
        <Disclosure summary={t('plan.more')}>
          <Stack>
            <FieldRow>
              <DateField {...form.text('startsOn')} />
              <TextField {...form.text('condition')} />
            </FieldRow>
            <FieldRow>
              <Select {...form.choice('funding', optionsOf(['not_needed', 'requested', 'granted', 'refused'], fundingStates, language))} />
              <TextField {...form.text('payer')} />
            </FieldRow>
          </Stack>
        </Disclosure>
      </Form>
    </Dialog>
  )
}

function useAgreementForm(agreement: Agreement | undefined, onClose: () => void) {
  const { t } = useI18n()
  const { caseId } = useCaseFile()
  const register = useDoing(planOperations.registerAgreement)
  const change = useDoing(planOperations.changeAgreement)
  const conflict = useConflict(caseId, agreement)
  const labels = {
    text: t('plan.what'),
    participantId: t('plan.who'),
    executorId: t('plan.executor'),
    dueOn: t('plan.due'),
    line: t('plan.line'),
    goalId: t('plan.goal'),
    kind: t('plan.kind'),
    signals: t('plan.signals'),
    whoActs: t('plan.whoActs'),
    startsOn: t('plan.startsOn'),
    condition: t('plan.condition'),
    funding: t('plan.funding'),
    payer: t('plan.payer'),
  }
  const form = useForm({
    schema: AgreementDraft,
    labels,
    initial: agreement ? initialOf(agreement) : { kind: 'intervention', funding: 'not_needed' },
    submit: async (draft) => {
      if (agreement) {
        const body = { ...draft, meetingItemId: agreement.meetingItemId }
        await conflict.guard((version) => change({ params: { caseId, agreementId: agreement.id }, body, version }))
      } else await register({ params: { caseId }, body: draft })
      toast(t('plan.agreementSaved'))
      onClose()
    },
  })
  const fields = ['text', 'dueOn', 'condition', 'signals', 'whoActs'] as const
  const notice = conflict.notice(
    fields.map((field) => ({
      label: labels[field],
      theirs: agreement?.[field] ?? '',
      mine: String(form.values[field] ?? ''),
      onTake: () => form.set(field, agreement?.[field] ?? ''),
    })),
  )
  return { form, notice }
}

function initialOf(agreement: Agreement) {
  const { text, participantId, executorId, dueOn, line, goalId, kind, signals, whoActs, startsOn, condition, funding, payer } = agreement
  return { text, participantId, executorId, dueOn, line, goalId, kind, signals, whoActs, startsOn, condition, funding, payer }
}
