import { Suspense, useState } from 'react'
import { peopleOperations } from '../../api/people.ts'
import { weighingOperations } from '../../api/weighing.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import { speaksForBureau } from '../../domain/house-roles.ts'
import { ContactWay, contactWays, FirstContactDraft } from '../../domain/weighing.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { useMe } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Clock } from '../ui/Clock.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'
import type { Card } from './Agenda.tsx'

/** The term of the first contact: running, overdue, or met (R-CAS-07). */
export function ContactClock({ card, mayRecord }: { card: Card; mayRecord: boolean }) {
  const { t, language, relativeDays, clockState, formatDate, formatDateLong } = useI18n()
  const [isOpen, setOpen] = useState(false)
  const { firstContact: contact, firstContactDueOn: dueOn } = card
  const done = contact && { date: formatDate(contact.on), way: contactWays[contact.way][language], by: contact.by }
  return (
    <>
      {done ? (
        <Clock dateTime={contact.on} text={t('weighing.contactDone', done)} title={formatDateLong(dueOn)} state="done" />
      ) : (
        <Clock
          dateTime={dueOn}
          text={t('weighing.firstContact', { when: relativeDays(dueOn) })}
          title={formatDateLong(dueOn)}
          state={clockState(dueOn)}
        />
      )}
      {mayRecord && !done && (
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('weighing.recordContact')}
        </Button>
      )}
      <Suspense>{isOpen && <ContactDialog caseId={card.caseId} submittedAt={card.submittedAt} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}

function ContactDialog({ caseId, submittedAt, onClose }: { caseId: string; submittedAt: string; onClose: () => void }) {
  const { t, language } = useI18n()
  const me = useMe()
  const { professionals } = useShown(peopleOperations.listProfessionals)
  const record = useDoing(weighingOperations.recordFirstContact)
  const bureau = professionals.filter(speaksForBureau)
  const today = dateInAmsterdam(new Date())
  const form = useForm({
    schema: FirstContactDraft,
    labels: { on: t('weighing.contactOn'), way: t('weighing.contactWay'), byId: t('weighing.contactBy') },
    initial: { on: today, byId: me.professionalId },
    submit: async (body) => {
      await record({ params: { caseId }, body })
      toast(t('weighing.contactRecorded'))
      onClose()
    },
  })
  return (
    <Dialog title={t('weighing.recordContact')} onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.recordContact')} onCancel={onClose}>
        <DateField {...form.text('on')} min={dateInAmsterdam(new Date(submittedAt))} max={today} />
        <RadioGroup {...form.choice('way', optionsOf(ContactWay.options, contactWays, language))} isInline />
        <Select
          {...form.choice(
            'byId',
            bureau.map(({ id, name }) => ({ value: id, label: name })),
          )}
        />
      </Form>
    </Dialog>
  )
}
