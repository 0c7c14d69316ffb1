import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'
import type { Icon } from './icon.ts'

export type Tone = 'neutral' | 'info' | 'positive' | 'warning' | 'negative' | 'accent'

/** A state in a word. Never colour alone: the word says it, an icon may help. */
export function Chip({
  tone = 'neutral',
  icon: ChipIcon,
  title,
  children,
}: {
  tone?: Tone
  icon?: Icon
  title?: string
  children: ReactNode
}) {
  return (
    <span className={classNames(styles.chip, styles[tone])} title={title}>
      {ChipIcon && <ChipIcon aria-hidden="true" />}
      {children}
    </span>
  )
}

/** A count beside a tab or heading. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classNames(styles.chip, styles.badge, styles[tone])}>{children}</span>
}

/** A fact in a page's head: icon and text without a background. */
export function Meta({ icon: MetaIcon, children }: { icon?: Icon; children: ReactNode }) {
  return (
    <span className={styles.meta}>
      {MetaIcon && <MetaIcon aria-hidden="true" />}
      <span>{children}</span>
    </span>
  )
}
