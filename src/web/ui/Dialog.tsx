import X from 'lucide-react/icons/x'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './dialog.module.css'
import { keepFocus, placesAround } from './keep-focus.ts'
import { useUiTexts } from './ui-texts.ts'

export type DialogProps = {
  title: ReactNode
  children: ReactNode
  /** Escape, the cross and your own buttons end here; the owner stops rendering the dialog. */
  onClose: () => void
  footer?: ReactNode
  size?: 'small' | 'medium' | 'large' | 'full'
  /** Closing without a choice would be one: there is no cross, and Escape only calls `onClose`, to say so. */
  mustChoose?: boolean
}

/** Open as long as it is rendered: `{isOpen && <Dialog …>}`. Focus goes to the first field and back to where it came from. */
export function Dialog({ title, children, onClose, footer, size = 'medium', mustChoose }: DialogProps) {
  const texts = useUiTexts()
  const titleId = useId()
  const dialog = useOpenDialog()
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${styles[size]}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file picker inside the dialog cancels too, and bubbles.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      // a browser closes at the second Escape whatever the page says
      onClose={(event) => mustChoose && event.target === event.currentTarget && dialog.current?.showModal()}
    >
      <div className={styles.head}>
        <h2 id={titleId} tabIndex={-1} data-focus-target="" className={styles.title}>
          {title}
        </h2>
        {!mustChoose && (
          <Button variant="ghost" size="small" icon={X} isIconOnly onClick={onClose}>
            {texts.close}
          </Button>
        )}
      </div>
      <div className={styles.body}>{children}</div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </dialog>
  )
}

const FIRST = '[data-autofocus], input:not(:disabled, [type="hidden"]), select:not(:disabled), textarea:not(:disabled)'

/** For a dialog with a look of its own: modal while mounted, focus brought back at the end. */
export function useOpenDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    const cameFrom = document.activeElement
    // read now: a menu that the dialog was opened from closes, and its link is gone by then
    const places = cameFrom instanceof HTMLElement ? placesAround(cameFrom) : []
    element?.showModal()
    const first = element?.querySelector<HTMLElement>(FIRST) ?? element?.querySelector<HTMLElement>('[data-focus-target]')
    first?.focus()
    return () => {
      element?.close()
      // opened by an address, it has nothing to go back to
      if (!(cameFrom instanceof HTMLElement) || cameFrom === document.body)
        return document.getElementById('main')?.focus({ preventScroll: true })
      cameFrom.focus()
      keepFocus(cameFrom, places)
    }
  }, [])
  return dialog
}
