import { useState } from 'react'
import * as z from 'zod'
import { covenantOperations } from '../../api/covenant.ts'
import { houseOperations } from '../../api/houses.ts'
import { informationOperations } from '../../api/information.ts'
import { peopleOperations } from '../../api/people.ts'
import { CalendarDate } from '../../domain/date.ts'
import { mayHoldSeat } from '../../domain/house-roles.ts'
import { ParticipantId } from '../../domain/participant.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

const Chosen = z.strictObject({
  participantIds: z.array(ParticipantId).min(1, { error: 'required' }).max(20),
  dueOn: CalendarDate.optional(),
})

/** The first small step: which participants know this person at all; content is asked of those only. */
export function AskKnownDialog({ caseId, asked, onClose }: { caseId: string; asked: readonly string[]; onClose: () => void }) {
  const { t } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  const { professionals } = useShown(peopleOperations.listProfessionals)
  const { covenant } = useShown(covenantOperations.showCovenant)
  const ask = useDoing(informationOperations.askIfKnown)
  const [people, setPeople] = useState<Readonly<Record<string, string>>>({})
  const peopleOf = (participantId: string) =>
    professionals.filter((each) => each.participantId === participantId && mayHoldSeat('supplier', each))
  // who exchanges on behalf of a participant comes first; its judges rarely answer
  const personOf = (participantId: string): string => {
    const there = peopleOf(participantId)
    return people[participantId] ?? (there.find((each) => each.houseRoles.includes('professional')) ?? there[0])?.id ?? ''
  }
  const form = useForm({
    schema: Chosen,
    labels: { participantIds: t('weighing.knownWho'), dueOn: t('weighing.answerBy') },
    submit: async ({ participantIds, dueOn }) => {
      const chosen = participantIds.map((participantId) => ({ participantId, professionalIds: [personOf(participantId)] }))
      await ask({ params: { caseId }, body: { participants: chosen, dueOn } })
      toast(t('weighing.asked'))
      onClose()
    },
  })
  const open = participants.filter(({ id }) => !asked.includes(id) && peopleOf(id).length > 0)
  const { participantIds } = form.values
  const chosen = Array.isArray(participantIds) ? open.filter(({ id }) => participantIds.some((each) => each === id)) : []
  return (
    <Dialog title={t('weighing.askKnown')} size="large" onClose={onClose}>
      <Form form={form} submitLabel={t('weighing.sendQuestion')} onCancel={onClose}>
        <Notice>{t('weighing.knownHint')}</Notice>
        <CheckboxGroup
          {...form.many(
            'participantIds',
            open.map(({ id, name }) => ({ value: id, label: name })),
          )}
          isInline
        />
        {chosen.map(({ id, name }) => (
          <Select
            key={id}
            label={t('weighing.knownPerson', { participant: name })}
            value={personOf(id)}
            options={peopleOf(id).map((each) => ({ value: each.id, label: each.name }))}
            onChange={(next) => setPeople({ ...people, [id]: next })}
          />
        ))}
        <DateField {...form.text('dueOn')} width="medium" isOptional hint={t('weighing.dueHint', { n: covenant.terms.answerDays })} />
      </Form>
    </Dialog>
  )
}
