import { useId } from 'react'
import { type Task, workOperations } from '../../api/work.ts'
import { ReviewScope, reviewScopes } from '../../domain/access-review.ts'
import type { TextKey } from '../i18n/language.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { useDoing } from '../operation.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Badge } from '../ui/Chip.tsx'
import { Clock } from '../ui/Clock.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { toast } from '../ui/Toaster.tsx'
import styles from './work.module.css'

const reviewOf = ({ objectId }: Task): string => `/beheer/toegangscontrole/${objectId}`

type Shown = { sentence: TextKey; label?: TextKey; to?: (item: Task) => string }
const tasks: Readonly<Record<Task['kind'], Shown>> = {
  answer_advice: { sentence: 'work.answerAdvice', label: 'work.doAnswer', to: ({ objectId }) => `/kennis/vragen/${objectId}` },
  advice_answered: { sentence: 'work.adviceAnswered', label: 'work.doRead', to: ({ objectId }) => `/kennis/vragen/${objectId}` },
  take_over: { sentence: 'work.takeOver', label: 'work.doLook', to: () => '/zonder-procesregisseur' },
  // nothing to open: there is no place in that case any more, so that it can only be put away
  question_ended: { sentence: 'work.questionEnded' },
  review_access: { sentence: 'work.reviewAccess', label: 'work.doLook', to: reviewOf },
  review_reminded: { sentence: 'work.reviewReminded', label: 'work.doLook', to: reviewOf },
  review_left: { sentence: 'work.reviewLeft', label: 'work.doLook', to: reviewOf },
}

/** What is asked outside any case; it is about nobody. */
export function TaskList({ items }: { items: readonly Task[] }) {
  const { t, language, relativeDays, formatDateLong, clockState } = useI18n()
  const headingId = useId()
  const putAway = useDoing(workOperations.putAwayQuestion)
  // of the house as a whole it names what is reviewed; of a participant its name
  const saidOf = ({ kind, objectId, what }: Task): string => {
    const scope = kind === 'review_access' ? ReviewScope.safeParse(objectId).data : undefined
    return scope ? reviewScopes[scope][language] : what
  }
  if (items.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {t('work.tasks')} <Badge>{items.length}</Badge>
      </h2>
      <ul className={styles.list}>
        {items.map((item) => {
          const { sentence, label, to } = tasks[item.kind]
          return (
            <li key={`${item.kind}${item.objectId}`} className={styles.row}>
              <div className={styles.what}>
                <p className={styles.sentence}>{t(sentence)}</p>
                <p className={styles.said}>{saidOf(item)}</p>
              </div>
              <div className={styles.when}>
                {item.dueOn && (
                  <Clock
                    dateTime={item.dueOn}
                    text={relativeDays(item.dueOn)}
                    title={formatDateLong(item.dueOn)}
                    state={clockState(item.dueOn)}
                  />
                )}
              </div>
              <div className={styles.act}>
                {to && label && (
                  <LinkButton size="small" to={to(item)} aria-label={`${t(label)}: ${saidOf(item)}`}>
                    {t(label)}
                  </LinkButton>
                )}
                {item.kind === 'question_ended' && (
                  <ActButton
                    size="small"
                    aria-label={`${t('work.putAway')}: ${saidOf(item)}`}
                    onClick={() => putAway({ params: { requestId: item.objectId } }).then(() => toast(t('work.isPutAway')))}
                  >
                    {t('work.putAway')}
                  </ActButton>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
