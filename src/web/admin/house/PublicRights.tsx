import type * as z from 'zod'
import type { PublicHouse } from '../../../api/public-houses.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Card } from '../../ui/Card.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import styles from '../public-house.module.css'

export type Shown = z.infer<typeof PublicHouse>

/** What somebody may ask, of whom, and how: one request holds for all (BGS 1.1). */
export function PublicRights({ house }: { house: Shown }) {
  const { t } = useI18n()
  const { name, participant, address, email, phone, hours, requestHow } = house.contactPoint
  return (
    <Card title={t('house.rightsTitle')} tone="highlight">
      <p>{t('house.rightsText')}</p>
      <ul className={styles.list}>
        {(['rightAccess', 'rightRectify', 'rightErase', 'rightObject'] as const).map((right) => (
          <li key={right}>{t(`house.${right}`)}</li>
        ))}
      </ul>
      <p>{t('house.rightsAll')}</p>
      <h3>{t('house.howTo')}</h3>
      <p>{t('house.howToText')}</p>
      {requestHow && <p className={styles.lines}>{requestHow}</p>}
      <DefinitionList
        items={[
          { term: t('admin.contactPoint'), value: participant ? `${name} (${participant})` : name },
          { term: t('house.address'), value: address && <span className={styles.lines}>{address}</span> },
          { term: t('house.email'), value: email && <Mail to={email} /> },
          { term: t('house.phone'), value: phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> },
          { term: t('house.hours'), value: hours },
        ]}
      />
      <h3>{t('house.complain')}</h3>
      <p>{t('house.complainText')}</p>
      <DefinitionList
        items={[
          { term: t('house.dpo'), value: house.coordinatingDpo.name },
          { term: t('house.email'), value: house.coordinatingDpo.email && <Mail to={house.coordinatingDpo.email} /> },
        ]}
      />
    </Card>
  )
}

function Mail({ to }: { to: string }) {
  return (
    <a className={styles.address} href={`mailto:${to}`}>
      {to}
    </a>
  )
}
