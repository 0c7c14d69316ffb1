import { Button } from './Button.tsx'
import styles from './pager.module.css'

/** Paging by key: there is more, or there is not. `status` says what is shown: "50 van 1.204". */
export function Pager({
  shown,
  status,
  moreLabel,
  onMore,
  isBusy,
}: {
  /** Of nothing the list itself says why; then the status is only spoken (WCAG 4.1.3). */
  shown: number
  status: string
  moreLabel: string
  onMore?: () => unknown
  isBusy?: boolean
}) {
  return (
    <div className={shown === 0 && !onMore ? styles.spoken : styles.pager}>
      <span role="status">{status}</span>
      {onMore && (
        <Button size="small" onClick={onMore} isBusy={isBusy}>
          {moreLabel}
        </Button>
      )}
    </div>
  )
}
