import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { useUiTexts } from './ui-texts.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What every field takes. `form.text('path')` and its siblings give all but `hint`. */
export type FieldProps = {
  label: ReactNode
  /** Where the error summary links to; made up when absent. */
  id?: string
  name?: string
  hint?: ReactNode
  error?: string
  /** What comes up under the control while one types; unlike an error it stops nobody. */
  note?: ReactNode
  /** Fields are required unless this says not; only the exception is marked. */
  isOptional?: boolean
  isReadOnly?: boolean
  /** For a label that the surroundings already show, such as in a table or toolbar. */
  isLabelHidden?: boolean
  width?: 'full' | 'medium' | 'short'
}

type ControlAttributes = {
  id: string
  name?: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
  className?: string
}

function useFieldIds({ id, hint, note, error }: FieldProps) {
  const made = useId()
  const fieldId = id ?? made
  const described = [hint ? `${fieldId}-hint` : '', note ? `${fieldId}-note` : '', error ? `${fieldId}-error` : '']
    .filter(Boolean)
    .join(' ')
  return { fieldId, describedBy: described || undefined }
}

function LabelText({ label, isOptional, isLabelHidden }: FieldProps) {
  const texts = useUiTexts()
  const text = (
    <>
      {label}
      {isOptional && <span className={styles.optional}> ({texts.optional})</span>}
    </>
  )
  return isLabelHidden ? <VisuallyHidden>{text}</VisuallyHidden> : text
}

function HintAndError({ fieldId, hint, error }: { fieldId: string; hint?: ReactNode; error?: string }) {
  const texts = useUiTexts()
  return (
    <>
      {hint && (
        <div id={`${fieldId}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {error && (
        <div id={`${fieldId}-error`} className={styles.error}>
          <VisuallyHidden>{texts.errorPrefix}: </VisuallyHidden>
          {error}
        </div>
      )}
    </>
  )
}

/** The frame of a field with one control; `children` receives the attributes the control must carry. */
export function Field({ children, ...field }: FieldProps & { children: (control: ControlAttributes) => ReactNode }) {
  const { fieldId, describedBy } = useFieldIds(field)
  return (
    <div className={classNames(styles.field, styles[field.width ?? 'full'])}>
      <label htmlFor={fieldId} className={styles.label}>
        <LabelText {...field} />
      </label>
      <HintAndError fieldId={fieldId} hint={field.hint} />
      {children({
        id: fieldId,
        name: field.name,
        'aria-describedby': describedBy,
        'aria-invalid': field.error ? true : undefined,
        'aria-required': field.isOptional ? undefined : true,
        className: styles.control,
      })}
      {field.note && <div id={`${fieldId}-note`}>{field.note}</div>}
      <HintAndError fieldId={fieldId} error={field.error} />
    </div>
  )
}

/** The frame of a field with several controls, as a fieldset. The id stands on it so that the summary can bring focus there. */
export function FieldGroup({
  children,
  isInline,
  role,
  ...field
}: FieldProps & { children: ReactNode; isInline?: boolean; role?: 'radiogroup' }) {
  const { fieldId, describedBy } = useFieldIds(field)
  return (
    <fieldset
      id={fieldId}
      tabIndex={-1}
      data-focus-target=""
      role={role}
      className={classNames(styles.field, styles.group)}
      aria-describedby={describedBy}
      aria-invalid={role && field.error ? true : undefined}
    >
      <legend className={styles.label}>
        <LabelText {...field} />
      </legend>
      <HintAndError fieldId={fieldId} hint={field.hint} />
      <div className={isInline ? styles.inline : styles.stacked}>{children}</div>
      <HintAndError fieldId={fieldId} error={field.error} />
    </fieldset>
  )
}
