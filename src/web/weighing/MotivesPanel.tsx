import type { ShownJudgments } from '../criteria/CriteriaGrid.tsx'
import { useI18n } from '../i18n/use-i18n.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import styles from './weighing.module.css'

/** Why each judge judged so; recorded as theirs. */
export function MotivesPanel({ judgments }: { judgments: ShownJudgments }) {
  const { t, formatDateTime } = useI18n()
  if (judgments.length === 0) return null
  return (
    <Disclosure summary={t('weighing.motives', { n: judgments.length })} isOpen>
      <ul className={styles.sayings}>
        {judgments.map((judgment) => (
          <li key={judgment.participantId}>
            <strong>{judgment.participant}</strong>{' '}
            <span className={styles.quiet}>
              {judgment.by}, {formatDateTime(judgment.at)}
            </span>
            <p className={styles.text}>{judgment.motive}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
