import { InputField, type TextFieldProps } from './TextField.tsx'

/** `value`, `min` and `max` are ISO dates (`2026-11-22`) or empty; the browser shows them in the reader's own order. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'inputMode' | 'maxLength' | 'placeholder'>) {
  return <InputField width="short" {...props} type="date" />
}
