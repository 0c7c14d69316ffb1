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
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useKeptForm } from '../../use-kept-form.ts'
import { ChangeConsequences } from './ChangeConsequences.tsx'
import { conditionsFrom, initialAgain, initialOf, PersonForm, type PersonPath } from './person-form.ts'
import { usePersonConflict } from './use-person-conflict.tsx'

type PersonDialogProps = { person?: Person; isAnew?: boolean; onClose: () => void; onSaved?: (person: Person) => void }

/** Designates somebody, for the first time or anew, or changes what is recorded of them: one form for all conditions of access. */
export function PersonDialog({ person, isAnew = false, onClose, onSaved }: PersonDialogProps) {
  const { t, language } = useI18n()
  const me = useMe()
  const designate = useDoing(peopleOperations.designatePerson)
  const change = useDoing(peopleOperations.changeConditions)
  const designateAnew = useDoing(peopleOperations.designateAnew)
  const { participants } = useShown(houseOperations.listParticipants, {})
  const conflict = usePersonConflict(person)
  const labels = useLabels()
  const today = dateInAmsterdam(new Date())
  const form = useKeptForm(keptAs(person, isAnew), {
    schema: PersonForm,
    labels,
    initial: person && isAnew ? initialAgain(person, today) : initialOf(person, { participantId: me.participant.id, today }),
    submit: async ({ participantId, username, ...given }) => {
      const body = conditionsFrom(given)
      const saved = await save()
      toast(person && !isAnew ? t('people.changed') : t('people.designated', { name: saved.name }))
      onClose()
      onSaved?.(saved)

      function save(): Promise<Person> {
        if (!person) return designate({ body: { participantId, username, ...body } })
        const params = { professionalId: person.id }
        return conflict.guard((version) =>
          isAnew ? designateAnew({ params, body: { participantId, ...body }, version }) : change({ params, body, version }),
        )
      }
    },
  })
  const kind = participants.find(({ id }) => id === form.values.participantId)?.kind
  const roles = kind ? rolesToGive(kind, me.houseRoles, isAnew ? [] : (person?.houseRoles ?? [])) : []
  const titleOf = (): string => {
    if (!person) return t('people.designate')
    return t(isAnew ? 'people.anewTitle' : 'people.changeTitle', { name: person.name })
  }
  return (
    <Dialog title={titleOf()} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        {conflict.notice(form)}
        {person && isAnew && <Notice>{t('people.anewText', { username: person.username })}</Notice>}
        {!person && (
          <FieldRow>
            <TextField {...form.text('name')} autoComplete="off" />
            <TextField {...form.text('username')} autoComplete="off" spellCheck={false} hint={t('people.usernameHint')} />
          </FieldRow>
        )}
        {person && <TextField {...form.text('name')} autoComplete="off" />}
        {(!person || isAnew) && me.houseRoles.includes('administrator') && (
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
        {person && !isAnew && <ChangeConsequences person={person} values={form.values} />}
      </Form>
    </Dialog>
  )
}

/** What is typed of a person that is there is not kept: it would be laid over what somebody else saved since. */
function keptAs(person: Person | undefined, isAnew: boolean): string | undefined {
  if (!person) return 'person'
  return isAnew ? `person anew ${person.id} ${person.version}` : undefined
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
