import { useRouter } from '@tanstack/react-router'
import * as z from 'zod'
import { closingOperations } from '../../../api/closing.ts'
import { ClosingDraft, ClosingReason, closingReasons, RelapseRisk, relapseRisks, tasksWithoutReceiver } from '../../../domain/closing.ts'
import { lengths, someText, text } from '../../../domain/text.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { useDoing } from '../../operation.ts'
import { optionsOf } from '../../options.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toaster.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useCaseFile } from '../case-file.ts'
import type { Plan } from './plan.ts'

export function ProposeClosingDialog({ closing, onClose }: { closing: Plan['closing']; onClose: () => void }) {
  const { t, language, formatDate } = useI18n()
  const { caseId, dossier } = useCaseFile()
  const propose = useDoing(closingOperations.proposeClosing)
  const form = useForm({
    schema: ClosingDraft,
    labels: {
      reason: t('plan.closingReason'),
      result: t('plan.closingResult'),
      relapseRisk: t('plan.relapseRisk'),
      eraseOn: t('plan.eraseOn'),
    },
    initial: closing ? { reason: closing.reason, result: closing.result, relapseRisk: closing.relapseRisk, eraseOn: closing.eraseOn } : {},
    submit: async (body) => {
      await propose({ params: { caseId }, body })
      toast(t('plan.closingProposed'))
      onClose()
    },
  })
  const { ceilingOn } = dossier.header
  return (
    <Dialog title={t('plan.proposeClosing')} onClose={onClose}>
      <Form form={form} submitLabel={t('plan.proposeClosing')} onCancel={onClose}>
        <Select {...form.choice('reason', optionsOf(ClosingReason.options, closingReasons, language))} />
        <TextArea {...form.text('result')} rows={4} />
        <RadioGroup {...form.choice('relapseRisk', optionsOf(RelapseRisk.options, relapseRisks, language))} />
        <DateField {...form.text('eraseOn')} hint={ceilingOn ? t('plan.eraseOnHint', { date: formatDate(ceilingOn) }) : undefined} />
      </Form>
    </Dialog>
  )
}

/** What will happen stands first; what still blocks is named, and passing it takes a reason. */
export function CloseDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t, formatDate } = useI18n()
  const { caseId, dossier } = useCaseFile()
  const router = useRouter()
  const closeCase = useDoing(closingOperations.closeCase)
  const loose = tasksWithoutReceiver(
    plan.agreements.map((each) => ({
      agreementId: each.id,
      status: each.status,
      handoverConfirmed: plan.handovers.some((handover) => handover.agreementId === each.id && handover.confirmedAt !== null),
    })),
  )
  const reason = loose.length > 0 ? someText(lengths.note) : text(lengths.note).optional()
  const form = useForm({
    schema: z.strictObject({ overrideReason: reason }),
    labels: { overrideReason: t('plan.overrideReason') },
    submit: async (body) => {
      const closed = await closeCase({ params: { caseId }, body })
      toast(t('plan.closed', { seats: closed.seatsEnded, items: closed.itemsShielded, date: formatDate(closed.eraseOn) }))
      // The seat ended with the case, so there is nothing left to look at here.
      await router.navigate({ href: '/casussen' })
    },
  })
  const seats = dossier.composition?.seats.filter((seat) => seat.until === null || seat.until > new Date().toISOString()).length ?? 0
  const items = dossier.information?.supplies.length ?? 0
  const eraseOn = plan.closing?.eraseOn ?? dossier.header.ceilingOn
  return (
    <Dialog title={t('plan.closeTitle', { number: dossier.header.number })} onClose={onClose}>
      <ul>
        <li>{t('plan.seatsEnd', { n: seats })}</li>
        <li>{t('plan.itemsShielded', { n: items })}</li>
        {eraseOn && <li>{t('plan.erasedOn', { date: formatDate(eraseOn) })}</li>}
        <li>{t('plan.onlyUnlocked')}</li>
      </ul>
      {plan.closing && plan.closing.waitingFor.length > 0 && (
        <Notice tone="warning" title={t('plan.blockedAgreement')}>
          {plan.closing.waitingFor.map((each) => each.participant).join(', ')}
        </Notice>
      )}
      {loose.length > 0 && (
        <Notice tone="warning" title={t('plan.blockedHandover', { n: loose.length })}>
          <ul>
            {loose.map((task) => (
              <li key={task.agreementId}>{plan.agreements.find((each) => each.id === task.agreementId)?.text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form form={form} submitLabel={t('plan.close')} submitVariant="danger" onCancel={onClose}>
        {loose.length > 0 && <TextArea {...form.text('overrideReason')} hint={t('plan.overrideHint')} />}
      </Form>
    </Dialog>
  )
}
