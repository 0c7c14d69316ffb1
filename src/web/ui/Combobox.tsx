import { useState } from 'react'
import styles from './combobox.module.css'
import { Field, type FieldProps } from './Field.tsx'
import type { Option } from './option.ts'
import { useUiTexts } from './ui-texts.ts'
import { useListbox } from './use-listbox.ts'

type ComboboxProps<Value extends string> = FieldProps & {
  value: Value | ''
  onChange: (value: Value | '') => void
  options: readonly Option<Value>[]
  /** For lists the server searches: called with what is typed; the options given are then shown unfiltered. */
  onSearch?: (typed: string) => void
  placeholder?: string
  /** What is typed is the value, whether it is on the list or not: the list only helps. Options then have their text as value. */
  takesAnyText?: boolean
}

/** One of a long list, found by typing. With `onSearch` the chosen option must stay among `options`. */
export function Combobox<Value extends string>({
  value,
  onChange,
  options,
  onSearch,
  placeholder,
  takesAnyText = false,
  isReadOnly,
  ...field
}: ComboboxProps<Value>) {
  const texts = useUiTexts()
  const [typed, setTyped] = useState<string>()
  const chosen = options.find((option) => option.value === value)
  const isOpen = typed !== undefined
  const shown = onSearch || !typed ? options : options.filter((option) => fold(option.label).includes(fold(typed)))
  const list = useListbox({
    count: shown.length,
    isOpen,
    isNoneFirst: takesAnyText,
    onChoose: choose,
    onOpen: () => setTyped(''),
    onLeave: () => setTyped(undefined),
  })
  function choose(index: number) {
    const option = shown[index]
    if (!option || option.isDisabled) return
    onChange(option.value)
    setTyped(undefined)
  }
  function type(text: string) {
    setTyped(text)
    list.setActive(takesAnyText ? -1 : 0)
    onSearch?.(text)
    // any text is a value here, and so one of its own type
    if (takesAnyText) onChange(text as Value)
    else if (text === '') onChange('')
  }
  return (
    <Field {...field}>
      {(control) => (
        <div className={styles.combobox}>
          <input
            {...control}
            {...list.input}
            value={takesAnyText ? value : (typed ?? chosen?.label ?? '')}
            placeholder={placeholder}
            readOnly={isReadOnly}
            onChange={(event) => type(event.target.value)}
            onClick={() => !isReadOnly && setTyped(typed ?? '')}
            onBlur={() => setTyped(undefined)}
          />
          {isOpen && (shown.length > 0 || !takesAnyText) && (
            <div
              id={list.listId}
              role="listbox"
              aria-label={typeof field.label === 'string' ? field.label : undefined}
              className={styles.list}
            >
              {shown.map((option, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the input holds the keyboard for the whole list
                <div
                  key={option.value}
                  id={list.optionId(index)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === list.index}
                  aria-disabled={option.isDisabled}
                  // Focus stays in the input, or the list would close before the click.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(index)}
                >
                  {option.label}
                  {option.hint && <span className={styles.hint}>{option.hint}</span>}
                </div>
              ))}
            </div>
          )}
          {isOpen && !takesAnyText && shown.length === 0 && (
            <div role="status" className={styles.none}>
              {texts.noOptions}
            </div>
          )}
        </div>
      )}
    </Field>
  )
}

/** Without accents and capitals, as people type. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
