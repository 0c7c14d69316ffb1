import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import type { Icon } from './icon.ts'

/** Nothing here: says why, and what one can do. */
export function EmptyState({
  icon: EmptyIcon,
  title,
  children,
  actions,
}: {
  icon?: Icon
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {EmptyIcon && <EmptyIcon aria-hidden="true" />}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {actions}
    </div>
  )
}
