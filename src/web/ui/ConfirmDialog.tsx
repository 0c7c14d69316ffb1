import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { readProblem } from './form-problem.ts'
import { Notice } from './Notice.tsx'
import { useUiTexts } from './ui-texts.ts'

type ConfirmDialogProps = {
  title: string
  /** What will happen, each a sentence: "3 zetels eindigen", "41 gegevens worden afgeschermd". */
  consequences: readonly ReactNode[]
  children?: ReactNode
  confirmLabel: string
  isDanger?: boolean
  /** The dialog stays, busy, until this is done; when it throws, the dialog says so and stays. */
  onConfirm: () => unknown
  onClose: () => void
}

export function ConfirmDialog({ title, consequences, children, confirmLabel, isDanger, onConfirm, onClose }: ConfirmDialogProps) {
  const texts = useUiTexts()
  const [failure, setFailure] = useState<string>()
  async function confirm() {
    try {
      await onConfirm()
      onClose()
    } catch (thrown) {
      const problem = readProblem(thrown)
      setFailure([problem?.title, problem?.detail].filter(Boolean).join(' ') || texts.submitFailed)
    }
  }
  const footer = (
    <>
      <Button onClick={onClose}>{texts.cancel}</Button>
      <Button variant={isDanger ? 'danger' : 'primary'} onClick={confirm}>
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog title={title} size="small" onClose={onClose} footer={footer}>
      {failure && (
        <Notice tone="error" isLive>
          {failure}
        </Notice>
      )}
      <ul>
        {consequences.map((consequence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is given once and never reordered
          <li key={index}>{consequence}</li>
        ))}
      </ul>
      {children}
    </Dialog>
  )
}
