import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './Button.tsx'
import { Link, type LinkProps } from './Link.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({
  variant,
  size,
  icon: ButtonIcon,
  isIconOnly,
  children,
  className,
  ...rest
}: ButtonLook & LinkProps & { children: ReactNode }) {
  return (
    <Link data-print="never" {...rest} className={buttonClass({ variant, size, isIconOnly }, className)}>
      {ButtonIcon && <ButtonIcon aria-hidden="true" />}
      {isIconOnly ? <VisuallyHidden>{children}</VisuallyHidden> : children}
    </Link>
  )
}
