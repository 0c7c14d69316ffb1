import { useLocation } from '@tanstack/react-router'
import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Badge } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { Icon } from '../ui/icon.ts'
import { Link } from '../ui/Link.tsx'
import { isWithin } from '../ui/Tabs.tsx'
import styles from './navigation.module.css'

export type NavItem = { to: string; label: string; icon: Icon; count?: number }

// What fits in the bar of a small screen beside the button for the rest; the stylesheet hides the others there.
const IN_BAR = 4

export function Navigation({ items }: { items: readonly NavItem[] }) {
  const { t } = useI18n()
  const [isMoreOpen, setMoreOpen] = useState(false)
  return (
    <nav aria-label={t('shell.navigation')} className={styles.nav}>
      <NavList items={items} />
      {items.length > IN_BAR && (
        <button type="button" className={styles.more} aria-haspopup="dialog" onClick={() => setMoreOpen(true)}>
          <Ellipsis aria-hidden="true" />
          <span>{t('shell.moreNavigation')}</span>
        </button>
      )}
      {isMoreOpen && (
        <Dialog title={t('shell.navigation')} size="small" onClose={() => setMoreOpen(false)}>
          <div className={styles.all}>
            <NavList items={items} onFollow={() => setMoreOpen(false)} />
          </div>
        </Dialog>
      )}
    </nav>
  )
}

function NavList({ items, onFollow }: { items: readonly NavItem[]; onFollow?: () => void }) {
  const pathname = useLocation({ select: (location) => location.pathname })
  return (
    <ul>
      {items.map(({ to, label, icon: ItemIcon, count }) => (
        <li key={to}>
          <Link
            to={to}
            title={label}
            aria-current={(to === '/' ? pathname === to : isWithin(pathname, to)) ? 'page' : undefined}
            onClick={onFollow}
          >
            <ItemIcon aria-hidden="true" />
            <span className={styles.label}>{label}</span>
            {count !== undefined && count > 0 && <Badge tone="info">{count}</Badge>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
