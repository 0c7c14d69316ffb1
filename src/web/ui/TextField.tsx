import type { InputHTMLAttributes, KeyboardEvent, Ref } from 'react'
import { Field, type FieldProps } from './Field.tsx'

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'autoComplete'
  | 'inputMode'
  | 'maxLength'
  | 'placeholder'
  | 'spellCheck'
  | 'autoFocus'
  | 'onBlur'
  | 'disabled'
  | 'list'
  | 'min'
  | 'max'
  | 'step'
>

export type TextFieldProps = FieldProps &
  Native & {
    value: string
    onChange: (value: string) => void
    type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'url' | 'number'
    onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
    ref?: Ref<HTMLInputElement>
  }

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return <InputField {...props} />
}

/** Any native input of one line; the date and time fields stand on it. */
export function InputField({
  value,
  onChange,
  type = 'text',
  ref,
  label,
  id,
  name,
  hint,
  error,
  note,
  isOptional,
  isReadOnly,
  isLabelHidden,
  width,
  ...native
}: Omit<TextFieldProps, 'type'> & { type?: TextFieldProps['type'] | 'date' | 'time' | 'datetime-local' | 'month' }) {
  return (
    <Field {...{ label, id, name, hint, error, note, isOptional, isLabelHidden, width }}>
      {(control) => (
        <input
          {...native}
          {...control}
          ref={ref}
          type={type}
          readOnly={isReadOnly}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
