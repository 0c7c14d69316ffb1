import { Button } from './Button.tsx'
import styles from './pager.module.css'

/** Paging by key: there is more, or there is not. `status` says what is shown: "50 van 1.204". */
export function Pager({
  status,
  moreLabel,
  onMore,
  isBusy,
}: {
  status: string
  moreLabel: string
  onMore?: () => unknown
  isBusy?: boolean
}) {
  return (
    <div className={styles.pager}>
      <span role="status">{status}</span>
      {onMore && (
        <Button size="small" onClick={onMore} isBusy={isBusy}>
          {moreLabel}
        </Button>
      )}
    </div>
  )
}
