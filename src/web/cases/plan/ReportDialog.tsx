import { useState } from 'react'
import { planOperations } from '../../../api/plan.ts'
import { type Agreement, ReportDraft } from '../../../domain/plan.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { Row, Stack } from '../../ui/Layout.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'

const explained = ['not_possible', 'obsolete', 'proposal'] as const
type Explained = (typeof explained)[number]

/** Two clicks: open this, and say how it stands. Only what did not go as agreed asks for a reason. */
export function ReportDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const { t } = useI18n()
  const { caseId } = useCaseFile()
  const report = useDoing(planOperations.reportOnAgreement)
  const [status, setStatus] = useState<Explained>()
  const send = async (body: ReportDraft) => {
    await report({ params: { caseId, agreementId: agreement.id }, body })
    toast(t('plan.reported'))
    onClose()
  }
  return (
    <Dialog title={t('plan.reportTitle')} onClose={onClose}>
      <Stack>
        <p>
          <strong>{agreement.text}</strong>
        </p>
        <Row>
          <ActButton variant="primary" data-autofocus="" onClick={() => send({ status: 'done' })}>
            {t('plan.report_done')}
          </ActButton>
          <ActButton onClick={() => send({ status: 'under_way' })}>{t('plan.report_under_way')}</ActButton>
          {explained.map((each) => (
            <Button key={each} aria-expanded={status === each} onClick={() => setStatus(each)}>
              {t(`plan.report_${each}`)}
            </Button>
          ))}
        </Row>
        {status && <Explanation key={status} status={status} onSend={send} />}
      </Stack>
    </Dialog>
  )
}

function Explanation({ status, onSend }: { status: Explained; onSend: (report: ReportDraft) => Promise<void> }) {
  const { t } = useI18n()
  const form = useForm({
    schema: ReportDraft.omit({ status: true }),
    labels: { note: t('plan.reason'), proposedDueOn: t('plan.proposedDue') },
    submit: (rest) => onSend({ status, ...rest }),
  })
  return (
    <Form form={form} submitLabel={t(`plan.report_${status}`)}>
      <TextArea {...form.text('note')} isOptional={false} autoFocus />
      {status === 'proposal' && <DateField {...form.text('proposedDueOn')} />}
    </Form>
  )
}
