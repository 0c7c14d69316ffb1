import { type GovernanceMeeting, governanceOperations } from '../../api/governance.ts'
import { houseOperations } from '../../api/houses.ts'
import { legalityOperations } from '../../api/legality.ts'
import { plusTaskOperations } from '../../api/plus-tasks.ts'
import { GovernanceDecisionDraft } from '../../domain/governance.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameWarning } from '../NameWarning.tsx'
import { useDoing, useShown } from '../operation.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useKeptForm } from '../use-kept-form.ts'

/** A decision gets its number when it is recorded; it may be about a plus task or a kind of processing. */
export function DecisionDialog({ meeting, onClose }: { meeting: GovernanceMeeting; onClose: () => void }) {
  const { t } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  const { tasks } = useShown(plusTaskOperations.listPlusTasks, { query: { limit: 100 } })
  const { kinds } = useShown(legalityOperations.listProcessingKinds, { body: { limit: 100 } })
  const record = useDoing(governanceOperations.recordGovernanceDecision)
  const form = useKeptForm(`governance decision ${meeting.id}`, {
    schema: GovernanceDecisionDraft,
    labels: {
      text: t('governance.decision'),
      owner: t('governance.owner'),
      dueOn: t('governance.due'),
      plusTaskId: t('governance.plusTask'),
      processingKindId: t('governance.processingKind'),
    },
    submit: async (body) => {
      await record({ params: { meetingId: meeting.id }, body })
      toast(t('governance.done'))
      onClose()
    },
  })
  const named = (all: readonly { id: string; name?: string; title?: string }[]) =>
    all.map((each) => ({ value: each.id, label: each.name ?? each.title ?? '' }))
  return (
    <Dialog title={t('governance.recordDecision')} onClose={onClose}>
      <p>{t('registers.aboutNobody')}</p>
      <Form form={form} submitLabel={t('governance.recordDecision')} onCancel={onClose}>
        <TextArea {...form.text('text')} />
        <Select {...form.choice('owner', named(participants))} />
        <DateField {...form.text('dueOn')} />
        <Select {...form.choice('plusTaskId', named(tasks))} emptyLabel={t('governance.none')} />
        <Select {...form.choice('processingKindId', named(kinds))} emptyLabel={t('governance.none')} />
        <NameWarning values={{ text: form.values.text }} />
      </Form>
    </Dialog>
  )
}
