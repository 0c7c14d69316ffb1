import { useNavigate } from '@tanstack/react-router'
import { referralOperations } from '../../api/referrals.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { toast } from '../ui/Toaster.tsx'
import { forgetDraft } from './draft-keeper.ts'
import type { Draft } from './use-draft.ts'

type SubmitDialogProps = {
  draft: Draft
  caseId: string
  number: string
  onRefused: (errors: Readonly<Record<string, string>>) => void
  onClose: () => void
}

export function SubmitDialog({ draft, caseId, number, onRefused, onClose }: SubmitDialogProps) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const submit = useDoing(referralOperations.submitReferral)
  async function send() {
    await draft.keeper.flush()
    if (draft.keeper.isUnsaved) throw new NotSaved(t('referrals.submitUnsaved'))
    try {
      await submit({ params: { caseId } })
    } catch (thrown) {
      if (!(thrown instanceof Refusal) || thrown.issues.length === 0) throw thrown
      onRefused(Object.fromEntries(thrown.problem.issues.map(({ path, message }) => [path, message])))
      return
    }
    forgetDraft(caseId)
    toast(t('referrals.submitted', { number }))
    await navigate({ href: `/aanmeldingen/${caseId}` })
  }
  return (
    <ConfirmDialog
      title={t('referrals.submitTitle')}
      consequences={[t('referrals.submitSeats'), t('referrals.submitFixed'), t('referrals.submitClock'), t('referrals.submitJournal')]}
      confirmLabel={t('referrals.submit')}
      onConfirm={send}
      onClose={onClose}
    />
  )
}

class NotSaved extends Error {
  readonly problem: { title: string }

  constructor(title: string) {
    super('not_saved')
    this.problem = { title }
  }
}
