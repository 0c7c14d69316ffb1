import type * as z from 'zod'
import { houseOperations } from '../../api/houses.ts'
import { LifeDomain, lifeDomains } from '../../domain/life-domains.ts'
import { participantKinds } from '../../domain/participant.ts'
import {
  type Category,
  categories,
  categoriesFor,
  groundsFor,
  Nature,
  natures,
  type SupplyGround,
  supplyGrounds,
} from '../../domain/supply-tables.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMe } from '../session.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { FieldRow } from '../ui/Form.tsx'
import { Stack } from '../ui/Layout.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { useForm } from '../ui/use-form.ts'

export type SupplyFieldsProps = {
  form: Pick<ReturnType<typeof useForm<z.ZodType, string>>, 'values' | 'set' | 'text' | 'choice' | 'many' | 'flag'>
  /** Where the item stands in the form: `items.0.`, or nothing when it is the form. */
  prefix?: string
  asked?: readonly Category[]
  persons?: readonly { id: string; name: string }[]
}

/** One item to supply; only the categories and grounds that this participant may use are there to choose. */
export function SupplyFields({ form, prefix = '', asked = [], persons = [] }: SupplyFieldsProps) {
  const { t, language } = useI18n()
  const { kind } = useMe().participant
  const { participants } = useShown(houseOperations.listParticipants)
  const at = (name: string) => `${prefix}${name}`
  const allowed = categoriesFor(kind)
  const toOption = (category: Category) => ({ value: category, label: categories[category][language] })
  const requested = allowed.filter((category) => asked.includes(category))
  const others = allowed.filter((category) => !asked.includes(category))
  const category = allowed.find((each) => each === form.values[at('category')])
  const grounds = category ? groundsFor(kind, category) : []
  const ground = grounds.find((each) => each === form.values[at('ground')])

  function chooseCategory(next: Category | '') {
    form.set(at('category'), next)
    const possible = next === '' ? [] : groundsFor(kind, next)
    // one ground left is no choice
    form.set(at('ground'), possible.length === 1 ? possible[0] : possible.find((each) => each === form.values[at('ground')]))
  }
  const groups = [
    { group: t('supply.asked'), options: requested.map(toOption) },
    { group: t('supply.other'), options: others.map(toOption) },
  ]
  return (
    <>
      {persons.length > 0 && (
        <Select
          {...form.choice(
            at('personId'),
            persons.map(({ id, name }) => ({ value: id, label: name })),
          )}
          emptyLabel={t('supply.subject')}
        />
      )}
      <Select
        {...form.choice(at('category'), allowed.map(toOption))}
        options={requested.length > 0 ? groups : allowed.map(toOption)}
        onChange={chooseCategory}
        hint={t('supply.categoryHint', { participant: participantKinds[kind][language] })}
      />
      <RadioGroup
        {...form.choice(
          at('nature'),
          Nature.options.map((value) => ({ value, label: natures[value][language] })),
        )}
        isInline
      />
      <TextArea {...form.text(at('text'))} hint={t('supply.textHint')} rows={4} />
      {category && (
        <RadioGroup
          {...form.choice(
            at('ground'),
            grounds.map((value) => ({ value, label: `${supplyGrounds[value][language]} (${supplyGrounds[value].article})` })),
          )}
        />
      )}
      <GroundNeeds form={form} at={at} ground={ground} />
      <FieldRow>
        <DateField {...form.text(at('happenedOn'))} />
      </FieldRow>
      <Disclosure summary={t('supply.more')} isSmall>
        <MoreFields form={form} at={at} participants={participants} />
      </Disclosure>
    </>
  )
}

type PartProps = Pick<SupplyFieldsProps, 'form'> & { at: (name: string) => string }

function GroundNeeds({ form, at, ground }: PartProps & { ground: SupplyGround | undefined }) {
  const { t } = useI18n()
  if (!ground) return null
  const { needs } = supplyGrounds[ground]
  if (needs === 'consent_date') return <DateField {...form.text(at('consentOn'))} isOptional={false} />
  if (needs === 'motive') return <TextArea {...form.text(at('groundMotive'))} isOptional={false} hint={t('supply.groundMotiveHint')} />
  return null
}

function MoreFields({ form, at, participants }: PartProps & { participants: readonly { id: string; name: string }[] }) {
  const { language } = useI18n()
  const { participant } = useMe()
  const others = participants.filter(({ id }) => id !== participant.id).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Stack>
      <CheckboxGroup
        {...form.many(
          at('lifeDomains'),
          LifeDomain.options.map((value) => ({ value, label: lifeDomains[value][language] })),
        )}
        isOptional
        isInline
      />
      <Checkbox {...form.flag(at('restrictions.onlyOrally'))} />
      <Checkbox {...form.flag(at('restrictions.notInDocument'))} />
      <CheckboxGroup {...form.many(at('restrictions.notTo'), others)} isOptional isInline />
      <FieldRow>
        <DateField {...form.text(at('restrictions.until'))} />
        <TextField {...form.text(at('restrictions.note'))} />
      </FieldRow>
    </Stack>
  )
}
