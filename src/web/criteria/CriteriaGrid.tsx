import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import type { ShownJudgment } from '../../api/purpose.ts'
import type { ExtraCriterion } from '../../domain/covenant-parts.ts'
import { Criterion, criteria } from '../../domain/purpose.ts'
import type { Referral } from '../../domain/referral.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { CriterionFacts, Said } from './CriterionFacts.tsx'
import styles from './criteria.module.css'

export type ShownJudgments = readonly z.output<typeof ShownJudgment>[]

type CriteriaGridProps = {
  referral: Referral
  judgments: ShownJudgments
  /** The house's own criteria, by the covenant under which the case came in. */
  extra: readonly ExtraCriterion[]
  /** What the reader may answer under a criterion; the path is that of the judgment. */
  own?: (path: string) => ReactNode
}

/** The criteria beside each other: what the referrer wrote, what each judge said. The house's own stand under those of the law. */
export function CriteriaGrid({ referral, judgments, extra, own }: CriteriaGridProps) {
  const { t, language } = useI18n()
  return (
    <div className={styles.frame}>
      <div className={styles.criteria}>
        {Criterion.options.map((letter) => (
          <CriterionCard
            key={letter}
            letter={letter}
            title={criteria[letter][language]}
            source={criteria[letter].source}
            votes={judgments.map((judgment) => ({ judgment, isMet: judgment[letter] }))}
            own={own?.(letter)}
          >
            <CriterionFacts referral={referral} letter={letter} />
          </CriterionCard>
        ))}
        {extra.map(({ id, question, explanation }, index) => (
          <CriterionCard
            key={id}
            letter={`+${index + 1}`}
            title={question}
            source={t('weighing.ownCriterion')}
            votes={judgments.map((judgment) => ({ judgment, isMet: judgment.extra?.[id] === true }))}
            own={own?.(`extra.${id}`)}
          >
            <div className={styles.facts}>
              <p className={styles.quiet}>{explanation}</p>
              <Said>{referral.extra?.[id]}</Said>
            </div>
          </CriterionCard>
        ))}
      </div>
    </div>
  )
}

type CriterionCardProps = {
  letter: string
  title: string
  source: string
  votes: readonly { judgment: ShownJudgments[number]; isMet: boolean }[]
  own: ReactNode
  children: ReactNode
}

function CriterionCard({ letter, title, source, votes, own, children }: CriterionCardProps) {
  const { t } = useI18n()
  return (
    <section className={styles.criterion} aria-label={`${letter}. ${title}`}>
      <h3 className={styles.criterionTitle}>
        <span className={styles.letter}>{letter}</span> {title}
      </h3>
      <p className={styles.source}>{source}</p>
      <div className={styles.written}>{children}</div>
      <ul className={styles.votes}>
        {votes.map(({ judgment, isMet }) => (
          <li key={judgment.participantId} className={isMet ? styles.yes : styles.no}>
            {isMet ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
            <span>
              {judgment.participant}: {isMet ? t('weighing.meets') : t('weighing.meetsNot')}
            </span>
          </li>
        ))}
        {votes.length === 0 && <li className={styles.quiet}>{t('weighing.nobodyYet')}</li>}
      </ul>
      {own && <div className={styles.own}>{own}</div>}
    </section>
  )
}
