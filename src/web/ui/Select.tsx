import { Field, type FieldProps } from './Field.tsx'
import type { Option, OptionGroup } from './option.ts'

type SelectProps<Value extends string> = FieldProps & {
  value: Value | ''
  onChange: (value: Value | '') => void
  options: readonly (Option<Value> | OptionGroup<Value>)[]
  /** The text of the empty choice; without it there is an empty line as long as nothing is chosen. */
  emptyLabel?: string
  disabled?: boolean
}

/** One of a list of up to some twenty; longer lists: `Combobox`. */
export function Select<Value extends string>({ value, onChange, options, emptyLabel, disabled, isReadOnly, ...field }: SelectProps<Value>) {
  const all = options.flatMap((entry) => ('group' in entry ? entry.options : [entry]))
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          disabled={disabled || isReadOnly}
          value={value}
          onChange={(event) => onChange(all.find((option) => option.value === event.target.value)?.value ?? '')}
        >
          {(emptyLabel !== undefined || value === '' || field.isOptional) && <option value="">{emptyLabel ?? ''}</option>}
          {options.map((entry) =>
            'group' in entry ? (
              <optgroup key={entry.group} label={entry.group}>
                {entry.options.map(toOption)}
              </optgroup>
            ) : (
              toOption(entry)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

function toOption(option: Option) {
  return (
    <option key={option.value} value={option.value} disabled={option.isDisabled}>
      {option.label}
    </option>
  )
}
