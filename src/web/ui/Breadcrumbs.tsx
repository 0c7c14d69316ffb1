import { useI18n } from '../i18n/use-i18n.ts'
import styles from './breadcrumbs.module.css'
import { Link } from './Link.tsx'

/** The way back; the last is the page itself and needs no address. */
export function Breadcrumbs({ items }: { items: readonly { label: string; to?: string }[] }) {
  const { t } = useI18n()
  return (
    <nav aria-label={t('shell.crumbs')} className={styles.crumbs}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>{item.to ? <Link to={item.to}>{item.label}</Link> : <span aria-current="page">{item.label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
