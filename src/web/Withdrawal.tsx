import type { ReactNode } from 'react'
import type { DecisionWithdrawal } from '../api/governance.ts'
import { DecisionWithdrawalDraft } from '../domain/governance.ts'
import { afterOthers } from './changed-meanwhile.ts'
import { useI18n } from './i18n/use-i18n.ts'
import knowledge from './knowledge.module.css'
import { NameWarning } from './NameWarning.tsx'
import { Button } from './ui/Button.tsx'
import { Dialog } from './ui/Dialog.tsx'
import { Form } from './ui/Form.tsx'
import { Notice } from './ui/Notice.tsx'
import { TextArea } from './ui/TextArea.tsx'
import { toast } from './ui/Toaster.tsx'
import { useKeptForm } from './use-kept-form.ts'

/** What was decided; struck out, with why and by whom, where it holds no longer. */
export function Decided({ withdrawal, children }: { withdrawal: DecisionWithdrawal | null; children: ReactNode }) {
  const { t, formatDate } = useI18n()
  if (!withdrawal) return children
  const { reason, by, at } = withdrawal
  return (
    <>
      <del>{children}</del>
      <div className={knowledge.quiet}>{t('registers.withdrawnBecause', { by, date: formatDate(at), reason })}</div>
    </>
  )
}

type WithdrawButtonProps = { name: string; carries: string | undefined; onOpen: () => void }

/** Opens the question why; while something rests on the decision it says what. */
export function WithdrawButton({ name, carries, onOpen }: WithdrawButtonProps) {
  const { t } = useI18n()
  return (
    <Button
      size="small"
      aria-label={t('registers.withdrawThis', { name })}
      disabledReason={carries === undefined ? undefined : t('registers.restsOn', { title: carries })}
      onClick={onOpen}
    >
      {t('registers.withdraw')}
    </Button>
  )
}

type WithdrawDialogProps = { name: string; kept: string; act: (body: DecisionWithdrawalDraft) => Promise<unknown>; onClose: () => void }

export function WithdrawDialog({ name, kept, act, onClose }: WithdrawDialogProps) {
  const { t } = useI18n()
  const form = useKeptForm(`withdrawal ${kept}`, {
    schema: DecisionWithdrawalDraft,
    labels: { reason: t('registers.withdrawReason') },
    submit: async (body) => {
      await afterOthers(act(body))
      toast(t('registers.withdrawn', { name }))
      onClose()
    },
  })
  return (
    <Dialog title={t('registers.withdrawThis', { name })} onClose={onClose}>
      <Form form={form} submitLabel={t('registers.withdraw')} submitVariant="danger" onCancel={onClose}>
        <TextArea {...form.text('reason')} rows={3} hint={t('registers.withdrawHint')} />
        <NameWarning values={form.values} />
        <Notice tone="warning">{t('registers.withdrawFinal')}</Notice>
      </Form>
    </Dialog>
  )
}
