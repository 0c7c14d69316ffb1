import { Outlet } from '@tanstack/react-router'
import ChartColumn from 'lucide-react/icons/chart-column'
import FolderOpen from 'lucide-react/icons/folder-open'
import Inbox from 'lucide-react/icons/inbox'
import LayoutDashboard from 'lucide-react/icons/layout-dashboard'
import Moon from 'lucide-react/icons/moon'
import Settings from 'lucide-react/icons/settings'
import Star from 'lucide-react/icons/star'
import type { NavItem } from '../shell/Navigation.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import type { PaletteItem } from '../shell/palette.ts'
import { Shell } from '../shell/Shell.tsx'
import { applyTheme } from '../shell/theme.ts'
import { PageHeader } from '../ui/PageHeader.tsx'

// Invented texts; this page never leaves the kit.
const ITEMS: NavItem[] = [
  { to: '/_kit', label: 'Mijn werk', icon: LayoutDashboard, count: 3 },
  { to: '/_kit/aanmeldingen', label: 'Aanmeldingen', icon: Inbox },
  { to: '/_kit/casussen', label: 'Casussen', icon: FolderOpen },
  { to: '/_kit/lijsten', label: 'Lijsten (TopX)', icon: Star },
  { to: '/_kit/inzicht', label: 'Inzicht', icon: ChartColumn },
  { to: '/_kit/beheer', label: 'Beheer', icon: Settings },
]
const ACTS: PaletteItem[] = [{ id: 'dark', group: 'Doen', label: 'Donkere kleuren', icon: Moon, run: () => applyTheme('dark') }]
const USER = { name: 'A. van Dam', participant: 'Gemeente Voorbeeld', house: 'ZVH Voorbeeldregio' }

/** The example of the shell: the layout that stays while pages come and go. */
export function KitShell() {
  return (
    <Shell items={ITEMS} paletteItems={ACTS} user={USER} isDemo onSignOut={() => {}}>
      <Outlet />
    </Shell>
  )
}

export function KitOther() {
  usePageTitle('Een andere bladzijde')
  return <PageHeader title="Een andere bladzijde" />
}
