import { Checkbox } from './Checkbox.tsx'
import { FieldGroup, type FieldProps } from './Field.tsx'
import type { Option } from './option.ts'

type CheckboxGroupProps<Value extends string> = FieldProps & {
  value: readonly Value[]
  onChange: (value: Value[]) => void
  options: readonly Option<Value>[]
  isInline?: boolean
}

/** Any number of a short list; keeps the order of the list, whatever the order of clicking. */
export function CheckboxGroup<Value extends string>({ value, onChange, options, ...field }: CheckboxGroupProps<Value>) {
  function choose(option: Option<Value>, isChecked: boolean) {
    onChange(options.map((each) => each.value).filter((each) => (each === option.value ? isChecked : value.includes(each))))
  }
  return (
    <FieldGroup {...field}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          name={field.name}
          label={option.label}
          hint={option.hint}
          isDisabled={option.isDisabled || field.isReadOnly}
          isChecked={value.includes(option.value)}
          onChange={(isChecked) => choose(option, isChecked)}
        />
      ))}
    </FieldGroup>
  )
}
