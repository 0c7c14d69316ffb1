import { useEffect, useRef, useSyncExternalStore } from 'react'
import { readStored, writeStored } from './stored.ts'

export type KeyBinding = {
  /** `a`, `?`, `Ctrl+K`, `Ctrl+Shift+L`, `F9`. A bare letter only works outside of fields and can be turned off (WCAG 2.1.4). */
  keys: string
  label: string
  run: () => void
  isEverywhere?: boolean
}

type Bound = { bindings: readonly KeyBinding[] }
let bound: readonly Bound[] = []
let shown: readonly KeyBinding[] = []
let lettersOn = readStored('letterKeys', ['on', 'off'], 'on') === 'on'
const listeners = new Set<() => void>()

function changed() {
  shown = bound.flatMap((each) => each.bindings)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Binds keys as long as the component is there; the latest bound goes first. They show up under `?`. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const own = useRef<Bound>({ bindings })
  const labels = bindings.map((binding) => `${binding.keys} ${binding.label}`).join()
  useEffect(() => {
    own.current.bindings = bindings
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the list shows changes with the labels only
  useEffect(() => {
    const mine = own.current
    bound = [mine, ...bound]
    changed()
    return () => {
      bound = bound.filter((each) => each !== mine)
      changed()
    }
  }, [labels])
}

export function useShownKeys(): readonly KeyBinding[] {
  return useSyncExternalStore(subscribe, () => shown)
}

export function useLetterKeys(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, () => lettersOn)
  return [
    isOn,
    (next) => {
      lettersOn = next
      writeStored('letterKeys', next ? 'on' : 'off')
      changed()
    },
  ]
}

/** Once, in the shell: one listener for all keys. */
export function listenForKeys(): () => void {
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing) return
    const binding = bound.flatMap((each) => each.bindings).find((each) => matches(each.keys, event))
    if (!binding || !mayRun(binding, event)) return
    event.preventDefault()
    binding.run()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const isCtrl = parts.includes('Ctrl')
  // Shift is part of how a sign such as ? is typed, so it counts only where it is named or a letter follows Ctrl.
  const isShiftRight = parts.includes('Shift') === event.shiftKey || (!isCtrl && key.length === 1)
  return event.key.toLowerCase() === key.toLowerCase() && (event.ctrlKey || event.metaKey) === isCtrl && !event.altKey && isShiftRight
}

function mayRun(binding: KeyBinding, event: KeyboardEvent): boolean {
  // An arrow by itself belongs to the field it is pressed in, a round of answers included.
  const isArrow = binding.keys.startsWith('Arrow')
  if (binding.keys.length > 1 && !isArrow) return true
  const target = event.target
  const fields = isArrow ? 'input, select, textarea, [role]' : 'input:not([type=radio], [type=checkbox]), select, textarea'
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches(fields))
  return lettersOn && !isTyping && !document.querySelector('dialog[open]')
}
