import type { Referral } from '../../domain/referral.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/Card.tsx'
import { DefinitionList } from '../ui/DefinitionList.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './signals.module.css'

/** What the sender wrote, in the places that a referral has for it. */
export function SignalContent({ referral }: { referral: Referral }) {
  const { t, formatDate } = useI18n()
  const { subject, goal, a, c, d, urgencyReason } = referral
  const name = [subject.givenName, subject.prefix, subject.familyName].filter(Boolean).join(' ')
  const items = [
    { term: t('signals.subject'), value: name },
    { term: t('signals.birthDate'), value: subject.birthDate && formatDate(subject.birthDate) },
    { term: t('signals.address'), value: subject.address },
    { term: t('signals.municipality'), value: subject.municipality },
    { term: t('signals.goal'), value: written(goal) },
    { term: t('signals.problem'), value: written(a.problem) },
    { term: t('signals.consequences'), value: written(c.explanation) },
    { term: t('signals.tried'), value: written(d.tried) },
    { term: t('signals.urgencyReason'), value: written(urgencyReason) },
  ]
  const isEmpty = items.every(({ value }) => !value)
  return (
    <Card title={t('signals.content')}>
      {isEmpty ? <EmptyState title={t('signals.reference')}>{t('signals.referenceText')}</EmptyState> : <DefinitionList items={items} />}
    </Card>
  )
}

const written = (text: string | undefined) => text && <span className={styles.written}>{text}</span>
