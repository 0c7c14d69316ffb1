import type { ReactNode } from 'react'
import type { FieldProps } from '../ui/Field.tsx'
import type { Option } from '../ui/option.ts'
import styles from './consultations.module.css'

type BigChoicesProps<Value extends string> = Pick<FieldProps, 'label' | 'id' | 'name' | 'error'> & {
  hint?: ReactNode
  options: readonly Option<Value>[]
} & (
    | { value: Value | ''; onChange: (value: Value) => void; many?: false }
    | { value: readonly Value[]; onChange: (value: Value[]) => void; many: true }
  )

/** Answers as large as a thumb: one, or any number. */
export function BigChoices<Value extends string>(props: BigChoicesProps<Value>) {
  const { label, id, name = 'choice', error, hint, options } = props
  const isChosen = (value: Value): boolean => (props.many ? props.value.includes(value) : props.value === value)
  function choose(value: Value) {
    if (!props.many) return props.onChange(value)
    props.onChange(options.map((each) => each.value).filter((each) => isChosen(each) !== (each === value)))
  }
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <fieldset id={id} tabIndex={-1} className={styles.choices} aria-describedby={describedBy}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.quiet}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type={props.many ? 'checkbox' : 'radio'}
            name={`${id}${name}`}
            checked={isChosen(option.value)}
            onChange={() => choose(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className={styles.quiet}> {option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
