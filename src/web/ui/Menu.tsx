import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './menu.module.css'

type MenuProps = Pick<ButtonProps, 'variant' | 'size' | 'icon' | 'isIconOnly' | 'className'> & {
  label: ReactNode
  /** Buttons, links, `SegmentedControl`s: ordinary elements, in tab order. */
  children: ReactNode
  /** Which side of the button the panel keeps to. */
  align?: 'start' | 'end'
  direction?: 'down' | 'up'
}

/** A button with a panel of a few things to choose. Escape, a click elsewhere and an act inside close it. */
export function Menu({ label, children, align = 'start', direction = 'down', ...look }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  function onBlur(event: FocusEvent<HTMLDivElement>) {
    // A click on plain text inside moves focus to nothing; that is not leaving.
    const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
    if (event.relatedTarget && !isInside) setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what its controls let bubble
    <div className={styles.menu} data-menu="" onKeyDown={onKeyDown} onBlur={onBlur}>
      <Button {...look} ref={button} aria-expanded={isOpen} aria-controls={isOpen ? panelId : undefined} onClick={() => setOpen(!isOpen)}>
        {label}
      </Button>
      {isOpen && (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: for the mouse only; the keyboard has Escape */}
          <div className={styles.outside} onClick={() => setOpen(false)} />
          <div id={panelId} ref={keepInSight} className={classNames(styles.panel, styles[align], styles[direction])}>
            {children}
          </div>
        </>
      )}
    </div>
  )
}

const MARGIN = 8

/** Beside a button that stands too near an edge of the window, the panel moves until all of it shows. */
function keepInSight(panel: HTMLElement | null) {
  if (!panel) return
  const { left, right } = panel.getBoundingClientRect()
  const over = Math.max(0, right + MARGIN - document.documentElement.clientWidth)
  panel.style.translate = `${left < MARGIN ? MARGIN - left : -over}px`
}
