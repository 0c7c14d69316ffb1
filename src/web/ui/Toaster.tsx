import X from 'lucide-react/icons/x'
import { useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import styles from './toaster.module.css'
import { useUiTexts } from './ui-texts.ts'

type Toast = { id: number; text: string }
let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function change(to: readonly Toast[]) {
  toasts = to
  for (const listener of listeners) listener()
}

/** Says that something succeeded, politely: "Afspraak vastgelegd". Never for errors: those stay where they happened. */
export function toast(text: string): void {
  const id = nextId++
  change([...toasts.slice(-2), { id, text }])
  setTimeout(() => change(toasts.filter((each) => each.id !== id)), 8000)
}

/** Once, in the shell. */
export function Toaster() {
  const texts = useUiTexts()
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  return (
    <div role="status" className={styles.toaster} data-print="never">
      {shown.map(({ id, text }) => (
        <div key={id} className={styles.toast}>
          {text}
          <Button variant="ghost" size="small" icon={X} isIconOnly onClick={() => change(toasts.filter((each) => each.id !== id))}>
            {texts.close}
          </Button>
        </div>
      ))}
    </div>
  )
}
