import type { ReactNode } from 'react'
import type { Tone } from './Chip.tsx'
import { classNames } from './class-names.ts'
import styles from './timeline.module.css'

export type TimelineItem = {
  key: string
  /** Machine form for `<time>`, with the text a person reads. */
  dateTime: string
  date: string
  title: ReactNode
  tone?: Tone
  children?: ReactNode
}

/** What happened, in the order given. */
export function Timeline({ items, headingLevel = 3 }: { items: readonly TimelineItem[]; headingLevel?: 2 | 3 | 4 }) {
  const Heading = `h${headingLevel}` as const
  return (
    <ol className={styles.timeline}>
      {items.map((item) => (
        <li key={item.key} className={classNames(styles.item, styles[item.tone ?? 'info'])}>
          <time dateTime={item.dateTime}>{item.date}</time>
          <Heading>{item.title}</Heading>
          {item.children && <div>{item.children}</div>}
        </li>
      ))}
    </ol>
  )
}
