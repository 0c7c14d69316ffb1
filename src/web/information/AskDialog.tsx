import { covenantOperations } from '../../api/covenant.ts'
import { houseOperations } from '../../api/houses.ts'
import { informationOperations } from '../../api/information.ts'
import { peopleOperations } from '../../api/people.ts'
import { mayHoldSeat } from '../../domain/house-roles.ts'
import { RequestDraft } from '../../domain/supply.ts'
import { categories, categoriesFor } from '../../domain/supply-tables.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useKept } from '../kept.ts'
import { useDoing, useShown } from '../operation.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import type { FormValue } from '../ui/form-paths.ts'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

type AskDialogProps = {
  caseId: string /** Who said to know this person, and is asked on. */
  participantId?: string | undefined
  /** In treatment only who the composition decision names is asked; elsewhere anybody. */
  among?: readonly string[] | undefined
  onClose: () => void
}

/** A question to one participant: to whom there, what, and which kinds of information. */
export function AskDialog({ caseId, participantId, among, onClose }: AskDialogProps) {
  const { t, language } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  const { professionals } = useShown(peopleOperations.listProfessionals)
  const { covenant } = useShown(covenantOperations.showCovenant)
  const ask = useDoing(informationOperations.askParticipant)
  const kept = useKept<Partial<Record<keyof RequestDraft, FormValue>>>(`question ${caseId}`)
  const form = useForm({
    schema: RequestDraft,
    labels: {
      participantId: t('weighing.participant'),
      professionalIds: t('weighing.people'),
      question: t('weighing.question'),
      categories: t('weighing.categories'),
      dueOn: t('weighing.answerBy'),
    },
    messages: { professionalIds: t('weighing.choosePeople') },
    initial: participantId === undefined ? kept.found : { ...kept.found, participantId, professionalIds: [], categories: [] },
    onChange: kept.keep,
    submit: async (body) => {
      await ask({ params: { caseId }, body })
      kept.forget()
      toast(t('weighing.asked'))
      onClose()
    },
  })
  const chosen = participants.find(({ id }) => id === form.values.participantId)
  const mayBeAsked = professionals.filter((person) => mayHoldSeat('supplier', person) && (among === undefined || among.includes(person.id)))
  const people = mayBeAsked.filter((person) => person.participantId === chosen?.id)
  const offered = among === undefined ? participants : participants.filter(({ id }) => mayBeAsked.some((each) => each.participantId === id))
  const kinds = chosen ? categoriesFor(chosen.kind) : []
  return (
    <Dialog title={t('weighing.ask')} size="large" onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.sendQuestion')} onCancel={onClose}>
        <Select
          {...form.choice(
            'participantId',
            offered.map(({ id, name }) => ({ value: id, label: name })),
          )}
          hint={among && t('weighing.askInvolved')}
          onChange={(next) => {
            form.set('participantId', next)
            form.set('professionalIds', [])
            form.set('categories', [])
          }}
        />
        {chosen && people.length === 0 && <p>{t('weighing.nobodyThere')}</p>}
        {people.length > 0 && (
          <CheckboxGroup
            {...form.many(
              'professionalIds',
              people.map(({ id, name }) => ({ value: id, label: name })),
            )}
            hint={t('weighing.peopleHint')}
          />
        )}
        <TextArea {...form.text('question')} hint={t('weighing.questionHint')} />
        {kinds.length > 0 && (
          <CheckboxGroup
            {...form.many(
              'categories',
              kinds.map((value) => ({ value, label: categories[value][language] })),
            )}
            hint={t('weighing.categoriesHint')}
            isOptional
            isInline
          />
        )}
        <DateField {...form.text('dueOn')} width="medium" hint={t('weighing.dueHint', { n: covenant.terms.answerDays })} />
      </Form>
    </Dialog>
  )
}
