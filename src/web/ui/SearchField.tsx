import { useEffect, useRef, useState } from 'react'
import { TextField } from './TextField.tsx'

const PAUSE = 250

type SearchFieldProps = {
  label: string
  /** Shown instead of the label, which then stands above: among other fields with labels. */
  example?: string
  value: string
  onSearch: (typed: string) => void
}

/** Searches a list while one types; `onSearch` is called when the typing pauses. */
export function SearchField({ label, example, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // The way back in the browser changes the search too; who is typing is left alone.
  useEffect(() => {
    if (timer.current === undefined) setTyped(value)
  }, [value])
  function type(next: string) {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = undefined
      onSearch(next.trim())
    }, PAUSE)
  }
  return (
    <TextField
      label={label}
      type="search"
      isOptional
      isLabelHidden={example === undefined}
      placeholder={example ?? label}
      width="medium"
      value={typed}
      onChange={type}
    />
  )
}
