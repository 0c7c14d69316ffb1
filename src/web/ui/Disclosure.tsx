import type { ReactNode } from 'react'
import styles from './disclosure.module.css'

/** More for who asks: "Waarom zie ik dit?", "Hoe is dit berekend?". `isSmall` sits quietly beside an item. */
export function Disclosure({
  summary,
  children,
  isOpen,
  isSmall,
}: {
  summary: ReactNode
  children: ReactNode
  isOpen?: boolean
  isSmall?: boolean
}) {
  return (
    <details className={`${styles.disclosure} ${isSmall ? styles.small : ''}`} open={isOpen}>
      <summary>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}
