import * as z from 'zod'
import { type Person, peopleOperations } from '../../../api/people.ts'
import { CalendarDate, dateInAmsterdam } from '../../../domain/date.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing, useShownLater } from '../../operation.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { ConsequenceList } from './consequences.tsx'

/** From which day, and beforehand what then ends. */
export function EndDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useI18n()
  const end = useDoing(peopleOperations.endDesignation)
  const form = useForm({
    schema: z.strictObject({ on: CalendarDate }),
    labels: { on: t('people.endOn') },
    initial: { on: dateInAmsterdam(new Date()) },
    submit: async (body) => {
      await end({ params: { professionalId: person.id }, body, version: person.version })
      toast(t('people.ended'))
      onClose()
    },
  })
  const on = CalendarDate.safeParse(form.values.on).data
  return (
    <Dialog title={t('people.endTitle', { name: person.name })} onClose={onClose}>
      <Form form={form} submitLabel={t('people.end')} submitVariant="danger" onCancel={onClose}>
        <DateField {...form.text('on')} width="medium" hint={t('people.endOnHint', { name: person.name })} />
        {on && <Preview person={person} on={on} />}
      </Form>
    </Dialog>
  )
}

function Preview({ person, on }: { person: Person; on: CalendarDate }) {
  const { t, formatDate } = useI18n()
  const today = dateInAmsterdam(new Date())
  const day = on > today ? on : today
  const consequences = useShownLater(peopleOperations.previewConsequences, {
    params: { professionalId: person.id },
    body: {
      designatedUntil: on > person.designatedFrom ? on : person.designatedFrom,
      on: day > person.designatedFrom ? day : person.designatedFrom,
    },
  })
  if (!consequences) return null
  return (
    <Notice tone="warning" isLive title={on > today ? t('people.happensOn', { date: formatDate(on) }) : t('people.happensNow')}>
      <ConsequenceList consequences={consequences} name={person.name} />
    </Notice>
  )
}
