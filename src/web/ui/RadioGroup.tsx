import { useId } from 'react'
import { Choice } from './Checkbox.tsx'
import { FieldGroup, type FieldProps } from './Field.tsx'
import type { Option } from './option.ts'

type RadioGroupProps<Value extends string> = FieldProps & {
  value: Value | ''
  onChange: (value: Value) => void
  options: readonly Option<Value>[]
  isInline?: boolean
}

/** One of a short list, all in sight. */
export function RadioGroup<Value extends string>({ value, onChange, options, ...field }: RadioGroupProps<Value>) {
  const made = useId()
  return (
    <FieldGroup {...field} role="radiogroup">
      {options.map((option) => (
        <Choice key={option.value} label={option.label} hint={option.hint}>
          {(attributes) => (
            <input
              {...attributes}
              type="radio"
              name={`${field.name ?? ''}${made}`}
              checked={value === option.value}
              disabled={option.isDisabled || field.isReadOnly}
              onChange={() => onChange(option.value)}
            />
          )}
        </Choice>
      ))}
    </FieldGroup>
  )
}
