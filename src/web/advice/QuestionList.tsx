import { adviceOperations } from '../../api/advice.ts'
import { useFilters } from '../address.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useShown } from '../operation.ts'
import { useMay, useMe } from '../session.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Link } from '../ui/Link.tsx'
import styles from './advice.module.css'
import { Labels } from './Labels.tsx'

/** The questions of one's own participant; for the bureau those of everyone. */
export function QuestionList() {
  const { t, formatDate } = useI18n()
  const { participant } = useMe()
  const isBureau = useMay()('advice.answer')
  const filters = useFilters()
  const limit = filters.get('vragen') === 'alle' ? 100 : 5
  const { questions, next } = useShown(adviceOperations.listAdvice, { query: { limit } })
  const title = isBureau ? t('advice.deskQuestions') : t('advice.ownQuestions', { participant: participant.shortName })
  return (
    <Card title={title}>
      {questions.length === 0 && <p className={styles.quiet}>{t('advice.noQuestions')}</p>}
      <ul className={styles.list}>
        {questions.map((each) => (
          <li key={each.id} className={styles.entry}>
            <Link to={`/kennis/vragen/${each.id}`}>{each.title}</Link>
            <Labels level={each.level} themes={each.themes} state={each.state} />
            <span className={styles.small}>
              {each.askedBy} · {formatDate(each.askedAt)}
            </span>
          </li>
        ))}
      </ul>
      {next && limit < 100 && <Button onClick={() => filters.set({ vragen: 'alle' })}>{t('advice.moreQuestions')}</Button>}
    </Card>
  )
}
