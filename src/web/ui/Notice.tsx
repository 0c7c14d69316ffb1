import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import InfoIcon from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

const ICONS = { info: InfoIcon, success: CircleCheck, warning: TriangleAlert, error: CircleAlert }

type NoticeProps = {
  tone?: keyof typeof ICONS
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** Set when it appears after an act, so that it is spoken: errors at once, the rest politely. */
  isLive?: boolean
}

export function Notice({ tone = 'info', title, children, actions, isLive }: NoticeProps) {
  const ToneIcon = ICONS[tone]
  const role = tone === 'error' ? 'alert' : 'status'
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={isLive ? role : undefined}>
      <ToneIcon aria-hidden="true" />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
