import CircleUser from 'lucide-react/icons/circle-user-round'
import EyeOff from 'lucide-react/icons/eye-off'
import LogOut from 'lucide-react/icons/log-out'
import { useState } from 'react'
import { type Language, setLanguage } from '../i18n/language.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { applyTheme, storedTheme, type Theme } from './theme.ts'
import styles from './user-menu.module.css'

export type ShellUser = { name: string; participant: string; house: string }

export function UserMenu({ user, onSignOut, onPrivacy }: { user: ShellUser; onSignOut: () => unknown; onPrivacy: () => void }) {
  const { t, language } = useI18n()
  const [theme, setTheme] = useState(storedTheme)
  const themes: { value: Theme; label: string }[] = [
    { value: 'system', label: t('shell.themeSystem') },
    { value: 'light', label: t('shell.themeLight') },
    { value: 'dark', label: t('shell.themeDark') },
  ]
  const languages: { value: Language; label: string }[] = [
    { value: 'nl', label: t('shell.dutch') },
    { value: 'en', label: t('shell.english') },
  ]
  function chooseTheme(next: Theme) {
    setTheme(next)
    applyTheme(next)
  }
  const label = (
    <span className={styles.label}>
      <span>{user.name}</span>
      <span className={styles.detail}>{user.house}</span>
    </span>
  )
  return (
    <div className={styles.user}>
      <Menu label={label} icon={CircleUser} variant="ghost" className={styles.button}>
        <div>
          <strong>{user.name}</strong>
          <div className={styles.detail}>{user.participant}</div>
          <div className={styles.detail}>{user.house}</div>
        </div>
        <SegmentedControl label={t('shell.theme')} value={theme} onChange={chooseTheme} options={themes} />
        <SegmentedControl label={t('shell.language')} value={language} onChange={(next) => void setLanguage(next)} options={languages} />
        <Button variant="ghost" size="small" icon={EyeOff} onClick={onPrivacy}>
          {t('shell.keyPrivacy')}
        </Button>
        <Button size="small" icon={LogOut} onClick={onSignOut}>
          {t('shell.signOut')}
        </Button>
      </Menu>
    </div>
  )
}
