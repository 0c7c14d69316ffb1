import { ceilings, outcomeRules, weekdayTexts } from '../../../domain/covenant-fields.ts'
import { Ceiling, OutcomeRule, Weekday } from '../../../domain/house.ts'
import { type BoundKey, covenantBounds } from '../../../domain/legal-values.ts'
import { decides, ParticipantKind, participantKinds } from '../../../domain/participant.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { capitalised, optionsOf } from '../../options.ts'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { FieldRow } from '../../ui/Form.tsx'
import { Grid, Stack } from '../../ui/Layout.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { useBound } from './Bound.tsx'
import type { CovenantDraft } from './use-covenant-draft.ts'

export type FieldsProps = { draft: CovenantDraft }

export function WeighingFields({ draft }: FieldsProps) {
  const { t, language } = useI18n()
  const bound = useBound()
  const kinds = optionsOf(ParticipantKind.options.filter(decides), participantKinds, language)
  const days = Weekday.options.map((value) => ({ value, label: capitalised(weekdayTexts[value][language]) }))
  return (
    <Stack>
      <CheckboxGroup {...draft.many('weighing.quorum', kinds)} label={t('covenant.quorum')} hint={bound('quorum')} />
      <RadioGroup
        {...draft.choice('weighing.rule', optionsOf(OutcomeRule.options, outcomeRules, language))}
        label={t('covenant.rule')}
        hint={t('covenant.ruleHint')}
      />
      <FieldRow>
        <Select {...draft.choice('weighing.day', days)} label={t('covenant.day')} />
        <TimeField {...draft.text('weighing.time')} label={t('covenant.time')} />
      </FieldRow>
      <FieldRow>
        <Select {...draft.choice('weighing.cutOffDay', days)} label={t('covenant.cutOffDay')} />
        <TimeField {...draft.text('weighing.cutOffTime')} label={t('covenant.cutOffTime')} />
      </FieldRow>
      <NumberField draft={draft} path="weighing.mostPostponements" bound="mostPostponements" />
    </Stack>
  )
}

const terms = [
  'firstContactWorkingDays',
  'answerDays',
  'draftWeeks',
  'signalDays',
  'consultationDays',
  'rejectedWeeks',
  'reviewMonths',
] as const

export function TermFields({ draft }: FieldsProps) {
  const { t, language } = useI18n()
  return (
    <Stack>
      <Grid>
        {terms.map((key) => (
          <NumberField key={key} draft={draft} path={`terms.${key}`} bound={key} />
        ))}
      </Grid>
      <RadioGroup
        {...draft.choice('ceiling', optionsOf(Ceiling.options, ceilings, language))}
        label={t('covenant.ceiling')}
        hint={t('covenant.ceilingHint')}
      />
    </Stack>
  )
}

/** One number with its unit, its bounds and the article. */
export function NumberField({ draft, path, bound }: FieldsProps & { path: string; bound: BoundKey }) {
  const { language, t } = useI18n()
  const hint = useBound()
  const { unit, min, max, ...words } = covenantBounds[bound]
  return (
    <TextField
      {...draft.number(path)}
      label={t('covenant.numberOf', { what: capitalised(words[language]), unit: t(`covenant.unit_${unit}`) })}
      hint={hint(bound)}
      inputMode="numeric"
      min={min}
      max={max}
      width="medium"
    />
  )
}
