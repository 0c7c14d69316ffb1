import { type ReactNode, useId } from 'react'
import type { FieldProps } from './Field.tsx'
import styles from './field.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

type CheckboxProps = Pick<FieldProps, 'id' | 'name' | 'hint' | 'error' | 'isLabelHidden'> & {
  label: ReactNode
  isChecked: boolean
  onChange: (isChecked: boolean) => void
  /** Some but not all of what this box stands for. */
  isMixed?: boolean
  isDisabled?: boolean
}

export function Checkbox({ id, name, label, hint, error, isChecked, isMixed, isDisabled, isLabelHidden, onChange }: CheckboxProps) {
  return (
    <Choice {...{ id, label, hint, error, isLabelHidden }}>
      {(attributes) => (
        <input
          {...attributes}
          type="checkbox"
          name={name}
          checked={isChecked}
          disabled={isDisabled}
          ref={(element) => {
            if (element) element.indeterminate = isMixed ?? false
          }}
          onChange={(event) => onChange(event.target.checked)}
        />
      )}
    </Choice>
  )
}

type ChoiceProps = Pick<CheckboxProps, 'id' | 'label' | 'hint' | 'error' | 'isLabelHidden'> & {
  children: (attributes: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** A box or a round with its label, for Checkbox and the two groups. */
export function Choice({ id, label, hint, error, isLabelHidden, children }: ChoiceProps) {
  const made = useId()
  const inputId = id ?? made
  const described = [hint ? `${inputId}-hint` : '', error ? `${inputId}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.choice}>
      {children({ id: inputId, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      <label htmlFor={inputId}>{isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}</label>
      {hint && (
        <div id={`${inputId}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {error && (
        <div id={`${inputId}-error`} className={styles.error}>
          {error}
        </div>
      )}
    </div>
  )
}
