import type { ReactNode } from 'react'
import { type Language, setLanguage } from '../i18n/language.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Row } from '../ui/Layout.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import styles from './public-frame.module.css'

/** The frame of pages for who is not signed in. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t, language } = useI18n()
  const languages: { value: Language; label: string }[] = [
    { value: 'nl', label: t('shell.dutch') },
    { value: 'en', label: t('shell.english') },
  ]
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Row>
          <img src={new URL('../styles/vangnet.svg', import.meta.url).href} alt="" width="28" height="28" />
          <span className={styles.brand}>{t('shell.product')}</span>
        </Row>
        <SegmentedControl label={t('shell.language')} value={language} onChange={(next) => void setLanguage(next)} options={languages} />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  )
}
