import CircleCheck from 'lucide-react/icons/circle-check'
import CirclePause from 'lucide-react/icons/circle-pause'
import ClockIcon from 'lucide-react/icons/clock'
import ClockAlert from 'lucide-react/icons/clock-alert'
import styles from './clock.module.css'

const ICONS = { ahead: ClockIcon, soon: ClockIcon, late: ClockAlert, stopped: CirclePause, done: CircleCheck }

type ClockProps = {
  /** ISO date of the end of the term. */
  dateTime: string
  /** "nog 3 dagen", "2 dagen te laat": `relativeDays` makes it. */
  text: string
  /** The date in full, or the article; as tooltip. */
  title?: string
  state: keyof typeof ICONS
}

/** A term and how it stands; the words say it, the colour follows. */
export function Clock({ dateTime, text, title, state }: ClockProps) {
  const StateIcon = ICONS[state]
  return (
    <span className={`${styles.clock} ${styles[state]}`} title={title}>
      <StateIcon aria-hidden="true" />
      <time dateTime={dateTime}>{text}</time>
    </span>
  )
}
