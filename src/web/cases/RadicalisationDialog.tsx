import { useRouter } from '@tanstack/react-router'
import type * as z from 'zod'
import { type RadicalisationReport, radicalisationOperations } from '../../api/radicalisation.ts'
import { dateInAmsterdam } from '../../domain/date.ts'
import {
  RadicalisationOutcome,
  RadicalisationOutcomeDraft,
  RadicalisationReceiver,
  RadicalisationReportDraft,
  radicalisationOutcomes,
  radicalisationReceivers,
} from '../../domain/radicalisation.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { optionsOf } from '../options.ts'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { toast } from '../ui/Toaster.tsx'
import { useForm } from '../ui/use-form.ts'

type Report = z.infer<typeof RadicalisationReport>

/** First that it was reported, then what came of it; never why (R-RAD-01, R-RAD-04). */
export default function RadicalisationDialog(props: { caseId: string; report: Report | null; onClose: () => void }) {
  const { t } = useI18n()
  const title = t(props.report ? 'cases.step_settle_radicalisation' : 'cases.step_report_radicalisation')
  return (
    <Dialog title={title} onClose={props.onClose}>
      {props.report ? <OutcomeForm {...props} /> : <ReportForm {...props} />}
    </Dialog>
  )
}

type FormProps = { caseId: string; onClose: () => void }
const today = () => dateInAmsterdam(new Date())

function ReportForm({ caseId, onClose }: FormProps) {
  const { t, language } = useI18n()
  const report = useDoing(radicalisationOperations.reportRadicalisation)
  const form = useForm({
    schema: RadicalisationReportDraft,
    labels: { receiver: t('cases.reportedTo'), reportedOn: t('cases.reportedOn') },
    initial: { reportedOn: today() },
    submit: async (body) => {
      await report({ params: { caseId }, body })
      toast(t('cases.reported'))
      onClose()
    },
  })
  return (
    <Form form={form} submitLabel={t('cases.reportAndFreeze')} onCancel={onClose}>
      <Notice tone="warning">{t('cases.reportEffect')}</Notice>
      <RadioGroup {...form.choice('receiver', optionsOf(RadicalisationReceiver.options, radicalisationReceivers, language))} />
      <DateField {...form.text('reportedOn')} width="medium" isOptional={false} />
    </Form>
  )
}

function OutcomeForm({ caseId, onClose }: FormProps) {
  const { t, language } = useI18n()
  const router = useRouter()
  const settle = useDoing(radicalisationOperations.settleRadicalisation)
  const form = useForm({
    schema: RadicalisationOutcomeDraft,
    labels: { outcome: t('cases.reportOutcome'), on: t('cases.reportOutcomeOn') },
    initial: { on: today() },
    submit: async (body) => {
      await settle({ params: { caseId }, body })
      toast(t(body.outcome === 'taken_up' ? 'cases.endedHere' : 'cases.goesOn'))
      onClose()
      // who treated it has no seat any more once it has ended here
      if (body.outcome === 'taken_up') void router.navigate({ href: '/casussen' })
    },
  })
  return (
    <Form form={form} submitLabel={t('cases.recordOutcome')} onCancel={onClose}>
      <RadioGroup {...form.choice('outcome', optionsOf(RadicalisationOutcome.options, radicalisationOutcomes, language))} />
      <DateField {...form.text('on')} width="medium" isOptional={false} />
      <Notice>{t('cases.outcomeEffect')}</Notice>
    </Form>
  )
}
