import EyeOff from 'lucide-react/icons/eye-off'
import { useEffect } from 'react'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { useOpenDialog } from '../ui/Dialog.tsx'
import styles from './privacy-screen.module.css'

/** Covers everything, other dialogs included, and takes the title of the tab away; what was typed stays. */
export function PrivacyScreen({ onEnd }: { onEnd: () => void }) {
  const { t } = useI18n()
  const dialog = useOpenDialog()
  useEffect(() => {
    const title = document.title
    document.title = t('shell.product')
    return () => {
      document.title = title
    }
  }, [t])
  return (
    <dialog
      ref={dialog}
      className={styles.screen}
      aria-labelledby="privacy-title"
      onCancel={(event) => {
        event.preventDefault()
        onEnd()
      }}
    >
      <EyeOff aria-hidden="true" />
      <h2 id="privacy-title">{t('shell.privacyTitle')}</h2>
      <p>{t('shell.privacyText')}</p>
      <Button variant="primary" data-autofocus="" onClick={onEnd}>
        {t('shell.privacyEnd')}
      </Button>
    </dialog>
  )
}
