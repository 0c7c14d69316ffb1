import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './layout.module.css'

type Gap = 'small' | 'medium' | 'large'

/** The body of a page: one below the other. */
export function Stack({ children, gap = 'medium' }: { children: ReactNode; gap?: Gap }) {
  return <div className={classNames(styles.stack, styles[gap])}>{children}</div>
}

/** Beside each other as long as there is room. */
export function Row({ children, gap = 'small', isSpread }: { children: ReactNode; gap?: Gap; isSpread?: boolean }) {
  return <div className={classNames(styles.line, styles[gap], isSpread && styles.spread)}>{children}</div>
}

/** Main column with an aside at the right; under each other where there is no room. */
export function Columns({ children, aside, asideLabel }: { children: ReactNode; aside: ReactNode; asideLabel: string }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{children}</div>
      <aside aria-label={asideLabel}>{aside}</aside>
    </div>
  )
}

/** Equal cards in as many columns as fit. */
export function Grid({ children, minWidth = 'medium' }: { children: ReactNode; minWidth?: Gap }) {
  return <div className={classNames(styles.grid, styles[`min-${minWidth}`])}>{children}</div>
}

/** Filters and buttons above a list. */
export function Toolbar({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would say that these are answers
    <div role="group" aria-label={label} className={styles.toolbar} data-print="never">
      <div className={classNames(styles.line, styles.small)}>{children}</div>
      {end && <div className={classNames(styles.line, styles.small)}>{end}</div>}
    </div>
  )
}
