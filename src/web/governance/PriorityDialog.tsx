import { governanceOperations, type Priority } from '../../api/governance.ts'
import { GovernanceLevel, governanceLevels, PriorityDraft, PriorityStatus, priorityStatuses } from '../../domain/governance.ts'
import { ChangedMeanwhile, textsBeside } from '../ChangedMeanwhile.tsx'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameWarning } from '../NameWarning.tsx'
import { useDoing } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useKeptForm } from '../use-kept-form.ts'

function initialOf({ id: _, version: __, ...rest }: Priority) {
  return rest
}

export function PriorityDialog({ priority, onClose }: { priority?: Priority; onClose: () => void }) {
  const { t, language } = useI18n()
  const add = useDoing(governanceOperations.addPriority)
  const change = useDoing(governanceOperations.changePriority)
  const form = useKeptForm(priority ? undefined : 'priority', {
    schema: PriorityDraft,
    labels: {
      level: t('governance.level'),
      title: t('governance.priority'),
      description: t('governance.description'),
      status: t('governance.state'),
      from: t('governance.from'),
      until: t('governance.until'),
    },
    initial: priority ? initialOf(priority) : { level: 'steering', status: 'proposed' },
    submit: async (body) => {
      if (priority) await afterOthers(change({ params: { priorityId: priority.id }, version: priority.version, body }))
      else await add({ body })
      toast(t('governance.done'))
      onClose()
    },
  })
  const title = t(priority ? 'governance.changePriority' : 'governance.addPriority')
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{t('registers.aboutNobody')}</p>
      {priority && <ChangedMeanwhile version={priority.version} fields={textsBeside(form, initialOf(priority))} />}
      <Form form={form} submitLabel={title} onCancel={onClose}>
        <Select {...form.choice('level', optionsOf(GovernanceLevel.options, governanceLevels, language))} />
        <TextField {...form.text('title')} />
        <TextArea {...form.text('description')} />
        <Select {...form.choice('status', optionsOf(PriorityStatus.options, priorityStatuses, language))} />
        <FieldRow>
          <DateField {...form.text('from')} />
          <DateField {...form.text('until')} />
        </FieldRow>
        <NameWarning values={{ title: form.values.title, description: form.values.description }} />
      </Form>
    </Dialog>
  )
}
