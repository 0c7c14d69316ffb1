import type { ReactNode } from 'react'
import styles from './page-header.module.css'

type PageHeaderProps = {
  title: ReactNode
  /** Beside the title, lighter: "J. de V. (34) en gezin". */
  subtitle?: ReactNode
  breadcrumbs?: ReactNode
  /** Chips and `Meta` under the title. */
  meta?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}

/** The one h1 of a page. Navigation brings focus to it, so it must be there on every page. */
export function PageHeader({ title, subtitle, breadcrumbs, meta, actions, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {breadcrumbs}
      <div className={styles.row}>
        <h1 tabIndex={-1}>
          {title}
          {subtitle && <span className={styles.subtitle}> · {subtitle}</span>}
        </h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {meta && <div className={styles.meta}>{meta}</div>}
      {children}
    </header>
  )
}
