import type { PublicationKind } from '../../../domain/house-facts.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Card } from '../../ui/Card.tsx'
import styles from '../public-house.module.css'
import type { Shown } from './PublicRights.tsx'

/** What the law wants published. What has not been published yet is said as such (WGS 1.12; WGS 2.32; BGS 2.22). */
export function PublicPublications({ house }: { house: Shown }) {
  const { t } = useI18n()
  const of = (kind: PublicationKind) => house.publications.filter((each) => each.kind === kind)
  return (
    <>
      <Card title={t('house.criteriaTitle')}>
        <p>{t('house.criteriaText')}</p>
        <List publications={of('priority_criteria')} />
      </Card>
      <Card title={t('house.reportsTitle')}>
        <p>{t('house.reportsText')}</p>
        <List publications={of('annual_report')} />
      </Card>
      {of('other').length > 0 && (
        <Card title={t('house.otherTitle')}>
          <List publications={of('other')} />
        </Card>
      )}
    </>
  )
}

function List({ publications }: { publications: Shown['publications'] }) {
  const { t, formatDate } = useI18n()
  if (publications.length === 0) return <p>{t('house.notPublished')}</p>
  return (
    <ul className={styles.list}>
      {publications.map(({ id, title, url, year, publishedOn }) => (
        <li key={id}>
          <a href={url} rel="noreferrer">
            {title}
          </a>
          {year !== null && !title.includes(String(year)) && ` (${year})`}, {t('house.publishedAt', { date: formatDate(publishedOn) })}
        </li>
      ))}
    </ul>
  )
}
