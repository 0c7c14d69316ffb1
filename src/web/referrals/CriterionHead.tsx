import type { Criterion } from '../../domain/purpose.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import styles from './referrals.module.css'

/** The criterion of the law that the questions under it answer. */
export function CriterionHead({ letter, criterion }: { letter: Criterion; criterion: { nl: string; en: string; source: string } }) {
  const { t, language } = useI18n()
  return (
    <h3 className={styles.criterion}>
      {t('referrals.criterion', { letter })}: {criterion[language]} <span>({criterion.source})</span>
    </h3>
  )
}
