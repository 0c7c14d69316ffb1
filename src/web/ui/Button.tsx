import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, type Ref, useState } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import type { Icon } from './icon.ts'
import { useUiTexts } from './ui-texts.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger'
  size?: 'medium' | 'small'
  icon?: Icon
  /** Only the icon is shown; the text stays for screen readers and as tooltip. */
  isIconOnly?: boolean
}

export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled'> & {
    children: ReactNode
    ref?: Ref<HTMLButtonElement>
    /** While the promise runs the button is busy and a second click does nothing. */
    onClick?: (event: MouseEvent<HTMLButtonElement>) => unknown
    isBusy?: boolean
    /** Greyed but reachable by keyboard, so that the reason can be read; the reason is announced and shown as tooltip. */
    disabledReason?: string
  }

export function buttonClass({ variant = 'secondary', size = 'medium', isIconOnly }: ButtonLook, extra?: string) {
  return classNames(styles.button, styles[variant], styles[size], isIconOnly && styles.iconOnly, extra)
}

export function Button({
  variant,
  size,
  icon: ButtonIcon,
  isIconOnly,
  isBusy,
  disabledReason,
  onClick,
  children,
  className,
  ...rest
}: ButtonProps) {
  const [isRunning, setRunning] = useState(false)
  const texts = useUiTexts()
  const busy = isBusy || isRunning
  async function press(event: MouseEvent<HTMLButtonElement>) {
    if (busy || disabledReason) return event.preventDefault()
    const outcome = onClick?.(event)
    if (!(outcome instanceof Promise)) return
    setRunning(true)
    try {
      await outcome
    } finally {
      setRunning(false)
    }
  }
  return (
    <button
      type="button"
      title={disabledReason ?? (isIconOnly && typeof children === 'string' ? children : undefined)}
      {...rest}
      className={buttonClass({ variant, size, isIconOnly }, className)}
      aria-disabled={busy || disabledReason ? true : undefined}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : ButtonIcon && <ButtonIcon aria-hidden="true" />}
      {isIconOnly ? <VisuallyHidden>{children}</VisuallyHidden> : children}
      {busy && <VisuallyHidden> {texts.busy}</VisuallyHidden>}
      {disabledReason && <VisuallyHidden> ({disabledReason})</VisuallyHidden>}
    </button>
  )
}
