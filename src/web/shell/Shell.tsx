import Keyboard from 'lucide-react/icons/keyboard'
import Search from 'lucide-react/icons/search'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Toaster } from '../ui/Toaster.tsx'
import { Announcer } from './Announcer.tsx'
import { EarlyKeys } from './EarlyKeys.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { listenForKeys, useKeys } from './keys.ts'
import { type NavItem, Navigation } from './Navigation.tsx'
import { PrivacyScreen } from './PrivacyScreen.tsx'
import type { PaletteItem } from './palette.ts'
import { useRouteFocus } from './route-focus.ts'
import styles from './shell.module.css'
import { keepClicksSteady } from './steady-clicks.ts'
import { type ShellUser, UserMenu } from './UserMenu.tsx'

const CommandPalette = lazy(() => import('./CommandPalette.tsx'))

type ShellProps = {
  /** Only the places this person may enter, in order. */
  items: readonly NavItem[]
  user: ShellUser
  isDemo?: boolean
  /** Acts and further places for the palette; the rail's places are there already. */
  paletteItems?: readonly PaletteItem[]
  onFind?: (query: string, signal: AbortSignal) => Promise<readonly PaletteItem[]>
  onSignOut: () => unknown
  children: ReactNode
}

export function Shell({ items, user, isDemo, paletteItems = [], onFind, onSignOut, children }: ShellProps) {
  const { t } = useI18n()
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const [isPrivate, setPrivate] = useState(false)
  const close = useCallback(() => setOpen(undefined), [])
  const typed = useRef('')
  function openPalette() {
    typed.current = ''
    setOpen('palette')
  }
  useEffect(listenForKeys, [])
  useEffect(keepClicksSteady, [])
  useRouteFocus()
  useKeys([
    { keys: 'Ctrl+K', label: t('shell.keyPalette'), isEverywhere: true, run: openPalette },
    { keys: '?', label: t('shell.keyHelp'), isEverywhere: true, run: () => setOpen('keys') },
    { keys: 'F9', label: t('shell.keyPrivacy'), isEverywhere: true, run: () => setPrivate(!isPrivate) },
    { keys: 'Ctrl+Shift+L', label: t('shell.keyPrivacy'), isEverywhere: true, run: () => setPrivate(!isPrivate) },
  ])
  const places = items.map(
    (item): PaletteItem => ({ id: item.to, group: t('shell.navigation'), label: item.label, icon: item.icon, to: item.to }),
  )
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to a place on this page, without a step in the history */}
      <a href="#main" className={styles.skip} onClick={skip}>
        {t('shell.skip')}
      </a>
      {/* before the frame: below it, its one pixel would make every page scroll */}
      <Announcer />
      <div className={styles.frame}>
        <header className={styles.rail} data-print="never">
          <div className={styles.brand}>
            <img src={new URL('../styles/vangnet.svg', import.meta.url).href} alt="" width="24" height="24" />
            <span>{t('shell.product')}</span>
          </div>
          <button type="button" className={styles.search} aria-keyshortcuts="Control+K" onClick={openPalette}>
            <Search aria-hidden="true" />
            <span>{t('shell.searchOrDo')}</span>
            <KeyHint keys="Ctrl+K" />
          </button>
          <Navigation items={items} />
          <div className={styles.foot}>
            <UserMenu user={user} onSignOut={onSignOut} onPrivacy={() => setPrivate(true)} />
            <span className={styles.keys}>
              <Button variant="ghost" size="small" icon={Keyboard} isIconOnly onClick={() => setOpen('keys')}>
                {t('shell.keys')}
              </Button>
            </span>
          </div>
        </header>
        <div className={styles.column}>
          {isDemo && (
            <aside className={styles.demo} aria-label={t('shell.demoLabel')}>
              {t('shell.demo')}
            </aside>
          )}
          <main id="main" tabIndex={-1} className={styles.main}>
            {children}
          </main>
        </div>
      </div>
      <Toaster />
      {open === 'keys' && <KeysDialog onClose={close} />}
      {open === 'palette' && (
        <Suspense fallback={<EarlyKeys typed={typed} onCancel={close} />}>
          <CommandPalette typed={typed} items={[...places, ...paletteItems]} onFind={onFind} onClose={close} />
        </Suspense>
      )}
      {isPrivate && <PrivacyScreen onEnd={() => setPrivate(false)} />}
    </>
  )
}

// By hand, because a hash in the address would be a place in the router's history.
function skip(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
