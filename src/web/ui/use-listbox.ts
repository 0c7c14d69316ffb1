import { type KeyboardEvent, useId, useState } from 'react'

/** The keyboard of a combobox with a list under it (ARIA 1.2): arrows, Home and End move, Enter chooses, Escape leaves. */
export function useListbox({
  count,
  isOpen,
  isNoneFirst = false,
  onChoose,
  onOpen,
  onLeave,
}: {
  count: number
  isOpen: boolean
  /** Nothing is pointed at until an arrow is pressed, so that Enter takes what was typed. */
  isNoneFirst?: boolean
  onChoose: (index: number) => void
  onOpen: () => void
  onLeave: () => void
}) {
  const [active, setActive] = useState(isNoneFirst ? -1 : 0)
  const listId = useId()
  const index = Math.min(active, count - 1)
  function move(to: number) {
    const next = (to + count) % Math.max(count, 1)
    setActive(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (!isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      return onOpen()
    }
    if (!isOpen) return
    const targets: Record<string, number> = { ArrowDown: index + 1, ArrowUp: Math.max(index, 0) - 1 }
    const target = targets[event.key]
    if (target !== undefined) {
      event.preventDefault()
      move(target)
    } else if (event.key === 'Enter' && index >= 0) {
      event.preventDefault()
      onChoose(index)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onLeave()
    }
  }
  const input = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': isOpen && index >= 0 ? `${listId}-${index}` : undefined,
    autoComplete: 'off',
    onKeyDown,
  } as const
  const optionId = (at: number) => `${listId}-${at}`
  return { index, setActive, listId, input, optionId }
}
