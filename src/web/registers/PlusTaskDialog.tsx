import { useRouter } from '@tanstack/react-router'
import { houseOperations } from '../../api/houses.ts'
import { type PlusTask, plusTaskOperations } from '../../api/plus-tasks.ts'
import { PlusTaskDraft, PlusTaskKind, plusTaskKinds } from '../../domain/plus-task.ts'
import { ChangedMeanwhile, textsBeside } from '../ChangedMeanwhile.tsx'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameWarning } from '../NameWarning.tsx'
import { useDoing, useShown } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { Button } from '../ui/Button.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useKeptForm } from '../use-kept-form.ts'

function initialOf(task: PlusTask) {
  const { kind, title, description, legalBasis, controller, dataLiveAt } = task
  return { kind, title, description, legalBasis, controller, dataLiveAt, outsourcedBy: task.outsourcedBy.map((each) => each.id) }
}

/** A basis and a controller may still be looked for while the task is considered, and must be there to run. */
const Considered = PlusTaskDraft.extend({
  legalBasis: PlusTaskDraft.shape.legalBasis.default(''),
  controller: PlusTaskDraft.shape.controller.default(''),
})

export function PlusTaskDialog({ task, onClose }: { task?: PlusTask; onClose: () => void }) {
  const { t, language } = useI18n()
  const router = useRouter()
  const { participants } = useShown(houseOperations.listParticipants)
  const register = useDoing(plusTaskOperations.registerPlusTask)
  const change = useDoing(plusTaskOperations.changePlusTask)
  const form = useKeptForm(task ? undefined : 'plus task', {
    schema: Considered,
    labels: {
      kind: t('registers.kind'),
      title: t('registers.title'),
      description: t('registers.description'),
      outsourcedBy: t('registers.outsourcedBy'),
      legalBasis: t('registers.legalBasis'),
      controller: t('registers.controller'),
      dataLiveAt: t('registers.dataLiveAt'),
    },
    initial: task ? initialOf(task) : { legalBasis: '', controller: '', dataLiveAt: t('registers.ownEnvironment') },
    submit: async (body) => {
      if (task) await afterOthers(change({ params: { taskId: task.id }, version: task.version, body }))
      else await router.navigate({ href: `/kennis/plustaken/${(await register({ body })).id}` })
      toast(t('registers.done'))
      onClose()
    },
  })
  const kind = PlusTaskKind.safeParse(form.values.kind)
  const basis = kind.success ? plusTaskKinds[kind.data].suggestedBasis : ''
  const title = t(task ? 'registers.changeTaskTitle' : 'registers.registerTask')
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{t('registers.aboutNobody')}</p>
      {task && <ChangedMeanwhile version={task.version} fields={textsBeside(form, initialOf(task))} />}
      <Form form={form} submitLabel={title} onCancel={onClose}>
        <Select {...form.choice('kind', optionsOf(PlusTaskKind.options, plusTaskKinds, language))} />
        <TextField {...form.text('title')} />
        <TextArea {...form.text('description')} />
        <CheckboxGroup
          {...form.many(
            'outsourcedBy',
            participants.map((each) => ({ value: each.id, label: each.name })),
          )}
        />
        <TextField {...form.text('legalBasis')} hint={t('registers.legalBasisHint')} />
        {basis && form.values.legalBasis !== basis && (
          <p>
            <Button size="small" onClick={() => form.set('legalBasis', basis)}>
              {t('registers.useSuggestion', { basis })}
            </Button>
          </p>
        )}
        <TextField {...form.text('controller')} />
        <TextField {...form.text('dataLiveAt')} />
        <NameWarning values={{ title: form.values.title, description: form.values.description, controller: form.values.controller }} />
      </Form>
    </Dialog>
  )
}
