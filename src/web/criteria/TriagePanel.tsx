import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import type { ReactNode } from 'react'
import type { ExtraCriterion } from '../../domain/covenant-parts.ts'
import type { Referral } from '../../domain/referral.ts'
import { triageGaps } from '../../domain/triage-aid.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/Card.tsx'
import styles from './triage.module.css'

type TriagePanelProps = {
  referral: Referral
  extra: readonly ExtraCriterion[]
  headingLevel?: 2 | 3
  /** Where people say at which level the case belongs. */
  children?: ReactNode
}

/** Which fact or source each criterion still lacks. It names gaps and computes nothing (R-GOV-01). */
export function TriagePanel({ referral, extra, headingLevel = 3, children }: TriagePanelProps) {
  const { t, language, formatList } = useI18n()
  const found = triageGaps(referral, extra).map((gap, index) => ({
    ...gap,
    name: gap.criterion.length === 1 ? gap.criterion : `+${index - 3}`,
  }))
  const whole = found.filter(({ lacking }) => lacking.length === 0)
  const gaps = found.filter(({ lacking }) => lacking.length > 0)
  return (
    <Card title={t('triage.title')} headingLevel={headingLevel} tone="subtle">
      <p className={styles.quiet}>{t('triage.hint')}</p>
      {whole.length > 0 && (
        <p className={styles.name}>
          <CircleCheck className={styles.whole} aria-hidden="true" />
          {gaps.length === 0 ? t('triage.wholeAll') : t('triage.whole', { criteria: formatList(whole.map(({ name }) => name)) })}
        </p>
      )}
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.map(({ criterion, name, title, lacking }) => (
            <li key={criterion}>
              <p className={styles.name}>
                <CircleDashed aria-hidden="true" />
                <strong>
                  {name}. {title[language]}
                </strong>
              </p>
              <p className={styles.quiet}>{t('triage.lacks')}</p>
              <ul>
                {lacking.map(({ what, source }) => (
                  <li key={what.nl}>
                    {what[language]} <span className={styles.quiet}>({source})</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {children}
    </Card>
  )
}
