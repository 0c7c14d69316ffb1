import { useId } from 'react'
import type { WorkItem } from '../../api/work.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Badge, Chip } from '../ui/Chip.tsx'
import { Clock } from '../ui/Clock.tsx'
import { Link } from '../ui/Link.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { urgencyOf } from './urgency.ts'
import styles from './work.module.css'
import { acts, places, sentences } from './work-texts.ts'

export function WorkList({ title, items, onAct }: { title: string; items: readonly WorkItem[]; onAct: (item: WorkItem) => void }) {
  const headingId = useId()
  if (items.length === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {title} <Badge>{items.length}</Badge>
      </h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <WorkRow key={`${item.kind}${item.caseId}${item.objectId}`} item={item} onAct={onAct} />
        ))}
      </ul>
    </section>
  )
}

function WorkRow({ item, onAct }: { item: WorkItem; onAct: (item: WorkItem) => void }) {
  const { t, relativeDays, clockState, formatDateLong } = useI18n()
  const act = acts[item.kind]
  const about = `${item.caseNumber} ${item.subject}`
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.sentence}>{t(sentences[item.kind])}</p>
        {item.what && <p className={styles.said}>{item.what}</p>}
        <p className={styles.about}>
          <Link to={`${places[item.kind] ?? '/casussen'}/${item.caseId}`}>{item.caseNumber}</Link>
          {item.subject && (
            <>
              {' · '}
              <PersonName name={item.subject} />
            </>
          )}
        </p>
      </div>
      <div className={styles.when}>
        {item.isReminded && urgencyOf(item.dueOn) !== 'late' && <Chip tone="warning">{t('work.reminder')}</Chip>}
        {item.dueOn && (
          <Clock dateTime={item.dueOn} text={relativeDays(item.dueOn)} title={formatDateLong(item.dueOn)} state={clockState(item.dueOn)} />
        )}
      </div>
      <div className={styles.act}>
        {act.to ? (
          <LinkButton size="small" to={act.to(item)} aria-label={`${t(act.label)}: ${about}`}>
            {t(act.label)}
          </LinkButton>
        ) : (
          <Button size="small" aria-haspopup="dialog" aria-label={`${t(act.label)}: ${about}`} onClick={() => onAct(item)}>
            {t(act.label)}
          </Button>
        )}
      </div>
    </li>
  )
}
