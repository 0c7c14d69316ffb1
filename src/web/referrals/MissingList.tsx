import CircleCheck from 'lucide-react/icons/circle-check'
import type { MouseEvent } from 'react'
import type { ReferralStep } from '../../domain/referral-needs.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { Card } from '../ui/Card.tsx'
import styles from './referrals.module.css'
import { steps } from './steps.ts'
import { stepTitles } from './texts.ts'
import { type Draft, fieldId } from './use-draft.ts'

/** What is still missing, running along; each leads to its field. */
export function MissingList({ draft, onGo }: { draft: Draft; onGo: (path: string) => void }) {
  const { t, language } = useI18n()
  function go(event: MouseEvent, path: string) {
    event.preventDefault()
    onGo(path)
  }
  if (draft.missing.length === 0)
    return (
      <Card title={t('referrals.missingTitle')} tone="subtle">
        <p className={styles.complete}>
          <CircleCheck aria-hidden="true" /> {t('referrals.complete')}
        </p>
      </Card>
    )
  const inStep = (step: ReferralStep) => draft.missing.filter((need) => need.step === step)
  return (
    <Card title={t('referrals.missingTitle')} tone="subtle">
      <p className={styles.quiet}>{t('referrals.missingCount', { n: draft.missing.length })}</p>
      {steps
        .filter((step) => inStep(step).length > 0)
        .map((step) => (
          <section key={step}>
            <h3 className={styles.missingStep}>{t(stepTitles[step])}</h3>
            <ul className={styles.missing}>
              {inStep(step).map((need) => (
                <li key={need.path}>
                  <a href={`#${fieldId(need.path)}`} onClick={(event) => go(event, need.path)}>
                    {need[language]}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Card>
  )
}
