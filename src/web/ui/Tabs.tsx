import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Badge } from './Chip.tsx'
import { Link } from './Link.tsx'
import styles from './tabs.module.css'

export type Tab = { to: string; label: string; count?: number }

/** Rooms with an address each: links, not ARIA tabs. The current one follows from the address; focus stays here when one is opened. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const pathname = useLocation({ select: (location) => location.pathname })
  const open = tabs.filter((tab) => isWithin(pathname, pathOf(tab.to))).sort((a, b) => pathOf(b.to).length - pathOf(a.to).length)[0]
  const row = useRef<HTMLElement>(null)
  const address = open?.to
  // on a narrow screen the current one may lie beyond the edge; the page itself must not move
  useEffect(() => {
    const current = address && row.current?.querySelector<HTMLElement>('[aria-current]')
    if (current) row.current?.scrollTo({ left: current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2 })
  }, [address])
  return (
    <nav ref={row} aria-label={label} className={styles.tabs} data-keeps-focus="">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={tab === open ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <Badge>{tab.count}</Badge>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function isWithin(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`)
}

function pathOf(to: string): string {
  return to.split(/[?#]/)[0] ?? to
}
