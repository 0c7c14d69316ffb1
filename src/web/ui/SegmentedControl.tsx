import { useId } from 'react'
import { classNames } from './class-names.ts'
import type { Option } from './option.ts'
import styles from './segmented-control.module.css'

type SegmentedControlProps<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
  isLabelShown?: boolean
}

/** A view or a filter of two to five values, at work at once; radios underneath, so arrow keys choose. */
export function SegmentedControl<Value extends string>({ label, value, onChange, options, isLabelShown }: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.root}>
      <legend className={classNames(styles.legend, !isLabelShown && styles.hidden)}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
