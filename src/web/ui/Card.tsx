import { type ReactNode, useId } from 'react'
import styles from './card.module.css'
import { classNames } from './class-names.ts'

type CardProps = {
  title?: ReactNode
  headingLevel?: 2 | 3 | 4
  actions?: ReactNode
  footer?: ReactNode
  tone?: 'plain' | 'subtle' | 'highlight'
  children?: ReactNode
}

export function Card({ title, headingLevel = 2, actions, footer, tone = 'plain', children }: CardProps) {
  const headingId = useId()
  const Heading = `h${headingLevel}` as const
  return (
    <section className={classNames(styles.card, styles[tone])} aria-labelledby={title ? headingId : undefined}>
      {(title || actions) && (
        <div className={styles.head}>
          {title && (
            <Heading id={headingId} className={styles.title}>
              {title}
            </Heading>
          )}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
      {footer && <div className={styles.footer}>{footer}</div>}
    </section>
  )
}
