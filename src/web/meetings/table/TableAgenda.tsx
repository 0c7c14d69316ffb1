import type { MeetingItem } from '../../../api/meetings.ts'
import { steps } from '../../../domain/meeting.ts'
import { useI18n } from '../../i18n/use-i18n.ts'
import type { Meeting } from '../MeetingPage.tsx'
import { ItemClock, MeetingClock } from './ItemClock.tsx'
import styles from './table.module.css'

type TableAgendaProps = { meeting: Meeting; current: MeetingItem; onOpen: (item: MeetingItem) => void }

/** The cases in order, each with its clock. */
export function TableAgenda({ meeting, current, onOpen }: TableAgendaProps) {
  const { t, language, formatTime } = useI18n()
  return (
    <nav aria-label={t('table.agenda')} data-keeps-focus="">
      <ol className={styles.agenda}>
        {meeting.agenda.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={item === current ? 'step' : undefined}
              onClick={() => onOpen(item)}
            >
              <strong>
                {formatTime(item.startsAt)} · {item.caseNumber}
              </strong>
              <span>{item.subject}</span>
              <span className={styles.quiet}>
                {steps[item.step][language]}, {t('table.planned', { n: item.minutes })}
              </span>
              {item.begunAt !== null && <ItemClock item={item} />}
            </button>
          </li>
        ))}
      </ol>
      <MeetingClock agenda={meeting.agenda} />
      {meeting.hiddenItems > 0 && <p className={styles.quiet}>{t('table.hidden', { n: meeting.hiddenItems })}</p>}
    </nav>
  )
}
