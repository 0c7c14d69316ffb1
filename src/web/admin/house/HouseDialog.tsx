import type * as z from 'zod'
import { houseFactsOperations } from '../../../api/house-facts.ts'
import type { ListedParticipant } from '../../../api/houses.ts'
import { dateInAmsterdam, holdsOn } from '../../../domain/date.ts'
import { contactPointKinds, HouseFacts } from '../../../domain/house-facts.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useConflict } from '../use-conflict.tsx'
import { type OwnHouse, useHouseAct } from './own-house.ts'

type Participants = readonly z.infer<typeof ListedParticipant>[]
type HouseDialogProps = { house: OwnHouse; participants: Participants; onClose: () => void }

export function HouseDialog({ house, participants, onClose }: HouseDialogProps) {
  const { t } = useI18n()
  const { form, notice } = useHouseForm(house, onClose)
  const present = participants.filter((each) => holdsOn(each, dateInAmsterdam(new Date())))
  const choices = (from: Participants) => from.map(({ id, name }) => ({ value: id as string, label: name })) // an id is a text
  return (
    <Dialog title={t('house.changeTitle')} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        {notice}
        <TextField {...form.text('name')} autoComplete="off" />
        <Select {...form.choice('managingParticipantId', choices(present))} />
        <TextField {...form.text('contactPoint')} autoComplete="off" />
        <Select
          {...form.choice('contactParticipantId', choices(present.filter(({ kind }) => contactPointKinds.includes(kind))))}
          hint={t('house.contactParticipantHint')}
        />
        <TextArea {...form.text('contactAddress')} rows={3} />
        <FieldRow>
          <TextField {...form.text('contactEmail')} type="email" autoComplete="off" />
          <TextField {...form.text('contactPhone')} type="tel" autoComplete="off" />
        </FieldRow>
        <TextField {...form.text('contactHours')} hint={t('house.hoursHint')} autoComplete="off" />
        <TextArea {...form.text('requestHow')} rows={3} hint={t('house.requestHowHint')} />
        <FieldRow>
          <TextField {...form.text('coordinatingDpo')} hint={t('house.dpoHint')} autoComplete="off" />
          <TextField {...form.text('coordinatingDpoEmail')} type="email" autoComplete="off" />
        </FieldRow>
      </Form>
    </Dialog>
  )
}

function useHouseForm(house: OwnHouse, onClose: () => void) {
  const { t } = useI18n()
  const change = useHouseAct(houseFactsOperations.changeHouse)
  const conflict = useConflict(house.version)
  const labels = {
    name: t('house.name'),
    managingParticipantId: t('house.managing'),
    contactPoint: t('house.contactPoint'),
    contactParticipantId: t('house.contactParticipant'),
    contactAddress: t('house.address'),
    contactEmail: t('house.email'),
    contactPhone: t('house.phone'),
    contactHours: t('house.hours'),
    requestHow: t('house.requestHow'),
    coordinatingDpo: t('house.dpo'),
    coordinatingDpoEmail: t('house.dpoEmail'),
  }
  const form = useForm({
    schema: HouseFacts,
    labels,
    initial: initialOf(house),
    submit: async (body) => {
      await conflict.guard((version) => change({ body, version }))
      toast(t('house.saved'))
      onClose()
    },
  })
  const texts = [
    'name',
    'contactPoint',
    'contactAddress',
    'contactEmail',
    'contactPhone',
    'contactHours',
    'requestHow',
    'coordinatingDpo',
  ] as const
  const notice = conflict.notice(
    texts.map((field) => ({
      label: labels[field],
      theirs: house[field] ?? '',
      mine: String(form.values[field] ?? ''),
      onTake: () => form.set(field, house[field] ?? ''),
    })),
  )
  return { form, notice }
}

function initialOf(house: OwnHouse) {
  const { name, managingParticipantId, contactPoint, contactParticipantId, contactAddress, contactEmail, contactPhone } = house
  const { contactHours, requestHow, coordinatingDpo, coordinatingDpoEmail } = house
  return {
    ...{ name, managingParticipantId, contactPoint, contactParticipantId, contactAddress, contactEmail, contactPhone },
    ...{ contactHours, requestHow, coordinatingDpo, coordinatingDpoEmail },
  }
}
