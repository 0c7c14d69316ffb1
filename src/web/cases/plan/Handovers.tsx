import { useState } from 'react'
import { closingOperations } from '../../../api/closing.ts'
import { houseOperations } from '../../../api/houses.ts'
import { HandoverDraft } from '../../../domain/closing.ts'
import { agreementStatuses } from '../../../domain/plan.ts'
import { useOpened } from '../../address.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing, useShownLater } from '../../operation.ts'
import { ConfirmHandoverForm } from '../../plan/ConfirmHandoverForm.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Form } from '../../ui/Form.tsx'
import { Select } from '../../ui/Select.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'
import type { Plan } from './plan.ts'

type Handover = Plan['handovers'][number]

/** We let go only when the other has taken over: each running task, its receiver, and the confirmation (R-CAS-14). */
export function Handovers({ plan }: { plan: Plan }) {
  const { t, formatDateTime } = useI18n()
  const { caseId, may } = useCaseFile()
  const [isOpen, setOpen] = useOpened('overdracht')
  const [confirming, setConfirming] = useState<Handover>()
  const taskOf = (each: Handover) => plan.agreements.find((agreement) => agreement.id === each.agreementId)?.text ?? ''
  const columns: Column<Handover>[] = [
    { key: 'task', header: t('plan.task'), cell: taskOf },
    { key: 'to', header: t('plan.receiver'), cell: (each) => each.to },
    { key: 'note', header: t('dossier.note'), cell: (each) => each.note ?? '–' },
    { key: 'by', header: t('plan.proposed'), cell: (each) => `${each.proposedBy}, ${formatDateTime(each.proposedAt)}` },
    {
      key: 'state',
      header: t('plan.status'),
      cell: (each) =>
        each.confirmedAt ? (
          <>
            <Chip tone="positive">{t('plan.confirmed')}</Chip> {each.receivedBy}, {formatDateTime(each.confirmedAt)}
          </>
        ) : (
          <>
            <Chip tone="warning">{t('plan.unconfirmed')}</Chip>
            {may('handover.confirm') && (
              <Button size="small" aria-label={`${t('plan.confirm')}: ${taskOf(each)}`} onClick={() => setConfirming(each)}>
                {t('plan.confirm')}
              </Button>
            )}
          </>
        ),
    },
  ]
  return (
    <Card
      title={t('plan.handovers')}
      actions={may('handover.propose') && <Button onClick={() => setOpen(true)}>{t('plan.proposeHandover')}</Button>}
    >
      <Table
        caption={t('plan.handoverList')}
        columns={columns}
        rows={plan.handovers}
        rowKey={(each) => each.id}
        empty={<EmptyState title={t('plan.noHandovers')}>{t('plan.handoverHint')}</EmptyState>}
      />
      {isOpen && may('handover.propose') && <HandoverDialog plan={plan} onClose={() => setOpen(false)} />}
      {confirming && (
        <Dialog title={t('plan.confirmTitle')} onClose={() => setConfirming(undefined)}>
          <ConfirmHandoverForm caseId={caseId} handover={confirming} task={taskOf(confirming)} onDone={() => setConfirming(undefined)} />
        </Dialog>
      )}
    </Card>
  )
}

function HandoverDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useI18n()
  const { caseId } = useCaseFile()
  const propose = useDoing(closingOperations.proposeHandover)
  const participants = useShownLater(houseOperations.listParticipants)?.participants ?? []
  const form = useForm({
    schema: HandoverDraft,
    labels: {
      agreementId: t('plan.task'),
      toParticipantId: t('plan.receiver'),
      toOutside: t('plan.receiverOutside'),
      note: t('dossier.note'),
    },
    submit: async (body) => {
      await propose({ params: { caseId }, body })
      toast(t('plan.handoverProposed'))
      onClose()
    },
  })
  const running = plan.agreements.filter((each) => !agreementStatuses[each.status].settled)
  return (
    <Dialog title={t('plan.proposeHandover')} onClose={onClose}>
      <Form form={form} submitLabel={t('plan.proposeHandover')} onCancel={onClose}>
        <Select
          {...form.choice(
            'agreementId',
            running.map((each) => ({ value: each.id as string, label: each.text })), // an id is a text
          )}
        />
        <Select
          {...form.choice(
            'toParticipantId',
            participants.map((each) => ({ value: each.id as string, label: each.name })), // an id is a text
          )}
        />
        <TextField {...form.text('toOutside')} hint={t('plan.receiverOutsideHint')} />
        <TextArea {...form.text('note')} />
      </Form>
    </Dialog>
  )
}
