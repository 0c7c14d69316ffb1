import { houseOperations } from '../../api/houses.ts'
import { legalityOperations, type ProcessingKind } from '../../api/legality.ts'
import { DeviationDraft } from '../../domain/legality-advice.ts'
import { decides } from '../../domain/participant.ts'
import { afterOthers } from '../changed-meanwhile.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { NameWarning } from '../NameWarning.tsx'
import { useDoing, useShown } from '../operation.ts'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useKeptForm } from '../use-kept-form.ts'

/** Reasoned, by whom, and reported to both (BGS 1.13(6)). */
export function DeviationDialog({ kind, onClose }: { kind: ProcessingKind; onClose: () => void }) {
  const { t } = useI18n()
  const { participants } = useShown(houseOperations.listParticipants)
  const deviate = useDoing(legalityOperations.deviateFromAdvice)
  const form = useKeptForm(`deviation ${kind.id}`, {
    schema: DeviationDraft,
    labels: {
      on: t('registers.decidedOn'),
      reasons: t('registers.reasons'),
      decidedBy: t('registers.decidedBy'),
      reportedToRacOn: t('registers.reportedToRac'),
      reportedToDpoOn: t('registers.reportedToDpo'),
      minorityNote: t('registers.minorityNote'),
    },
    submit: async (body) => {
      await afterOthers(deviate({ params: { kindId: kind.id }, version: kind.version, body }))
      toast(t('registers.done'))
      onClose()
    },
  })
  const options = participants.filter((each) => decides(each.kind)).map((each) => ({ value: each.id, label: each.name }))
  return (
    <Dialog title={t('registers.deviate')} onClose={onClose}>
      <p>{t('registers.deviateHint')}</p>
      <Form form={form} submitLabel={t('common.save')} onCancel={onClose}>
        <DateField {...form.text('on')} />
        <TextArea {...form.text('reasons')} />
        <CheckboxGroup {...form.many('decidedBy', options)} />
        <FieldRow>
          <DateField {...form.text('reportedToRacOn')} />
          <DateField {...form.text('reportedToDpoOn')} />
        </FieldRow>
        <TextArea {...form.text('minorityNote')} />
        <NameWarning values={{ reasons: form.values.reasons, minorityNote: form.values.minorityNote }} />
      </Form>
    </Dialog>
  )
}
