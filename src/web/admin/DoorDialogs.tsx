import { houseOperations } from '../../api/houses.ts'
import { doorOperations, type ShownDoor } from '../../api/signals.ts'
import { DoorKind, doorKinds } from '../../domain/signal.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing, useShown } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { Button } from '../ui/Button.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Stack } from '../ui/Layout.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useKeptForm } from '../use-kept-form.ts'

type Opened = { door: ShownDoor; secret: string }

export function OpenDoorDialog({ onOpened, onClose }: { onOpened: (opened: Opened) => void; onClose: () => void }) {
  const { t, language } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants, {})
  const openDoor = useDoing(doorOperations.openDoor)
  const form = useKeptForm('door', {
    schema: doorOperations.openDoor.body,
    labels: { kind: t('signals.doorKind'), name: t('signals.doorName'), participantId: t('signals.doorFor') },
    messages: { participantId: t('signals.doorForMissing') },
    submit: async (body) => {
      onOpened(await openDoor({ body }))
      onClose()
    },
  })
  return (
    <Dialog title={t('signals.openDoor')} onClose={onClose}>
      <Form form={form} submitLabel={t('signals.openDoor')} onCancel={onClose}>
        <Select {...form.choice('kind', optionsOf(DoorKind.options, doorKinds, language))} hint={t('signals.doorKindHint')} />
        <TextField {...form.text('name')} hint={t('signals.doorNameHint')} />
        <Select
          {...form.choice(
            'participantId',
            participants.map((each) => ({ value: each.id, label: each.name })),
          )}
          hint={t('signals.doorForHint')}
        />
      </Form>
    </Dialog>
  )
}

/** The only time the secret is shown. */
export function SecretDialog({ opened: { door, secret }, onClose }: { opened: Opened; onClose: () => void }) {
  const { t, language } = useI18n()
  return (
    <Dialog
      title={t('signals.secretTitle', { name: door.name })}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('signals.secretKept')}
        </Button>
      }
    >
      <Stack>
        <Notice tone="warning">{t('signals.secretOnce')}</Notice>
        <DefinitionList
          items={[
            { term: t('signals.secret'), value: <code>{secret}</code> },
            { term: t('signals.address'), value: <code>{`${location.origin}${door.path}`}</code> },
            { term: t('signals.sends'), value: doorKinds[door.kind].sends[language] },
            { term: t('signals.asBearer'), value: <code>Authorization: Bearer …</code> },
          ]}
        />
      </Stack>
    </Dialog>
  )
}
