import styles from './busy.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Stands where content will come; appears after a moment only, so that quick answers do not flicker. */
export function Skeleton({ label, lines = 3 }: { label: string; lines?: number }) {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  )
}

/** Long work: how far, and in words what is left. */
export function Progress({ label, done, total, text }: { label: string; done: number; total: number; text?: string }) {
  return (
    <div className={styles.progress}>
      <progress aria-label={label} value={done} max={total} />
      <span role="status">{text ?? `${done} / ${total}`}</span>
    </div>
  )
}
