import { InputField, type TextFieldProps } from './TextField.tsx'

/** `value` is `09:30` or empty. */
export function TimeField(props: Omit<TextFieldProps, 'type' | 'inputMode' | 'maxLength' | 'placeholder'>) {
  return <InputField width="short" {...props} type="time" />
}
