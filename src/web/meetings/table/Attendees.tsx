import type { MeetingItem } from '../../../api/meetings.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import { Card } from '../../ui/Card.tsx'
import styles from './table.module.css'

/** Who sits at the table for this case. */
export function Attendees({ item }: { item: MeetingItem }) {
  const { t } = useI18n()
  const there = item.attendees.filter((each) => each.presence !== 'absent')
  return (
    <Card title={t('table.attendance')}>
      <ul>
        {there.map((each) => (
          <li key={each.professionalId}>
            {each.name} <span className={styles.quiet}>{each.participant}</span>
          </li>
        ))}
        {item.thirdParties.map((each) => (
          <li key={each.id}>
            {each.name} <span className={styles.quiet}>{each.organisation}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
