import { useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** An address inside the application, search included: `/casussen?fase=plan`. */
  to: string
}

/** A real `<a href>` (opens in a new tab, can be copied) that moves within the application without loading the page again. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const router = useRouter()
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    const wantsBrowser = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (event.defaultPrevented || wantsBrowser || (rest.target ?? '_self') !== '_self') return
    event.preventDefault()
    void router.navigate({ href: to })
  }
  return <a {...rest} href={to} onClick={follow} />
}
