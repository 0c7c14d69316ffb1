import type { ReactNode } from 'react'
import styles from './definition-list.module.css'

/** Facts with their names. Items without a value are left out: `false`, `undefined` and empty text. */
export function DefinitionList({ items, isCompact }: { items: readonly { term: string; value: ReactNode }[]; isCompact?: boolean }) {
  const shown = items.filter((item) => item.value !== undefined && item.value !== null && item.value !== '' && item.value !== false)
  return (
    <dl className={`${styles.list} ${isCompact ? styles.compact : ''}`}>
      {shown.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
