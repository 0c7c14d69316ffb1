import styles from './breadcrumbs.module.css'
import { Link } from './Link.tsx'

/** The way back; the last is the page itself and needs no address. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly { label: string; to?: string }[] }) {
  return (
    <nav aria-label={label} className={styles.crumbs}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>{item.to ? <Link to={item.to}>{item.label}</Link> : <span aria-current="page">{item.label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
