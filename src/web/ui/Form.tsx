import type { FormEvent, ReactNode } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import fieldStyles from './field.module.css'
import styles from './form.module.css'
import { useUiTexts } from './ui-texts.ts'
import type { FormControls } from './use-form.ts'

export type FormProps = {
  /** What `useForm` returned. */
  form: FormControls
  children: ReactNode
  submitLabel: string
  submitVariant?: ButtonProps['variant']
  /** Shows "Annuleren" beside the submit button. */
  onCancel?: () => void
  /** More buttons in the row of submit. */
  actions?: ReactNode
}

/** Summary of errors, fields, buttons. */
export function Form({ form, children, submitLabel, submitVariant = 'primary', onCancel, actions }: FormProps) {
  const texts = useUiTexts()
  function send(event: FormEvent) {
    event.preventDefault()
    // A form in a dialog opened from within another form must not send that one as well.
    event.stopPropagation()
    void form.submit()
  }
  return (
    <form noValidate onSubmit={send} className={styles.form}>
      <FormErrors form={form} />
      {children}
      <div className={styles.actions}>
        {actions}
        {onCancel && <Button onClick={onCancel}>{texts.cancel}</Button>}
        <Button type="submit" variant={submitVariant} isBusy={form.isBusy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}

function FormErrors({ form }: { form: FormControls }) {
  const texts = useUiTexts()
  const { problem, summary, attempt } = form
  if (!problem && summary.length === 0) return null
  if (!problem) return <ErrorSummary errors={summary} attempt={attempt} />
  if ('isUnknown' in problem) return <ErrorSummary errors={summary} attempt={attempt} title={texts.submitFailed} />
  return (
    <ErrorSummary errors={summary} attempt={attempt} title={problem.title}>
      {problem.detail && <p>{problem.detail}</p>}
    </ErrorSummary>
  )
}

/** Fields that belong together in one row; under each other where there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={fieldStyles.row}>{children}</div>
}
