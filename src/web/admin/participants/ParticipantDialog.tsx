import { participantOperations } from '../../../api/participants.ts'
import { dateInAmsterdam } from '../../../domain/date.ts'
import { contactPointKinds } from '../../../domain/house-facts.ts'
import { classOf, ParticipantKind, participantKinds } from '../../../domain/participant.ts'
import { mayBeController, ParticipantChange, ParticipantDraft } from '../../../domain/participation.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { optionsOf } from '../../options.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldRow, Form } from '../../ui/Form.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useKeptForm } from '../../use-kept-form.ts'
import { renewNetwork } from '../renew-network.ts'
import { useConflict } from '../use-conflict.tsx'
import type { Participant } from './ParticipantTable.tsx'

/** Adds a participant of one of the twelve kinds, or changes one; kind and beginning stay what they were. */
export function ParticipantDialog({ participant, onClose }: { participant?: Participant; onClose: () => void }) {
  return participant ? <ChangeDialog participant={participant} onClose={onClose} /> : <AddDialog onClose={onClose} />
}

function useLabels() {
  const { t } = useI18n()
  return {
    name: t('participants.name'),
    shortName: t('participants.shortName'),
    controller: t('participants.isController'),
    oin: t('participants.oin'),
    covenantReference: t('participants.covenantReference'),
    contactName: t('participants.contactName'),
    contactEmail: t('participants.contactEmail'),
    contactPhone: t('participants.contactPhone'),
  }
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useI18n()
  const add = useDoing(participantOperations.addParticipant)
  const form = useKeptForm('participant', {
    schema: ParticipantDraft,
    labels: { kind: t('participants.kind'), ...useLabels(), from: t('participants.from') },
    initial: { from: dateInAmsterdam(new Date()), controller: false },
    submit: async (body) => {
      await add({ body })
      await renewNetwork()
      toast(t('participants.saved', { name: body.name }))
      onClose()
    },
  })
  const kinds = (['public', 'private'] as const).map((each) => ({
    group: t(`participants.${each}`),
    options: optionsOf(
      ParticipantKind.options.filter((kind) => classOf(kind) === each),
      participantKinds,
      language,
    ),
  }))
  const { options: _, ...kindField } = form.choice(
    'kind',
    kinds.flatMap((group) => group.options),
  )
  const kind = ParticipantKind.safeParse(form.values.kind).data
  // a public participant is a joint controller unless it says not
  const choose = (chosen: ParticipantKind | '') => {
    form.set('kind', chosen)
    form.set('controller', chosen !== '' && mayBeController(chosen))
  }
  return (
    <Dialog title={t('participants.add')} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        <Select {...kindField} options={kinds} onChange={choose} hint={kind && participantKinds[kind].tasks[language]} />
        <Described form={form} kind={kind} />
        <DateField {...form.text('from')} />
      </Form>
    </Dialog>
  )
}

function ChangeDialog({ participant, onClose }: { participant: Participant; onClose: () => void }) {
  const { t } = useI18n()
  const change = useDoing(participantOperations.changeParticipant)
  const conflict = useConflict(participant.version)
  const labels = useLabels()
  const form = useForm({
    schema: ParticipantChange,
    labels,
    initial: initialOf(participant),
    submit: async (body) => {
      await conflict.guard((version) => change({ params: { participantId: participant.id }, body, version }))
      await renewNetwork()
      toast(t('participants.saved', { name: body.name }))
      onClose()
    },
  })
  const texts = ['name', 'shortName', 'oin', 'covenantReference', 'contactName', 'contactEmail', 'contactPhone'] as const
  const notice = conflict.notice(
    texts.map((field) => ({
      label: labels[field],
      theirs: participant[field] ?? '',
      mine: String(form.values[field] ?? ''),
      onTake: () => form.set(field, participant[field] ?? ''),
    })),
  )
  return (
    <Dialog title={t('participants.change', { name: participant.name })} onClose={onClose}>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        {notice}
        <Described form={form} kind={participant.kind} />
      </Form>
    </Dialog>
  )
}

type Field = keyof ReturnType<typeof useLabels>
type Texts = {
  text: (path: Field) => ReturnType<ReturnType<typeof useForm>['text']>
  flag: (path: Field) => ReturnType<ReturnType<typeof useForm>['flag']>
}

function Described({ form, kind }: { form: Texts; kind: ParticipantKind | undefined }) {
  const { t } = useI18n()
  const isMunicipal = kind !== undefined && contactPointKinds.includes(kind)
  return (
    <>
      <TextField {...form.text('name')} hint={isMunicipal && t('participants.nameHint')} autoComplete="off" />
      <TextField {...form.text('shortName')} width="medium" autoComplete="off" />
      {kind !== undefined && !mayBeController(kind) ? <p>{t('participants.notController')}</p> : <Checkbox {...form.flag('controller')} />}
      <FieldRow>
        <TextField
          {...form.text('oin')}
          hint={t(isMunicipal ? 'participants.oinTwice' : 'participants.oinHint')}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField {...form.text('contactName')} autoComplete="off" />
      </FieldRow>
      <FieldRow>
        <TextField {...form.text('contactEmail')} type="email" autoComplete="off" />
        <TextField {...form.text('contactPhone')} type="tel" autoComplete="off" />
      </FieldRow>
      <TextField {...form.text('covenantReference')} hint={t('participants.covenantReferenceHint')} autoComplete="off" />
    </>
  )
}

function initialOf({ name, shortName, controller, oin, covenantReference, contactName, contactEmail, contactPhone }: Participant) {
  return { name, shortName, controller, oin, covenantReference, contactName, contactEmail, contactPhone }
}
