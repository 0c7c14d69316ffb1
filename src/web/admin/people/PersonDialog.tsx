import { houseOperations } from '../../../api/houses.ts'
import { type Person, peopleOperations } from '../../../api/people.ts'
import { dateInAmsterdam } from '../../../domain/date.ts'
import { needsDeclaration, rolesToGive } from '../../../domain/designation.ts'
import { houseRoles } from '../../../domain/house-roles.ts'
import { TrainingTopic, trainingTopics } from '../../../domain/professional.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing, useShown } from '../../operation.ts'
import { capitalised, optionsOf } from '../../options.ts'
import { useMe } from '../../session.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { CheckboxGroup } from '../../ui/CheckboxGroup.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldGroup } from '../../ui/Field.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useKeptForm } from '../../use-kept-form.ts'
import { ChangeConsequences } from './ChangeConsequences.tsx'
import { conditionsFrom, initialOf, PersonForm, type PersonPath } from './person-form.ts'
import { usePersonConflict } from './use-person-conflict.tsx'

type PersonDialogProps = { person?: Person; onClose: () => void; onSaved?: (person: Person) => void }

/** Designates somebody, or changes what is recorded of them: one form for all conditions of access. */
export function PersonDialog({ person, onClose, onSaved }: PersonDialogProps) {
  const { t, language } = useI18n()
  const me = useMe()
  const designate = useDoing(peopleOperations.designatePerson)
  const change = useDoing(peopleOperations.changeConditions)
  const { participants } = useShown(houseOperations.listParticipants, {})
  const conflict = usePersonConflict(person)
  const labels = useLabels()
  const form = useKeptForm(person ? undefined : 'person', {
    schema: PersonForm,
    labels,
    initial: initialOf(person, { participantId: me.participant.id, today: dateInAmsterdam(new Date()) }),
    submit: async ({ participantId, username, ...given }) => {
      const body = conditionsFrom(given)
      const saved = person
        ? await conflict.guard((version) => change({ params: { professionalId: person.id }, body, version }))
        : await designate({ body: { participantId, username, ...body } })
      toast(person ? t('people.changed') : t('people.designated', { name: saved.name }))
      onClose()
      onSaved?.(saved)
    },
  })
  const kind = participants.find(({ id }) => id === form.values.participantId)?.kind
  const roles = kind ? rolesToGive(kind, me.houseRoles, person?.houseRoles ?? []) : []
  return (
    <Dialog title={person ? t('people.changeTitle', { name: person.name }) : t('people.designate')} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        {conflict.notice(form)}
        {!person && (
          <FieldRow>
            <TextField {...form.text('name')} autoComplete="off" />
            <TextField {...form.text('username')} autoComplete="off" spellCheck={false} hint={t('people.usernameHint')} />
          </FieldRow>
        )}
        {person && <TextField {...form.text('name')} autoComplete="off" />}
        {!person && me.houseRoles.includes('administrator') && (
          <Select
            {...form.choice(
              'participantId',
              participants.map(({ id, name }) => ({ value: id, label: name })),
            )}
          />
        )}
        <CheckboxGroup {...form.many('houseRoles', optionsOf(roles, houseRoles, language))} hint={t('people.rolesHint')} />
        <FieldRow>
          <DateField {...form.text('designatedFrom')} />
          <DateField {...form.text('designatedUntil')} />
        </FieldRow>
        <DateField {...form.text('screenedOn')} width="medium" hint={t('people.screenedOnHint')} />
        {kind && needsDeclaration(kind) && <Checkbox {...form.flag('noCommercialTasks')} />}
        <FieldRow>
          <TextField {...form.text('mandate')} hint={t('people.mandateHint')} />
          <DateField {...form.text('mandateOn')} />
        </FieldRow>
        <FieldGroup label={t('people.trainings')}>
          <FieldRow>
            {TrainingTopic.options.map((topic, index) => (
              <DateField key={topic} {...form.text(`trainings.${index}.on`)} />
            ))}
          </FieldRow>
        </FieldGroup>
        {person && <ChangeConsequences person={person} values={form.values} />}
      </Form>
    </Dialog>
  )
}

function useLabels(): Record<PersonPath, string> {
  const { t, language } = useI18n()
  const topics = TrainingTopic.options.map((topic, index): [`trainings.${number}.on`, string] => [
    `trainings.${index}.on`,
    capitalised(trainingTopics[topic][language]),
  ])
  return {
    name: t('people.name'),
    username: t('people.username'),
    participantId: t('people.participant'),
    houseRoles: t('people.roles'),
    designatedFrom: t('people.designatedFrom'),
    designatedUntil: t('people.designatedUntil'),
    screenedOn: t('people.screenedOn'),
    noCommercialTasks: t('people.declaration'),
    mandate: t('people.mandate'),
    mandateOn: t('people.mandateOn'),
    ...Object.fromEntries(topics),
  }
}
