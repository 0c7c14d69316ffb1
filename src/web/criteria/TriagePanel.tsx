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
  const { t, language } = useI18n()
  return (
    <Card title={t('triage.title')} headingLevel={headingLevel} tone="subtle">
      <p className={styles.quiet}>{t('triage.hint')}</p>
      <ul className={styles.gaps}>
        {triageGaps(referral, extra).map(({ criterion, title, lacking }, index) => (
          <li key={criterion}>
            <p className={styles.name}>
              {lacking.length === 0 ? <CircleCheck className={styles.whole} aria-hidden="true" /> : <CircleDashed aria-hidden="true" />}
              <strong>
                {criterion.length === 1 ? criterion : `+${index - 3}`}. {title[language]}
              </strong>
            </p>
            {lacking.length === 0 ? (
              <p className={styles.quiet}>{t('triage.whole')}</p>
            ) : (
              <>
                <p className={styles.quiet}>{t('triage.lacks')}</p>
                <ul>
                  {lacking.map(({ what, source }) => (
                    <li key={what.nl}>
                      {what[language]} <span className={styles.quiet}>({source})</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
      {children}
    </Card>
  )
}
