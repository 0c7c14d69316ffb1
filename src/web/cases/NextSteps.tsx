import type * as z from 'zod'
import type { NextStep } from '../../api/cases.ts'
import { errors } from '../../domain/errors.ts'
import { useI18n } from '../i18n/use-i18n.ts'
import { entryOf } from '../options.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useCaseFile } from './case-file.ts'
import styles from './cases.module.css'
import { exceptional, orderedSteps, stepAddresses } from './rooms.ts'

type Step = z.infer<typeof NextStep>

/** The next lawful step as one button with its article; the others behind it, those that cannot be taken with the reason. */
export function NextSteps() {
  const { t } = useI18n()
  const { caseId, dossier } = useCaseFile()
  const steps = orderedSteps(dossier.header)
  const possible = steps.filter((step) => step.refused === null)
  const first = possible.find((step) => !exceptional.includes(step.step))
  const rest = steps.filter((step) => step !== first)
  const others = [...rest.filter((step) => step.refused === null), ...rest.filter((step) => step.refused !== null)]
  return (
    <>
      {others.length > 0 && (
        <Menu label={t('cases.otherSteps')} align="end">
          <ul className={styles.steps}>
            {others.map((step) => (
              <li key={step.step} className={styles.step}>
                <OtherStep step={step} />
              </li>
            ))}
          </ul>
        </Menu>
      )}
      {first ? (
        <LinkButton variant="primary" to={stepAddresses[first.step](caseId, dossier.header.phase)} title={first.source}>
          {t(`cases.step_${first.step}`)} · {first.source}
        </LinkButton>
      ) : (
        possible.length === 0 &&
        (dossier.proposal?.open ? (
          <LinkButton to={`/casussen/${caseId}/weging`}>{t('cases.toProposal')}</LinkButton>
        ) : (
          <span className={styles.quiet}>{t('cases.noStepNow')}</span>
        ))
      )}
    </>
  )
}

function OtherStep({ step }: { step: Step }) {
  const { t, language } = useI18n()
  const { caseId, dossier } = useCaseFile()
  const label = `${t(`cases.step_${step.step}`)} · ${step.source}`
  if (step.refused === null)
    return (
      <LinkButton variant="ghost" to={stepAddresses[step.step](caseId, dossier.header.phase)}>
        {label}
      </LinkButton>
    )
  const reason = entryOf<{ nl: string; en: string }>(errors, step.refused)?.[language] ?? step.refused
  return (
    <>
      <Button variant="ghost" disabledReason={reason}>
        {label}
      </Button>
      <span className={styles.under} aria-hidden="true">
        {reason}
      </span>
    </>
  )
}
