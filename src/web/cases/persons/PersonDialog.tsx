import { personOperations } from '../../../api/persons.ts'
import { birthDateIssue } from '../../../domain/birth-date.ts'
import { CalendarDate, dateInAmsterdam } from '../../../domain/date.ts'
import { CirclePersonDraft, fullName, type Person, Relation, relations } from '../../../domain/subject.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { optionsOf } from '../../options.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'

const DatedPerson = CirclePersonDraft.extend({
  birthDate: CalendarDate.superRefine((birthDate, context) => {
    const issue = birthDateIssue(birthDate, dateInAmsterdam(new Date()))
    if (issue) context.addIssue({ code: 'custom', message: issue })
  }).optional(),
})

/** Adds somebody of the direct circle, or changes who is there. */
export function PersonDialog({ person, onClose }: { person?: Person; onClose: () => void }) {
  const { t, language } = useI18n()
  const { caseId } = useCaseFile()
  const add = useDoing(personOperations.addPerson)
  const change = useDoing(personOperations.changePerson)
  const form = useForm({
    schema: DatedPerson,
    labels: {
      givenName: t('dossier.givenName'),
      prefix: t('dossier.prefix'),
      familyName: t('dossier.familyName'),
      birthDate: t('dossier.birthDate'),
      relation: t('dossier.relation'),
      why: t('dossier.whyRecorded'),
      note: t('dossier.note'),
    },
    initial: person,
    submit: async (body) => {
      if (person) await change({ params: { caseId, personId: person.id }, body, version: person.version })
      else await add({ params: { caseId }, body })
      toast(t('dossier.personSaved'))
      onClose()
    },
  })
  return (
    <Dialog title={person ? t('dossier.changePerson', { name: fullName(person) }) : t('dossier.addPerson')} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        <FieldRow>
          <TextField {...form.text('givenName')} autoComplete="off" />
          <TextField {...form.text('prefix')} autoComplete="off" />
        </FieldRow>
        <TextField {...form.text('familyName')} autoComplete="off" />
        <FieldRow>
          <Select {...form.choice('relation', optionsOf(Relation.options, relations, language))} />
          <DateField {...form.text('birthDate')} />
        </FieldRow>
        <TextField {...form.text('why')} hint={t('dossier.whyRecordedHint')} />
        <TextArea {...form.text('note')} />
      </Form>
    </Dialog>
  )
}
