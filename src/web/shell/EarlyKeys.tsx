import { type RefObject, useEffect } from 'react'

type EarlyKeysProps = {
  /** What was typed so far, for the field that is on its way. */
  typed: RefObject<string>
  onCancel: () => void
}

/** While a field that was asked for by key is still being fetched, what is typed is kept for it and is no shortcut of the page below. */
export function EarlyKeys({ typed, onCancel }: EarlyKeysProps) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      // F9 hides the screen at once, whatever is going on
      const isOfPage = /^F\d+$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey
      if (event.isComposing || isOfPage) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') onCancel()
      else typed.current = afterKey(typed.current, event.key)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [typed, onCancel])
  return null
}

/** A sign is added, Backspace takes one away; any other key leaves it. */
function afterKey(typed: string, key: string): string {
  if (key === 'Backspace') return [...typed].slice(0, -1).join('')
  return [...key].length === 1 ? typed + key : typed
}
