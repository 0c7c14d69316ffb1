import { useState } from 'react'
import { covenantOperations } from '../../api/covenant.ts'
import { ConsultedAbout, consultationGrounds, consultedAbout } from '../../domain/consultation.ts'
import { supplyGrounds } from '../../domain/supply-tables.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameCheck } from '../NameCheck.tsx'
import { useShownLater } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { useMe } from '../session.tsx'
import { DateField } from '../ui/DateField.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { participantsOf } from './asked.ts'
import { BigChoices } from './BigChoices.tsx'
import styles from './consultations.module.css'
import type { AskedPerson, AskingForm } from './NewConsultationPage.tsx'

const ways = ConsultedAbout.options.map((option) => option.shape.how.value)

/** What one asks, and how little is said of whom it is about. */
export function QuestionStep({ form }: { form: AskingForm }) {
  const { t, language } = useI18n()
  const how = form.values['about.how']
  return (
    <>
      <TextArea {...form.text('question')} rows={5} hint={t('consultations.questionHint')} />
      <NameCheck form={form} paths={['question']} />
      <BigChoices {...form.choice('about.how', optionsOf(ways, consultedAbout, language))} />
      {how === 'initials' && (
        <>
          <TextField {...form.text('about.initials')} isOptional={false} />
          <TextField {...form.text('about.birthYear')} />
        </>
      )}
      {how === 'named' && (
        <>
          <TextField {...form.text('about.name')} isOptional={false} />
          <DateField {...form.text('about.birthDate')} />
          <TextField {...form.text('about.why')} isOptional={false} hint={t('consultations.whyHint')} />
        </>
      )}
    </>
  )
}

const few = 12

/** People of one or two other participants; found by typing where there are many. */
export function PeopleStep({ form, people }: { form: AskingForm; people: readonly AskedPerson[] }) {
  const { t } = useI18n()
  const [search, setSearch] = useState('')
  const all = people.map((person) => ({ value: person.id, label: person.participant, hint: person.name }))
  const { value: chosen, ...field } = form.many('people', all)
  const wanted = search.trim().toLowerCase()
  const shown = all.filter(({ value, label, hint }) => chosen.includes(value) || `${label} ${hint}`.toLowerCase().includes(wanted))
  const tooMany = participantsOf(chosen, people).length > 2 ? t('consultations.tooMany') : undefined
  return (
    <>
      {people.length > few && (
        <TextField
          label={t('consultations.find')}
          type="search"
          value={search}
          onChange={setSearch}
          isOptional
          isLabelHidden
          placeholder={t('consultations.find')}
        />
      )}
      <BigChoices
        {...field}
        many
        error={field.error ?? tooMany}
        hint={t('consultations.peopleHint')}
        options={shown}
        value={chosen}
        onChange={(next) =>
          field.onChange(
            all.map(({ value }) => value).filter((id) => (shown.some((each) => each.value === id) ? next : chosen).includes(id)),
          )
        }
      />
    </>
  )
}

/** The ground, chosen from the closed list of one's own participant, and once more what goes to whom. */
export function SendStep({ form, people }: { form: AskingForm; people: readonly AskedPerson[] }) {
  const { t, language, formatList } = useI18n()
  const me = useMe()
  const grounds = consultationGrounds(me.participant.kind)
  const ground = grounds.find((each) => each === form.values.ground)
  const needs = ground && supplyGrounds[ground].needs
  const days = useShownLater(covenantOperations.showCovenant)?.covenant.terms.consultationDays
  const chosen = form.many(
    'people',
    people.map(({ id, name, participant }) => ({ value: id, label: `${name} (${participant})` })),
  )
  const names = chosen.options.filter(({ value }) => chosen.value.includes(value)).map(({ label }) => label)
  return (
    <>
      <DefinitionList
        items={[
          { term: t('consultations.summary'), value: names.length > 0 && formatList(names) },
          { term: t('consultations.question'), value: String(form.values.question ?? '') },
        ]}
      />
      <BigChoices
        {...form.choice(
          'ground',
          grounds.map((each) => ({ value: each, label: supplyGrounds[each][language], hint: `(${supplyGrounds[each].article})` })),
        )}
      />
      {needs === 'motive' && (
        <>
          <TextField {...form.text('groundMotive')} isOptional={false} />
          <NameCheck form={form} paths={['groundMotive']} />
        </>
      )}
      {needs === 'consent_date' && <DateField {...form.text('consentOn')} isOptional={false} />}
      {days !== undefined && <p className={styles.quiet}>{t('consultations.erasesAfter', { n: days })}</p>}
    </>
  )
}
