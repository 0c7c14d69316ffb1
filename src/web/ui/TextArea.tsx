import { type KeyboardEvent, type Ref, useLayoutEffect, useRef } from 'react'
import { Field, type FieldProps } from './Field.tsx'

export type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  rows?: number
  maxLength?: number
  autoFocus?: boolean
  onBlur?: () => void
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  ref?: Ref<HTMLTextAreaElement>
}

/** Several lines; grows with its text. */
export function TextArea({ value, onChange, rows = 3, maxLength, autoFocus, onBlur, onKeyDown, ref, isReadOnly, ...field }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => growWithText(own.current, value), [value])
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          {...{ rows, maxLength, autoFocus, onBlur, onKeyDown, value }}
          ref={(element) => {
            own.current = element
            if (typeof ref === 'function') return ref(element)
            if (ref) ref.current = element
          }}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

// field-sizing: content does this in the stylesheet; Firefox does not know it yet.
function growWithText(element: HTMLTextAreaElement | null, _value: string) {
  if (!element || CSS.supports('field-sizing', 'content')) return
  element.style.blockSize = 'auto'
  element.style.blockSize = `${element.scrollHeight + 2}px`
}
