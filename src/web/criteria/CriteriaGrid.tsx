import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import type { ShownJudgment } from '../../api/purpose.ts'
import { Criterion, criteria } from '../../domain/purpose.ts'
import type { Referral } from '../../domain/referral.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { CriterionFacts } from './CriterionFacts.tsx'
import styles from './criteria.module.css'

export type ShownJudgments = readonly z.output<typeof ShownJudgment>[]

type CriteriaGridProps = {
  referral: Referral
  judgments: ShownJudgments
  /** What the reader may answer under a criterion. */
  own?: (letter: Criterion) => ReactNode
}

/** The four criteria beside each other: what the referrer wrote, what each judge said. */
export function CriteriaGrid({ referral, judgments, own }: CriteriaGridProps) {
  const { t, language } = useI18n()
  return (
    <div className={styles.frame}>
      <div className={styles.criteria}>
        {Criterion.options.map((letter) => (
          <section key={letter} className={styles.criterion} aria-label={`${letter}. ${criteria[letter][language]}`}>
            <h3 className={styles.criterionTitle}>
              <span className={styles.letter}>{letter}</span> {criteria[letter][language]}
            </h3>
            <p className={styles.source}>{criteria[letter].source}</p>
            <div className={styles.written}>
              <CriterionFacts referral={referral} letter={letter} />
            </div>
            <ul className={styles.votes}>
              {judgments.map((judgment) => (
                <li key={judgment.participantId} className={judgment[letter] ? styles.yes : styles.no}>
                  {judgment[letter] ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
                  <span>
                    {judgment.participant}: {judgment[letter] ? t('weighing.meets') : t('weighing.meetsNot')}
                  </span>
                </li>
              ))}
              {judgments.length === 0 && <li className={styles.quiet}>{t('weighing.nobodyYet')}</li>}
            </ul>
            {own && <div className={styles.own}>{own(letter)}</div>}
          </section>
        ))}
      </div>
    </div>
  )
}
