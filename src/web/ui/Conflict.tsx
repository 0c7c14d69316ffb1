import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './conflict.module.css'
import { Notice } from './Notice.tsx'

export type ConflictField = { label: string; theirs: string; mine: string; onTake: () => void }

/** Somebody else changed the same thing: both texts beside each other, field by field. Nothing is lost until one chooses. */
export function Conflict({
  title,
  explanation,
  theirsLabel,
  mineLabel,
  takeLabel,
  fields,
}: {
  title: ReactNode
  explanation: ReactNode
  theirsLabel: string
  mineLabel: string
  takeLabel: string
  fields: readonly ConflictField[]
}) {
  return (
    <Notice tone="warning" title={title} isLive>
      <p>{explanation}</p>
      {fields.map((field) => (
        <section key={field.label} className={styles.field}>
          <h3>{field.label}</h3>
          <dl className={styles.pair}>
            <div>
              <dt>{theirsLabel}</dt>
              <dd>{field.theirs || '–'}</dd>
            </div>
            <div>
              <dt>{mineLabel}</dt>
              <dd>{field.mine || '–'}</dd>
            </div>
          </dl>
          <Button size="small" onClick={field.onTake}>
            {takeLabel}
          </Button>
        </section>
      ))}
    </Notice>
  )
}
